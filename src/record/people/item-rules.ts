import { formatDay, isDay, type Day } from '../../platform/dates/index.ts'
import { textFault } from './name-rules.ts'
import type { DayField, Errors, Field, ItemFacts, Section } from './section-types.ts'
import type { NewItem, Values } from './types.ts'

export interface CheckedItem {
  readonly values: Values
  readonly from: Day
}

/** A label in mid-sentence: 'ViSOR ID' keeps its capitals. */
const lowered = (label: string) =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label

/** A label as what is asked for: 'the address', 'what to do about it'. */
const named = (label: string) => (/^(What|Why) /.test(label) ? lowered(label) : `the ${lowered(label)}`)

/** The day must be real, not before birth and, unless it may, not ahead. */
export function dayFault(
  label: string,
  day: string,
  mayLieAhead: boolean,
  { today, bornOn }: ItemFacts,
): string | undefined {
  if (!isDay(day)) return `${label} must be a real date`
  if (day < bornOn) return `${label} must not be before this person was born, ${formatDay(bornOn)}`
  return !mayLieAhead && day > today ? `${label} must be today or in the past` : undefined
}

function fieldFault(field: Field, text: string): string | undefined {
  if (text === '') {
    if (!field.required) return undefined
    return field.kind === 'choice' ? `Select ${named(field.label)}` : `Enter ${named(field.label)}`
  }
  if (field.kind === 'text') return textFault(field.label, text, field.most)
  if (field.kind === 'choice' && !field.options.some(option => option.value === text))
    return `Select ${named(field.label)} from the list`
  return undefined
}

/** What can be said of a form by itself: what is missing, too long or not in the list. Days are looked at when their meaning is known. */
export function formErrors(section: Section, item: Pick<NewItem, 'values' | 'from'>): Errors {
  const errors: Record<string, string> = {}
  for (const field of section.fields) {
    const fault = fieldFault(field, (item.values[field.name] ?? '').trim())
    if (fault !== undefined) errors[field.name] = fault
  }
  const from = fromField(section)
  if (from?.required && item.from === undefined) errors['from'] = `Enter ${named(from.label)}`
  return errors
}

const stored = (field: Field, text: string): string | number | null =>
  text === '' ? null : field.kind === 'agency' ? Number(text) : text

/** The field of a section for the day from which a fact holds, where the form asks for it. */
export function fromField(section: Section): DayField | undefined {
  if ('field' in section.from) return undefined
  const asked = section.from.given === 'asked'
  return {
    kind: 'day',
    name: 'from',
    label: asked ? 'Date from which this holds' : section.from.label,
    required: asked,
    mayLieAhead: false,
    ...(asked ? {} : { hint: 'Leave blank for today' }),
  }
}

/** A fact as it is stored, or a sentence beside each field that needs one. */
export function checkItem(
  section: Section,
  item: NewItem,
  facts: ItemFacts,
): CheckedItem | { readonly errors: Errors } {
  const errors: Record<string, string> = { ...formErrors(section, item) }
  const values: Record<string, string | number | null> = { ...section.fixed }
  for (const field of section.fields) {
    const text = (item.values[field.name] ?? '').trim()
    values[field.name] = stored(field, text)
    const fault = field.kind === 'day' && text !== '' && dayFault(field.label, text, field.mayLieAhead, facts)
    if (fault) errors[field.name] ??= fault
  }
  const own = 'field' in section.from ? values[section.from.field] : undefined
  const asked = fromField(section)
  const fault = asked && item.from !== undefined && dayFault(asked.label, item.from, false, facts)
  if (fault) errors['from'] = fault
  const from = typeof own === 'string' && isDay(own) ? own : (item.from ?? facts.today)
  if (Object.keys(errors).length > 0) return { errors }
  const more = section.check?.(values, from, facts) ?? { values }
  return 'errors' in more ? more : { values: more.values, from }
}

/** A fact that stands, as far as its end is concerned. */
export interface StandingItem {
  readonly from: Day
  readonly to: Day | null
}

/**
 * Why a new fact can't take the place of the one that stands, as a sentence beside its day; undefined when it can. The record of one kind
 * has no two facts for one day, so what is to stand earlier has to be put right first.
 */
export function replaceFault(standing: StandingItem, from: Day): string | undefined {
  return from < standing.from
    ? `This must be ${formatDay(standing.from)} or later, from when the present entry holds. If that one is wrong, mark it as entered in error first`
    : undefined
}

/** How a fact comes to its end, as a form has it. */
export interface NewEnding {
  readonly as: 'ended' | 'in error'
  /** The first day on which it is so no longer. Not for what was never so. */
  readonly on?: Day | undefined
  readonly why: string
}

/** The end of a fact as it is stored, or a sentence beside each field that needs one. */
export function checkEnding(
  item: StandingItem,
  ending: NewEnding,
  facts: ItemFacts,
): { readonly to: Day; readonly why: string } | { readonly errors: Errors } {
  const errors: Record<string, string> = {}
  const why = ending.why.trim()
  const fault = why === '' ? 'Enter a reason' : textFault('Reason', why, 500)
  if (fault) errors['why'] = fault
  if (ending.as === 'ended') {
    if (ending.on === undefined) errors['on'] = 'Enter the date on which it ended'
    else if (ending.on < item.from) errors['on'] = `Date must be ${formatDay(item.from)} or later, from when this holds`
    else if (ending.on > facts.today) errors['on'] = 'Date must be today or in the past'
  }
  if (Object.keys(errors).length > 0) return { errors }
  // What was never so holds on no day.
  return { to: ending.as === 'ended' ? (ending.on ?? facts.today) : item.from, why }
}
