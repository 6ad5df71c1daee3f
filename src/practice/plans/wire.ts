import { z } from 'zod'
import { zDay } from '../../platform/dates/index.ts'
import { onWire } from '../../platform/http/index.ts'
import { zWords } from '../../platform/text/index.ts'
import {
  actionStatuses,
  longestNote,
  lookOutcomes,
  openedAgain,
  outcomes,
  type ActionHistory,
  type ActionOutcome,
} from './types.ts'

const seen = z
  .int()
  .min(0)
  .max(999_999)
  .describe(
    'How many `outcomes` the action had when you read it. Where something was said of it since, nothing is saved.',
  )

/** What a program says became of an action. */
export const lookBody = z.strictObject({
  seen,
  outcome: z
    .enum(lookOutcomes)
    .describe('What is done is closed. Carrying over and dropping are for the next assessment.'),
  note: zWords(longestNote).optional().describe('What was done or found. Needed for what is not simply done.'),
  on: zDay.describe('The day on which it was done or looked at.'),
  dueOn: zDay.optional().describe('Moves the day by which it is due.'),
})

export const reopeningBody = z.strictObject({
  seen,
  reason: zWords(longestNote).describe('Why the action is to be open again.'),
})

/** A look at an action as programs read it. */
export const wireLook = z
  .object({
    id: z.uuid(),
    actionId: z.uuid(),
    outcome: z.enum([...outcomes, openedAgain]),
    note: z.string().optional(),
    on: zDay,
    dueWas: zDay.optional().describe('With `dueOn`: the day by which it was due before.'),
    dueOn: zDay.optional(),
    visitId: z.uuid().optional().describe('The visit at which it was looked at.'),
    assessmentId: z.uuid().optional().describe('The assessment in which it was looked at.'),
    recordedAt: z.iso.datetime(),
    recordedBy: z.object({ id: z.uuid(), name: z.string() }),
  })
  .describe('One look at an action.')

/** An action as programs read it. */
export const wireAction = z
  .object({
    id: z.uuid(),
    personId: z.uuid(),
    agencyId: z.int().describe('The agency whose assessment or visit planned it.'),
    assessmentId: z.uuid().describe('The signed assessment whose plan it belongs to.'),
    visitId: z.uuid().optional().describe('The visit that added it to the plan.'),
    carriedFrom: z.uuid().optional().describe('The action of an earlier plan that it goes on with.'),
    factor: z.string().describe('The code of a factor; in a structured judgement the words for the area.'),
    what: z.string(),
    why: z.string().optional(),
    owner: z
      .object({
        id: z.uuid().optional().describe('Left out where the owner has no account.'),
        name: z.string(),
        agency: z.object({ id: z.int(), name: z.string() }),
      })
      .describe('Who answers for it.'),
    dueOn: zDay,
    knownBy: z.string().describe('How we will know that it has worked.'),
    minutes: z.int().describe('Estimated minutes of work.'),
    status: z.enum(actionStatuses).describe('All but `open` are final, but for a slip that is opened again.'),
    closedOn: zDay.optional(),
    outcomeNote: z.string().optional(),
    recordedAt: z.iso.datetime(),
    outcomes: z.array(wireLook).describe('Every look at it, the oldest first.'),
  })
  .describe('An action of the plan, with every look at it.')

/** A look as `wireLook` describes it. */
export function lookOnWire({ recordedBy, recordedByName, ...look }: ActionOutcome) {
  return { ...onWire(look), recordedBy: { id: recordedBy, name: recordedByName } }
}

/** An action as `wireAction` describes it. */
export function actionOnWire(action: ActionHistory) {
  const { ownerId, ownerName, ownerAgencyId, ownerAgencyName, outcomes: looks, ...rest } = action
  return {
    ...onWire(rest),
    owner: onWire({ id: ownerId, name: ownerName, agency: { id: ownerAgencyId, name: ownerAgencyName } }),
    outcomes: looks.map(lookOnWire),
  }
}
