import type { PractitionerWork } from '../src/trust/access/index.ts'
import type { DemoPerson, DemoUser } from './content.ts'

/** One piece of work in the life of a case: who does it, how many days ago, at what hour. */
export interface Step {
  readonly ago: number
  readonly hour: number
  readonly by: DemoUser
  run(work: PractitionerWork): Promise<unknown>
}

/** Who answered for a person in the agency that had them first, so many days ago. */
export function holderAt({ holder, allocations }: DemoPerson, ago: number): DemoUser {
  return allocations.findLast(each => each.ago > ago)?.to ?? holder
}

/** Steps in the order in which they were done. */
export const inOrder = (steps: readonly Step[]): readonly Step[] =>
  steps.toSorted((a, b) => b.ago - a.ago || a.hour - b.hour)

/** Steps that one person did at one moment, one after the other: one piece of work. */
export function sittings(steps: readonly Step[]): readonly (readonly [Step, ...Step[]])[] {
  const found: [Step, ...Step[]][] = []
  for (const step of steps) {
    const last = found.at(-1)
    const same = last && last[0].ago === step.ago && last[0].hour === step.hour && last[0].by === step.by
    if (same) last.push(step)
    else found.push([step])
  }
  return found
}
