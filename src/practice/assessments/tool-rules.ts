import type { Day } from '../../platform/dates/index.ts'
import { said } from './typed-rules.ts'
import type { Facts, Problem, ToolFact } from './types.ts'

/** A result of another tool that is another than when the last assessment was signed. */
export interface ToolChange {
  /** The codes of the tool, of the result and of what it is now in one word: a reason is for that, and for nothing that comes after it. */
  readonly key: string
  readonly title: string
  readonly before: { readonly band: string; readonly on: Day }
  readonly now: { readonly band: string; readonly on: Day }
}

type Result = ToolFact['results'][number]
type Standing = ReadonlyMap<string, Pick<Result, 'title' | 'band'> & { readonly on: Day }>

/** What each result was at a time: that of the last record that stood then. A record is gone once a later one corrects it. */
function standing(records: readonly ToolFact[]): Standing {
  const corrected = new Set(records.map(({ corrects }) => corrects))
  const ordered = records
    .filter(({ id }) => !corrected.has(id))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.recordedAt < b.recordedAt ? -1 : 1))
  return new Map(
    ordered.flatMap(({ tool, on, results }) =>
      results.map(({ code, title, band }) => [`${tool}--${code}`, { title, band, on }] as const),
    ),
  )
}

/**
 * Results of other tools that have changed since the last assessment: each against itself, never one tool against another. A static result
 * that is high beside a dynamic one that is medium is no conflict and asks for nothing. Nor does a result that is there for the first time.
 */
export function toolChanges({ tools = [], previous }: Pick<Facts, 'tools' | 'previous'>): readonly ToolChange[] {
  if (!previous) return []
  const { knownAt, signedOn } = previous
  const before = standing(
    tools.filter(({ on, recordedAt }) => (knownAt === undefined ? on <= signedOn : recordedAt <= knownAt)),
  )
  return [...standing(tools)].flatMap(([key, now]) => {
    const then = before.get(key)
    if (!then || then.band.code === now.band.code) return []
    return [
      {
        ...{ key: `${key}--${now.band.code}`, title: now.title },
        before: { band: then.band.label, on: then.on },
        now: { band: now.band.label, on: now.on },
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
    .map(({ key, title }) =>
      report(`toolReasons.${key}`, `${title} has changed since the last assessment: say what that means for the level`),
    )
}
