import type { Day } from '../../platform/dates/index.ts'
import type { Address, Names, TokenGround, TokenSource } from './types.ts'
import { soundsOf, wordsOf } from './word-rules.ts'

/** Words that every other address has. */
const common: ReadonlySet<string> = new Set(
  (
    'avenue close court crescent drive estate flat gardens grove hill house lane park place road room square st street terrace the way of ' +
    'and floor hostel'
  ).split(' '),
)

/** A word and the name beside it: how the words of names are stored. */
export const wordToken = (word: string, beside = ''): string => `${word} ${beside}`
export const soundToken = (sounds: string): string => `~${sounds}`
export const bornToken = (day: Day): string => `@${day}`
export const identifierToken = (value: string): string => `#${wordsOf(value).join('')}`

/** Tokens of a name, with repeats. A family name of several words is also one word, as others write it. */
export function nameTokens({ familyName, givenNames }: Names): readonly string[] {
  const parts = wordsOf(familyName)
  const family = parts.length > 1 ? [...parts, parts.join('')] : parts
  const given = wordsOf(givenNames)
  const beside = (words: readonly string[], others: readonly string[]) =>
    words.flatMap(word => (others.length === 0 ? [''] : others).map(other => wordToken(word, other)))
  const sounds = [...family, ...given].flatMap(word => soundsOf(word) ?? []).map(soundToken)
  return [...beside(family, given), ...beside(given, family), ...sounds]
}

/** Tokens of an address. Numbers have none: they are compared once the rest has been found. */
export function addressTokens({ address, postcode }: Address): readonly string[] {
  const words = wordsOf(address).filter(word => [...word].length > 1 && !/[0-9]/.test(word) && !common.has(word))
  const code = wordsOf(postcode ?? '').join('')
  return [...words, ...(code === '' ? [] : [code])].map(word => wordToken(word))
}

/** Every token that a person has, as `source token`, each once, in order: counted again from what they follow from. */
export function tokensOf({ names, bornOn, aliases, identifiers, addresses }: TokenGround): readonly string[] {
  const of = (source: TokenSource, tokens: readonly string[]) => tokens.map(token => `${source} ${token}`)
  return [
    ...new Set([
      ...of('name', nameTokens(names)),
      ...of('born', [bornToken(bornOn)]),
      ...of('alias', aliases.flatMap(nameTokens)),
      ...of('identifier', identifiers.map(identifierToken)),
      ...of('address', addresses.flatMap(addressTokens)),
    ]),
  ].toSorted()
}
