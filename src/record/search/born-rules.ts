import { addDays, addMonths, formatDay, parseDay, type Day } from '../../platform/dates/index.ts'

const withDigits = (year: string, month: string, date: string) => parseDay(`${year}-${month}-${date}`)

/** A day with its day and month changed over, where that is a day: 9 April for 4 September. */
function swapped(day: Day): Day | undefined {
  const [year = '', month = '', date = ''] = day.split('-')
  return withDigits(year, date, month)
}

const differences = (one: string, other: string) => [...one].filter((digit, at) => digit !== other[at]).length

/** Whether two digits that stand beside each other have changed places, and nothing else differs. */
function transposed(one: string, other: string): boolean {
  const at = [...one].findIndex((digit, place) => digit !== other[place])
  return (
    at >= 0 &&
    one.slice(at, at + 2) === `${other[at + 1] ?? ''}${other[at] ?? ''}` &&
    one.slice(at + 2) === other.slice(at + 2)
  )
}

/**
 * How a birth date fits one that was typed, as a phrase; undefined when it is not near.
 *
 * @returns points from 0 to 1
 */
export function bornMatch(typed: Day, born: Day): { readonly points: number; readonly reason: string } | undefined {
  if (born === typed) return { points: 1, reason: `Born on ${formatDay(born)}` }
  if (!sensible(typed)) return undefined
  if (born === swapped(typed)) return near(born, 0.8, 'day and month changed over')
  if (born === addDays(typed, -1)) return near(born, 0.8, 'a day earlier')
  if (born === addDays(typed, 1)) return near(born, 0.8, 'a day later')
  const [year, ...rest] = typed.split('-')
  const [bornYear, ...bornRest] = born.split('-')
  if (rest.join() === bornRest.join() && Math.abs(Number(year) - Number(bornYear)) === 1)
    return near(born, 0.75, Number(bornYear) < Number(year) ? 'a year earlier' : 'a year later')
  if (born === addMonths(typed, -1)) return near(born, 0.7, 'a month earlier')
  if (born === addMonths(typed, 1)) return near(born, 0.7, 'a month later')
  const [digits, bornDigits] = [typed.replaceAll('-', ''), born.replaceAll('-', '')]
  if (differences(digits, bornDigits) === 1) return near(born, 0.65, 'one digit differs')
  return transposed(digits, bornDigits) ? near(born, 0.65, 'two digits changed over') : undefined
}

/** Nobody on a register was born in other years, and beyond them the calendar ends. */
const sensible = (day: Day) => day > '1800' && day < '2200'

const near = (born: Day, points: number, how: string) => ({ points, reason: `Born on ${formatDay(born)}, ${how}` })

/** Every day that is near a typed one, itself not among them. */
export function nearDays(typed: Day): readonly Day[] {
  if (!sensible(typed)) return []
  const digits = typed.replaceAll('-', '')
  const spelt = (text: string) => withDigits(text.slice(0, 4), text.slice(4, 6), text.slice(6))
  const slips = [...digits].flatMap((_digit, at) => [
    ...Array.from('0123456789', digit => spelt(`${digits.slice(0, at)}${digit}${digits.slice(at + 1)}`)),
    spelt(`${digits.slice(0, at)}${digits[at + 1] ?? ''}${digits[at] ?? ''}${digits.slice(at + 2)}`),
  ])
  const all = [
    ...[addDays(typed, -1), addDays(typed, 1), addMonths(typed, -1), addMonths(typed, 1), swapped(typed)],
    ...[addMonths(typed, -12), addMonths(typed, 12), ...slips],
  ]
  const days = all.filter(day => day !== undefined && bornMatch(typed, day) !== undefined)
  return [...new Set(days)].filter(day => day !== undefined && day !== typed) as readonly Day[]
}
