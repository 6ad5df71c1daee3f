import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Book, type Stored } from './book.ts'
import { Client } from './client.ts'
import { newDraftSave, newFormSave, type Save } from './saves.ts'

const officer = { client: new Client('http://127.0.0.1:0'), personId: 'person', assessmentId: 'draft' }
const notes = 'gather.notes'

interface Kept {
  readonly revision?: number
  readonly words?: string
  readonly entries?: Readonly<Record<string, number>>
  readonly visits?: readonly string[]
  readonly deeds?: Readonly<Record<string, number>>
}

/** A database that holds this. */
function stored({ revision = 0, words, entries = {}, visits = [], deeds = {} }: Kept): Stored {
  return {
    drafts: new Map([['draft', { revision, at: place => (place === notes ? words : undefined) }]]),
    entries: new Map(Object.entries(entries)),
    visits: new Set(visits),
    deeds: new Map(Object.entries(deeds)),
  }
}

function acknowledged(...saves: readonly Save[]): Book {
  const book = new Book()
  for (const save of saves) book.note(save, 'acknowledged')
  return book
}

/** How many lost and doubled. */
function counts(book: Book, kept: Kept): readonly [number, number] {
  const { lost, doubled } = book.compare(stored(kept))
  return [lost.length, doubled.length]
}

describe('a form', () => {
  const form = newFormSave(officer, 'evidence')
  const visit = newFormSave(officer, 'visit')

  test('that was acknowledged is there once, with its deed', () => {
    const book = acknowledged(form)
    assert.deepEqual(counts(book, { entries: { [form.text]: 1 }, deeds: { [form.id]: 1 } }), [0, 0])
    assert.deepEqual(counts(book, {}), [1, 0])
    assert.deepEqual(counts(book, { entries: { [form.text]: 1 } }), [1, 0])
    assert.deepEqual(counts(book, { entries: { [form.text]: 2 }, deeds: { [form.id]: 1 } }), [0, 1])
    assert.deepEqual(counts(book, { entries: { [form.text]: 1 }, deeds: { [form.id]: 2 } }), [0, 1])
  })

  test('of a visit has a visit beside its entry', () => {
    const whole = { entries: { [visit.text]: 1 }, deeds: { [visit.id]: 1 } }
    assert.deepEqual(counts(acknowledged(visit), { ...whole, visits: [visit.id] }), [0, 0])
    assert.deepEqual(counts(acknowledged(visit), whole), [1, 0])
  })

  test('that was cut off may be there or not, but not twice', () => {
    const book = new Book()
    book.note(form, 'cut off')
    assert.deepEqual(counts(book, {}), [0, 0])
    assert.deepEqual(counts(book, { entries: { [form.text]: 1 }, deeds: { [form.id]: 1 } }), [0, 0])
    assert.deepEqual(counts(book, { entries: { [form.text]: 2 }, deeds: { [form.id]: 2 } }), [0, 1])
    assert.equal(book.doneInSilence(stored({})), 0)
    assert.equal(book.doneInSilence(stored({ entries: { [form.text]: 1 } })), 1)
  })
})

describe('a draft', () => {
  const first = newDraftSave(officer, notes, 0)
  const second = newDraftSave(officer, notes, 1)

  test('holds the last words that were acknowledged at each place, on a revision for each save', () => {
    const book = acknowledged(first, second)
    assert.deepEqual(counts(book, { revision: 2, words: second.text }), [0, 0])
    assert.deepEqual(counts(book, { revision: 2, words: first.text }), [1, 0])
    assert.deepEqual(counts(book, { revision: 1, words: first.text }), [2, 0])
    assert.deepEqual(counts(book, { revision: 3, words: second.text }), [0, 1])
  })

  test('may hold the words of a save that was cut off, which is one revision more', () => {
    const book = acknowledged(first)
    book.note(second, 'cut off')
    assert.deepEqual(counts(book, { revision: 1, words: first.text }), [0, 0])
    assert.deepEqual(counts(book, { revision: 2, words: second.text }), [0, 0])
    assert.deepEqual(counts(book, { revision: 3, words: second.text }), [0, 1])
    assert.deepEqual(counts(book, { revision: 1, words: 'others' }), [1, 0])
    book.note(second, 'acknowledged')
    assert.deepEqual(counts(book, { revision: 1, words: first.text }), [2, 0])
  })
})
