import { z } from 'zod'
import { isDay } from '../../platform/dates/index.ts'
import type { FormShape } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import { optionalText, text } from './forms.ts'

const holds = z.string('Enter the date from which this holds').refine(isDay, 'Enter the date from which this holds')

const practitioner = z.string('Select a practitioner').pipe(zIdOf<'practitioner'>())

const agency = z.coerce.number('Select an agency').int('Select an agency from the list')

export const allocationForm = {
  schema: z.object({
    practitionerId: practitioner,
    from: holds,
    why: optionalText('Why', 300),
    replaces: z.string().default(''),
  }),
  dates: { from: 'Date from which this holds' },
} satisfies FormShape<z.ZodType>

export const agenciesForm = {
  schema: z.discriminatedUnion('action', [
    z.object({
      action: z.literal('share'),
      agencyId: agency,
      basis: text('Why they need it', 'Enter why they need the record', 200),
    }),
    z.object({
      action: z.literal('lead'),
      leadAgencyId: agency,
      from: holds,
      why: optionalText('Why', 300),
      replaces: z.string().default(''),
    }),
  ]),
  dates: { from: 'Date from which this holds' },
} satisfies FormShape<z.ZodType>

const why = text('Why', 'Enter why', 300)

export const restrictionForm = {
  schema: z.discriminatedUnion('action', [
    z.object({ action: z.literal('restrict'), why, readers: z.array(zIdOf<'practitioner'>()).default([]) }),
    z.object({ action: z.literal('name'), practitionerId: practitioner, why }),
    z.object({ action: z.literal('drop'), practitionerId: practitioner }),
    z.object({ action: z.literal('lift') }),
  ]),
  lists: ['readers'],
} satisfies FormShape<z.ZodType>
