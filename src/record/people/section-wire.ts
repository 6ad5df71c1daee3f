import { z } from 'zod'
import { zDay } from '../../platform/dates/index.ts'
import { onWire } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import { Problem, problems, renamingFields } from '../../platform/problem/index.ts'
import type { Field, Names, Section } from './section-types.ts'
import { sectionOf, sections } from './sections.ts'
import type { Item } from './types.ts'

/** A column's name as programs know it: 'relevant_date' → 'relevantDate'. */
const wireName = (name: string): string => name.replace(/_(\w)/g, (_whole, letter: string) => letter.toUpperCase())

const sentence = ({ label, hint }: Field): string => (hint === undefined ? `${label}.` : `${label}. ${hint}.`)

/** What a program may send for a field. */
function fieldBody(field: Field): z.ZodType<string | undefined, string | undefined> {
  const value = textBody(field).describe(sentence(field))
  return field.required ? value : value.optional()
}

function textBody(field: Field): z.ZodType<string, string> {
  switch (field.kind) {
    case 'text':
      return z.string().max(field.most)
    case 'choice':
      return z.enum(field.options.map(({ value }) => value))
    case 'day':
      return zDay
    case 'practitioner':
    case 'agency':
      return z.string()
  }
}

/** What programs read of a field. */
function fieldAnswer(field: Field): z.ZodType {
  const value = field.kind === 'agency' ? z.int() : field.kind === 'day' ? zDay : z.string()
  return field.required ? value.describe(field.label) : value.optional().describe(field.label)
}

const fieldsOf = <Of>(section: Section, made: (field: Field) => Of): Record<string, Of> =>
  Object.fromEntries(section.fields.map(field => [wireName(field.name), made(field)]))

const since = zDay.describe('From when it holds.')
const standing = zIdOf<string>()
  .nullable()
  .optional()
  .describe(
    'The entry that you saw standing, by id; null for none. Another one standing now is a conflict. Left out: whatever stands is replaced.',
  )

/** A fact of one section as a program adds it. */
function newItemBody(section: Section) {
  const always = {
    section: z.literal(section.key),
    id: zIdOf<string>().optional().describe('Made by the sender, so that what is sent twice is added once.'),
    values: z.strictObject(fieldsOf(section, fieldBody)),
  }
  // The day of some facts is one of their own fields.
  if ('field' in section.from) return z.strictObject(always)
  const dated = { ...always, from: section.from.given === 'asked' ? since : since.optional() }
  return section.replaces ? z.strictObject({ ...dated, replaces: standing }) : z.strictObject(dated)
}

const addedByAnybody = sections.filter(section => section.changedBy === 'pages' && !section.apart)
const [firstBody, ...moreBodies] = addedByAnybody.map(newItemBody)
if (!firstBody) throw new Error('A record has no sections')

/** A fact as a program adds it to a record, by its section. */
export const newFactBody = z.discriminatedUnion('section', [firstBody, ...moreBodies])

/** An entry on gender identity as a program adds it: it has an address of its own. */
export const newGenderBody = newItemBody(sectionOf('gender'))

/** A fact as programs read it. */
function itemAnswer(section: Section) {
  return z.object({
    section: z.literal(section.key),
    id: z.uuid(),
    agencyId: z.int().describe('The agency that recorded it.'),
    tier: z.enum(['shared', 'own']).describe('Who may see it: every agency of the case, or the one that recorded it.'),
    values: z.object(fieldsOf(section, fieldAnswer)),
    says: z.string().describe('How it reads.'),
    from: zDay.describe('From this day on.'),
    to: zDay.optional().describe('Up to and without this day; left out while it is so.'),
    endedAs: z.enum(['ended', 'replaced', 'in error']).optional(),
    endedWhy: z.string().optional(),
    endedAt: z.iso.datetime().optional(),
    endedBy: z.object({ id: z.uuid(), name: z.string() }).optional(),
    recordedAt: z.iso.datetime(),
    recordedBy: z.object({ id: z.uuid(), name: z.string() }).optional(),
  })
}

const [firstAnswer, ...moreAnswers] = sections.filter(section => !section.apart).map(itemAnswer)
if (!firstAnswer) throw new Error('A record has no sections')

/** A fact of a record, by its section. */
export const wireFact = z.discriminatedUnion('section', [firstAnswer, ...moreAnswers])

export const wireGender = itemAnswer(sectionOf('gender'))

/** A fact as its answer describes it. */
export function itemOnWire(item: Item, names: Names) {
  const section = sectionOf(item.section)
  const { id, agencyId, tier, from, to, endedAs, endedWhy, endedAt, endedBy, recordedAt, recordedBy, values } = item
  const by = (who: string | null) => (who === null ? undefined : { id: who, name: names.practitioner(who) })
  return onWire({
    ...{ section: section.key, id, agencyId, tier, from, to, endedAs, endedWhy, endedAt, recordedAt },
    values: Object.fromEntries(section.fields.map(({ name }) => [wireName(name), values[name]])),
    says: section.sentence(values, names),
    ...{ recordedBy: by(recordedBy), endedBy: by(endedBy) },
  })
}

/** What a program sent, by the names of the columns. */
export function valuesOf(section: Section, sent: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(section.fields.map(({ name }) => [name, sent[wireName(name)]]))
}

/**
 * Runs a command on a fact, and tells of faults and of what stands beside the members that a program knows.
 *
 * @throws what the command throws
 */
export async function asMembers<T>(section: Section, run: () => Promise<T>): Promise<T> {
  const isField = (name: string) => section.fields.some(field => field.name === name)
  try {
    return await renamingFields(name => (isField(name) ? `values.${wireName(name)}` : name), run)
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== problems.stale) throw error
    throw new Problem(problems.stale, {
      detail: 'Another entry stands than the one that you named, so nothing was saved. Read the record again.',
      extra: { saved: error.extra?.['saved'] ?? null },
    })
  }
}
