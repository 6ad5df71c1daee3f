import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { parseDay, type Day } from '../../platform/dates/index.ts'
import { arms } from '../../../test/support/arms.ts'
import { amendedTier, amendRefusal, entryErrors, textFault, type EntryState } from './rules.ts'
import { longestText, type EntryContent } from './types.ts'

const day = (text: string): Day => {
  const found = parseDay(text)
  assert(found)
  return found
}

const facts = { document: arms, today: day('2026-11-05'), bornOn: day('1971-04-09') }

const good: EntryContent = {
  happenedOn: day('2026-11-01'),
  source: 'visit',
  text: 'At home, sober, the flat tidy.',
  sourceGrade: '1',
  assessmentGrade: 'A',
  handlingCode: 'P',
  factors: [{ factor: 'poor-self-management', direction: 'lowers risk' }],
}

describe('what an entry must say', () => {
  test('given a whole entry, nothing is to be put right', () => {
    assert.deepEqual(entryErrors(good, facts), {})
  })

  test('given the day it is or the day of birth, the date is right; a day further and it is not', () => {
    assert.deepEqual(entryErrors({ ...good, happenedOn: facts.today }, facts), {})
    assert.deepEqual(entryErrors({ ...good, happenedOn: facts.bornOn }, facts), {})
    assert.match(entryErrors({ ...good, happenedOn: day('2026-11-06') }, facts)['happenedOn'] ?? '', /in the past/)
    assert.match(entryErrors({ ...good, happenedOn: day('1971-04-08') }, facts)['happenedOn'] ?? '', /9 April 1971/)
  })

  test('given handling code C, its conditions are asked for; given P, they have no place', () => {
    assert.deepEqual(Object.keys(entryErrors({ ...good, handlingCode: 'C' }, facts)), ['handlingConditions'])
    assert.deepEqual(
      entryErrors({ ...good, handlingCode: 'C', handlingConditions: 'Ask the author first.' }, facts),
      {},
    )
    assert.deepEqual(Object.keys(entryErrors({ ...good, handlingConditions: 'Ask first.' }, facts)), [
      'handlingConditions',
    ])
  })

  test('given a source or a factor that the document does not have, or a direction that is not the factor’s, each is named', () => {
    const factors = [
      { factor: 'poor-self-management', direction: 'strengthens' },
      { factor: 'the-weather', direction: 'raises risk' },
    ] as const
    const errors = entryErrors({ ...good, source: 'gossip', factors }, facts)
    assert.deepEqual(Object.keys(errors).sort(), ['factors', 'factors[poor-self-management]', 'source'])
    assert.match(errors['factors[poor-self-management]'] ?? '', /Poor self-management/)
  })

  test('given every direction of every factor, exactly those of the document pass', () => {
    const every = ['raises risk', 'lowers risk', 'strengthens', 'weakens'] as const
    for (const factor of arms.factors)
      for (const direction of every) {
        const errors = entryErrors({ ...good, factors: [{ factor: factor.code, direction }] }, facts)
        assert.equal(
          Object.keys(errors).length === 0,
          factor.directions.includes(direction),
          `${factor.code} ${direction}`,
        )
      }
  })

  test('given one factor twice, one direction is asked for', () => {
    const twice = { ...good, factors: [...good.factors, ...good.factors] }
    assert.deepEqual(Object.keys(entryErrors(twice, facts)), ['factors[poor-self-management]'])
  })
})

describe('texts', () => {
  test('given nothing, blanks, too much, NUL, half a character or a reversing mark, a sentence says so', () => {
    const fault = (text: string | undefined) => textFault(text, 'what is known', longestText)
    assert.match(fault(undefined) ?? '', /^Enter what is known$/)
    assert.match(fault(' \n ') ?? '', /^Enter/)
    assert.equal(fault('x'.repeat(longestText)), undefined)
    assert.match(fault('x'.repeat(longestText + 1)) ?? '', /10,000 characters or fewer. This has 10,001/)
    assert.match(fault('a\0b') ?? '', /NUL/)
    assert.match(fault('a\ud800b') ?? '', /not text/)
    assert.match(fault('a\u202eb') ?? '', /reverses/)
    for (const welcome of ['<b>{{7*7}}</b>', 'نص عربي', 'two\nlines', 'e\u0301', '👩🏽‍🔬'])
      assert.equal(fault(welcome), undefined)
  })
})

describe('who sees an amendment', () => {
  test('what was shared stays shared, so that its readers see that it no longer holds', () => {
    assert.equal(amendedTier('shared', 'own', 'C'), 'shared')
    assert.equal(amendedTier('own', undefined, 'C'), 'own')
    assert.equal(amendedTier('own', undefined, 'P'), 'shared')
    assert.equal(amendedTier('own', 'own', 'P'), 'own')
  })
})

describe('chains of amendments', () => {
  const untouched: EntryState = { agencyId: 1, kind: 'entry', amendedBy: null, isWithdrawn: false }

  test('only the agency that recorded it, only the last entry, and nothing after a withdrawal', () => {
    assert.equal(amendRefusal(untouched, 1), undefined)
    assert.equal(amendRefusal({ ...untouched, kind: 'amendment' }, 1), undefined)
    assert.equal(amendRefusal(untouched, 2), 'another agency')
    assert.equal(amendRefusal({ ...untouched, amendedBy: 'x' }, 1), 'amended')
    assert.equal(amendRefusal({ ...untouched, amendedBy: 'x', isWithdrawn: true }, 1), 'withdrawn')
    assert.equal(amendRefusal({ ...untouched, kind: 'withdrawal' }, 1), 'withdrawn')
  })

  test('whatever is tried in whatever order, every chain is a line and ends once', () => {
    const step = fc.record({ target: fc.nat(20), withdraw: fc.boolean(), agency: fc.constantFrom(1, 1, 1, 2) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), steps => {
        interface Link extends EntryState {
          readonly root: number
          readonly after: number | undefined
        }
        const links: Link[] = [0, 1, 2].map(root => ({ ...untouched, root, after: undefined }))
        for (const { target, withdraw, agency } of steps) {
          const at = target % links.length
          const before = links[at]
          assert(before)
          const successor = links.findIndex(link => link.after === at)
          const state = {
            ...before,
            amendedBy: successor < 0 ? null : String(successor),
            isWithdrawn: links.some(link => link.root === before.root && link.kind === 'withdrawal'),
          }
          if (amendRefusal(state, agency) !== undefined) continue
          links.push({ ...untouched, kind: withdraw ? 'withdrawal' : 'amendment', root: before.root, after: at })
        }
        for (const [at, link] of links.entries()) {
          const successors = links.filter(other => other.after === at).length
          assert(successors <= 1)
          if (link.kind === 'withdrawal') assert.equal(successors, 0)
        }
        for (const root of [0, 1, 2]) {
          const chain = links.filter(link => link.root === root)
          const ends = chain.filter(
            link => !links.some(other => other.after !== undefined && links[other.after] === link),
          )
          assert.equal(ends.length, 1)
        }
      }),
    )
  })
})
