import { z } from 'zod'
import { zIdOf } from '../../platform/ids/index.ts'
import { zWords } from '../../platform/text/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { earlierActNows } from './earlier.ts'
import { longestWhy } from './rules.ts'
import { urgentResultOf } from './store.ts'
import {
  answerKinds,
  type EarlierActNow,
  type UrgentAnswer,
  type UrgentResult,
  type UrgentResultWithAnswer,
} from './types.ts'

const instant = z.iso.datetime()
const agency = z.object({ id: z.int(), name: z.string() })

export const whyNotBody = z.strictObject({
  why: zWords(longestWhy).describe('Why no act now is needed. Whoever may read the record reads it.'),
})

export const answeredByBody = z.strictObject({
  actNowId: zIdOf<'act_now'>().describe(
    'One of `earlier` of the record: what was done about this before it was recorded.',
  ),
})

/** An operation takes one scope. Where that is another, a system is told of these only when it may read of tools as well. */
export const mayReadUrgent = ({ principal: { through } }: PractitionerWork): boolean =>
  through?.scopes.includes('tools:read') ?? true

const mayReadActNow = ({ principal: { through } }: PractitionerWork): boolean =>
  through?.scopes.includes('act-now:read') ?? true

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
      acknowledged: z
        .object({ at: instant, byName: z.string() })
        .optional()
        .describe('By a supervisor who has looked at why no act now was needed.'),
    })
    .optional()
    .describe('Left out while it is open.'),
  earlier: z
    .array(
      z.object({ actNowId: z.uuid(), done: z.string(), doneAt: instant, byName: z.string(), agencyName: z.string() }),
    )
    .optional()
    .describe(
      'While it is open: act nows about the person that were done in the day before the record was completed or since, of which nobody ' +
        'has said yet that they answer it. A system without act-now:read is not told, nor is another agency than the one that completed it.',
    ),
})

/** Whoever may not see an act now is not told that it was one: on pages neither. */
const kindOf = ({ kind, actNowId }: UrgentAnswer) => (kind === 'act now' && actNowId === undefined ? 'seen to' : kind)

const urgentOfRecordOnWire = (
  { says, answerBy, answer }: UrgentResultWithAnswer,
  earlier: readonly EarlierActNow[],
): z.infer<typeof wireUrgentOfRecord> => ({
  ...{ says, answerBy: answerBy.toISOString() },
  ...(answer && {
    answer: {
      ...{ kind: kindOf(answer), at: answer.at.toISOString(), byName: answer.byName, agencyName: answer.agencyName },
      ...(answer.actNowId !== undefined && { actNowId: answer.actNowId }),
      ...(answer.words !== undefined && { words: answer.words }),
      ...(answer.acknowledged && {
        acknowledged: { at: answer.acknowledged.at.toISOString(), byName: answer.acknowledged.byName },
      }),
    },
  }),
  ...(earlier.length > 0 && {
    earlier: earlier.map(({ id, doneAt, ...told }) => ({ actNowId: id, doneAt: doneAt.toISOString(), ...told })),
  }),
})

/** What of a record does not wait, as `wireUrgentOfRecord` describes it; undefined where everything waits. */
export async function readUrgentOnWire(
  work: PractitionerWork,
  personId: string,
  recordId: string,
): Promise<z.infer<typeof wireUrgentOfRecord> | undefined> {
  const result = await urgentResultOf(work.tx, personId, recordId)
  return result && urgentOfRecordOnWire(result, mayReadActNow(work) ? await earlierActNows(work, result) : [])
}
