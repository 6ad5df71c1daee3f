import { dice } from '../calendar.ts'

/** Choices that look thrown and are the same each time for the same word. */
export interface Roll {
  /** A whole number from the least to the most, both included. */
  int(least: number, most: number): number
  /** True so often. */
  chance(often: number): boolean
  pick<T>(from: readonly T[]): T
  /** One of the keys, each as often as its weight says. */
  weighed<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K
  shuffled<T>(all: readonly T[]): T[]
}

export function rollOf(word: string): Roll {
  const next = dice(word)
  // The first numbers of words that differ in one letter are alike.
  for (let warm = 0; warm < 4; warm += 1) next()
  const roll: Roll = {
    int: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: often => next() < often,
    pick: from => present(from[Math.floor(next() * from.length)]),
    weighed: weights => {
      const entries = Object.entries<number | undefined>(weights).map(([key, weight = 0]) => ({ key, weight }))
      let left = next() * entries.reduce((sum, { weight }) => sum + weight, 0)
      const chosen = entries.find(({ weight }) => (left -= weight) < 0) ?? entries[0]
      return present(keysOf(weights).find(key => key === chosen?.key))
    },
    shuffled: all => {
      const left = [...all]
      return all.map(() => present(left.splice(Math.floor(next() * left.length), 1)[0]))
    },
  }
  return roll
}

const keysOf = <K extends string>(of: Readonly<Partial<Record<K, unknown>>>): K[] => Object.keys(of) as K[]

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('There is nothing to choose from')
  return value
}
