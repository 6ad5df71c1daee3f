import type { Day } from '../../platform/dates/index.ts'
import { bornMatch } from './born-rules.ts'
import { wordMatch } from './near-rules.ts'
import { matchOf } from './score-rules.ts'
import type { Candidate, Match, Names, Sought } from './types.ts'
import { wordsOf } from './word-rules.ts'

/** Who is about to be recorded. */
export interface NewNames extends Names {
  readonly bornOn: Day
}

/** How many are shown: more than can be compared are of no help. */
const most = 5

const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`

/** Names and birth date as a search has them. */
export function partsOf({ familyName, givenNames, bornOn }: NewNames): readonly Sought[] {
  const words = [...wordsOf(familyName), ...wordsOf(givenNames)]
  return [
    ...words.map((word): Sought => ({ kind: 'word', typed: capital(word), word })),
    { kind: 'day', typed: bornOn, day: bornOn },
  ]
}

/** How near any word of one name comes to any of the other, from 0 to 1. */
function nearest(these: readonly string[], those: readonly string[]): number {
  const points = these.flatMap(one => those.map(other => wordMatch(one, other)?.points ?? 0))
  return Math.max(0, ...points)
}

/**
 * Whether somebody may be the one who is about to be recorded: names that are near and a birth date that is near or of the same year; or the
 * very same birth date with a family name or a given name that is near. Nobody is the same for a common name alone.
 */
function maybeTheSame({ familyName, givenNames, bornOn }: NewNames, candidate: Candidate): boolean {
  const known = [candidate, ...candidate.aliases].flatMap(name => [
    ...wordsOf(name.familyName),
    ...wordsOf(name.givenNames),
  ])
  const family = nearest(wordsOf(familyName), known) >= 0.7
  const given = nearest(wordsOf(givenNames), known) >= 0.7
  const born = bornMatch(bornOn, candidate.bornOn)?.points ?? 0
  if (born === 1) return family || given
  return family && given && (born > 0 || bornOn.slice(0, 4) === candidate.bornOn.slice(0, 4))
}

/** Those among the candidates who may be the one who is about to be recorded, the likeliest first. */
export function likelyTheSame(person: NewNames, candidates: readonly Candidate[]): readonly Match[] {
  const parts = partsOf(person)
  return (
    candidates
      .filter(candidate => maybeTheSame(person, candidate))
      // A street of the same name says nothing.
      .map(candidate => matchOf(parts, { ...candidate, addresses: [] }))
      .toSorted((a, b) => b.score - a.score || (a.personId < b.personId ? -1 : 1))
      .slice(0, most)
  )
}

/** What two people's names and birth dates have in common, each as a phrase. Empty where nothing is alike. */
export function alike(one: NewNames, other: NewNames): readonly string[] {
  const candidate = { ...other, personId: '', aliases: [], addresses: [], identifiers: [] }
  return matchOf(partsOf(one), candidate).reasons
}
