import { heldToMacro, hostile } from '../../../../test/support/macros.ts'
import { formatDay, zDay } from '../../dates/index.ts'
import { html } from '../html.ts'
import { timeline, type Timeline, type TimelineItem } from './index.ts'

/** A day as our pages write it, which has to be as the macro's own filter does. */
const on = (day: string) => ({ timestamp: day, text: formatDay(zDay.parse(day)) })

const visit: TimelineItem = { label: { text: 'Visit' }, text: 'At home, by arrangement.', datetime: on('2026-11-05') }

heldToMacro<Timeline>({
  component: 'timeline',
  ours: timeline,
  // The macro writes the day out by a filter. Ours is handed the words, so that all pages write days in one way.
  theirs: params => ({
    ...params,
    items: params.items.map(item => ({ ...item, datetime: { timestamp: item.datetime.timestamp, type: 'date' } })),
  }),
  sets: {
    'one thing that happened': { items: [visit] },
    'several, in the order in which they come': {
      items: [visit, { ...visit, label: { text: 'Signed' }, datetime: on('2024-02-29') }, { ...visit, text: '' }],
    },
    'who did it': { items: [{ ...visit, byline: { text: 'Alex Officer' } }] },
    'who did it, in markup': { items: [{ ...visit, byline: { html: html`<a href="/staff/1">Alex Officer</a>` } }] },
    'headings of a lower level': { headingLevel: 4, items: [visit] },
    'nothing happened': { items: [] },
    markup: {
      items: [{ ...visit, label: { html: html`<b>Visit</b>` }, html: html`<p class="govuk-body">At home.</p>` }],
    },
    'classes and attributes': {
      classes: 'one two',
      attributes: { id: 'what-happened' },
      items: [{ ...visit, classes: 'mine', attributes: { id: 'visit', 'data-number': 1 } }],
    },
    'hostile words': {
      classes: hostile,
      attributes: { title: hostile },
      items: [
        {
          ...{ ...visit, label: { text: hostile }, byline: { text: hostile }, text: hostile },
          ...{ classes: hostile, attributes: { title: hostile } },
        },
      ],
    },
  },
})
