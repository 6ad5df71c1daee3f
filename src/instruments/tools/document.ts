import { z } from 'zod'
import { code, standing, version, words } from '../document.ts'
import { condition } from './conditions.ts'
import { agreement, scoreRule } from './rules/schemas.ts'

/** More items than any tool of the field has: a document beyond it is a mistake or an attack. */
export const mostItems = 500

/**
 * Whose the answer is, and with that who may read it: `shared` with every agency of the case, `own` for the agency that
 * recorded it (what a partner or another person said of himself or of others), `victim` for the record of a victim,
 * which is never on the man's sheet, packs or bundle.
 */
export const tiers = ['shared', 'own', 'victim'] as const
export type Tier = (typeof tiers)[number]

/** What a record can say by itself: a static tool is prefilled from it, with the source of each value, and confirmed. */
export const facts = [
  'sex',
  'date-of-birth',
  'start-of-risk',
  'sexual-conviction',
  'sexual-sanctions',
  'all-sanctions',
  'last-sexual-sanction',
  /** The day on which it is scored. */
  'today',
] as const

/** A band that another tool gave: of its newest record that stands, and of that score. */
const bandOf = z.strictObject({ tool: code, score: code })
export type BandOf = z.infer<typeof bandOf>

/** A fact by its name: of a band, the tool and the score, such as 'rm2000/s'. */
export const factName = z.union([z.enum(facts), z.templateLiteral([code, '/', code])])
export type FactName = z.infer<typeof factName>

const common = {
  code,
  prompt: words,
  /** Beside the item: how to answer it, in our own words unless the standing says otherwise. */
  help: words,
  /** Asked only when this holds; what is not asked never counts. */
  when: condition.optional(),
  /** An item that need not be answered. Scores that use it say what they do without it. */
  optional: z.literal(true).optional(),
  /** Needed only while this holds: otherwise there may be nothing to answer, such as the day of the last of none. */
  neededWhen: condition.optional(),
  tier: z.enum(tiers).optional(),
  prefill: z.union([z.enum(facts), bandOf]).optional(),
}

/** Options stand lowest first. `missing`: an answer such as "not known", which counts as none. */
const option = z.strictObject({ code, label: words, help: words.optional(), missing: z.literal(true).optional() })

export const item = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), ...common, options: z.array(option).min(2) }),
  /** A whole number, counted by the assessor. */
  z.strictObject({ kind: z.literal('count'), ...common, from: z.int().min(0), to: z.int().max(100_000) }),
  z.strictObject({ kind: z.literal('day'), ...common }),
  /** Whole years from one day to another, worked out and never typed: an age, or how long ago. */
  z.strictObject({
    kind: z.literal('years'),
    code,
    prompt: words,
    help: words,
    when: condition.optional(),
    since: code,
    until: code,
    from: z.int().min(0),
    to: z.int().max(150),
    /** Said where the years fall outside, such as an age that cannot be. */
    otherwise: words,
  }),
  z.strictObject({ kind: z.literal('words'), ...common, most: z.int().min(1).max(10_000) }),
])
export type Item = z.infer<typeof item>
export type AnsweredItem = Exclude<Item, { kind: 'years' }>
export type ItemOption = z.infer<typeof option>

export const section = z.strictObject({ code, title: words, help: words.optional(), items: z.array(item).min(1) })
export type Section = z.infer<typeof section>

/** Bands stand lowest first; `help` says what one means and what it does not, and `urgent` that it does not wait. */
const band = z.strictObject({ code, label: words, help: words.optional(), urgent: z.literal(true).optional() })
export type Band = z.infer<typeof band>

export const score = z.strictObject({
  code,
  title: words,
  /** What the figure says, for the page beside it, and what it does not. */
  meaning: words,
  /** Bands of this score, lowest first; none for a bare total. */
  bands: z.array(band),
  rule: scoreRule,
  standing,
  /** Where the rule stands, as a reader would look it up. */
  citation: words,
  /** Not to be shown by itself: it only feeds a later score (STABLE-2007 has no level of its own). */
  onlyFor: code.optional(),
})
export type Score = z.infer<typeof score>

/** A rule that its sources read in more than one way. The reading in use is a setting with a standing, never a constant. */
export const reading = z.strictObject({
  code,
  title: words,
  question: words,
  options: z.array(z.strictObject({ code, label: words, help: words })).min(2),
  default: code,
  standing,
  citation: words,
})
export type Reading = z.infer<typeof reading>

/** Everybody for whom each `must` holds. The first that does not gives its reason, and nothing is scored. */
export const coverage = z.strictObject({ must: condition, otherwise: words })

/** A tool whose items are answered one by one: immutable once published, named by its content hash. */
export const toolDocument = z.strictObject({
  format: z.literal('tool/1'),
  code,
  version,
  title: words,
  /** A few letters for tables and pictures, such as 'RM2000/S'. */
  short: words,
  kind: z.enum(['static', 'stable', 'acute', 'partner', 'victim', 'general']),
  status: z.enum(['published', 'pilot', 'withdrawn']),
  published: z.iso.date('A day is written YYYY-MM-DD'),
  about: words,
  /** Whose words these are, and whether an agency may load its own. */
  wording: words,
  standing,
  citations: z.array(words).min(1),
  /** Of the record as a whole; an item may be kept closer. */
  tier: z.enum(tiers),
  covers: z.strictObject({ whom: words, conditions: z.array(coverage), offer: words, standing }),
  /**
   * How long what was recorded may be relied on, in months; null: as long as the facts stand. `from` names the item with the day on which
   * somebody was seen, asked or looked at, from which they are counted, and which is never a day to come; without it they are counted from
   * the day of completion.
   */
  goodForMonths: z.strictObject({ months: z.int().min(1).max(120).nullable(), from: code.optional(), standing }),
  readings: z.array(reading),
  sections: z.array(section).min(1),
  agreements: z.array(agreement),
  scores: z.array(score),
})
export type ToolDocument = z.infer<typeof toolDocument>

/** Every item in the order in which it is asked. */
export function itemsOf(document: Pick<ToolDocument, 'sections'>): readonly Item[] {
  return document.sections.flatMap(({ items }) => items)
}
