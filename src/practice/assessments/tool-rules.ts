import type { Day } from '../../platform/dates/index.ts'
import { said } from './typed-rules.ts'
import type { Facts, Problem, ToolFact } from './types.ts'

/** A result of another tool that is another than when the last assessment was signed, or that is not scored any more. */
export interface ToolChange {
  /** The codes of the tool, of the result and of what it is now in one word: a reason is for that, and for nothing that comes after it. */
  readonly key: string
  readonly title: string
  readonly before: { readonly band: string; readonly on: Day }
  readonly now: { readonly band: string; readonly on: Day }
}

/** What is known of a result: the last band that it had, and since when it is not scored, if it is not. */
interface Known {
  readonly title: string
  readonly band: { readonly code: string; readonly label: string; readonly on: Day }
  readonly unscored?: { readonly words: string; readonly on: Day } | undefined
}

/**
 * What was known of each result at a time. A record is gone once a later one corrects it. One that lacks an answer takes away no band that was
 * known before: it only says that there is none now. A result that never had a band is none.
 */
function known(records: readonly ToolFact[]): ReadonlyMap<string, Known> {
  const corrected = new Set(records.map(({ corrects }) => corrects))
  const found = new Map<string, Known>()
  for (const { tool, on, results } of records.filter(({ id }) => !corrected.has(id)))
    for (const result of results) {
      const key = `${tool}--${result.code}`
      const before = found.get(key)
      if (result.band) found.set(key, { title: result.title, band: { ...result.band, on } })
      else if (before) found.set(key, { ...before, unscored: { words: result.unscored, on } })
    }
  return found
}

/** The code of what is said of a result that is not scored, beside those of bands. */
const lost = 'not-scored'

/**
 * Results of other tools that have changed since the last assessment: each against itself, never one tool against another. A static result
 * that is high beside a dynamic one that is medium is no conflict and asks for nothing. Nor does a result that is there for the first time, or
 * one that is what it was before it was not scored.
 */
export function toolChanges({ tools = [], previous }: Pick<Facts, 'tools' | 'previous'>): readonly ToolChange[] {
  if (!previous) return []
  const { knownAt, signedOn } = previous
  const before = known(
    tools.filter(({ on, recordedAt }) => (knownAt === undefined ? on <= signedOn : recordedAt <= knownAt)),
  )
  return [...known(tools)].flatMap(([key, { title, band, unscored }]) => {
    const then = before.get(key)
    if (!then) return []
    const isOther = then.band.code !== band.code
    const isLost = unscored !== undefined && then.unscored === undefined
    if (!isOther && !isLost) return []
    const now = unscored
      ? { code: lost, band: isOther ? `${unscored.words}; ${band.label} before that` : unscored.words, on: unscored.on }
      : { code: band.code, band: band.label, on: band.on }
    return [
      {
        ...{ key: `${key}--${now.code}`, title },
        before: { band: then.band.label, on: then.band.on },
        now: { band: now.band, on: now.on },
      },
    ]
  })
}

/** The reason that was given for a change, without the blanks around it. */
export const toolReason = ({ content }: Pick<Facts, 'content'>, { key }: Pick<ToolChange, 'key'>): string | undefined =>
  said(content.prioritise?.toolReasons?.[key])

/**
 * What is still to be said of results that changed. The level is committed first: until then nothing here tells which have changed, or how.
 */
export function toolProblems(facts: Facts): Problem[] {
  const report = (field: string, message: string): Problem => ({
    stage: 'prioritise',
    field: `prioritise.${field}`,
    message,
  })
  const { level, committedAt } = facts.content.prioritise ?? {}
  const records = facts.tools ?? []
  if (level === undefined || records.length === 0) return []
  if (committedAt === undefined)
    return [report('level', 'Save the sheet of priorities with the level on it, and then read what other tools say')]
  return toolChanges(facts)
    .filter(change => toolReason(facts, change) === undefined)
    .map(({ key, title }) => {
      const what = key.endsWith(`--${lost}`) ? 'is no longer scored' : 'has changed since the last assessment'
      return report(`toolReasons.${key}`, `${title} ${what}: say what that means for the level`)
    })
}
