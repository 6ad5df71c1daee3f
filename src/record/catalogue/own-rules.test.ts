import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { arms } from '../../../test/support/arms.ts'
import type { AnyDocument, ToolDocument } from '../../instruments/index.ts'
import { shippedDocuments } from './published.ts'
import { ownFaults } from './own-rules.ts'
import { publishedInstruments, publishedTools } from './index.ts'

const shipped = shippedDocuments().map(({ document }) => document)
const faults = (document: AnyDocument) => ownFaults(document, shipped).map(({ path, message }) => `${path}: ${message}`)

function tool(code: string): ToolDocument {
  const found = publishedTools().latest(code)?.document
  assert(found, code)
  return { ...found, version: '99' }
}

describe('a document as an agency’s own', () => {
  test('is one that ships, in other words and under another version', () => {
    assert.deepEqual(faults({ ...arms, version: '99' }), [])
    for (const { document } of publishedTools().all) assert.deepEqual(faults({ ...document, version: '99' }), [])
  })

  test('has a version of its own, and is no pilot or withdrawn thing', () => {
    assert.match(faults(arms).join(), /^version: "arms" version 1 ships with the service/)
    assert.match(faults({ ...arms, version: '99', status: 'pilot' }).join(), /^status: Must be "published"/)
  })

  test('is of a code that is in use: of no other, of no pilot, and of the same format', () => {
    const [unknown] = faults({ ...arms, code: 'hand-made', version: '99' })
    assert.match(unknown ?? '', /^code: "hand-made" is not a tool of this service. It has acute-2007, arms, dash, /)
    const pilot = publishedInstruments().all.find(({ document }) => document.status === 'pilot')?.document
    assert(pilot)
    const [refused] = faults({ ...pilot, version: '99', status: 'published' })
    assert.match(refused ?? '', /^code: "arms-streamlined" is a pilot, whose words are the same for every agency/)
    assert.deepEqual(faults({ ...tool('osp'), code: 'arms' }), ['$: Is of another format than "arms" has'])
  })

  test('stands where what ships stands: a record of a victim is never made one of the person', () => {
    const open = faults({ ...tool('dash'), tier: 'shared', kind: 'partner' })
    assert.match(open.join(' | '), /^kind: Must be "victim".* \| tier: Must be "victim"/)
  })

  test('opens no answer to others that what ships keeps closer, and may keep more', () => {
    const sara = tool('sara')
    const sections = (tier: 'shared' | 'own') =>
      sara.sections.map(section => ({
        ...section,
        items: section.items.map(item => (item.kind === 'years' ? item : { ...item, tier })),
      }))
    const kept = shipped
      .flatMap(each => ('sections' in each && each.code === 'sara' ? each.sections : []))
      .flatMap(({ items }) => items)
      .filter(item => 'tier' in item && item.tier === 'own')
    const found = faults({ ...sara, sections: sections('shared') })
    assert(kept.length > 0)
    assert.equal(found.length, kept.length)
    assert.match(
      found[0] ?? '',
      /^sections\[\d+\]\.items\[\d+\]\.tier: "[a-z0-9-]+" is kept closer in what ships: its tier is "own"$/,
    )
    assert.deepEqual(faults({ ...sara, sections: sections('own') }), [])
  })
})
