import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { arms } from '../../../test/support/arms.ts'
import { CatalogueError, latestDocument, loadCatalogue, pinnedDocument } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'instruments-'))
after(() => rmSync(folder, { recursive: true }))

/** A folder with these files. */
function published(files: Readonly<Record<string, string>>): string {
  const place = mkdtempSync(join(folder, 'case-'))
  for (const [name, text] of Object.entries(files)) {
    const path = join(place, name)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, text)
  }
  return place
}

const faultsOf = (place: string): readonly string[] => {
  try {
    loadCatalogue(place)
  } catch (error) {
    assert(error instanceof CatalogueError)
    return error.sentences
  }
  return []
}

describe('the published instruments', () => {
  test('ARMS is there, and found again by what an assessment pinned', () => {
    const { document, hash } = latestDocument('arms')
    assert.equal(document.code, 'arms')
    assert.match(hash, /^[0-9a-f]{64}$/)
    assert.equal(pinnedDocument({ code: 'arms', version: document.version, hash }).document, document)
  })

  test('a pinned document that is gone or was changed is never replaced by another', () => {
    const { document, hash } = latestDocument('arms')
    assert.throws(() => pinnedDocument({ code: 'arms', version: '0.1', hash }), /is gone/)
    assert.throws(() => pinnedDocument({ code: 'arms', version: document.version, hash: 'ab' }), /was changed/)
    assert.throws(() => latestDocument('unheard-of'), /No instrument "unheard-of"/)
  })

  test('every fault of every file is reported at once, by file and place', () => {
    const faults = faultsOf(
      published({
        'arms/1.json': '{ not json',
        'arms/2.json': JSON.stringify({ ...arms, version: '2', title: ' ', priorityAreaFrom: 'nowhere' }),
        'arms/3.json': JSON.stringify(arms),
      }),
    )
    assert.match(faults[0] ?? '', /^arms\/1.json: is not JSON/)
    assert(faults.some(fault => fault.startsWith('arms/2.json: title: ')))
    assert(faults.some(fault => fault.startsWith('arms/2.json: priorityAreaFrom: ')))
    assert.equal(faults.at(-1), 'arms/3.json: is the document "arms" version 1: its place is arms/1.json')
  })

  test('an empty folder is a fault too', () => {
    assert.match(faultsOf(published({}))[0] ?? '', /there is no instrument here/)
  })
})
