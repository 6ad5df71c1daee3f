import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { arms } from '../../test/support/arms.ts'
import { shippedTools } from '../../test/support/tools.ts'
import { readFileSync } from 'node:fs'
import { checkCrosswalk, factorsFromItems, itemsOf, itemsToFactors, type CrosswalkDocument } from './index.ts'

const shipped: unknown = JSON.parse(
  readFileSync(new URL('../../instruments/crosswalks/oasys-arms/1.json', import.meta.url), 'utf8'),
)

function tool() {
  const found = shippedTools().find(({ code }) => code === 'oasys')
  assert.ok(found)
  return found
}

/** What somebody answers: what is worked out is not asked. */
const answered = itemsOf(tool()).filter(({ kind }) => kind !== 'years')

const ends = {
  tool: (code: string, version: string) =>
    shippedTools().find(known => known.code === code && known.version === version),
  instrument: (code: string, version: string) =>
    arms.code === code && arms.version === version ? arms : undefined,
}

function crosswalk(): CrosswalkDocument {
  const checked = checkCrosswalk(shipped, ends)
  assert.ok(checked.ok)
  return checked.document
}

/** The faults of the shipped crosswalk, changed. */
function faultsOf(change: (document: CrosswalkDocument) => unknown): readonly string[] {
  const checked = checkCrosswalk(change(crosswalk()), ends)
  return checked.ok ? [] : checked.faults.map(({ path, message }) => `${path}: ${message}`)
}

describe('the crosswalk between OASys and ARMS', () => {
  test('links or names as a gap every item and every factor', () => {
    const rows = itemsToFactors(crosswalk(), answered, arms.factors)
    assert.deepEqual(
      rows.filter(({ factors, gap }) => factors.length === 0 && gap === undefined).map(({ item }) => item.code),
      [],
    )
    const factors = factorsFromItems(crosswalk(), arms.factors, new Map())
    assert.deepEqual(
      factors.filter(({ items, gap }) => items.length === 0 && gap === undefined).map(({ factor }) => factor.code),
      [],
    )
    assert.deepEqual(
      factors.filter(({ gap }) => gap !== undefined).map(({ factor }) => factor.code),
      ['social-investment'],
    )
  })

  test('goes from a factor to the answers that bear on it, as they read', () => {
    const said = new Map([
      ['o-11-11', '1: some problems'],
      ['section-7', '2: significant problems'],
    ])
    const rows = factorsFromItems(crosswalk(), arms.factors, said)
    const answers = (code: string) =>
      rows.find(({ factor }) => factor.code === code)?.items.map(({ link, said }) => [link.item, link.fit, said])
    assert.deepEqual(answers('sexual-preoccupation'), [['o-11-11', 'same', '1: some problems']])
    assert.deepEqual(answers('offence-related-sexual-interest'), [['o-11-12', 'same', undefined]])
    assert.deepEqual(answers('social-influences'), [['section-7', 'bears on', '2: significant problems']])
  })

  test('goes from an item to the factors that it bears on, or says why to none', () => {
    const rows = itemsToFactors(crosswalk(), answered, arms.factors)
    const of = (code: string) => rows.find(({ item }) => item.code === code)
    assert.deepEqual(
      of('section-7')?.factors.map(({ factor }) => factor.name),
      ['Opportunity', 'Social influences'],
    )
    assert.deepEqual(of('o-12-1')?.factors, [])
    assert.match(of('o-12-1')?.gap ?? '', /no factor for them/)
  })
})

describe('a crosswalk is refused', () => {
  test('when a code leads nowhere, on either side, all at once', () => {
    const faults = faultsOf(document => ({
      ...document,
      links: [...document.links, { ...document.links[0], item: 'o-99' }, { ...document.links[0], factor: 'luck' }],
      gaps: { ...document.gaps, factors: document.gaps.factors.map(gap => ({ ...gap, nearest: ['o-98'] })) },
    }))
    assert.deepEqual(faults, [
      'gaps.factors[0].nearest[0]: "o-98" is not an item of oasys',
      'links[17].item: "o-99" is not an item of oasys',
      'links[18].factor: "luck" is not a factor of arms',
    ])
  })

  test('when an item or a factor is passed over in silence', () => {
    const faults = faultsOf(document => ({
      ...document,
      links: document.links.filter(({ item }) => item !== 'coping' && item !== 'section-4'),
      gaps: { ...document.gaps, factors: [] },
    }))
    assert.deepEqual(faults, [
      'links: Says nothing of the item "section-4": link it, or name the gap',
      'links: Says nothing of the item "coping": link it, or name the gap',
      'links: Says nothing of the factor "employment-or-positive-routine": link it, or name the gap',
      'links: Says nothing of the factor "social-investment": link it, or name the gap',
    ])
  })

  test('when something is linked and called a gap, linked twice, or a gap twice', () => {
    const faults = faultsOf(document => ({
      ...document,
      links: [...document.links, document.links[0]],
      gaps: {
        ...document.gaps,
        items: [...document.gaps.items, { item: 'o-11-11', why: 'It is linked.' }, document.gaps.items[0]],
      },
    }))
    assert.deepEqual(faults, [
      'gaps.items[5].item: "o-11-11" is linked, and so is no gap',
      'gaps.items[6].item: "signed" is named twice as a gap',
      'links[17]: "o-11-11" and "sexual-preoccupation" are linked twice',
    ])
  })

  test('when what says how old the answers are is no day', () => {
    const faults = (dated: string) => faultsOf(document => ({ ...document, dated }))
    assert.deepEqual(faults('o-11-11'), ['dated: "o-11-11" is not a day of oasys'])
    assert.deepEqual(faults('o-99'), ['dated: "o-99" is not a day of oasys'])
  })

  test('when a version that it names is not there, or its shape is another', () => {
    assert.deepEqual(
      faultsOf(document => ({
        ...document,
        tool: { code: 'oasys', version: '9' },
        instrument: { code: 'arms', version: '9' },
      })),
      ['instrument: There is no "arms" version 9', 'tool: There is no "oasys" version 9'],
    )
    assert.deepEqual(
      faultsOf(document => ({ ...document, title: ' ' })),
      ['title: The wording is empty'],
    )
    assert.equal(checkCrosswalk(undefined, ends).ok, false)
  })
})
