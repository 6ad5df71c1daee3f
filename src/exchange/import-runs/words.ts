import { outcomeWords, type Progress } from '../import/index.ts'
import type { Failure, ImportRun } from './types.ts'

const number = (count: number) => count.toLocaleString('en-GB')

/** A count with the word for what is counted. */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : several}`

/** How large a file is, for people. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000) return counted(bytes, 'byte')
  return bytes < 1_000_000
    ? `${number(Math.round(bytes / 1_000))} kB`
    : `${number(Math.round(bytes / 100_000) / 10)} MB`
}

/** Why a run came to no end, and what to do. */
export const failureWords: Readonly<Record<Failure, string>> = {
  stopped: 'The server was stopped in the middle of it. Nothing was written: an import is written whole or not at all.',
  gone: 'Its files were not kept any more when it was to begin, so nothing was read. Send them again.',
  'not allowed': 'Whoever sent it may not import any more, so nothing was read.',
  'no room':
    'The disk of the database is full, so nothing was written. Tell whoever runs the service, then start it again.',
  failed:
    'Something went wrong on the server, so nothing was written. Start it again; if it goes on, tell whoever runs the service.',
}

/** What came of a run, in a sentence. */
export function endInWords({
  outcome,
  dryRun,
  failure,
  counts,
}: Pick<ImportRun, 'outcome' | 'dryRun' | 'failure' | 'counts'>): string {
  if (failure !== null) return failureWords[failure]
  if (outcome === null) return ''
  if (outcome === 'checked') return 'Everything is in order. Nothing was written: this was a check.'
  if (outcome === 'refused') {
    const isNothingRight = Object.values(counts ?? {}).every(({ rows, refused }) => rows === refused)
    const what = isNothingRight ? 'Nothing in the files can go in as it is' : 'Some rows can’t go in'
    return dryRun ? `${what}. Nothing was written: this was a check.` : `${what}, so nothing was imported.`
  }
  // Whether the rows are still kept, and for whom, is said beside it.
  if (outcome === 'imported in part') return 'What could be imported was. The rows that were refused stayed out.'
  return outcomeWords[outcome]
}

const stages: Readonly<Record<Progress['stage'], string>> = {
  reading: 'Reading',
  writing: 'Checking and writing',
  recording: 'Summing up and recording',
}

/** How far a run is, in a few words. */
export function progressInWords({ stage, file, share, rows }: Progress): string {
  const what = file === undefined ? stages[stage] : `${stages[stage]} ${file}`
  return `${what}: ${Math.floor(share * 100)}%, ${counted(rows, 'row')}`
}

/** What a run was asked for. */
export const askedInWords = ({ dryRun, partial }: Pick<ImportRun, 'dryRun' | 'partial'>): string =>
  dryRun ? 'Check' : partial ? 'Import in part' : 'Import'
