import { z } from 'zod'
import { zDay, type Day } from '../../platform/dates/index.ts'
import { typedFrom, type FormShape, type Typed } from '../../platform/http/index.ts'
import { longestNote, lookOutcomes, type Look, type Reopening } from './types.ts'

const words = (name: string, missing: string) =>
  z.string(missing).max(longestNote, `${name} must be ${longestNote.toLocaleString('en-GB')} characters or fewer`)

/** A form that does not say how much it showed has shown nothing. */
const seen = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number)
  .catch(0)

export const lookForm = {
  schema: z.object({
    seen,
    outcome: z.enum(lookOutcomes, 'Choose what became of the action'),
    note: words('What was done or found', '').optional(),
    on: z.string('Enter the date on which it was done or looked at').pipe(zDay),
    due: zDay.optional(),
  }),
  dates: { on: 'Date', due: 'New date' },
} satisfies FormShape<z.ZodType>

export const reopenForm = {
  schema: z.object({ seen, reason: words('Reason', 'Enter why the action is to be open again') }),
} satisfies FormShape<z.ZodType>

/** What the form says, as a look at an action. */
export const lookOf = (actionId: string, sent: z.infer<typeof lookForm.schema>): Look => ({
  actionId,
  seen: sent.seen,
  outcome: sent.outcome,
  note: sent.note,
  on: sent.on,
  dueOn: sent.due,
})

/** What the form says, as the reason to open an action again. */
export const reopeningOf = (actionId: string, sent: z.infer<typeof reopenForm.schema>): Reopening => ({
  actionId,
  ...sent,
})

/** What the form starts with: today. */
export const emptyLook = (today: Day): Typed => typedFrom({ on: today })
