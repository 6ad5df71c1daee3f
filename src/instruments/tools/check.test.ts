import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { smallTool } from '../../../test/support/tool.ts'
import { checkTool } from './index.ts'

type Place = readonly (string | number)[]

/** A copy of the small tool with another value at one place; `undefined` takes the place away. */
function changed(place: Place, value: unknown, of: unknown = smallTool): unknown {
  const rebuild = (from: unknown, [key, ...rest]: Place): unknown => {
    if (key === undefined) return value
    if (Array.isArray(from)) return from.map((item: unknown, index) => (index === key ? rebuild(item, rest) : item))
    return { ...(from as object), [key]: rebuild((from as Record<string, unknown>)[key], rest) }
  }
  return rebuild(of, place)
}

function faultsOf(value: unknown): string[] {
  const checked = checkTool(value)
  return checked.ok ? [] : checked.faults.map(({ path, message }) => `${path}: ${message}`)
}

function placesOf(value: unknown, wanted: (leaf: unknown) => boolean, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return wanted(value) ? [at] : []
  return Object.entries(value).flatMap(([key, inner]) =>
    placesOf(inner, wanted, [...at, Array.isArray(value) ? Number(key) : key]),
  )
}

describe('a document that holds', () => {
  test('has no fault', () => assert.deepEqual(faultsOf(smallTool), []))
})

describe('a broken document', () => {
  const history = ['sections', 1, 'items']
  const cases: readonly [string, Place, unknown, readonly RegExp[]][] = [
    ['a reference to an item that is not there', ['sections', 0, 'items', 2, 'since'], 'birth', [
      /^sections\[0\].items\[2\].since: "birth" is not an item/,
    ]],
    ['a day to count from that is no day', ['goodForMonths', 'from'], 'all', [/^goodForMonths.from: "all" is not a day/]],
    ['a condition about something later, which would be a circle', [...history, 0, 'when'], { answered: 'note' }, [
      /^sections\[1\].items\[0\].when.answered: "note" does not come before/,
    ]],
    ['a condition about itself', [...history, 3, 'when'], { answered: 'alone' }, [/"alone" does not come before/]],
    ['a need that depends on something later', [...history, 0, 'neededWhen'], { answered: 'note' }, [
      /^sections\[1\].items\[0\].neededWhen.answered: "note" does not come before/,
    ]],
    ['something optional that is needed at times', [...history, 4, 'neededWhen'], { item: 'some', atLeast: 1 }, [
      /^sections\[1\].items\[4\].neededWhen: "note" is optional, and never needed/,
    ]],
    ['an option that the item does not have', [...history, 2, 'when'], { not: { item: 'all', is: 'many' } }, [
      /when.not.item: "all" is not a choice/,
    ]],
    ['a condition on "not known"', ['scores', 8, 'rule', 'reasons', 1, 'when'], { item: 'alone', is: 'not-known' }, [
      /when.is: "not-known" is not an option of alone that counts as an answer/,
    ]],
    ['a reading that is not there', [...history, 2, 'when'], { reading: 'strangers', is: 'never' }, [
      /when.is: "never" is not an option of strangers/,
    ]],
    ['a default that is no option', ['readings', 0, 'default'], 'never', [/^readings\[0\].default/]],
    ['an item that nothing leads to', [...history, 2, 'when'], { all: [{ item: 'some', atLeast: 101 }] }, [
      /^sections\[1\].items\[2\].when: Nothing that is answered before it can lead to "stranger"/,
    ]],
    ['a code that stands twice', [...history, 3, 'code'], 'stranger', [/items\[3\].code: "stranger" stands twice/]],
    ['a prompt that stands twice', [...history, 1, 'prompt'], 'All', [/items\[1\].prompt: "All" stands twice/]],
    ['an option that stands twice', [...history, 3, 'options', 1, 'code'], 'no', [/options\[1\].code: "no" stands twice/]],
    ['a score that comes later', ['scores', 1, 'rule', 'base'], 'after-years', [
      /^scores\[1\].rule.base: "after-years" does not come before/,
    ]],
    ['a number without points', ['scores', 0, 'rule', 'items', 1, 'steps', 0, 'from'], 1, [/Nothing is said of 0 to 0/]],
    ['an option without points', ['scores', 0, 'rule', 'items', 2, 'points'], { no: 0 }, [
      /Says nothing of the option "yes"/,
    ]],
    ['a step that nobody reaches', ['scores', 0, 'rule', 'items', 0, 'steps', 0, 'from'], 9, [
      /Nobody can answer less than 10/,
    ]],
    ['a total without a band', ['scores', 0, 'rule', 'cuts', 0, 'from'], 1, [/Totals from 0 on have no band/]],
    ['a cut below every total', ['scores', 0, 'rule', 'cuts', 0, 'from'], -1, [/No total is less than 0/]],
    ['cuts out of order', ['scores', 0, 'rule', 'cuts', 2, 'from'], 2, [/2 does not come after 2/]],
    ['a band that is never given', ['scores', 0, 'rule', 'cuts', 2, 'band'], 'medium', [
      /scores\[0\].bands\[2\]: "high" is a band that is never given/,
    ]],
    ['a band that is not one of the score', ['scores', 8, 'rule', 'band'], 'soon', [/"soon" is not a band of this score/]],
    ['bands that are not those of the score that it moves', ['scores', 3, 'bands', 0, 'code'], 'lowest', [
      /scores\[3\].rule.base: Its bands are not those/,
    ]],
    ['a floor that is no band', ['scores', 3, 'rule', 'notBelow'], 'lowest', [/"lowest" is not a band of/]],
    ['a last branch with a condition', ['scores', 6, 'rule', 'branches', 2, 'when'], { answered: 'note' }, [
      /branches\[2\]: The last branch has no condition/,
    ]],
    ['a table without a column', ['scores', 7, 'rule', 'table', 'low'], { low: 'one', medium: 'one' }, [
      /Says nothing of the column "high"/,
    ]],
    ['a judgement without its band', ['scores', 9, 'bands', 1, 'code'], 'severe', [/Says nothing of the option|is not a/]],
    ['an item counted twice', ['scores', 0, 'rule', 'items', 1, 'item'], 'age', [/"age" is counted twice/]],
    ['an item that is called as a part of a day', [...history, 3, 'code'], 'born-month', [
      /^sections\[1\].items\[3\].code: "born-month" is a part of the day "born"/,
    ]],
    ['an item that is called as what every object has', [...history, 3, 'code'], 'constructor', [
      /items\[3\].code: "constructor" is no name/,
    ]],
    ['a reading that is called as what every object has', ['readings', 0, 'code'], 'constructor', [
      /^readings\[0\].code: "constructor" is no name/,
    ]],
    ['an answer about a victim outside a record of the victim', [...history, 3, 'tier'], 'victim', [
      /^sections\[1\].items\[3\].tier: Answers about a victim/,
    ]],
    ['a tier of victims for another tool', ['tier'], 'victim', [/^tier: A tool of the kind "victim" is kept/]],
    ['the kind of victims in another tier', ['kind'], 'victim', [/^tier: A tool of the kind "victim" is kept/]],
    ['a rule that nobody wrote', ['scores', 0, 'rule', 'version'], 2, [/^scores\[0\].rule/]],
  ]
  for (const [what, place, value, wanted] of cases) {
    test(`with ${what} is reported at its place`, () => {
      const faults = faultsOf(changed(place, value))
      for (const pattern of wanted) assert.ok(faults.some(fault => pattern.test(fault)), faults.join('\n'))
    })
  }

  test('with any wording emptied is reported at that place', () => {
    const texts = placesOf(smallTool, leaf => typeof leaf === 'string' && / /.test(leaf))
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.constantFrom('', ' ', '\n'), (place, blank) => {
        assert.notDeepEqual(faultsOf(changed(place, blank)), [])
      }),
    )
  })

  test('with any number of faults is reported with all of them at once', () => {
    const broken = { ...smallTool, title: '', short: ' ', sections: [], surprise: 1 }
    assert.deepEqual(
      faultsOf(broken).map(fault => fault.split(':')[0]),
      ['$', 'sections', 'short', 'title'],
    )
  })

  test('with several faults of different kinds is reported with each of them, wherever they are', () => {
    const kinds: readonly [Place, unknown, RegExp][] = [
      [['surprise'], 1, /^\$: Has what does not belong there: "surprise"/],
      [['title'], undefined, /^title: Is missing/],
      [['sections', 0, 'items', 0, 'help'], ' ', /^sections\[0\]\.items\[0\]\.help: The wording is empty/],
      [['sections', 0, 'items', 1, 'extra'], 1, /^sections\[0\]\.items\[1\]: Has what does not belong there: "extra"/],
      [['sections', 0, 'items', 2, 'since'], 'birth', /^sections\[0\]\.items\[2\]\.since: "birth" is not an item/],
      [[...history, 1, 'prompt'], 'All', /^sections\[1\]\.items\[1\]\.prompt: "All" stands twice/],
      [[...history, 3, 'when'], { answered: 'alone' }, /^sections\[1\]\.items\[3\]\.when.*"alone" does not come before/],
      [[...history, 4, 'most'], 'many', /^sections\[1\]\.items\[4\]\.most: Must be a number/],
      [['readings', 0, 'default'], 'never', /^readings\[0\]\.default: "never" is not an option/],
      [['covers', 'conditions', 0, 'must'], { item: 'nobody', atLeast: 1 }, /^covers.*"nobody" is not an item/],
      [['agreements', 0, 'rule'], 'unheard-of', /^agreements\[0\]\.rule: /],
      [['scores', 0, 'rule', 'cuts', 1, 'from'], -5, /^scores\[0\]\.rule\.cuts\[1\]\.from: -5 does not come after/],
      [['scores', 4, 'standing', 'confidence'], 'certain', /^scores\[4\]\.standing\.confidence: Must be one of/],
      [['scores', 6, 'rule', 'branches', 2, 'when'], { answered: 'born' }, /branches\[2\]: The last branch has no condition/],
      [['scores', 8, 'rule', 'version'], 2, /^scores\[8\]\.rule/],
    ]
    // Each is told by itself, so that a fault of the test would show.
    for (const [place, value, wanted] of kinds)
      assert.ok(faultsOf(changed(place, value)).some(fault => wanted.test(fault)), `${wanted.source}`)
    fc.assert(
      fc.property(fc.subarray([...kinds], { minLength: 2 }), chosen => {
        const broken = chosen.reduce<unknown>((now, [place, value]) => changed(place, value, now), smallTool)
        const faults = faultsOf(broken)
        for (const [, , wanted] of chosen)
          assert.ok(faults.some(fault => wanted.test(fault)), `${wanted.source} is not in\n${faults.join('\n')}`)
        const [told] = [faults.filter(fault => !kinds.some(([, , wanted]) => wanted.test(fault)))]
        assert.deepEqual(told, [], 'nothing that nobody wrote is told')
      }),
    )
  })

  test('says nothing of what depends on a part that can’t be read', () => {
    // The item has no options that could be read: whether a rule names them rightly can't be told.
    assert.deepEqual(faultsOf(changed([...history, 3, 'options'], 'yes or no')), [
      'sections[1].items[3].options: Must be a list',
    ])
    assert.deepEqual(faultsOf(changed(['scores', 0, 'bands'], 7)), ['scores[0].bands: Must be a list'])
    assert.deepEqual(faultsOf(changed(['readings', 0, 'options'], [])), ['readings[0].options: Must have 2 or more'])
    assert.deepEqual(faultsOf(changed(['kind'], 'other')), [
      'kind: Must be one of "static", "stable", "acute", "partner", "victim", "general"',
    ])
  })

  test('with any leaf of another kind is told of faults at that place or above, and of none elsewhere', () => {
    // Whatever refers to a code that can't be read refers to something that is not there: that is told too.
    const leaves = placesOf(smallTool, () => true).filter(place => place.at(-1) !== 'code')
    const written = (place: Place) => place.map(key => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('').slice(1)
    fc.assert(
      fc.property(fc.constantFrom(...leaves), fc.constantFrom(null, {}, [[]]), (place, value) => {
        for (const fault of faultsOf(changed(place, value))) {
          const [path = ''] = fault.split(': ')
          assert.ok(path === '$' || written(place).startsWith(path) || path.startsWith(written(place)), `${written(place)}: ${fault}`)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('with 10,000 items, or conditions 10,000 deep, is refused at once and never walked', () => {
    const items = Array.from({ length: 10_000 }, (_, index) => ({ code: `item-${index}` }))
    assert.deepEqual(faultsOf(changed(['sections', 0, 'items'], items)), [
      'sections: A document has 500 items at most, and this one has 10006',
    ])
    let deep: unknown = { answered: 'all' }
    for (let depth = 0; depth < 10_000; depth++) deep = { not: deep }
    assert.deepEqual(faultsOf(changed(['sections', 1, 'items', 2, 'when'], deep)), [
      '$: Nothing in a document stands more than 40 deep',
    ])
  })

  test('with readings that combine in too many ways to be walked is refused', () => {
    const reading = smallTool.readings[0]
    const readings = Array.from({ length: 30 }, (_, index) => ({ ...reading, code: `reading-${index}` }))
    assert.deepEqual(faultsOf({ ...smallTool, readings: [...smallTool.readings, ...readings] }), [
      `readings: Can be combined in ${2 ** 31} ways, and 64 is the most`,
    ])
  })

  test('with conditions that would take hours to try is checked in a moment', () => {
    const switches = Array.from({ length: 300 }, (_, index) => ({
      ...{ kind: 'choice', code: `switch-${index}`, prompt: `Switch ${index}`, help: 'One or the other.' },
      options: [
        { code: 'on', label: 'On' },
        { code: 'off', label: 'Off' },
      ],
    }))
    const isOn = switches.map(({ code }) => ({ item: code, is: 'on' }))
    const last = {
      ...{ kind: 'words', code: 'last', prompt: 'Last', help: 'In words.', most: 10 },
      when: { all: [{ item: 'switch-0', is: 'on' }, { not: { any: isOn } }] },
    }
    const began = performance.now()
    checkTool(changed(['sections'], [...smallTool.sections, { code: 'many', title: 'Many', items: [...switches, last] }]))
    assert(performance.now() - began < 10_000)
  })

  test('that is no document at all is reported, never thrown', () => {
    fc.assert(
      fc.property(fc.anything(), value => {
        assert.equal(checkTool(value).ok, false)
      }),
    )
  })

  test('with any leaf replaced is reported or holds, never thrown', () => {
    const leaves = placesOf(smallTool, () => true)
    fc.assert(
      fc.property(fc.constantFrom(...leaves), fc.oneof(fc.string(), fc.integer(), fc.constant(null)), (place, value) => {
        const checked = checkTool(changed(place, value))
        assert.equal(typeof checked.ok, 'boolean')
      }),
      { numRuns: 500 },
    )
  })
})
