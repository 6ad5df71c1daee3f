import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkTool, evaluate, type ToolDocument } from '../../instruments/tools/index.ts'
import { canonical, type JsonValue } from '../../platform/canonical/index.ts'
import { parseDay, type Day } from '../../platform/dates/index.ts'
import { goodUntil, standingOf } from './age-rules.ts'
import { changed, crossFaults, dayToCome, differing, openFaults, ownFaults } from './draft-rules.ts'
import { changedFacts, factsOf, standingConfirmations, suggestedAnswers, suggestionsFor } from './fact-rules.ts'
import { sharedOptions } from './option-rules.ts'
import { merged, partsOf, type Completion } from './snapshot-rules.ts'
import { itemTiers, scoreTiers } from './tier-rules.ts'
import type { RecordFacts } from './types.ts'

function day(text: string): Day {
  const found = parseDay(text)
  assert(found, text)
  return found
}

const known = { confidence: 'recalled', note: 'Of a test.' }
const yesNo = [
  { code: 'no', label: 'No' },
  { code: 'yes', label: 'Yes' },
]
const bands = [
  { code: 'low', label: 'Low' },
  { code: 'high', label: 'High' },
]
const item = (code: string, more: object) => ({ code, prompt: `Prompt of ${code}`, help: 'Help.', ...more })

/** A small tool: a count that the record knows, what a partner said, and a score of each and of both. */
const document = made({
  ...{ format: 'tool/1', code: 'small', version: '1', title: 'Small tool', short: 'Small', kind: 'static' },
  ...{ status: 'published', published: '2026-01-01', about: 'Of a test.', wording: 'Ours.', citations: ['None.'] },
  ...{ standing: known, tier: 'shared', goodForMonths: { months: 12, standing: known }, readings: [] },
  covers: {
    ...{ whom: 'Men.', offer: 'Something else.', standing: known },
    conditions: [{ must: { item: 'sex', is: 'male' }, otherwise: 'It is for men.' }],
  },
  sections: [
    {
      ...{ code: 'him', title: 'Him' },
      items: [
        item('sex', {
          kind: 'choice',
          prefill: 'sex',
          options: [
            { code: 'male', label: 'Male' },
            { code: 'female', label: 'Female' },
          ],
        }),
        item('sanctions', { kind: 'count', from: 0, to: 50, prefill: 'all-sanctions' }),
        item('of-these', { kind: 'count', from: 0, to: 50 }),
      ],
    },
    {
      ...{ code: 'partner', title: 'What the partner said' },
      items: [
        item('said', {
          kind: 'choice',
          tier: 'own',
          options: [...yesNo, { code: 'unknown', label: 'Not known', missing: true }],
        }),
        item('follows', { kind: 'choice', options: yesNo, when: { item: 'said', is: 'yes' } }),
        item('mentioned', { kind: 'choice', options: yesNo, when: { answered: 'said' } }),
      ],
    },
  ],
  agreements: [{ rule: 'not-more-than', version: 1, item: 'of-these', than: 'sanctions', otherwise: 'More than all.' }],
  scores: [
    {
      ...{ code: 'open', title: 'Open', meaning: 'Of a test.', bands, standing: known, citation: 'None.' },
      rule: {
        ...{ rule: 'points', version: 1, without: [] },
        items: [
          {
            item: 'sanctions',
            steps: [
              { from: 0, points: 0 },
              { from: 2, points: 1 },
            ],
          },
        ],
        cuts: [
          { from: 0, band: 'low' },
          { from: 1, band: 'high' },
        ],
      },
    },
    {
      ...{ code: 'close', title: 'Close', meaning: 'Of a test.', bands, standing: known, citation: 'None.' },
      rule: {
        ...{ rule: 'any-of', version: 1, band: 'high', otherwise: 'low' },
        reasons: [{ when: { item: 'said', is: 'yes' }, words: 'It was said' }],
      },
    },
    {
      ...{ code: 'both', title: 'Both', meaning: 'Of a test.', bands, standing: known, citation: 'None.' },
      rule: {
        ...{ rule: 'band-points', version: 1 },
        of: [
          { score: 'open', points: { low: 0, high: 1 } },
          { score: 'close', points: { low: 0, high: 1 } },
        ],
        cuts: [
          { from: 0, band: 'low' },
          { from: 2, band: 'high' },
        ],
      },
    },
  ],
})

function made(value: unknown): ToolDocument {
  const checked = checkTool(value)
  assert(checked.ok, checked.ok ? '' : JSON.stringify(checked.faults))
  return checked.document
}

const record: RecordFacts = {
  ...{ sex: 'male', bornOn: day('1980-05-03'), registeredSince: day('2015-03-04') },
  offences: [
    {
      ...{ offence: 'Indecent assault', convictedOn: day('2015-03-04'), sentence: '3 years' },
      releasedOn: day('2016-09-01'),
    },
  ],
}
const fine = { offence: 'Theft', convictedOn: day('2019-01-02'), sentence: 'Fine' }

describe('what the record says by itself', () => {
  test('given one conviction of somebody registered, then it is sexual, and risk begins with the release', () => {
    const facts = factsOf(record)
    const value = (name: 'sexual-sanctions' | 'all-sanctions' | 'last-sexual-sanction' | 'start-of-risk' | 'sex') =>
      facts.get(name)?.value
    assert.deepEqual(
      [
        value('sexual-sanctions'),
        value('all-sanctions'),
        value('last-sexual-sanction'),
        value('start-of-risk'),
        value('sex'),
      ],
      ['1', '1', '2015-03-04', '2016-09-01', 'male'],
    )
    assert.match(facts.get('start-of-risk')?.source ?? '', /Released on 1 September 2016/)
  })

  test('given two days of conviction, then which of them are sexual is left to the assessor, who is told both', () => {
    const facts = factsOf({ ...record, offences: [...record.offences, fine] })
    assert.equal(facts.get('sexual-sanctions')?.value, undefined)
    assert.equal(facts.get('last-sexual-sanction')?.value, undefined)
    assert.match(facts.get('sexual-sanctions')?.source ?? '', /Indecent assault, 4 March 2015; Theft, 2 January 2019/)
    assert.equal(facts.get('all-sanctions')?.value, '2')
    assert.equal(facts.get('start-of-risk')?.value, '2019-01-02', 'a sentence in the community begins on its day')
  })

  test('given two convictions on one day, then they are one occasion', () => {
    const facts = factsOf({ ...record, offences: [...record.offences, { ...fine, convictedOn: day('2015-03-04') }] })
    assert.equal(facts.get('all-sanctions')?.value, '1')
  })

  test('given somebody in custody, then risk has not begun', () => {
    const facts = factsOf({ ...record, custody: { status: 'custody', since: day('2026-01-01') } })
    assert.equal(facts.get('start-of-risk')?.value, undefined)
  })

  test('given nobody registered, then the only conviction is not taken for a sexual one', () => {
    const facts = factsOf({ ...record, registeredSince: undefined })
    assert.deepEqual(
      [facts.get('sexual-sanctions')?.value, facts.get('sexual-conviction')?.value],
      [undefined, undefined],
    )
  })

  test('given a value that an item does not take, then nothing is suggested for it', () => {
    const offences = Array.from({ length: 60 }, (_none, at) => ({ ...fine, convictedOn: day(`19${20 + at}-01-01`) }))
    const suggestions = suggestionsFor(document, factsOf({ ...record, offences }))
    assert.deepEqual(suggestedAnswers(suggestions), { sex: 'male' })
  })

  test('given what was confirmed, when it is answered otherwise, then nobody confirms it any more', () => {
    const confirmed = { sex: { fact: 'sex', value: 'male', source: 'Names and birth: male.' } } as const
    assert.deepEqual(standingConfirmations(confirmed, { sex: 'male' }), confirmed)
    assert.deepEqual(standingConfirmations(confirmed, { sex: 'female' }), {})
  })
})

const completion = (answers: Readonly<Record<string, string>>): Completion => ({
  ...{ id: '1', document, hash: 'h', answers, confirmed: {}, noted: {}, readings: [] },
  evaluation: evaluate(document, answers),
  suggestions: suggestionsFor(document, factsOf(record)),
  agency: { id: 1, name: 'Agency' },
  assessor: { id: 'a', name: 'Assessor', jobTitle: 'Officer' },
  begunBy: { id: 'a', name: 'Assessor' },
  ...{ now: new Date('2026-11-05T10:00:00Z'), today: day('2026-11-05') },
})
const answered = { sex: 'male', sanctions: '2', 'of-these': '1', said: 'yes', follows: 'no', mentioned: 'yes' }

describe('what several items of a page offer', () => {
  const asking = (...options: readonly { code: string; label: string; help?: string }[]) => ({
    item: { code: 'x', kind: 'choice' as const, prompt: 'X', help: 'Help.', options: [...options] },
  })
  const none = { code: '0', label: 'None', help: 'It was looked at.' }

  test('given the same words in two items, they are said once; given other words or one item, beside it', () => {
    const other = { code: '0', label: 'None', help: 'Otherwise.' }
    assert.deepEqual(sharedOptions([asking(none), asking(none), asking(other)]), [
      { label: 'None', help: 'It was looked at.' },
    ])
    assert.deepEqual(sharedOptions([asking(none), asking(other)]), [])
    assert.deepEqual(sharedOptions([asking({ code: '1', label: 'Yes' }), asking({ code: '1', label: 'Yes' })]), [])
  })
})

describe('tiers', () => {
  test('an item that follows from what a kept answer says is kept as close; that it was answered tells nothing', () => {
    const tiers = itemTiers(document)
    assert.deepEqual(
      ['sanctions', 'said', 'follows', 'mentioned'].map(code => tiers.get(code)),
      ['shared', 'own', 'own', 'shared'],
    )
  })

  test('a score made from a kept answer is kept, and so is one made from such a score', () => {
    assert.deepEqual(
      [...scoreTiers(document)],
      [
        ['open', 'shared'],
        ['close', 'own'],
        ['both', 'own'],
      ],
    )
  })

  test('the shared part of a record has no word of what is kept, and says how much that is', () => {
    const { main, kept } = partsOf(completion(answered))
    const text = JSON.stringify(main)
    for (const word of ['said', 'follows', 'It was said', 'Close', 'Both']) assert(!text.includes(`"${word}`), word)
    assert.deepEqual(main.kept, { items: 2, scores: 2 })
    assert.deepEqual(
      kept.map(part => [part.tier, part.sections.flatMap(({ items }) => items.map(({ code }) => code))]),
      [['own', ['said', 'follows']]],
    )
  })

  test('whoever may read all of it reads all of it, and nothing is said to be kept', () => {
    const { main, kept } = partsOf(completion(answered))
    const whole = merged(main, kept)
    assert.deepEqual(whole.kept, { items: 0, scores: 0 })
    assert.deepEqual(
      whole.scores.map(({ code, band }) => [code, band?.code]),
      [
        ['open', 'high'],
        ['close', 'high'],
        ['both', 'high'],
      ],
    )
  })
})

describe('what is completed', () => {
  test('given answers in another order, then the bytes are the same', () => {
    const bytes = (answers: Readonly<Record<string, string>>) =>
      canonical(JSON.parse(JSON.stringify(partsOf(completion(answers)).main)) as JsonValue)
    assert.equal(bytes(answered), bytes(Object.fromEntries(Object.entries(answered).toReversed())))
  })

  test('given "not known", then it is told from no answer and from what was answered', () => {
    const states = merged(...parts(completion({ ...answered, said: 'unknown' }))).sections.flatMap(({ items }) => items)
    const said = states.find(({ code }) => code === 'said')
    assert.deepEqual([said?.state, said?.answer], ['not known', 'Not known'])
    assert(!states.some(({ code }) => code === 'follows'), 'what is not asked is not there')
  })

  test('given what the record said on that day, when it says so still, then nothing has changed', () => {
    const { main } = partsOf(completion(answered))
    assert.deepEqual(changedFacts(main, factsOf(record)), [])
  })

  test('given a conviction more, then it says what the count was and is; given a value that stays, where it stands now', () => {
    const { main } = partsOf(completion(answered))
    const changes = changedFacts(main, factsOf({ ...record, offences: [...record.offences, fine] }))
    assert.deepEqual(changes, [
      { fact: 'all-sanctions', prompt: 'Prompt of sanctions', was: '1', now: '2', typed: '2' },
    ])
    const same = factsOf({ ...record, offences: [{ ...fine, convictedOn: day('2018-01-01') }] })
    assert.match(changedFacts(main, same)[0]?.now ?? '', /Theft, 1 January 2018/)
  })
})

const parts = (made: Completion) => {
  const { main, kept } = partsOf(made)
  return [main, kept] as const
}

describe('how long a record is good', () => {
  test('to the day before, so many months on; without months as long as the facts', () => {
    assert.equal(goodUntil(day('2026-01-15'), 12), '2027-01-14')
    assert.equal(goodUntil(day('2026-01-15'), null), undefined)
  })

  test('counted from the day on which somebody was seen, where it is asked for, and otherwise from completion', () => {
    const seen = made({
      ...document,
      goodForMonths: { ...document.goodForMonths, from: 'seen' },
      sections: [...document.sections, { code: 'when', title: 'When', items: [item('seen', { kind: 'day' })] }],
    })
    const good = (answers: Readonly<Record<string, string>>) =>
      partsOf({ ...completion(answers), document: seen, evaluation: evaluate(seen, answers) }).main.good
    const until = ({ from, until: last }: ReturnType<typeof good>) => [from, last]
    assert.deepEqual(until(good({ ...answered, seen: '2025-02-01' })), ['2025-02-01', '2026-01-31'])
    assert.deepEqual(until(good({ ...answered, seen: '2026-11-05' })), ['2026-11-05', '2027-11-04'])
    assert.deepEqual(until(partsOf(completion(answered)).main.good), [undefined, '2027-11-04'])
  })

  test('such a day is refused while it is to come, and no other', () => {
    const seen = { ...document, goodForMonths: { ...document.goodForMonths, from: 'seen' } }
    const today = day('2026-11-05')
    assert.deepEqual(dayToCome(seen, { seen: '2026-11-05' }, today), {})
    assert.deepEqual(Object.keys(dayToCome(seen, { seen: '2026-11-06' }, today)), ['seen'])
    assert.deepEqual(dayToCome(seen, { released: '2026-11-06' }, today), {})
    assert.deepEqual(dayToCome(document, { seen: '2026-11-06' }, today), {})
  })

  test('it stands on its last day and is out of date on the next; a changed record is told before that, a newer one before both, and a correction before all', () => {
    const until = { completedOn: day('2026-01-15'), goodUntil: day('2027-01-14') }
    const change = [{ fact: 'sex', prompt: 'Sex', was: 'Male', now: 'Female' } as const]
    const state = (...given: Parameters<typeof standingOf>) => standingOf(...given).state
    assert.equal(state(until, [], day('2027-01-14')), 'stands')
    assert.equal(state(until, [], day('2027-01-15')), 'out of date')
    assert.equal(state(until, change, day('2027-01-15')), 'stale')
    const replacedBy = { id: '3', on: day('2026-07-27') }
    assert.deepEqual(standingOf({ ...until, replacedBy }, change, day('2027-01-15')), {
      ...{ state: 'replaced', words: 'Replaced by that of 27 July 2026.', by: '3' },
    })
    assert.equal(state({ ...until, replacedBy, correctedBy: '2' }, change, day('2027-01-15')), 'corrected')
  })
})

describe('a draft', () => {
  test('an empty text takes an answer away, and what differs is told', () => {
    const now = changed({ sex: 'male', sanctions: '2' }, { sanctions: ' ', 'of-these': ' 1 ' })
    assert.deepEqual(now, { sex: 'male', 'of-these': '1' })
    assert.deepEqual(differing({ sex: 'male', sanctions: '2' }, now), ['sanctions', 'of-these'])
  })

  test('what is wrong by itself is told from what only does not go together', () => {
    const wrong = { ...answered, sanctions: 'two' }
    assert.deepEqual(Object.keys(ownFaults(evaluate(document, wrong), wrong)), ['sanctions'])
    const apart = { ...answered, 'of-these': '5' }
    const evaluation = evaluate(document, apart)
    assert.deepEqual(ownFaults(evaluation, apart), {})
    assert.deepEqual(crossFaults(evaluation, ['sanctions', 'of-these']), { 'of-these': 'More than all.' })
    assert.deepEqual(crossFaults(evaluation, ['sanctions']), { sanctions: 'More than all.' })
    assert.deepEqual(crossFaults(evaluation, ['said']), {})
  })

  test('everything that is open is named, and whom it does not cover', () => {
    assert.deepEqual(Object.keys(openFaults(evaluate(document, { sex: 'male' }))), ['sanctions', 'of-these', 'said'])
    const woman = openFaults(evaluate(document, { ...answered, sex: 'female' }))
    assert.deepEqual(woman, { form: 'It is for men.' })
  })
})
