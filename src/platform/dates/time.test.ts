import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { describeSpan, londonInstant, londonTime, parseDay, timeOfText, today } from './index.ts'

describe('a time of day as people write it', () => {
  for (const [text, hour, minute] of [
    ['14:05', 14, 5],
    ['14.05', 14, 5],
    ['1405', 14, 5],
    ['9:05', 9, 5],
    ['2:05pm', 14, 5],
    ['2 PM', 14, 0],
    ['12am', 0, 0],
    ['12:30pm', 12, 30],
    ['00:00', 0, 0],
  ] as const)
    test(`${text} is read`, () => assert.deepEqual(timeOfText(` ${text} `), { hour, minute }))

  for (const text of ['', '2', '14', '25:00', '12:60', '13pm', '0am', '2pm5', 'noon', '140', '14:5'])
    test(`${text || 'nothing'} is asked about`, () => assert.equal(timeOfText(text), undefined))
})

describe('the instant of a day and a time in London', () => {
  test('given any instant, when its day and time are written down and read, then it is that minute', () => {
    const whole = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(whole, instant => {
        const time = timeOfText(londonTime(instant))
        assert(time)
        const back = londonInstant(today(instant), time)
        const minute = Math.floor(instant.getTime() / 60_000) * 60_000
        // The hour that comes twice is read as its first.
        assert(back.getTime() === minute || back.getTime() === minute - 3_600_000)
        assert.equal(londonTime(back), londonTime(instant))
      }),
    )
  })

  test('a summer afternoon is an hour before its clock', () => {
    const day = parseDay('2026-07-05')
    assert(day)
    assert.equal(londonInstant(day, { hour: 14, minute: 5 }).toISOString(), '2026-07-05T13:05:00.000Z')
  })
})

test('how long something has lasted is said in whole units, and never more than has passed', () => {
  const after = (minutes: number) => describeSpan(new Date(0), new Date(minutes * 60_000))
  assert.deepEqual([0.9, 1, 59, 60, 119, 47 * 60 + 59, 48 * 60, 71 * 60].map(after), [
    ...['less than a minute', '1 minute', '59 minutes', '1 hour', '1 hour', '47 hours', '2 days', '2 days'],
  ])
})
