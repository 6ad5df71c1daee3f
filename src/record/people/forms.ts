import { z } from 'zod'
import { isDay } from '../../platform/dates/index.ts'
import type { FormShape } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import { sexes } from '../membership/index.ts'
import { formErrors } from './item-rules.ts'
import { nameFault, textFault, tidyName } from './name-rules.ts'
import type { Section } from './section-types.ts'
import { bases } from './views.ts'

/** A day that must be given. The parts are joined and checked before; only a missing one arrives here. */
const day = (missing: string) => z.string(missing).refine(isDay, missing)

/** A name that must be given, with one blank between its words. */
const name = (label: string) =>
  z
    .string(`Enter the ${label.toLowerCase()}`)
    .transform(tidyName)
    .superRefine((text, ctx) => {
      const fault = nameFault(label, text)
      if (fault) ctx.addIssue({ code: 'custom', message: fault })
    })

/** Text that must be given. @param label as its field's, beginning a sentence: 'Reason' */
export const text = (label: string, missing: string, most: number) =>
  z.string(missing).superRefine((given, ctx) => {
    const fault = textFault(label, given, most)
    if (fault) ctx.addIssue({ code: 'custom', message: fault })
  })

/** Text that may be left out. */
export const optionalText = (label: string, most: number) => text(label, '', most).optional()

const names = {
  familyName: name('Family name'),
  givenNames: name('Given names'),
  bornOn: day('Enter the date of birth'),
  sex: z.enum(sexes, 'Select the sex'),
}

export const newPersonForm = {
  schema: z.object({
    personId: zIdOf<'person'>(),
    ...names,
    pnc: z.string().optional(),
    visor: z.string().optional(),
    crn: z.string().optional(),
    registeredOn: day('Enter the date since which this person has been registered'),
    registrationEndsOn: z.string().refine(isDay).optional(),
    basis: z.enum(bases, 'Select why your agency holds this record'),
    practitionerId: zIdOf<'practitioner'>(),
    // Those of whom it was said, on the page before, that they are somebody else: their ids, with blanks between.
    differsFrom: z
      .string()
      .max(4_000)
      .default('')
      .transform(ids => ids.split(' ').filter(Boolean)),
  }),
  dates: { bornOn: 'Date of birth', registeredOn: 'Registered since', registrationEndsOn: 'Registration ends on' },
} satisfies FormShape<z.ZodType>

export const editForm = {
  schema: z.object({
    ...names,
    revision: z.coerce.number('Reload the page: it has lost its place').int(),
    nameWas: z.enum(['so', 'wrong'], 'Select one of the two').optional(),
  }),
  dates: { bornOn: 'Date of birth' },
} satisfies FormShape<z.ZodType>

/** What the form of any section decodes to. */
export interface ItemForm {
  readonly itemId: string
  readonly replaces?: string | undefined
  readonly from?: string | undefined
  readonly values: Readonly<Record<string, string | undefined>>
}

/** The form of a section, made from its description. Sentences are those of the section's own rules, all at once. */
export function itemForm(section: Section): FormShape<z.ZodType<ItemForm>> {
  const named = Object.fromEntries(section.fields.map(field => [field.name, z.string().optional()]))
  const base = z.object({
    itemId: zIdOf<string>(),
    // Empty when nothing stood: an empty field does not arrive.
    replaces: section.replaces ? z.string().default('') : z.undefined(),
    from: z.string().optional(),
    values: z.object(named),
  })
  const schema = z.preprocess(
    flat => {
      const { itemId, replaces, from, ...values } = flat as Record<string, unknown>
      return { itemId, replaces, from, values }
    },
    base.superRefine(({ values, from }, ctx) => {
      const given = from !== undefined && isDay(from) ? from : undefined
      for (const [field, message] of Object.entries(formErrors(section, { values, from: given })))
        ctx.addIssue({ code: 'custom', path: [field], message })
    }),
  )
  const days = section.fields
    .filter(field => field.kind === 'day')
    .map(({ name, label }): [string, string] => [name, label])
  return { schema, dates: { from: 'Date', ...Object.fromEntries(days) } }
}

export const endForm = {
  schema: z.object({
    as: z.enum(['ended', 'in error'], 'Select whether it ended or was entered in error'),
    on: z.string().refine(isDay).optional(),
    why: text('Reason', 'Enter a reason', 500),
  }),
  dates: { on: 'Date on which it ended' },
} satisfies FormShape<z.ZodType>
