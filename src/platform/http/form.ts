import type { z } from 'zod'
import { dayOfParts } from '../dates/index.ts'
import { characterFault } from '../text/index.ts'

/** A sentence beside each field that needs one, by the field's name. */
export type FieldErrors = Readonly<Record<string, string>>

/** What was typed, as it was typed: shown again beside the errors, so that nothing is typed twice. */
export interface Typed {
  /** The text of a field, '' when it was not sent. */
  readonly text: (name: string) => string
  /** Every value of a field that may be ticked more than once. */
  readonly all: (name: string) => readonly string[]
  /** Names that begin with `prefix[` and end with `]`, and their texts: one field for each of a list of things. */
  readonly record: (prefix: string) => Readonly<Record<string, string>>
  /** The names of all fields that were sent, each once. */
  readonly names: () => readonly string[]
}

/** How the flat fields of a form become the value that a command's schema reads. */
export interface FormShape<S extends z.ZodType> {
  readonly schema: S
  /** Fields of three parts (`name-day`, `name-month`, `name-year`), with what the date is of: 'Date of birth'. */
  readonly dates?: Readonly<Record<string, string>>
  /** Fields that may come more than once: tick boxes. */
  readonly lists?: readonly string[]
  /** Fields of the form `name[key]`. */
  readonly records?: readonly string[]
}

export type Decoded<T> =
  | { readonly ok: true; readonly value: T; readonly typed: Typed }
  | { readonly ok: false; readonly errors: FieldErrors; readonly typed: Typed }

/** Every field with its texts, read once: asked for one name, the parameters are searched from their beginning. */
function grouped(params: URLSearchParams): ReadonlyMap<string, readonly string[]> {
  const sent = new Map<string, string[]>()
  for (const [name, text] of params) {
    const texts = sent.get(name)
    if (texts) texts.push(text)
    else sent.set(name, [text])
  }
  return sent
}

/** What a browser sent, or what is to be shown in a form before anything was sent. */
export function typed(params: URLSearchParams): Typed {
  const sent = grouped(params)
  return {
    names: () => [...sent.keys()],
    text: name => sent.get(name)?.[0] ?? '',
    all: name => sent.get(name) ?? [],
    record: prefix => {
      const found: Record<string, string> = {}
      for (const [name, value] of params)
        if (name.startsWith(`${prefix}[`) && name.endsWith(']')) found[name.slice(prefix.length + 1, -1)] = value
      return found
    },
  }
}

/** A form filled from a record: dates in three parts, lists as ticks. */
export function typedFrom(
  values: Readonly<Record<string, string | number | readonly string[] | null | undefined>>,
): Typed {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue
    if (typeof value === 'object') for (const each of value) params.append(name, each)
    else {
      params.set(name, String(value))
      const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(value))
      if (day) {
        params.set(`${name}-year`, day[1] ?? '')
        params.set(`${name}-month`, String(Number(day[2])))
        params.set(`${name}-day`, String(Number(day[3])))
      }
    }
  }
  return typed(params)
}

/** Line endings as we keep them, and no blanks at the ends. */
const tidy = (text: string) => text.replaceAll('\r\n', '\n').trim()

/**
 * Reads a form: joins dates, drops empty fields, refuses what no field of a form can hold (a NUL byte, a control character, a single
 * field sent twice), then asks the schema. Every problem is reported at once, each beside its field.
 */
export function decodeForm<S extends z.ZodType>(params: URLSearchParams, shape: FormShape<S>): Decoded<z.output<S>> {
  const errors: Record<string, string> = {}
  const value: Record<string, unknown> = {}
  const keyed: Record<string, Record<string, string>> = {}
  const lists = new Set(shape.lists)
  const records = new Set(shape.records)
  const dates = shape.dates ?? {}

  const accept = (name: string, texts: readonly string[]): string[] => {
    const fault = texts.map(characterFault).find(each => each !== undefined)
    if (fault !== undefined) errors[name] = `${fault}.`
    return texts.map(tidy).filter(text => text !== '')
  }

  for (const [name, texts] of grouped(params)) {
    const open = name.indexOf('[')
    const prefix = open > 0 && name.endsWith(']') ? name.slice(0, open) : undefined
    if (prefix !== undefined && records.has(prefix)) {
      const key = name.slice(open + 1, -1)
      const [text] = accept(name, texts)
      if (text !== undefined && key !== '__proto__') (keyed[prefix] ??= {})[key] = text
    } else if (lists.has(name)) value[name] = accept(name, texts)
    else {
      const [text] = accept(name, texts)
      if (texts.length > 1) errors[name] = 'This was sent more than once. Fill it in once and send the form again.'
      else if (text !== undefined && name !== '__proto__') value[name] = text
    }
  }
  Object.assign(value, keyed)
  for (const [name, thing] of Object.entries(dates)) {
    const part = (which: string) => tidy(params.get(`${name}-${which}`) ?? '')
    const parts = { day: part('day'), month: part('month'), year: part('year') }
    if (parts.day === '' && parts.month === '' && parts.year === '') continue
    const result = dayOfParts(parts, thing)
    if ('day' in result) value[name] = result.day
    else errors[name] = result.problem
  }

  const parsed = shape.schema.safeParse(value)
  if (!parsed.success)
    for (const issue of parsed.error.issues) {
      const [head, ...rest] = issue.path.map(String)
      const name =
        head === undefined ? 'form' : rest.length > 0 && records.has(head) ? `${head}[${rest.join('.')}]` : head
      errors[name] ??= issue.message
    }
  const shown = typed(params)
  return parsed.success && Object.keys(errors).length === 0
    ? { ok: true, value: parsed.data, typed: shown }
    : { ok: false, errors, typed: shown }
}
