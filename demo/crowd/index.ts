import type { Day } from '../../src/platform/dates/index.ts'
import { demoPerson, type DemoPerson } from '../content.ts'
import { caseloads, cast, type Part } from './cast.ts'
import { made } from './made.ts'
import { rollOf } from './roll.ts'

/**
 * People beside those who have a file of their own, made from a word: the same word and day make the same people, and a smaller crowd has
 * the same parts in it as far as it goes.
 */
export function crowd(seed: string, size: number, today: Day): readonly DemoPerson[] {
  const roll = rollOf(`${seed} caseloads`)
  const deck = roll.shuffled(
    caseloads.flatMap(({ user, area, cases }) => Array.from({ length: cases }, () => ({ user, area }))),
  )
  const taken = new Set<string>()
  return Array.from({ length: Math.max(0, size) }, (_none, at) => {
    const part: Part = cast[at] ?? {}
    const fitting = deck.findIndex(each => suits(each, part))
    const [holder] = deck.splice(Math.max(0, fitting), 1)
    const { user, area } = holder ?? roll.pick(caseloads.filter(each => suits(each, part)))
    return demoPerson(made(rollOf(`${seed} ${at}`), { part, holder: user, area, today, taken }))
  })
}

/** Whether somebody could answer for a person who stands so. What is said of two agencies begins with a force, but for who leads. */
function suits({ user, area }: { readonly user: string; readonly area: string }, part: Part): boolean {
  const ofProbation = user === 'hale' || user === 'nowak'
  if (part.area !== undefined && part.area !== area) return false
  if (part.shared !== undefined) return ofProbation === (part.shared === 'leads')
  const bothAgencies = part.area ?? part.reallocated ?? part.attempts ?? part.arrived ?? part.ended ?? part.visit
  return bothAgencies === undefined || !ofProbation
}
