import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { arms } from '../../../test/support/arms.ts'
import { CatalogueError, latestDocument, loadCatalogue, pinnedDocument, publishedTools } from './index.ts'

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

  test('a band of a tool, score or name that there is not is a fault of the document that is prefilled with it', () => {
    const stable = publishedTools().latest('stable-2007')?.document
    const rm2000 = publishedTools().latest('rm2000')?.document
    assert(stable && rm2000)
    const at = (prefill: unknown) =>
      JSON.stringify(stable).replace('{"tool":"rm2000","score":"s"}', () => JSON.stringify(prefill))
    const faults = (prefill: unknown, other = JSON.stringify(rm2000)) =>
      faultsOf(published({ 'stable-2007/1.json': at(prefill), 'rm2000/1.json': other }))
    const place = 'stable-2007/1.json: sections[6].items[0].prefill'
    assert.deepEqual(faults({ tool: 'rm2000', score: 's' }), [])
    assert.deepEqual(faults({ tool: 'osp', score: 's' }), [`${place}.tool: "osp" is not another tool`])
    assert.deepEqual(faults({ tool: 'stable-2007', score: 's' }), [`${place}.tool: "stable-2007" is not another tool`])
    assert.deepEqual(faults({ tool: 'rm2000', score: 'x' }), [`${place}.score: "x" is no score with bands of "rm2000"`])
    const renamed = JSON.stringify(rm2000).replaceAll('"very-high"', '"highest"')
    assert.deepEqual(faults({ tool: 'rm2000', score: 's' }, renamed), [
      `${place}.score: "static-band" can't be answered with the band "highest"`,
    ])
  })

  test('an empty folder is a fault too', () => {
    assert.match(faultsOf(published({}))[0] ?? '', /there is no instrument here/)
  })
})
