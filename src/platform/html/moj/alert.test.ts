import { heldToMacro, hostile } from '../../../../test/support/macros.ts'
import { html } from '../html.ts'
import { alert, type Alert } from './index.ts'

heldToMacro<Alert>({
  component: 'alert',
  ours: alert,
  sets: {
    'a title alone, which is then all its words': { title: 'The visit was recorded' },
    information: { variant: 'information', title: 'Visit', text: 'A visit is due on 5 November.' },
    success: { variant: 'success', title: 'Saved', text: 'Everything was saved.' },
    warning: { variant: 'warning', title: 'Risk to staff', text: 'Visit in pairs.' },
    error: { variant: 'error', title: 'Not sent', text: 'The referral was not sent.' },
    'a title that is shown as a heading': { title: 'Visit', text: 'Due', showTitleAsHeading: true, headingTag: 'h3' },
    'a title as a heading without other words, which stays a sentence': { title: 'Visit', showTitleAsHeading: true },
    markup: { title: 'Visit', html: html`<p>A visit is <a class="moj-alert__link" href="/visit">due</a>.</p>` },
    'markup before text': { title: 'Visit', text: 'not shown', html: html`<b>shown</b>` },
    'one that can be taken away': {
      variant: 'success',
      title: 'Saved',
      text: 'Saved',
      dismissible: true,
      dismissText: 'Hide',
      disableAutoFocus: true,
      focusOnDismissSelector: '#main-content',
    },
    'one that can’t be taken away': { title: 'Saved', dismissible: false, disableAutoFocus: false },
    'a role, classes and attributes of one’s own': {
      title: 'Now',
      role: 'alert',
      classes: 'one two',
      attributes: { id: 'now', 'data-empty': '', 'data-left-out': { value: undefined, optional: true } },
    },
    'hostile words': {
      title: hostile,
      text: hostile,
      showTitleAsHeading: true,
      dismissText: hostile,
      classes: hostile,
      role: hostile,
      focusOnDismissSelector: hostile,
      attributes: { 'data-words': hostile },
    },
    'nothing to say': { title: '', text: '' },
  },
})
