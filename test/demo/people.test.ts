import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { demoPeople } from '../../demo/content.ts'
import { crowd } from '../../demo/crowd/index.ts'
import { today } from '../../src/platform/dates/index.ts'

/** Those who have a file of their own, with Dennis Harcourt. */
const withFile = 23

describe('the people of the demonstration', () => {
  const day = today(new Date('2026-11-24T10:00:00Z'))
  const whole = crowd('northshire', 240 - withFile, day)

  test('are as many as they should be, and nobody twice', () => {
    assert.equal(demoPeople().length, withFile - 1)
    assert.equal(whole.length, 240 - withFile)
    const names = whole.map(({ person: { givenNames, familyName } }) => `${givenNames} ${familyName}`)
    assert.equal(new Set(names).size, names.length)
    const numbers = whole.flatMap(({ identifiers }) => identifiers.map(({ kind, value }) => `${kind} ${value}`))
    assert.equal(new Set(numbers).size, numbers.length)
  })

  test('are the same for the same word and day, and others for another word', () => {
    assert.deepEqual(crowd('northshire', 240 - withFile, day), whole)
    assert.notDeepEqual(crowd('southshire', 240 - withFile, day), whole)
  })

  test('say nothing twice in the same words', () => {
    const texts = whole.flatMap(({ evidence }) => evidence.map(({ text }) => text))
    assert(texts.length > 2000, String(texts.length))
    assert.equal(new Set(texts).size, texts.length)
  })

  test('are the first of the whole when there are fewer', () => {
    assert.deepEqual(crowd('northshire', 30, day), whole.slice(0, 30))
  })

  test('stand by their levels as people on the register do: most low or medium, few very high', () => {
    const levels = Object.groupBy(
      whole,
      ({ assessments, past }) => (assessments.at(-1) ?? past.at(-1))?.level ?? 'none',
    )
    const share = (level: string) => (levels[level]?.length ?? 0) / whole.length
    assert(share('low') > 0.25 && share('low') < 0.5, `low ${share('low')}`)
    assert(share('medium') > 0.3 && share('medium') < 0.55, `medium ${share('medium')}`)
    assert(share('high') > 0.1 && share('high') < 0.28, `high ${share('high')}`)
    assert(share('very-high') >= 0.01 && share('very-high') < 0.05, `very high ${share('very-high')}`)
  })

  test('leave no slot unfilled, and speak of no woman as a man', () => {
    assert.doesNotMatch(JSON.stringify(whole), /[{][a-zA-Z]+[}]/)
    for (const { assessments, person, evidence } of demoPeople())
      if (person.sex === 'female')
        for (const { judgement } of assessments)
          assert.match(`${judgement?.account} ${evidence[0]?.text}`, /\b[Ss]he\b/)
  })
})
