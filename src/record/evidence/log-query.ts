import { z } from 'zod'
import { zDay } from '../../platform/dates/index.ts'
import { decodeForm, typed as typedOf, type FieldErrors, type Typed } from '../../platform/http/index.ts'
import type { LogFilter } from './store.ts'

/** Fields of the address as a server hands them over: a field that was repeated is a list. */
export const looseQuery = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

const shape = {
  schema: z
    .object({
      factor: z.string().max(80),
      source: z.string().max(80),
      agency: z.string().regex(/^\d{1,9}$/, 'Choose an agency from the list'),
      from: zDay,
      to: zDay,
      page: z
        .string()
        .regex(/^[1-9]\d{0,5}$/)
        .catch('1'),
      all: z.string(),
    })
    .partial()
    .refine(({ from, to }) => !from || !to || from <= to, {
      path: ['to'],
      message: 'The last day must not be before the first',
    }),
  dates: { from: 'First day', to: 'Last day' },
}

/** What a log is narrowed to, by its address. */
export interface LogQuery {
  readonly filter: LogFilter
  /** From 1. */
  readonly page: number
  /** Everything on one page, to be printed. */
  readonly all: boolean
  readonly typed: Typed
  /** What can't be read is said beside its field, and the log is then not narrowed at all. */
  readonly errors: FieldErrors | undefined
  readonly isNarrowed: boolean
}

/** Reads the address of a log. A filter that can't be read narrows nothing: what is shown is never less than it seems. */
export function readLogQuery(query: z.infer<typeof looseQuery>): LogQuery {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) for (const each of [value].flat()) params.append(name, each)
  const typed = typedOf(params)
  const decoded = decodeForm(params, shape)
  if (!decoded.ok) return { filter: {}, page: 1, all: false, typed, isNarrowed: false, errors: decoded.errors }
  const { factor, source, agency, from, to, page, all } = decoded.value
  const filter = { factor, source, agencyId: agency === undefined ? undefined : Number(agency), from, to }
  return {
    filter,
    page: Number(page ?? 1),
    all: all !== undefined,
    typed,
    errors: undefined,
    isNarrowed: Object.values(filter).some(value => value !== undefined),
  }
}

const kept = ['factor', 'source', 'agency', 'from-day', 'from-month', 'from-year', 'to-day', 'to-month', 'to-year']

/** The address of the same log with other pages, or whole. */
export function logAddress(path: string, typed: Typed, more: Readonly<Record<string, string>>): string {
  const params = new URLSearchParams()
  for (const name of kept) if (typed.text(name) !== '') params.set(name, typed.text(name))
  for (const [name, value] of Object.entries(more)) params.set(name, value)
  const query = params.toString()
  return query === '' ? path : `${path}?${query}`
}
