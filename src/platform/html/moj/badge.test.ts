import { heldToMacro, hostile } from '../../../../test/support/macros.ts'
import { html } from '../html.ts'
import type { Part } from '../govuk/common.ts'
import { badge } from './index.ts'

heldToMacro<Part>({
  component: 'badge',
  ours: badge,
  sets: {
    text: { text: 'Restricted' },
    'a colour': { text: 'Urgent', classes: 'moj-badge--red' },
    'several classes': { text: 'Urgent', classes: 'moj-badge--red moj-badge--large' },
    markup: { html: html`<span class="govuk-visually-hidden">Flag: </span>Restricted` },
    'markup before text': { text: 'not shown', html: html`<b>shown</b>` },
    attributes: { text: 'Restricted', attributes: { id: 'flag', 'data-count': 3 } },
    'nothing to say': { text: '' },
    'no words': {},
    'a number': { text: 0 },
    'hostile words': { text: hostile, classes: hostile, attributes: { title: hostile } },
  },
})
