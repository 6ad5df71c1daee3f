import { Readable } from 'node:stream'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import type { AsAsker, Web } from '../../trust/routes/index.ts'
import type { Fault } from '../import/index.ts'
import { readChunk, readFaults, readRefusedFile } from './held-store.ts'
import type { ImportRun } from './types.ts'

export const refusedType = 'text/csv; charset=utf-8'

/** Faults of a run, which quote what was sent: that they were shown stands in the ledger. Of somebody else's run there are none. */
export async function faultsShown(
  work: PractitionerWork,
  run: Pick<ImportRun, 'id'>,
  from: number,
  count: number,
): Promise<readonly Fault[]> {
  const faults = await readFaults(work.tx, run.id, from, count)
  if (faults.length > 0)
    work.record({
      stream: { kind: 'actor', id: work.principal.practitionerId },
      action: 'import.faults-listed',
      subject: { kind: 'import_run', id: run.id },
      detail: { list: 'faults of an import', shown: faults.length },
    })
  return faults
}

/**
 * The rows of a file that were refused, read while they are sent. That they are taken away stands in the ledger.
 *
 * @throws 'not found' where none of that file are kept
 */
export async function rowsTakenAway(
  work: PractitionerWork,
  { asAsker }: Pick<Web, 'asAsker'>,
  run: Pick<ImportRun, 'id'>,
  name: string,
): Promise<() => Promise<Readable>> {
  const found = await readRefusedFile(work.tx, run.id, name)
  if (!found) throw new Problem(problems.notFound)
  work.record({
    stream: { kind: 'actor', id: work.principal.practitionerId },
    action: 'import.rows-taken-away',
    subject: { kind: 'import_run', id: run.id },
    detail: { list: found.name, shown: found.rows },
  })
  return () => Promise.resolve(Readable.from(pieces(asAsker, found.id)))
}

async function* pieces(asAsker: AsAsker, fileId: string): AsyncGenerator<Buffer, void> {
  for (let n = 0; ; n += 1) {
    const piece = await asAsker(({ tx }) => readChunk(tx, fileId, n))
    if (!piece) return
    yield piece
  }
}
