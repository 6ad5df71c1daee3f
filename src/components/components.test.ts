import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as form from '../platform/html/form.ts'
import * as govuk from '../platform/html/govuk/index.ts'
import * as moj from '../platform/html/moj/index.ts'
import { specimens } from './index.ts'
import type { Family } from './types.ts'

const named = (all: object) =>
  Object.keys(all).map(name => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`))

const shown = (family: Family) => specimens.filter(each => each.family === family).map(({ name }) => name)

test('given every component of the packages that we have, then it is shown with examples', () => {
  assert.deepEqual(shown('GOV.UK'), named(govuk).sort())
  assert.deepEqual(shown('Ministry of Justice'), named(moj).sort())
  for (const { name, examples } of specimens) assert.ok(Object.keys(examples).length > 0, name)
})

/** What forms are written with that shows nothing by itself. */
const unseen = ['csrf-field', 'error-of', 'field-id', 'hidden-field', 'in-page-order', 'once-field', 'unsaved-mark']
/** What is shown besides the parts of forms. */
const besides = ['blocks-to-html', 'paragraphs', 'stacked-table']

test('given everything that forms and lists of other rooms are built of, then it is shown with examples', () => {
  const parts = named(form).filter(name => !unseen.includes(name))
  assert.deepEqual(shown('Our own'), [...parts, ...besides].sort())
})

test('given two components, then they have not the same address', () => {
  assert.equal(new Set(specimens.map(({ name }) => name)).size, specimens.length)
})
