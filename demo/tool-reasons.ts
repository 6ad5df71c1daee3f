import { toolChanges, type Facts } from '../src/practice/assessments/index.ts'

/** Bands from the lowest to the highest, of whichever tool. */
const bands = [
  ...['No', 'None flagged', 'Low', 'Level I', 'Moderate', 'Medium', 'Level II', 'Level III', 'High', 'Level IVa'],
  ...['Very high', 'Level IVb', 'Flagged', 'Intervene now'],
]
const rank = (label: string) => bands.indexOf(label.replace(/ \(.*/, ''))

const worse = [
  'Borne out by the last two visits. It weighs in the level, and the plan takes it up.',
  'It shows what the evidence says as well: more is open than a year ago. The level has it in.',
  'A bad month, and known to be one. It asks for visits sooner, not for another level.',
]
const better = [
  'Calmer since the spring, and others say so too. The level rests on what has lasted longer than that.',
  'What eased is what was worked on. It is part of why the level is no higher.',
  'Better, and young: it is looked at again before the level follows it.',
]

const lost = [
  'Something that it asks for is not known any more. The level rests on the last result, and it is scored again once that is known.',
  'It could not be worked out this time. Nothing says that he has changed: the last result still counts.',
]

/** What whoever assesses makes of each result that has changed: what was said of it already, or words that go with the way it moved. */
export function reasonsFor(facts: Facts): Readonly<Record<string, string>> | undefined {
  const said = facts.content.prioritise?.toolReasons
  const reasons = toolChanges(facts).map(({ key, before, now }, at): readonly [string, string] => {
    const words = key.endsWith('--not-scored') ? lost : rank(now.band) > rank(before.band) ? worse : better
    return [key, said?.[key] ?? words[at % words.length] ?? '']
  })
  return reasons.length === 0 ? undefined : Object.fromEntries(reasons)
}
