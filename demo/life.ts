import { assessmentSteps } from './assess.ts'
import { dice, type Calendar } from './calendar.ts'
import type { DemoPerson } from './content.ts'
import { attemptSteps, knownSteps } from './known.ts'
import { bringPerson, openingSteps } from './opening.ts'
import type { DemoStaff } from './staff.ts'
import { inOrder, type Step } from './step.ts'
import { toolSteps } from './tools.ts'
import { turnSteps } from './turns.ts'

/**
 * Everything that was done about a person, in the order of its days, as commands of those who did it.
 *
 * @param isKnown whether they have a file of their own
 */
export function lifeOf(content: DemoPerson, staff: DemoStaff, calendar: Calendar, isKnown: boolean): readonly Step[] {
  const throwDice = dice(content.person.familyName)
  let personId = ''
  const id = () => personId
  const oldest = Math.max(...content.evidence.map(({ ago }) => ago))
  const begins = content.broughtAgo ?? Math.min(oldest + 3, content.registration.ago)
  const brought: Step = {
    ...{ ago: begins, hour: 9, by: content.holder },
    run: async work => {
      personId = await bringPerson(work, content, calendar, begins)
    },
  }
  const steps = [
    ...openingSteps(content, staff, id, begins),
    ...turnSteps(content, staff, id, calendar),
    ...knownSteps(content, begins, id, calendar, throwDice),
    ...attemptSteps(content, id, calendar),
    ...toolSteps(content, begins, id, calendar, isKnown),
    ...content.assessments.flatMap(written => assessmentSteps(id, written, staff, throwDice)),
  ]
  return [brought, ...inOrder(steps)]
}
