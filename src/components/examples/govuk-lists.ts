import { summaryList, table, taskList } from '../../platform/html/index.ts'
import type { Specimen } from '../types.ts'

const family = 'GOV.UK'

/** Things in rows. */
export const govukLists: readonly Specimen[] = [
  {
    name: 'summary-list',
    family,
    about: 'Names with their values: what is known, or what was answered, with a way to change it.',
    examples: {
      Plain: summaryList({
        rows: [
          {
            key: { text: 'Name' },
            value: { text: 'Robin Example' },
            actions: { items: [{ href: '?change=name', text: 'Change', visuallyHiddenText: 'name' }] },
          },
          { key: { text: 'Born' }, value: { text: '3 May 1981' } },
        ],
      }),
      'As a card': summaryList({
        card: {
          title: { text: 'Visit of 5 November 2026', headingLevel: 3 },
          actions: { items: [{ href: '?visit=1', text: 'Read', visuallyHiddenText: 'the whole visit' }] },
        },
        rows: [
          { key: { text: 'Where' }, value: { text: 'At home' } },
          { key: { text: 'Who' }, value: { text: 'Two officers' } },
        ],
      }),
      'Without lines': summaryList({
        classes: 'govuk-summary-list--no-border',
        rows: [{ key: { text: 'Level' }, value: { text: 'Medium' } }],
      }),
    },
  },
  {
    name: 'table',
    family,
    about: 'Figures in rows and columns. Our own stacked table also reads on a telephone.',
    examples: {
      Plain: table({
        caption: 'Visits by month',
        captionClasses: 'govuk-table__caption--m',
        firstCellIsHeader: true,
        head: [{ text: 'Month' }, { text: 'Visits', format: 'numeric' }],
        rows: [
          [{ text: 'September' }, { text: '14', format: 'numeric' }],
          [{ text: 'October' }, { text: '11', format: 'numeric' }],
        ],
      }),
      'Nothing in it': table({
        caption: 'Visits in November',
        head: [{ text: 'Day' }, { text: 'Who' }],
        rows: [[{ text: 'None yet', colspan: 2 }]],
      }),
    },
  },
  {
    name: 'task-list',
    family,
    about: 'The parts of a long piece of work, and how far each is.',
    examples: {
      Plain: taskList({
        idPrefix: 'parts',
        items: [
          { title: { text: 'Gather' }, href: '?part=gather', status: { text: 'Completed' } },
          {
            title: { text: 'Rate' },
            hint: { text: 'Eleven factors' },
            href: '?part=rate',
            status: { tag: { text: 'In hand', classes: 'govuk-tag--teal' } },
          },
          {
            title: { text: 'Submit' },
            status: { text: 'Can’t start yet', classes: 'govuk-task-list__status--cannot-start-yet' },
          },
        ],
      }),
    },
  },
]
