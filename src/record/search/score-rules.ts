import { bornMatch } from './born-rules.ts'
import { wordMatch, type WordMatch } from './near-rules.ts'
import type { Candidate, Match, Names, Sought, SoughtNumber } from './types.ts'
import { soundsOf, wordsOf } from './word-rules.ts'

/** How one part of a search fits somebody. */
interface Fit {
  readonly points: number
  readonly where: 'name' | 'alias' | 'address' | 'other'
  /** Which of the other names or addresses. */
  readonly at: number
  /** The word that fits, where it is not what was typed, and how. */
  readonly said: string
  readonly exact: boolean
}

/** A recorded word, and where it stands. */
interface Place {
  readonly word: string
  readonly where: 'name' | 'alias' | 'address'
  readonly at: number
}

/** What a fit in another place than the name is worth beside one in the name: a street has the name of many a family, with a slip or two. */
const worth = { name: 1, alias: 0.97, address: 0.8 } as const

/** How much each kind of part says of who is meant. */
const weightOf = (sought: Sought): number => {
  if (sought.kind === 'word') return [...sought.word].length === 1 ? 0.5 : 1
  return sought.kind === 'day' ? 1.5 : sought.year === undefined ? 2 : 1
}

const nameOf = ({ familyName, givenNames }: Names) => `${givenNames} ${familyName}`.trim()

/** The words of a name. A family name of several words is also one. */
function nameWords({ familyName, givenNames }: Names): readonly string[] {
  const family = wordsOf(familyName)
  return [...family, ...(family.length > 1 ? [family.join('')] : []), ...wordsOf(givenNames)]
}

function placesOf(candidate: Candidate): readonly Place[] {
  const of = (where: Place['where'], at: number, words: readonly string[]) => words.map(word => ({ word, where, at }))
  return [
    ...of('name', 0, nameWords(candidate)),
    ...candidate.aliases.flatMap((alias, at) => of('alias', at, nameWords(alias))),
    ...candidate.addresses.flatMap(({ address, postcode }, at) => {
      const words = wordsOf(postcode ?? '')
      return of('address', at, [...wordsOf(address), ...words, ...(words.length > 1 ? [words.join('')] : [])])
    }),
  ]
}

const howWords: Readonly<Record<WordMatch['how'], (typed: string) => string>> = {
  same: () => '',
  begins: typed => `begins with “${typed}”`,
  initial: typed => `initial “${typed}”`,
  spelt: typed => `spelt like “${typed}”`,
  sounds: typed => `sounds like “${typed}”`,
}

/** How a typed word fits a recorded one. */
type Matcher = (typed: string, recorded: string) => WordMatch | undefined

/** `wordMatch` for one search: of hundreds of people with the same names, each pair of words is compared once. */
function rememberingMatcher(): Matcher {
  const known = new Map<string, WordMatch | undefined>()
  const heard = new Map<string, string | undefined>()
  const sounds = (word: string) => {
    if (!heard.has(word)) heard.set(word, soundsOf(word))
    return heard.get(word)
  }
  return (typed, recorded) => {
    const key = `${typed} ${recorded}`
    if (!known.has(key)) known.set(key, wordMatch(typed, recorded, sounds))
    return known.get(key)
  }
}

interface Pairing {
  readonly parts: readonly number[]
  readonly place: number
  readonly points: number
  readonly said: string
  readonly exact: boolean
}

/** Every way in which typed words fit recorded ones, the best first. */
function pairings(parts: readonly Sought[], places: readonly Place[], match: Matcher): readonly Pairing[] {
  const found = parts.flatMap((sought, part) =>
    places.flatMap(({ word: recorded, where }, place): Pairing[] => {
      if (sought.kind === 'day') return []
      const inName = sought.kind === 'word'
      if (!inName && where !== 'address') return []
      const one = inName || /^[a-z]/.test(sought.word) ? match(sought.word, recorded) : undefined
      // Numbers of houses are the same or they are not; an initial is of a name.
      const fit = one ?? (sought.word === recorded ? { how: 'same' as const, points: 1 } : undefined)
      const fits = fit && !(where === 'address' && fit.how === 'initial')
      const next = parts[part + 1]
      const single: Pairing[] = fits ? [pairing([part], place, fit, { typed: sought.typed, recorded, where })] : []
      if (!inName || next?.kind !== 'word') return single
      if (`${sought.word}${next.word}` !== recorded) return single
      const joined = { typed: `${sought.typed} ${next.typed}`, recorded, where }
      return [...single, pairing([part, part + 1], place, { how: 'same', points: 0.95 }, joined)]
    }),
  )
  return found.toSorted((a, b) => b.points - a.points)
}

function pairing(
  parts: readonly number[],
  place: number,
  { how, points }: WordMatch,
  { typed, recorded, where }: { readonly typed: string; readonly recorded: string; readonly where: Place['where'] },
): Pairing {
  const said = how === 'same' ? '' : `${recorded.charAt(0).toUpperCase()}${recorded.slice(1)}, ${howWords[how](typed)}`
  return { parts, place, points: points * worth[where], said, exact: how === 'same' }
}

/** Gives each typed word the recorded one that it fits best; each recorded word answers for one typed word. */
function fitWords(parts: readonly Sought[], candidate: Candidate, match: Matcher): (Fit | undefined)[] {
  const places = placesOf(candidate)
  const fits: (Fit | undefined)[] = parts.map(() => undefined)
  const taken = new Set<number>()
  for (const { parts: of, place, points, said, exact } of pairings(parts, places, match)) {
    const { where, at } = places[place] ?? { where: 'name' as const, at: 0 }
    if (taken.has(place) || of.some(part => fits[part])) continue
    taken.add(place)
    for (const part of of) fits[part] = { points, where, at, said, exact }
  }
  return fits
}

/** How a typed number fits somebody's identifiers. */
function fitNumber({ identifiers, near, year }: SoughtNumber, candidate: Candidate): Fit | undefined {
  const has = (value: string) => candidate.identifiers.includes(value)
  const other = { where: 'other', at: 0 } as const
  const same = identifiers.find(({ value }) => has(value))
  if (same) return { ...other, points: 1, said: `${same.label} ${same.value}`, exact: true }
  const close = near.find(({ value }) => has(value))
  if (close)
    return { ...other, points: 0.75, said: `${close.label} ${close.value}, one character differs`, exact: false }
  if (year === undefined || Number(candidate.bornOn.slice(0, 4)) !== year) return undefined
  return { ...other, points: 0.8, said: `Born in ${year}`, exact: true }
}

function fitOther(sought: Sought, candidate: Candidate): Fit | undefined {
  if (sought.kind === 'word') return undefined
  if (sought.kind === 'number') return fitNumber(sought, candidate)
  const born = bornMatch(sought.day, candidate.bornOn)
  return born && { points: born.points, where: 'other', at: 0, said: born.reason, exact: born.points === 1 }
}

/** Why somebody was found, each reason as a phrase: the name first. */
function reasonsOf(fits: readonly (Fit | undefined)[], candidate: Candidate): readonly string[] {
  const found = fits.flatMap(fit => fit ?? [])
  const said = (where: Fit['where'], at: number) => [
    ...new Set(found.flatMap(fit => (fit.where === where && fit.at === at && fit.said !== '' ? [fit.said] : []))),
  ]
  const named = found.some(({ where }) => where === 'name')
  const near = said('name', 0)
  return [
    ...(named ? [near.length > 0 ? `Name: ${near.join('; ')}` : 'Name'] : []),
    ...candidate.aliases.flatMap((alias, at) =>
      found.some(fit => fit.where === 'alias' && fit.at === at)
        ? [`Other name: ${[nameOf(alias), ...said('alias', at)].join('; ')}`]
        : [],
    ),
    ...said('other', 0),
    ...candidate.addresses.flatMap(({ address, postcode }, at) =>
      found.some(fit => fit.where === 'address' && fit.at === at)
        ? [`Address: ${[[address, postcode].filter(Boolean).join(', '), ...said('address', at)].join('; ')}`]
        : [],
    ),
  ]
}

/** How one candidate fits what was typed. */
export function matchOf(parts: readonly Sought[], candidate: Candidate, match: Matcher = wordMatch): Match {
  const fits = fitWords(parts, candidate, match).map((fit, at): Fit | undefined => {
    const sought = parts[at]
    const other = sought && fitOther(sought, candidate)
    return other && other.points > (fit?.points ?? 0) ? other : fit
  })
  const whole = parts.reduce((sum, sought) => sum + weightOf(sought), 0)
  const reached = parts.reduce((sum, sought, at) => sum + weightOf(sought) * (fits[at]?.points ?? 0), 0)
  const unnamed = nameWords(candidate).length - fits.filter(fit => fit?.where === 'name').length
  return {
    personId: candidate.personId,
    reasons: reasonsOf(fits, candidate),
    missing: parts.flatMap((sought, at) => (fits[at] ? [] : [sought.typed])),
    // Of two that fit alike, the one of whose name more was typed comes first.
    score: Math.max(0, (reached / (whole || 1)) * (1 - 0.01 * Math.max(0, Math.min(unnamed, 5)))),
  }
}

/**
 * Those who fit a search, the best first. Whoever fits all of it; where nobody does, whoever fits all but one part of it, and no less
 * than half.
 */
export function rank(parts: readonly Sought[], candidates: readonly Candidate[]): readonly Match[] {
  const matcher = rememberingMatcher()
  const matches = candidates.map(candidate => ({
    ...{ candidate, match: matchOf(parts, candidate, matcher) },
    name: [candidate.familyName, candidate.givenNames, candidate.personId].join('\u0000').toLowerCase(),
  }))
  const whole = matches.filter(({ match }) => match.missing.length === 0)
  const part = matches.filter(({ match }) => match.missing.length === 1 && parts.length >= 2)
  return (whole.length > 0 ? whole : part)
    .toSorted((a, b) => b.match.score - a.match.score || (a.name < b.name ? -1 : 1))
    .map(({ match }) => match)
}
