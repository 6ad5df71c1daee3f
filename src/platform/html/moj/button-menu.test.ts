import { heldToMacro, hostile } from '../../../../test/support/macros.ts'
import { html } from '../html.ts'
import { buttonMenu, type ButtonMenu } from './index.ts'

heldToMacro<ButtonMenu>({
  component: 'button-menu',
  ours: buttonMenu,
  sets: {
    'links and buttons': { items: [{ text: 'Record a visit', href: '/visits/new' }, { text: 'Print' }] },
    'one deed, of which no menu is made': { items: [{ text: 'Print' }] },
    'nothing to do': { items: [] },
    'what the button says, and on which side the menu hangs': {
      items: [{ text: 'A' }, { text: 'B' }],
      button: { text: 'Do', classes: 'govuk-button--inverse' },
      alignMenu: 'right',
    },
    'buttons that send something': {
      items: [{ text: 'Sign', type: 'submit', name: 'deed', value: 'sign', disabled: true, classes: 'mine' }],
      classes: 'one two',
      attributes: { id: 'deeds' },
    },
    markup: { items: [{ html: html`Print<span class="govuk-visually-hidden"> this</span>`, href: '/print?a=1&b=2' }] },
    'hostile words': {
      items: [
        { text: hostile, href: hostile, attributes: { title: hostile } },
        { text: hostile, name: hostile },
      ],
      button: { text: hostile, classes: hostile },
      classes: hostile,
    },
  },
})
