import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { arms, armsFile } from '../../test/support/arms.ts'
import { check } from './index.ts'

type Place = readonly (string | number)[]

const written = (place: Place) =>
  place
    .map(key => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .slice(1)

/** A copy of the published document with another value at one place. */
function changed(place: Place, value: unknown): unknown {
  const rebuild = (from: unknown, [key, ...rest]: Place): unknown => {
    if (key === undefined) return value
    if (Array.isArray(from)) return from.map((item, index) => (index === key ? rebuild(item, rest) : (item as unknown)))
    return { ...(from as object), [key]: rebuild((from as Record<string, unknown>)[key], rest) }
  }
  return rebuild(armsFile, place)
}

function placesOf(value: unknown, wanted: (leaf: unknown) => boolean, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return wanted(value) ? [at] : []
  return Object.entries(value).flatMap(([key, inner]) =>
    placesOf(inner, wanted, [...at, Array.isArray(value) ? Number(key) : key]),
  )
}

function faultsOf(value: unknown): string[] {
  const result = check(value)
  return result.ok ? [] : result.faults.map(({ path }) => path)
}

describe('the published ARMS document', () => {
  test('has no fault', () => assert.deepEqual(faultsOf(armsFile), []))

  test('has the six risk and five protective factors of the national evaluation, in its order', () => {
    assert.deepEqual(
      arms.factors.map(({ kind, name }) => `${kind}: ${name.toLowerCase()}`),
      [
        'risk: opportunity',
        'risk: sexual preoccupation',
        'risk: offence-related sexual interest',
        'risk: emotional congruence with children',
        'risk: hostile orientation',
        'risk: poor self-management',
        'protective: social influences',
        'protective: commitment to desist',
        'protective: intimate relationships',
        'protective: employment or positive routine',
        'protective: social investment',
      ],
    )
  })

  test('names the four levels that forces use, lowest first', () => {
    assert.deepEqual(
      arms.scales.level.options.map(({ code }) => code),
      ['low', 'medium', 'high', 'very-high'],
    )
  })

  test('says that its factor scale is not the official one', () => {
    assert.equal(arms.scales.presence.standing.confidence, 'not established')
    assert.equal(arms.scales.priority.standing.confidence, 'recalled')
  })

  test('lets social influences speak of risk as well', () => {
    const directions = arms.factors.find(({ code }) => code === 'social-influences')?.directions
    assert.ok(directions?.includes('raises risk') && directions.includes('strengthens'))
  })
})

describe('a broken document', () => {
  const texts = placesOf(armsFile, leaf => typeof leaf === 'string')

  test('with any wording, code or day emptied is reported at that place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.constantFrom('', ' ', '\n\t'), (place, blank) => {
        assert.ok(faultsOf(changed(place, blank)).includes(written(place)), written(place))
      }),
    )
  })

  test('with any text missing, or turned into another kind of value, is reported at that place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.constantFrom(undefined, null, 7, true, []), (place, value) => {
        assert.ok(faultsOf(changed(place, value)).includes(written(place)), written(place))
      }),
    )
  })

  test('with a code, name or label used twice in a list is reported at the second', () => {
    const lists: [Place, string][] = [
      [['factors'], 'code'],
      [['factors'], 'name'],
      [['sources'], 'code'],
      [['sources'], 'label'],
      [['scales', 'presence', 'options'], 'code'],
      [['scales', 'priority', 'options'], 'label'],
      [['scales', 'level', 'options'], 'code'],
    ]
    const itemsAt = (place: Place) =>
      place.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], armsFile) as Record<string, unknown>[]
    fc.assert(
      fc.property(fc.constantFrom(...lists), fc.nat(), fc.nat(), ([place, key], one, other) => {
        const items = itemsAt(place)
        const [first, second] = [one % items.length, other % items.length].toSorted((a, b) => a - b) as [number, number]
        fc.pre(first !== second)
        const again = [...place, second, key]
        assert.ok(faultsOf(changed(again, items[first]?.[key])).includes(written(again)))
      }),
    )
  })

  test('with another number of factors than it says is reported', () => {
    assert.deepEqual(faultsOf(changed(['counts', 'risk'], 7)), ['counts.risk'])
    assert.deepEqual(faultsOf(changed(['factors'], arms.factors.slice(1))), ['counts.risk'])
    assert.deepEqual(faultsOf(changed(['factors'], arms.factors.slice(0, -1))), ['counts.protective'])
  })

  test('with an unknown option as the priority from which areas are named is reported', () => {
    assert.deepEqual(faultsOf(changed(['priorityAreaFrom'], 'urgent')), ['priorityAreaFrom'])
    assert.deepEqual(faultsOf(changed(['rationaleFrom'], 'urgent')), ['rationaleFrom'])
  })

  test('with directions that do not fit the kind of factor is reported', () => {
    assert.deepEqual(faultsOf(changed(['factors', 0, 'directions'], ['raises risk'])), ['factors[0].directions'])
    assert.deepEqual(faultsOf(changed(['factors', 0, 'directions'], ['raises risk', 'lowers risk', 'weakens'])), [
      'factors[0].directions',
    ])
    assert.deepEqual(faultsOf(changed(['factors', 7, 'directions'], ['strengthens'])), ['factors[7].directions'])
    assert.deepEqual(faultsOf(changed(['factors', 7, 'directions', 0], 'helps')), [
      'factors[7].directions',
      'factors[7].directions[0]',
    ])
  })

  test('with several faults of shape and of sense is reported with all of them at once', () => {
    const broken = {
      ...(armsFile as object),
      title: '',
      priorityAreaFrom: 'urgent',
      counts: { risk: 1, protective: 5 },
      surprise: true,
    }
    assert.deepEqual(faultsOf(broken), ['$', 'counts.risk', 'priorityAreaFrom', 'title'])
  })

  test('is told in words for whoever writes it', () => {
    const told = (value: unknown) => {
      const result = check(value)
      return result.ok ? [] : result.faults.map(({ path, message }) => `${path}: ${message}`)
    }
    assert.deepEqual(told(changed(['title'], undefined)), ['title: Is missing'])
    assert.deepEqual(told(changed(['title'], 7)), ['title: Must be text'])
    assert.deepEqual(told(changed(['factors'], 'none')).slice(-1), ['factors: Must be a list'])
    assert.deepEqual(told(changed(['status'], 'draft')), [
      'status: Must be one of "published", "pilot", "withdrawn"',
    ])
    assert.deepEqual(told({ ...(armsFile as object), surprise: 1, more: 2 }), [
      '$: Has what does not belong there: "surprise", "more"',
    ])
    assert.deepEqual(told(changed(['factors', 0, 'indicators'], ['One'])), ['factors[0].indicators: Must have 4 or more'])
    assert.deepEqual(told(changed(['factors', 0, 'questions'], ['a', 'b', 'c', 'd', 'e'])), [
      'factors[0].questions: Must have 4 at most',
    ])
    assert.deepEqual(told(changed(['applicability', 'age', 'from'], -1)), ['applicability.age.from: Must be 0 or more'])
  })

  test('with 10,000 factors is refused for that alone, at once', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => ({ code: `f${at}` }))
    assert.deepEqual(check(changed(['factors'], many)), {
      ok: false,
      faults: [{ path: 'factors', message: 'A document has 200 at most, and this one has 10000' }],
    })
    assert.deepEqual(faultsOf(changed(['scales', 'level', 'options'], many)), ['scales.level.options'])
  })

  test('with more in one list, or in all, than any document has is refused at once and never compared', () => {
    const said = (place: Place, value: unknown) => {
      const result = check(changed(place, value))
      return result.ok ? [] : result.faults.map(({ path, message }) => `${path}: ${message}`)
    }
    assert.deepEqual(said(['factors'], Array(500_000).fill(0)), [
      'factors: A document has 200 at most, and this one has 500000',
    ])
    assert.deepEqual(said(['factors', 0, 'indicators'], Array(500_000).fill(0)), [
      'factors[0].indicators: Has 500,000 parts, and 500 is the most',
    ])
    assert.deepEqual(said(['factors'], Array(150).fill({ indicators: Array(400).fill(0) })), [
      '$: A document has 20,000 values at most',
    ])
    let deep: unknown = 0
    for (let depth = 0; depth < 10_000; depth++) deep = [deep]
    assert.deepEqual(said(['standing'], deep), ['$: Nothing in a document stands more than 40 deep'])
  })

  test('that is no document at all is reported, never thrown', () => {
    fc.assert(
      fc.property(fc.anything(), value => {
        assert.equal(check(value).ok, false)
      }),
    )
  })
})
