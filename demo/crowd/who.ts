import { addDays, type Day } from '../../src/platform/dates/index.ts'
import { normaliseIdentifier, type IdentifierKind } from '../../src/record/people/index.ts'
import type { DemoAgency, WrittenPerson } from '../content.ts'
import type { Roll } from './roll.ts'
import { names, phrases, places } from './texts.ts'

/** The area of a police force. */
export type Area = Exclude<DemoAgency, 'probation'>

/** What is written of who somebody is. */
export interface Named extends Pick<WrittenPerson, 'person' | 'address' | 'postcode'> {
  readonly aliases: NonNullable<WrittenPerson['aliases']>
  readonly needs: NonNullable<WrittenPerson['needs']>
}

/** Who somebody is, before anything is known of how they live. */
export interface Who {
  readonly named: Named
  readonly age: number
  readonly town: string
  readonly street: string
}

const ages = { young: [21, 30], middle: [31, 49], older: [50, 66], old: [67, 84] } as const

/** Somebody new in the area of a force. A name that was taken is not given again. */
export function whoIs(roll: Roll, area: Area, today: Day, taken: Set<string>): Who {
  const { towns, postcode } = places[area]
  const town = roll.pick(towns)
  const street = roll.pick(places.streets)
  const [least, most] = ages[roll.weighed({ young: 14, middle: 46, older: 30, old: 10 })]
  const age = roll.int(least, most)
  const flat = roll.chance(0.35) ? `Flat ${roll.int(1, 14)}, ` : ''
  const { aliases, ...name } = nameOf(roll, taken)
  return {
    named: {
      person: { ...name, bornOn: addDays(today, -Math.floor(age * 365.25) - roll.int(1, 364)) },
      address: `${flat}${roll.int(1, 140)} ${street}, ${town}`,
      postcode: `${postcode}${towns.indexOf(town) * 2 + roll.int(1, 2)} ${roll.int(1, 9)}${letters(roll)}`,
      needs: needsOf(roll),
      aliases,
    },
    ...{ age, town, street },
  }
}

const letters = (roll: Roll) => `${roll.pick([...'ABDEFGHJLN'])}${roll.pick([...'PQRSTUWXYZ'])}`

function nameOf(roll: Roll, taken: Set<string>): { familyName: string; givenNames: string; aliases: Named['aliases'] } {
  const far = names.far.find(([given, family]) => !taken.has(`${given} ${family}`))
  if (far && roll.chance(0.12)) {
    const [givenNames, familyName, otherGiven, otherFamily] = far
    taken.add(`${givenNames} ${familyName}`)
    const spelt = { familyName: otherFamily, givenNames: otherGiven, kind: 'spelling' }
    return { familyName, givenNames, aliases: [spelt] }
  }
  for (;;) {
    const familyName = roll.pick(roll.chance(0.16) ? names.plain : names.family)
    const first = roll.pick(names.given)
    const givenNames = roll.chance(0.3) ? `${first} ${roll.pick(names.given)}` : first
    if (taken.has(`${first} ${familyName}`)) continue
    taken.add(`${first} ${familyName}`)
    return { familyName, givenNames, aliases: aliasesOf(roll, familyName, first) }
  }
}

function aliasesOf(roll: Roll, familyName: string, givenNames: string): Named['aliases'] {
  if (!roll.chance(0.14)) return []
  const kind = roll.weighed({ 'former name': 4, nickname: 4, alias: 3 })
  if (kind === 'nickname') return [{ familyName, givenNames: roll.pick(names.nicknames), kind }]
  return [{ familyName: roll.pick(names.family), givenNames, kind }]
}

function needsOf(roll: Roll): Named['needs'] {
  if (!roll.chance(0.13)) return []
  const [kind, detail] = roll.pick(phrases.needs)
  return [{ kind, detail: detail.replace('{tongue}', roll.pick(phrases.tongues)) }]
}

/** A number that fits its kind and that nobody has yet. */
export function identifierOf(roll: Roll, kind: IdentifierKind, convictedIn: number, taken: Set<string>) {
  for (;;) {
    const typed = typedAs(roll, kind, convictedIn)
    const fits = typed.map(text => normaliseIdentifier(kind, text, convictedIn)).find(each => 'value' in each)
    if (!fits || !('value' in fits) || taken.has(`${kind} ${fits.value}`)) continue
    taken.add(`${kind} ${fits.value}`)
    return { kind, value: fits.value }
  }
}

/** What a number could be: a PNC ID with each letter that could end it, of which one is right. */
function typedAs(roll: Roll, kind: IdentifierKind, year: number): readonly string[] {
  const digits = (many: number) => Array.from({ length: many }, () => roll.int(0, 9)).join('')
  switch (kind) {
    case 'pnc': {
      const serial = `00${digits(5)}`
      return [...'ABCDEFGHJKLMNPQRTUVWXYZ'].map(letter => `${year}/${serial}${letter}`)
    }
    case 'crn':
      return [`X${digits(6)}`]
    case 'prison':
      return [`A${digits(4)}${letters(roll)}`]
    case 'visor':
      return [`V${digits(8)}`]
    case 'cro': {
      const serial = digits(6)
      return [...'ABCDEFGHJKLMNPQRTUVWXYZ'].map(letter => `${serial}/${String(year).slice(2)}${letter}`)
    }
  }
}
