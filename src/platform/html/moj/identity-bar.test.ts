import { heldToMacro, hostile } from '../../../../test/support/macros.ts'
import { html } from '../html.ts'
import { identityBar, type IdentityBar } from './index.ts'

heldToMacro<IdentityBar>({
  component: 'identity-bar',
  ours: identityBar,
  sets: {
    'a name': { title: { text: 'Robin Example' } },
    'a name with marks': { title: { text: 'Zoë O’Brien-Šimůnek & Sons' } },
    markup: { title: { html: html`<b>Robin Example</b>, born 3 May 1981` } },
    'markup before text': { title: { text: 'not shown', html: html`<b>shown</b>` } },
    'classes and attributes': {
      title: { text: 'Robin Example' },
      classes: 'one two',
      attributes: { id: 'person', 'data-empty': '', 'data-left-out': { value: null, optional: true } },
    },
    'what can be done': {
      title: { text: 'Robin Example' },
      menus: [
        { items: [{ text: 'Record a visit', href: '/visits/new', classes: 'govuk-button--primary' }] },
        { items: [{ text: 'Print' }, { text: 'Restrict', href: '/restriction' }], button: { text: 'More' } },
      ],
    },
    'nothing that can be done': { title: { text: 'Robin Example' }, menus: [] },
    'hostile words': {
      title: { text: hostile },
      classes: hostile,
      attributes: { title: hostile },
      menus: [{ items: [{ text: hostile, href: hostile }] }],
    },
  },
})
