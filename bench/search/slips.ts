import type { FictionalPerson } from './names.ts'

/** How people get a name wrong. */
export const slips = [
  'one letter replaced',
  'one letter left out',
  'one letter too many',
  'two letters exchanged',
  'two slips in one name',
  'a slip in each name',
  'names the other way round, one slip',
  'an initial for the given name, one slip',
] as const
export type Slip = (typeof slips)[number]

/** Of a hundred searches, how many have each: one slip mostly. */
const shares: Readonly<Record<Slip, number>> = {
  'one letter replaced': 20,
  'one letter left out': 20,
  'one letter too many': 12,
  'two letters exchanged': 16,
  'two slips in one name': 8,
  'a slip in each name': 7,
  'names the other way round, one slip': 10,
  'an initial for the given name, one slip': 7,
}

/** A kind of slip, as often as its share. */
export function chooseSlip(chance: () => number): Slip {
  let left = chance() * 100
  return slips.find(slip => (left -= shares[slip]) < 0) ?? 'one letter replaced'
}

const letters = 'abcdefghijklmnopqrstuvwxyz'
type Edit = (word: string, at: number, letter: string) => string
const replace: Edit = (word, at, letter) => `${word.slice(0, at)}${letter}${word.slice(at + 1)}`
const leaveOut: Edit = (word, at) => `${word.slice(0, at)}${word.slice(at + 1)}`
const putIn: Edit = (word, at, letter) => `${word.slice(0, at)}${letter}${word.slice(at)}`
const exchange: Edit = (word, at) => `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`
const edits = [replace, leaveOut, putIn, exchange]

/** The word with one slip anywhere in it; another word than it was. */
function slipped(word: string, chance: () => number, edit?: Edit): string {
  for (let tries = 0; tries < 100; tries += 1) {
    const chosen = edit ?? edits[Math.floor(chance() * edits.length)] ?? replace
    const at = Math.floor(chance() * (chosen === exchange ? word.length - 1 : word.length))
    const found = chosen(word, at, letters[Math.floor(chance() * letters.length)] ?? 'e')
    if (found !== word && found.length > 1) return found
  }
  return word
}

/** What somebody types who looks for a person by their first given name and family name, and slips. */
export function misspelt({ familyName, givenNames }: FictionalPerson, slip: Slip, chance: () => number): string {
  const [given = ''] = givenNames.toLowerCase().split(' ')
  const family = familyName.toLowerCase()
  const inFamily = given.length < 4 || chance() < 0.6
  const once = (edit?: Edit) =>
    inFamily ? `${given} ${slipped(family, chance, edit)}` : `${slipped(given, chance, edit)} ${family}`
  switch (slip) {
    case 'one letter replaced':
      return once(replace)
    case 'one letter left out':
      return once(leaveOut)
    case 'one letter too many':
      return once(putIn)
    case 'two letters exchanged':
      return once(exchange)
    case 'two slips in one name':
      return `${given} ${slipped(slipped(family, chance), chance)}`
    case 'a slip in each name':
      return `${slipped(given, chance)} ${slipped(family, chance)}`
    case 'names the other way round, one slip':
      return once().split(' ').toReversed().join(' ')
    case 'an initial for the given name, one slip':
      return `${given.charAt(0)} ${slipped(family, chance)}`
  }
}
