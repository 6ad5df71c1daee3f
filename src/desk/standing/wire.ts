import { z } from 'zod'
import { zDay } from '../../platform/dates/index.ts'
import { dueStates, type Due } from './types.ts'

/** A deadline and how it stands, for programs: what is due soon is a setting of the agency, which they need not know. */
export const wireDue = z.object({
  day: zDay.optional(),
  state: z.enum(dueStates).describe('none: nobody has set a day.'),
  words: z.string().describe('As the pages say it: Review 2 days overdue.'),
})

/** A deadline as `wireDue` describes it. */
export const dueOnWire = ({ day, state, words }: Due): z.input<typeof wireDue> => ({
  ...{ day: day ?? undefined, state, words },
})
