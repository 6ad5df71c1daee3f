import type { HeldOfRun, ImportRun, RunOptions } from './types.ts'

/** Hours for which files are kept: a day is enough to read a report and go on, and what is sent is full of what nobody should find later. */
export const holdHours = 24

/** Files that are held for an agency at most: far more than a day of imports has. How large they may be together is a setting. */
export const mostHeldFiles = 1_000

/** Until when files that come now are kept. */
export const heldUntil = (now: Date): Date => new Date(now.getTime() + holdHours * 3_600_000)

/** Whether a run is still to come to its end. */
export const isUnderWay = ({ state }: Pick<ImportRun, 'state'>): boolean => state === 'waiting' || state === 'running'

/** Whether a run wrote something, or found that all of it was there. */
const isThrough = ({ outcome, dryRun }: Pick<ImportRun, 'outcome' | 'dryRun'>): boolean =>
  !dryRun && outcome !== null && outcome !== 'refused' && outcome !== 'checked'

/** Whether its files may be read once more, without being sent again. */
export const canGoOn = (run: ImportRun, held: Pick<HeldOfRun, 'sent'>): boolean =>
  held.sent && !isUnderWay(run) && !isThrough(run)

/** Whether some row would go in if those that are wrong were left out. */
const isSomethingNew = (counts: ImportRun['counts']): boolean =>
  Object.values(counts ?? {}).some(({ added, changed }) => added + changed > 0)

/** What can be asked of files that were read once, the likeliest first. */
export function waysOn({ state, outcome, dryRun, partial, counts }: ImportRun): readonly RunOptions[] {
  const whole = { dryRun: false, partial: false }
  const inPart = { dryRun: false, partial: true }
  // Of a run that came to no end it is not known what is wrong with its files.
  if (state === 'failed') return [{ dryRun, partial }]
  if (outcome === 'checked') return [whole]
  return outcome === 'refused' && (dryRun || !partial) && isSomethingNew(counts) ? [inPart] : []
}
