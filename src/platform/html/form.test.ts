import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { mistakes } from '../../../test/support/markup.ts'
import {
  checkboxesField,
  csrfField,
  dateField,
  errorOf,
  errorSummaryOf,
  fieldId,
  hiddenField,
  inPageOrder,
  radiosField,
  selectField,
  textareaField,
  textField,
  type TypedText,
} from './form.ts'
import { html, type SafeHtml } from './html.ts'

const typed = (values: Readonly<Record<string, string | readonly string[]>> = {}): TypedText => ({
  text: name => [values[name] ?? ''].flat()[0] ?? '',
  all: name => [values[name] ?? []].flat(),
})

function elements(markup: SafeHtml): Tree.Element[] {
  assert.deepEqual(mistakes(String(markup)), [])
  const inside = (nodes: readonly Tree.ChildNode[]): Tree.Element[] =>
    nodes.flatMap(node => ('attrs' in node ? [node, ...inside(node.childNodes)] : []))
  return inside(parseFragment(String(markup)).childNodes)
}

const attribute = (element: Tree.Element | undefined, name: string) =>
  element?.attrs.find(each => each.name === name)?.value

const text = (element: Tree.Element | undefined): string =>
  (element?.childNodes ?? [])
    .map(node => ('value' in node ? node.value : 'attrs' in node ? text(node) : ''))
    .join('')
    .trim()

const byId = (all: readonly Tree.Element[], id: string) => all.find(element => attribute(element, 'id') === id)

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('"><script>', "'", '" onfocus="x', '</textarea>', '</legend><b>', '\n', '\u202e'),
      fc.string(),
    ),
    { maxLength: 5 },
  )
  .map(pieces => pieces.join(''))

/** Every helper with the same words in every place that takes words. */
const everyField = (words: string): SafeHtml[] => {
  const errors = { field: words }
  const item = { text: words, value: words, hint: { text: words } }
  const common = { name: 'field', errors, hint: words, typed: typed({ field: words, 'field-day': words }) }
  return [
    textField({ ...common, label: words, suffix: words }),
    textareaField({ ...common, label: words }),
    selectField({ ...common, label: words, items: [item] }),
    radiosField({ ...common, legend: words, items: [item] }),
    checkboxesField({ ...common, legend: words, items: [item] }),
    dateField({ ...common, legend: words }),
    hiddenField('field', words),
    csrfField(words),
    errorSummaryOf(errors),
  ]
}

describe('words in a field stay words', () => {
  test('whatever they are, a field has the same elements and attributes', () => {
    const shape = (markup: SafeHtml) =>
      elements(markup).map(({ nodeName, attrs }) => [nodeName, ...attrs.map(({ name }) => name)].join(' '))
    const plain = everyField('words').map(shape)
    fc.assert(
      fc.property(hostile, words => {
        fc.pre(words !== '')
        assert.deepEqual(everyField(words).map(shape), plain)
      }),
    )
  })

  test('what was typed comes back unchanged', () => {
    fc.assert(
      fc.property(hostile, words => {
        fc.pre(words !== '')
        const [input, area] = everyField(words).map(elements)
        const sent = words.replace(/\r\n?/g, '\n')
        assert.equal(attribute(input && byId(input, 'field'), 'value'), sent)
        const child = area && byId(area, 'field')?.childNodes[0]
        assert.equal(child && 'value' in child ? child.value : undefined, sent)
      }),
    )
  })
})

describe('a field with a problem', () => {
  const errors = { 'factor[risk to others]': 'Say how likely it is.' }
  const name = 'factor[risk to others]'
  const label = 'Risk'
  const item = { text: 'High', value: 'high' }
  const fields: readonly (readonly [string, SafeHtml])[] = [
    ['text', textField({ name, label, errors, typed: typed() })],
    ['text area', textareaField({ name, label, errors, typed: typed() })],
    ['select', selectField({ name, label, errors, typed: typed(), items: [item] })],
    ['radios', radiosField({ name, legend: label, errors, typed: typed(), items: [item] })],
    ['checkboxes', checkboxesField({ name, legend: label, errors, typed: typed(), items: [item] })],
  ]
  const link = elements(errorSummaryOf(errors)).find(({ nodeName }) => nodeName === 'a')

  for (const [kind, markup] of fields)
    test(`${kind}: the summary links to it, and it is described by its sentence`, () => {
      const all = elements(markup)
      const control = byId(all, (attribute(link, 'href') ?? '').slice(1))
      assert.equal(attribute(control, 'name'), name)
      const describes = (element: Tree.Element) => attribute(element, 'aria-describedby') === `${fieldId(name)}-error`
      assert.ok(all.some(describes))
      assert.equal(text(byId(all, `${fieldId(name)}-error`)), 'Error: Say how likely it is.')
    })

  test('date: the summary links to the day, and all three parts are red', () => {
    const sentence = { birth: 'Enter a date of birth.' }
    const [day] = elements(errorSummaryOf(sentence, ['birth'])).filter(({ nodeName }) => nodeName === 'a')
    const all = elements(dateField({ name: 'birth', legend: 'Date of birth', errors: sentence, typed: typed() }))
    assert.equal(attribute(byId(all, (attribute(day, 'href') ?? '').slice(1)), 'name'), 'birth-day')
    const inputs = all.filter(({ nodeName }) => nodeName === 'input')
    assert.deepEqual(
      inputs.map(each => attribute(each, 'class')?.includes('govuk-input--error')),
      [true, true, true],
    )
  })
})

describe('a field without a problem', () => {
  test('says nothing of one', () => {
    const all = elements(textField({ name: 'a', label: 'A', errors: { b: 'Wrong.' }, typed: typed() }))
    assert.ok(!all.some(each => attribute(each, 'class')?.includes('error')))
    assert.equal(errorOf(undefined, 'a'), undefined)
    assert.equal(errorOf({ b: 'Wrong.' }, 'a'), undefined)
    assert.deepEqual(errorOf({ b: 'Wrong.' }, 'b'), { text: 'Wrong.' })
  })

  test('shows what was chosen, and a date in its parts', () => {
    const items = ['x', 'y', 'z'].map(value => ({ text: value, value }))
    const chosen = (markup: SafeHtml, by: string) =>
      elements(markup)
        .filter(each => attribute(each, by) !== undefined)
        .map(each => attribute(each, 'value'))
    const common = { name: 'f', errors: undefined }
    assert.deepEqual(chosen(radiosField({ ...common, legend: 'F', items, typed: typed({ f: 'y' }) }), 'checked'), ['y'])
    assert.deepEqual(chosen(selectField({ ...common, label: 'F', items, typed: typed({ f: 'z' }) }), 'selected'), ['z'])
    const ticked = checkboxesField({ ...common, legend: 'F', items, typed: typed({ f: ['x', 'z'] }) })
    assert.deepEqual(chosen(ticked, 'checked'), ['x', 'z'])
    const parts = { 'f-day': '5', 'f-month': '11', 'f-year': '2026' }
    const date = elements(dateField({ ...common, legend: 'F', typed: typed(parts) }))
    const inputs = date.filter(({ nodeName }) => nodeName === 'input')
    assert.deepEqual(Object.fromEntries(inputs.map(each => [attribute(each, 'name'), attribute(each, 'value')])), parts)
  })
})

test('errors stand in the order of their fields on the page, a date by its day, what has no field last', () => {
  const fields = [
    dateField({ name: 'on', legend: 'On', errors: undefined, typed: typed() }),
    textField({ name: 'note[a b]', label: 'Note', errors: undefined, typed: typed() }),
    textField({ name: 'note', label: 'Note', errors: undefined, typed: typed() }),
  ]
  const errors = { nowhere: 'D.', note: 'C.', 'note[a b]': 'B.', on: 'A.' }
  assert.deepEqual(Object.keys(inPageOrder(errors, html`${fields}`)), ['on', 'note[a b]', 'note', 'nowhere'])
})

test('an id is made of what an id may hold', () => {
  assert.equal(fieldId('factor[risk to others].a_b-c'), 'factor-risk-to-others--a_b-c')
})

test('the token of a form is a hidden field of its own name, and beside it stands an id that no other form has', () => {
  const [field, once] = elements(csrfField('t'))
  assert.equal(attribute(once, 'name'), 'once')
  assert.notEqual(attribute(once, 'value'), attribute(elements(csrfField('t'))[1], 'value'))
  assert.deepEqual(
    ['type', 'name', 'value'].map(name => attribute(field, name)),
    ['hidden', '_csrf', 't'],
  )
})
