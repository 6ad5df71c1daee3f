import { formatDay } from '../../platform/dates/index.ts'
import type { Snapshot } from '../assessments/index.ts'

type Pair = readonly [string, string]

/** A name with its value; nothing where there is none. */
export const pair = (name: string, value: string | undefined): Pair[] =>
  value === undefined || value === '' ? [] : [[name, value]]

/** The evidence that was signed with an assessment, by id. */
export type Entries = ReadonlyMap<string, Snapshot['evidence'][number]>

/** Entries in one line each: when, from where, and their words. */
export const cited = (ids: readonly string[], entries: Entries): string[] =>
  ids.flatMap(id => {
    const entry = entries.get(id)
    return entry ? [`${formatDay(entry.on)}, ${entry.source}: ${entry.text}`] : []
  })
