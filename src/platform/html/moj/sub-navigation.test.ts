import { heldToMacro, hostile } from '../../../../test/support/macros.ts'
import { html } from '../html.ts'
import { subNavigation, type SubNavigation } from './index.ts'

heldToMacro<SubNavigation>({
  component: 'sub-navigation',
  ours: subNavigation,
  sets: {
    'the present page is marked': {
      label: 'Record of Robin Example',
      items: [
        { text: 'Overview', href: '/people/1', active: true },
        { text: 'Evidence', href: '/people/1/evidence?page=2&sort=age' },
      ],
    },
    'no page of it is the present one': { items: [{ text: 'Overview', href: '/people/1', active: false }] },
    'no name of its own': { items: [{ text: 'Overview', href: '#' }] },
    'an empty name': { label: '', items: [{ text: 'Overview', href: '#' }] },
    'nowhere to go': { label: 'Nothing', items: [] },
    markup: {
      items: [{ html: html`Evidence <span class="moj-notification-badge">3</span>`, text: 'not shown', href: '/e' }],
    },
    'classes and attributes': {
      classes: 'one two',
      attributes: { id: 'record' },
      items: [{ text: 'Evidence', href: '/e', classes: 'mine', attributes: { rel: 'next', 'data-number': 1 } }],
    },
    'hostile words': {
      label: hostile,
      classes: hostile,
      attributes: { title: hostile },
      items: [{ text: hostile, href: hostile, classes: hostile, attributes: { title: hostile }, active: true }],
    },
  },
})
