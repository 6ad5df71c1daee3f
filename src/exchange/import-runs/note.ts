import { performance } from 'node:perf_hooks'
import type { ImportReport } from '../import/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { addReceiving, beginRun, endRun, setWaiting } from './store.ts'
import type { RunOptions, SentFile } from './types.ts'

/**
 * Puts an import that was done elsewhere, at the command line, among the runs of its agency: who, when and what came of it, in counts. Nothing is
 * kept of its files: whoever did it has them. In the transaction of the import, where that wrote something, it stands or falls with it.
 */
export async function noteRun(
  work: PractitionerWork,
  options: RunOptions,
  sent: readonly SentFile[],
  { outcome, files: counts, faultCount }: ImportReport,
): Promise<void> {
  const { tx, principal, now } = work
  const { agencyId, practitionerId: sentBy } = principal
  const id = newId()
  await addReceiving(tx, { id, agencyId, sentBy, through: null, at: now, heldUntil: now })
  await setWaiting(tx, id, { ...options, sent })
  await beginRun(tx, id, now)
  // The process began with the import.
  const endedAt = new Date(now.getTime() + Math.round(performance.now()))
  await endRun(tx, id, endedAt, { outcome, counts, faultCount, held: false })
  const refused = Object.values(counts).reduce((sum, file) => sum + file.refused, 0)
  work.record({
    stream: { kind: 'agency', id: agencyId },
    action: options.dryRun ? 'import.checked' : 'import.ended',
    subject: { kind: 'import_run', id },
    detail: { outcome, refused, faults: faultCount, at: 'command line' },
  })
}
