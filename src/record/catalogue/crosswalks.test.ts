import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { CatalogueError, latestDocument, loadCrosswalks, publishedCrosswalks, publishedTools } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'crosswalks-'))
after(() => rmSync(folder, { recursive: true }))

const ends = {
  tool: (code: string) => publishedTools().latest(code)?.document,
  instrument: (code: string) => latestDocument(code).document,
}

describe('the published crosswalks', () => {
  test('that between OASys and ARMS is there, and names versions that are published', () => {
    assert.deepEqual(
      publishedCrosswalks().map(({ code, version, tool, instrument }) => [code, version, tool.code, instrument.code]),
      [['oasys-arms', '1', 'oasys', 'arms']],
    )
  })

  test('every fault of every file stops the start, by file and place', () => {
    const [shipped] = publishedCrosswalks()
    assert.ok(shipped)
    const files = {
      '1.json': '{ not json',
      '2.json': JSON.stringify({ ...shipped, version: '2', gaps: { ...shipped.gaps, factors: [] } }),
      '3.json': JSON.stringify(shipped),
    }
    mkdirSync(join(folder, 'oasys-arms'))
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'oasys-arms', name), text)
    assert.throws(
      () => loadCrosswalks(folder, ends),
      (error: unknown) => {
        assert.ok(error instanceof CatalogueError)
        const [first, ...others] = error.sentences
        assert.match(first ?? '', /^crosswalks\/oasys-arms\/1\.json: is not JSON/)
        assert.deepEqual(others, [
          'crosswalks/oasys-arms/2.json: links: Says nothing of the factor "social-investment": link it, or name the gap',
          'crosswalks/oasys-arms/3.json: is the crosswalk "oasys-arms" version 1: its place is oasys-arms/1.json',
        ])
        return true
      },
    )
  })
})
