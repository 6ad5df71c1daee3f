import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import { normalised } from '../../../../test/support/markup.ts'
import { html, type SafeHtml } from '../html.ts'
import { alert, badge, identityBar, subNavigation, timeline } from './index.ts'

const root = dirname(createRequire(import.meta.url).resolve('@ministryofjustice/frontend/package.json'))
const template = (component: string) => readFile(join(root, 'moj/components', component, 'template.njk'), 'utf8')

/** The package ships no fixtures for these: each is held to what its template, read by hand, makes of the same parameters. */
function same(ours: SafeHtml, theirs: string): void {
  assert.equal(normalised(ours.toString()), normalised(theirs))
}

const classNames = (text: string, block: string) =>
  [...new Set(text.match(new RegExp(`${block}(?:(?:__|--)[a-z-]*[a-z])?`, 'g')))].sort()

test('badge', () => {
  same(
    badge({ text: '<Urgent>', classes: 'moj-badge--red', attributes: { id: 'b' } }),
    '<span class="moj-badge moj-badge--red" id="b">&lt;Urgent&gt;</span>',
  )
  same(badge({ html: html`<b>New</b>` }), '<span class="moj-badge"><b>New</b></span>')
})

test('identity bar', () => {
  same(
    identityBar({ title: { text: 'A & B' }, classes: 'c', attributes: { 'data-x': '1' } }),
    '<div class="moj-identity-bar c" data-x="1"><div class="moj-identity-bar__container"><div class="moj-identity-bar__details">' +
      '<span class="moj-identity-bar__title">A &amp; B</span></div></div></div>',
  )
})

test('sub-navigation', () => {
  same(
    subNavigation({
      label: 'Record of A',
      items: [
        { text: 'Now <1>', href: '/now?a=1&b=2', active: true },
        { html: html`<b>Then</b>`, href: '/then', classes: 'i', attributes: { rel: 'next' } },
      ],
    }),
    '<nav class="moj-sub-navigation" aria-label="Record of A"><ul class="moj-sub-navigation__list">' +
      '<li class="moj-sub-navigation__item"><a class="moj-sub-navigation__link" aria-current="page" href="/now?a=1&amp;b=2">Now &lt;1&gt;</a></li>' +
      '<li class="moj-sub-navigation__item i"><a class="moj-sub-navigation__link" href="/then" rel="next"><b>Then</b></a></li></ul></nav>',
  )
  assert.match(subNavigation({ items: [] }).toString(), /aria-label="Secondary navigation region"/)
})

test('timeline', () => {
  const item = {
    label: { text: 'Visit' },
    text: 'At <home>',
    datetime: { timestamp: '2026-11-05', text: '5 November 2026' },
  }
  const written = (tag: string, byline: string) =>
    `<div class="moj-timeline__item"><div class="moj-timeline__header"><${tag} class="moj-timeline__title">Visit</${tag}>${byline}</div>` +
    '<p class="moj-timeline__date"><time datetime="2026-11-05">5 November 2026</time></p>' +
    '<div class="moj-timeline__description">At &lt;home&gt;</div></div>'
  same(
    timeline({ items: [item, { ...item, byline: { text: 'Officer' } }] }),
    `<div class="moj-timeline">${written('h2', '')}${written('h2', '<p class="moj-timeline__byline">by Officer</p>')}</div>`,
  )
  same(timeline({ items: [item], headingLevel: 3 }), `<div class="moj-timeline">${written('h3', '')}</div>`)
})

describe('alert', () => {
  test('has the icon that the template has for its variant', async () => {
    const text = await template('alert')
    const icons = Array.from(text.matchAll(/iconPath = '(<path .*?\/>)'/g), ([, path]) =>
      normalised(`<svg>${path ?? ''}</svg>`),
    )
    assert.equal(icons.length, 4)
    const variants = ['success', 'warning', 'error', 'information'] as const
    variants.forEach((variant, at) => {
      const made = alert({ variant, title: 'T' }).toString()
      assert.equal(normalised(`<svg>${/<path[^>]*>/.exec(made)?.[0] ?? ''}</svg>`), icons[at], variant)
    })
  })

  test('says its variant in its name, and shows its title where it is asked to', () => {
    const made = alert({
      variant: 'warning',
      title: 'Risk to "staff"',
      text: 'Visit in <pairs>',
      showTitleAsHeading: true,
      dismissible: true,
    })
    same(
      html`${made}`,
      '<div role="region" class="moj-alert moj-alert--warning moj-alert--with-heading" aria-label="warning: Risk to &quot;staff&quot;" ' +
        'data-module="moj-alert" data-dismissible="true">' +
        `<div>${/<svg[^]*<\/svg>/.exec(made.toString())?.[0] ?? ''}</div>` +
        '<div class="moj-alert__content"><h2 class="moj-alert__heading">Risk to "staff"</h2>Visit in &lt;pairs&gt;</div>' +
        '<div class="moj-alert__action"><button class="moj-alert__dismiss" hidden="">Dismiss</button></div></div>',
    )
    const alone = alert({ title: 'Saved' }).toString()
    assert.match(alone, /<div class="moj-alert__content">\s*Saved\s*<\/div>/)
    assert.doesNotMatch(alone, /data-dismissible|with-heading/)
  })
})

test('no component writes a class that its template does not', async () => {
  const full = {
    alert: alert({ title: 'T', text: 't', showTitleAsHeading: true }),
    badge: badge({ text: 't' }),
    'identity-bar': identityBar({ title: { text: 't' } }),
    'sub-navigation': subNavigation({ items: [{ text: 't', href: '/', active: true }] }),
    timeline: timeline({
      items: [{ label: { text: 't' }, byline: { text: 'b' }, datetime: { timestamp: '2026', text: '2026' } }],
    }),
  }
  for (const [component, made] of Object.entries(full)) {
    const block = `moj-${component}`
    const known = classNames(await template(component), block)
    const written = classNames(made.toString(), block).filter(name => name !== 'moj-alert--information')
    assert.ok(written.length > 0)
    assert.deepEqual(
      written.filter(name => !known.includes(name)),
      [],
      component,
    )
  }
})
