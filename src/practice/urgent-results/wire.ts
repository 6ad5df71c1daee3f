import { z } from 'zod'
import { zWords } from '../../platform/text/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { longestWhy } from './rules.ts'
import { answerKinds, type UrgentAnswer, type UrgentResult, type UrgentResultWithAnswer } from './types.ts'

const instant = z.iso.datetime()
const agency = z.object({ id: z.int(), name: z.string() })

export const whyNotBody = z.strictObject({
  why: zWords(longestWhy).describe('Why no act now is needed. Whoever may read the record reads it.'),
})

/** An operation takes one scope. Where that is another, a system is told of these only when it may read of tools as well. */
export const mayReadUrgent = ({ principal: { through } }: PractitionerWork): boolean =>
  through?.scopes.includes('tools:read') ?? true

/** A result that does not wait and is open, in a list. */
export const wireUrgent = z.object({
  recordId: z.uuid().describe('The completed record of the tool.'),
  tool: z.string(),
  says: z.string().describe('The results that do not wait, in words.'),
  completedAt: instant,
  completedBy: z.object({ id: z.uuid(), name: z.string() }),
  agency: agency.describe('The one that completed the record.'),
  answerBy: instant.describe('By when to answer it, by the time that the agency sets for what does not wait.'),
})

export const urgentOnWire = (result: UrgentResult): z.infer<typeof wireUrgent> => ({
  ...{ recordId: result.recordId, tool: result.tool, says: result.says, completedAt: result.completedAt.toISOString() },
  completedBy: { id: result.completedById, name: result.completedByName },
  agency: { id: result.agencyId, name: result.agencyName },
  answerBy: result.answerBy.toISOString(),
})

/** What of a record does not wait, and how it was answered. */
export const wireUrgentOfRecord = z.object({
  says: z.string().describe('The results that do not wait, in words.'),
  answerBy: instant,
  answer: z
    .object({
      kind: z.enum([...answerKinds, 'seen to']).describe('`seen to`: how, is for another agency alone.'),
      ...{ at: instant, byName: z.string(), agencyName: z.string() },
      actNowId: z.uuid().optional().describe('Left out where you may not see that one.'),
      words: z.string().optional().describe('Why no act now was needed.'),
    })
    .optional()
    .describe('Left out while it is open.'),
})

/** Whoever may not see an act now is not told that it was one: on pages neither. */
const kindOf = ({ kind, actNowId }: UrgentAnswer) => (kind === 'act now' && actNowId === undefined ? 'seen to' : kind)

export const urgentOfRecordOnWire = ({
  says,
  answerBy,
  answer,
}: UrgentResultWithAnswer): z.infer<typeof wireUrgentOfRecord> => ({
  ...{ says, answerBy: answerBy.toISOString() },
  ...(answer && {
    answer: {
      ...{ kind: kindOf(answer), at: answer.at.toISOString(), byName: answer.byName, agencyName: answer.agencyName },
      ...(answer.actNowId !== undefined && { actNowId: answer.actNowId }),
      ...(answer.words !== undefined && { words: answer.words }),
    },
  }),
})
