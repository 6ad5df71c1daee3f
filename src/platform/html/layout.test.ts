import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { html } from './html.ts'
import { layout, type PageModel } from './layout.ts'

const plain: PageModel = {
  title: 'Caseload',
  main: html`<h1>Caseload</h1>`,
  nonce: 'n0nce',
  asset: name => `/assets/${name}`,
  demo: false,
}

const signedIn: PageModel = {
  ...plain,
  marking: 'OFFICIAL-SENSITIVE',
  signedIn: {
    name: 'Alex <Doe>',
    agency: 'Northshire Police',
    csrfToken: 'token',
    navigation: [
      { text: 'My work', href: '/', current: false },
      { text: 'People', href: '/people', current: true },
    ],
  },
  sessionWarning: { idleSeconds: 3600, keepAliveUrl: '/keep' },
}

function elements(page: PageModel): Tree.Element[] {
  const under = (node: Tree.Node): Tree.Element[] =>
    'childNodes' in node
      ? node.childNodes.flatMap(child => ('attrs' in child ? [child, ...under(child)] : under(child)))
      : []
  return under(parse(layout(page).toString()))
}

const has = (element: Tree.Element, name: string) => element.attrs.find(each => each.name === name)?.value

function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('').replace(/\s+/g, ' ').trim() : ''
}

const byClass = (page: PageModel, name: string) =>
  elements(page).filter(each => has(each, 'class')?.split(' ').includes(name))

const title = (page: PageModel) => textOf(elements(page).find(each => each.tagName === 'title') ?? assert.fail())

describe('a page', () => {
  test('names itself, and says first that something is wrong', () => {
    assert.equal(title(plain), 'Caseload – ARMS')
    assert.equal(title({ ...plain, hasErrors: true }), 'Error: Caseload – ARMS')
    assert.equal(title({ ...plain, title: '</title><script>' }), '</title><script> – ARMS')
  })

  test('runs no script without its nonce', () => {
    const scripts = elements(signedIn).filter(each => each.tagName === 'script')
    assert.equal(scripts.length, 2)
    for (const script of scripts) assert.equal(has(script, 'nonce'), 'n0nce')
    for (const element of elements(signedIn)) assert.ok(!element.attrs.some(({ name }) => /^on|^style$/.test(name)))
  })

  test('skips to the one place where its content starts', () => {
    const [skip] = byClass(plain, 'govuk-skip-link')
    assert.ok(skip)
    assert.equal(has(skip, 'href'), '#main-content')
    assert.deepEqual(
      elements(plain)
        .filter(each => has(each, 'id') === 'main-content')
        .map(each => each.tagName),
      ['main'],
    )
  })

  test('has no crown, no royal arms and nothing from elsewhere', () => {
    for (const element of elements(signedIn)) {
      assert.ok(!/crown|logotype|copyright-logo/.test(has(element, 'class') ?? ''))
      for (const name of ['href', 'src', 'action']) assert.match(has(element, name) ?? '/', /^[/#]/)
    }
  })

  test('leads to help, accessibility and privacy', () => {
    const links = byClass(plain, 'govuk-footer__link').map(each => [has(each, 'href'), textOf(each)])
    assert.deepEqual(links, [
      ['/help', 'Help'],
      ['/accessibility', 'Accessibility statement'],
      ['/privacy', 'Privacy and cookies'],
    ])
  })
})

describe('for somebody signed in', () => {
  test('it says who, and lets them out by a form that only their browser can send', () => {
    const [link] = byClass(signedIn, 'arms-header__link')
    assert.ok(link)
    assert.equal(textOf(link), 'Alex <Doe>, Northshire Police')
    const form = elements(signedIn).find(each => has(each, 'action') === '/sign-out')
    assert.equal(form && has(form, 'method'), 'post')
    assert.ok(elements(signedIn).some(each => has(each, 'name') === '_csrf' && has(each, 'value') === 'token'))
  })

  test('it marks the part of the service that the page stands in', () => {
    const links = byClass(signedIn, 'govuk-service-navigation__link')
    assert.deepEqual(
      links.map(each => [textOf(each), has(each, 'href'), has(each, 'aria-current')]),
      [
        ['My work', '/', undefined],
        ['People', '/people', 'true'],
      ],
    )
  })

  test('it is marked, and tells the scripts when the session ends', () => {
    assert.deepEqual(byClass(signedIn, 'arms-marking').map(textOf), ['OFFICIAL-SENSITIVE'])
    const body = elements(signedIn).find(each => each.tagName === 'body')
    assert.ok(body)
    assert.deepEqual(
      ['data-idle-seconds', 'data-keep-alive-url', 'data-csrf'].map(name => has(body, name)),
      ['3600', '/keep', 'token'],
    )
  })
})

test('for somebody who is not, there is no way out, no menu, no marking and no warning', () => {
  for (const name of ['arms-header__account', 'govuk-service-navigation', 'arms-marking'])
    assert.deepEqual(byClass(plain, name), [], name)
  const body = elements(plain).find(each => each.tagName === 'body')
  assert.deepEqual(
    body?.attrs.map(({ name }) => name),
    ['class'],
  )
})

describe('what a page may have besides', () => {
  test('a sentence of the page before: a success is announced, the rest is a region', () => {
    const banner = (flash: NonNullable<PageModel['flash']>) => [
      ...byClass({ ...plain, flash }, 'govuk-notification-banner').map(each => has(each, 'role')),
      ...byClass({ ...plain, flash }, 'govuk-notification-banner__title').map(textOf),
      ...byClass({ ...plain, flash }, 'govuk-notification-banner__heading').map(textOf),
    ]
    assert.deepEqual(banner({ kind: 'success', text: 'Saved <it>' }), ['alert', 'Done', 'Saved <it>'])
    assert.deepEqual(banner({ kind: 'important', text: 'Look' }), ['region', 'Important', 'Look'])
    assert.deepEqual(banner({ kind: 'important', title: 'Read first', text: 'Look' }), ['region', 'Read first', 'Look'])
  })

  test('a way back, where it stands, the state of the service, and that all is fictional', () => {
    const page: PageModel = {
      ...plain,
      demo: true,
      backLink: { href: '/people' },
      breadcrumbs: [{ text: 'People', href: '/people' }, { text: 'A & B' }],
      phase: { tag: 'Trial', text: 'In use by two teams' },
    }
    assert.deepEqual(byClass(page, 'govuk-back-link').map(textOf), ['Back'])
    assert.deepEqual(byClass(page, 'govuk-breadcrumbs__list-item').map(textOf), ['People', 'A & B'])
    assert.deepEqual(byClass(page, 'govuk-phase-banner').map(textOf), ['Trial In use by two teams'])
    assert.equal(byClass(page, 'arms-demo-banner').length, 1)
    assert.equal(byClass(plain, 'arms-demo-banner').length, 0)
  })
})
