import { z } from 'zod'
import { directions } from '../../instruments/index.ts'
import type { Day } from '../../platform/dates/index.ts'
import { zDay } from '../../platform/dates/index.ts'
import { typedFrom, type FormShape, type Typed } from '../../platform/http/index.ts'
import { newId, zIdOf } from '../../platform/ids/index.ts'
import {
  assessmentGrades,
  handlingCodes,
  longestReason,
  longestText,
  sourceGrades,
  tiers,
  type EntryContent,
  type EvidenceEntry,
} from './types.ts'

const characters = (name: string, most: number) => `${name} must be ${most.toLocaleString('en-GB')} characters or fewer`

/**
 * The fields of what is known and how it is graded, for any form that records evidence. Names are those of `EntryContent`.
 *
 * @param label what the form calls the field of what is known, and how a sentence that asks for it ends
 */
export const accountSchema = (label: string, asked: string) => ({
  text: z.string(`Enter ${asked}`).max(longestText, characters(label, longestText)),
  sourceGrade: z.enum(sourceGrades, 'Choose how far the source can be relied on'),
  assessmentGrade: z.enum(assessmentGrades, 'Choose how the source came to know'),
  handlingCode: z.enum(handlingCodes, 'Choose whether it may be shared'),
  handlingConditions: z.string().max(longestReason, characters('Conditions', longestReason)).optional(),
  tier: z.enum(tiers, 'Choose who may see it').optional(),
  factors: z.record(z.string().max(80), z.enum(directions, 'Choose a direction from the list')).default({}),
})

/** The links of a form, factor by factor, as an entry has them. */
export function linksOf(factors: Readonly<Record<string, (typeof directions)[number]>>): EntryContent['factors'] {
  return Object.entries(factors).map(([factor, direction]) => ({ factor, direction }))
}

/** The id that a form carries. One that is no id was not made by us; a new one harms nobody. */
const formId = zIdOf<'evidence'>().catch(() => newId<'evidence'>())

const entrySchema = z.object({
  entryId: formId,
  happenedOn: zDayOf('Enter the date on which it happened or was learned'),
  source: z.string('Choose where it comes from').max(80),
  ...accountSchema('What is known', 'what is known'),
})

/** A required date of three fields: the decoder says what is wrong with a date, this says that there is none. */
function zDayOf(missing: string) {
  return z.string(missing).pipe(zDay)
}

export const newEntryForm = {
  schema: entrySchema.extend({ then: z.enum(['another']).optional() }),
  dates: { happenedOn: 'Date' },
  records: ['factors'],
} satisfies FormShape<z.ZodType>

export const amendmentForm = {
  schema: entrySchema.extend({
    why: z.string('Enter why it is amended').max(longestReason, characters('Why it is amended', longestReason)),
  }),
  dates: { happenedOn: 'Date' },
  records: ['factors'],
} satisfies FormShape<z.ZodType>

export const withdrawalForm = {
  schema: z.object({
    entryId: formId,
    why: z.string('Enter why it is withdrawn').max(longestReason, characters('Why it is withdrawn', longestReason)),
  }),
} satisfies FormShape<z.ZodType>

/** What a form says, as an entry. */
export function contentOf({
  entryId: id,
  factors,
  ...rest
}: z.infer<typeof entrySchema>): EntryContent & { readonly id: string } {
  return { ...rest, id, factors: linksOf(factors) }
}

/** An empty form: today's source and day where the last entry of a row of entries had them. */
export function emptyForm(before: { readonly source?: string | undefined; readonly on?: Day | undefined } = {}): Typed {
  return typedFrom({ entryId: newId(), handlingCode: 'P', source: before.source, happenedOn: before.on })
}

/** A form that says what an entry says, to be amended. */
export function formOf(entry: EvidenceEntry): Typed {
  return typedFrom({
    entryId: newId(),
    happenedOn: entry.happenedOn,
    source: entry.source,
    text: entry.text,
    sourceGrade: entry.sourceGrade,
    assessmentGrade: entry.assessmentGrade,
    handlingCode: entry.handlingCode,
    handlingConditions: entry.handlingConditions,
    tier: entry.tier,
    ...Object.fromEntries(entry.factors.map(({ factor, direction }) => [`factors[${factor}]`, direction])),
  })
}

/** The same words under a new id: what was typed when a form had been used already. */
export function renewed(typed: Typed): Typed {
  const id = newId()
  return { ...typed, text: name => (name === 'entryId' ? id : typed.text(name)) }
}
