import type { AnsweredItem, ItemOption } from '../src/instruments/tools/index.ts'
import { dice } from './calendar.ts'
import type { DemoPerson } from './content.ts'

/** How grave a level is, from 0 to 1. */
const gravityAt: Readonly<Record<string, number>> = { low: 0.18, medium: 0.42, high: 0.68, 'very-high': 0.9 }

/** How grave things were about somebody so many days ago, from 0 to 1. */
export type Gravity = (ago: number) => number

/** By the levels that assessments came to: between two of them it moves evenly, and after the last it stays. */
export function gravityOf({ past, assessments }: Pick<DemoPerson, 'past' | 'assessments'>): Gravity {
  const marks = [...past, ...assessments].map(({ ago, level }) => [ago, gravityAt[level] ?? 0.42] as const)
  return ago => {
    const before = marks.findLast(([day]) => day >= ago)
    const after = marks.find(([day]) => day < ago)
    if (!before || !after) return (before ?? after)?.[1] ?? 0.42
    const share = (before[0] - ago) / (before[0] - after[0])
    return before[1] + (after[1] - before[1]) * share
  }
}

/** What changes from month to month, in waves of somebody's own. */
export function swayOf(name: string): Gravity {
  const roll = dice(`${name}: sway`)
  const [slow, phase] = [12 + roll() * 18, roll() * 2 * Math.PI]
  return ago => 0.26 * Math.sin(ago / slow + phase)
}

/** Where the places lie at which the items of a tool begin to count, how far above one it counts twice, and how much a day is worth. */
const ratedBy: Readonly<Record<string, { readonly from: number; readonly twice: number; readonly sway: number }>> = {
  'acute-2007': { from: 0.15, twice: 0.45, sway: 0.24 },
  'stable-2007': { from: -0.05, twice: 0.4, sway: 0.1 },
  oasys: { from: 0, twice: 0.45, sway: 0.1 },
  sara: { from: 0.1, twice: 0.45, sway: 0.1 },
}

/** Options that rate something, the lowest first. */
const rates = ['0', '1', '2']
/** Judgements in three steps, from which gravity on each. */
const judged = [
  [0.6, 'high'],
  [0.35, 'moderate'],
  [0.35, 'medium'],
] as const

/** Somebody's answers to what a tool asks of them on a day: grave as things are then, and of one kind over the years. */
export interface Rater {
  /** The name of the person: what they are like lasts. */
  readonly of: string
  readonly tool: string
  readonly gravity: number
  /** What only this day is like. */
  readonly roll: () => number
}

/** One of the options of an item. */
export function rated(
  { of, tool, gravity, roll }: Rater,
  options: readonly ItemOption[],
  { code: item }: AnsweredItem,
): ItemOption | undefined {
  const { from, twice, sway } = ratedBy[tool] ?? { from: 0, twice: 0.45, sway: 0.1 }
  const lasting = dice(`${of}: ${tool} ${item}`)()
  const above = gravity + (roll() - 0.5) * sway - (from + lasting)
  const has = (code: string) => options.find(option => option.code === code)
  if (rates.every(has)) return has(above > twice ? '2' : above > 0 ? '1' : '0')
  if (has('yes')) return has(above > 0.3 ? 'yes' : 'no')
  const level = judged.find(([least, code]) => gravity >= least && has(code))?.[1]
  return (level === undefined ? undefined : has(level)) ?? options[0]
}

/** What somebody was sanctioned for, as a tool counts it. */
export interface Counted {
  readonly adult: number
  readonly child: number
  readonly nonContact: number
  readonly images: number
  readonly sexual: number
  readonly all: number
  readonly violent: number
}

type Kind = 'adult' | 'child' | 'nonContact' | 'images'

const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/image|photograph/i, 'images'],
  [/exposure|voyeurism|communication|watch/i, 'nonContact'],
  [/child|trust/i, 'child'],
]

const kindOf = (offence: string): Kind => kinds.find(([words]) => words.test(offence))?.[1] ?? 'adult'

/** Sanctions by kind, and those for something else that stand elsewhere than here. */
function countedOf(offences: readonly { readonly offence: string }[], roll: () => number): Counted {
  const of = (kind: Kind) => offences.filter(({ offence }) => kindOf(offence) === kind).length
  const earlier = Math.floor(roll() ** 2 * 8)
  return {
    ...{ adult: of('adult'), child: of('child'), nonContact: of('nonContact'), images: of('images') },
    ...{ sexual: offences.length, all: offences.length + earlier, violent: Math.floor((earlier / 2) * roll()) },
  }
}

const yesNo = (yes: boolean) => (yes ? 'yes' : 'no')

/** What the static tools ask and the record here does not say, by the items of either tool, and what STABLE-2007 asks of it. */
export function staticFacts(
  offences: readonly { readonly offence: string }[],
  roll: () => number,
): Readonly<Record<string, string>> {
  const counted = countedOf(offences, roll)
  const { adult, child, nonContact, images, sexual, all, violent } = counted
  const stranger = yesNo(offences.some(({ offence }) => /stranger|exposure|voyeurism/i.test(offence)) || roll() < 0.15)
  return {
    ...{ 'sexual-appearances': `${sexual}`, 'criminal-appearances': `${all}`, 'violent-appearances': `${violent}` },
    ...{ 'all-sanctions': `${all}`, 'contact-adult': `${adult}`, 'contact-child': `${child}` },
    ...{ 'non-contact': `${nonContact}`, images: `${images}`, 'stranger-victim': stranger },
    'images-only': yesNo(images === sexual),
    'male-victim': yesNo(roll() < 0.15),
    'non-contact-offence': yesNo(nonContact + images > 0),
    'lived-with-partner': yesNo(roll() < 0.6),
    burglary: yesNo(violent > 0 && roll() < 0.4),
    ...{ 'in-custody': 'no', 'offence-in-five-years': 'no', 'young-victim': yesNo(child > 0) },
    'counting-notes':
      all === sexual
        ? 'Nothing but what stands on the record here.'
        : `The national computer has ${all - sexual} more, none of them sexual; cautions counted.`,
  }
}

/** What is written where a tool asks for words. */
export const toolWords: Readonly<Record<string, string>> = {
  'offence-pattern': 'Met them where he had a reason to be; alone with them at an hour that he had chosen.',
  'rosh-when': 'Greatest when he is alone and drinking, and when somebody new trusts him quickly.',
  'partner-risk-reasons':
    'By what she told, what he told, and the two call-outs on file. Not by how many items are marked.',
  'judgement-reasons': 'By what she fears and why, and by what has been done about it since.',
  note: 'Asked at the visit; nothing that does not wait.',
}
