import { z } from 'zod'

/** Which way a piece of evidence speaks for a factor. The first two speak of risk, the others of protection. */
export const directions = ['raises risk', 'lowers risk', 'strengthens', 'weakens'] as const
export type Direction = (typeof directions)[number]

/** How a statement is known: read in an official source, from another's report, from memory, or not to be had. */
export const confidences = ['verified', 'secondary', 'recalled', 'not established'] as const

export const factorKinds = ['risk', 'protective'] as const
export type FactorKind = (typeof factorKinds)[number]

/** The name of a thing inside a document. */
export const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'A code is lower-case words joined by hyphens')
/** Wording that a page shows: never blank. */
export const words = z.string().refine(text => text.trim().length > 0, 'The wording is empty')

/** What a page shows beside a statement that is not official: how well it is known, and why. */
export const standing = z.strictObject({ confidence: z.enum(confidences), note: words })
export type Standing = z.infer<typeof standing>

const option = z.strictObject({ code, label: words, help: words })
export type Option = z.infer<typeof option>

/** Options stand lowest first: the order says what "lower" means. */
const scale = z.strictObject({ title: words, question: words, standing, options: z.array(option).min(2) })
export type Scale = z.infer<typeof scale>

const factor = z.strictObject({
  code,
  kind: z.enum(factorKinds),
  name: words,
  description: words,
  indicators: z.array(words).min(4).max(8),
  questions: z.array(words).min(2).max(4),
  directions: z.array(z.enum(directions)).min(1),
  standing,
})
export type Factor = z.infer<typeof factor>

/** `expected`: the page says so when an assessment is made without it. */
const source = z.strictObject({ code, label: words, help: words, expected: z.boolean() })
export type Source = z.infer<typeof source>

/** Covered: every condition holds. The first that does not gives its reason. */
const applicability = z.strictObject({
  sex: z.strictObject({ oneOf: z.array(z.enum(['male', 'female'])).min(1), otherwise: words }),
  age: z.strictObject({ from: z.int().min(0).max(120), otherwise: words }),
  /** What may be done instead, in words for the page. */
  offer: words,
  standing,
})

/** Versions are compared number by number. */
export const version = z.string().regex(/^[0-9]+(\.[0-9]+)*$/, 'A version is numbers joined by dots')

/** An instrument as published: immutable, named by its content hash. The rating scale is the document's own. */
export const instrumentDocument = z.strictObject({
  code,
  version,
  title: words,
  status: z.enum(['published', 'pilot', 'withdrawn']),
  published: z.iso.date('A day is written YYYY-MM-DD'),
  standing,
  counts: z.strictObject({ risk: z.int().min(0), protective: z.int().min(0) }),
  applicability,
  scales: z.strictObject({
    /** For a risk factor, more is worse; for a protective factor, more is better. */
    presence: scale,
    priority: scale,
    level: scale,
  }),
  /** A factor of this priority or a higher one is a priority area, or the assessor says why not. */
  priorityAreaFrom: code,
  /**
   * A factor of this priority or a higher one is given reasons in words. A lower one may stand on the entries that it cites,
   * unless it is of less concern than before. Left out: every rating that is first or changed has reasons.
   */
  rationaleFrom: code.optional(),
  factors: z.array(factor),
  sources: z.array(source),
})
export type InstrumentDocument = z.infer<typeof instrumentDocument>

/** How a page or a file names a thing, as a code: 'Poor self-management' and 'poor self-management' are one factor. */
export function codeOf(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** The factor by its code, or else by its name, or undefined: a code is never taken for a name that another factor has. */
export function findFactor(document: InstrumentDocument, name: string): Factor | undefined {
  const wanted = codeOf(name)
  return (
    document.factors.find(({ code }) => code === wanted) ??
    document.factors.find(({ name: known }) => codeOf(known) === wanted)
  )
}

/** The option by its code, or else by its label ('partly', 'Partly present'), or undefined. */
export function findOption(scale: Scale, name: string): Option | undefined {
  const wanted = codeOf(name)
  return (
    scale.options.find(({ code }) => code === wanted) ?? scale.options.find(({ label }) => codeOf(label) === wanted)
  )
}

/** How high an option stands in its scale, 0 for the lowest, or undefined for an unknown one. */
export function rankOf(scale: Scale, option: string | undefined): number | undefined {
  const rank = scale.options.findIndex(({ code }) => code === option)
  return rank < 0 ? undefined : rank
}

/** The highest option of a scale. @throws RangeError for a scale without options, which `check` refuses. */
export function highest(scale: Scale): Option {
  const last = scale.options.at(-1)
  if (!last) throw new RangeError(`The scale "${scale.title}" has no options`)
  return last
}
