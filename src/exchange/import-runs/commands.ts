import { invalid, Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import type { TakenFiles } from '../../trust/routes/index.ts'
import { handOnFiles, readHeld, readSentFiles, removeHeld } from './held-store.ts'
import { runSoon } from './jobs.ts'
import { canGoOn, isUnderWay } from './rules.ts'
import { setContinued, setNothingHeld, setWaiting } from './store.ts'
import { filesField, keepText, makeRoomForRun, noFiles } from './take.ts'
import type { ImportRun, RunOptions, SentFile } from './types.ts'

async function send(
  work: PractitionerWork,
  runId: string,
  options: RunOptions,
  sent: readonly SentFile[],
): Promise<void> {
  const { tx, principal, now } = work
  await setWaiting(tx, runId, { ...options, sent })
  await runSoon(tx, { runId, agencyId: principal.agencyId }, now)
  work.record({
    stream: { kind: 'agency', id: principal.agencyId },
    action: 'import.sent',
    subject: { kind: 'import_run', id: runId },
    detail: {
      check: options.dryRun,
      partial: options.partial,
      files: Object.fromEntries(sent.map(({ name, bytes }) => [name, bytes])),
    },
  })
}

/**
 * Has files imported or checked that came with the request.
 *
 * @returns the id of the run
 * @throws beside the field of the files, what is wrong with them, or that no more may be held
 */
export async function sendFiles(
  work: PractitionerWork,
  taken: TakenFiles | undefined,
  options: RunOptions,
): Promise<string> {
  if (!taken) throw invalid({ [filesField]: noFiles })
  if (taken.refusal) throw taken.refusal
  if (taken.faults.length > 0) throw invalid({ [filesField]: taken.faults.join('. ') })
  const sent = taken.files.map(({ name, bytes }) => ({ name, bytes }))
  await send(work, taken.id, options, sent)
  return taken.id
}

/** As `sendFiles`, of files that came as texts. @param heldLimit how many bytes may be held for an agency */
export async function sendTexts(
  work: PractitionerWork,
  texts: Readonly<Record<string, string | undefined>>,
  options: RunOptions,
  heldLimit: number,
): Promise<string> {
  const given = Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [{ name, text }]))
  if (given.length === 0) throw invalid({ [filesField]: `${noFiles}.` })
  const runId = await makeRoomForRun(work)
  const sent: SentFile[] = []
  for (const { name, text } of given) sent.push(await keepText(work, runId, { name, text, heldLimit }))
  await send(work, runId, options, sent)
  return runId
}

const conflict = (detail: string) => new Problem(problems.conflict, { detail })

/**
 * Reads the files of a run once more, as a run of its own: they go over to it and are kept no longer than before.
 *
 * @returns the id of the new run
 * @throws a conflict where they are not kept any more, or the run has not come to its end
 */
export async function goOn(work: PractitionerWork, run: ImportRun, options: RunOptions): Promise<string> {
  const { tx } = work
  const held = await readHeld(tx, run.id)
  if (isUnderWay(run)) throw conflict('This is still under way. Wait for its end, then go on from there.')
  if (!canGoOn(run, held) || run.heldUntil === null)
    throw conflict('The files of this import are not kept any more. Send them again.')
  const id = await makeRoomForRun(work, run.heldUntil)
  await handOnFiles(tx, run.id, id)
  await setContinued(tx, run.id, id)
  if (held.refused.length === 0) await setNothingHeld(tx, run.id)
  const sent = await readSentFiles(tx, id)
  await send(
    work,
    id,
    options,
    sent.map(({ name, bytes }) => ({ name, bytes })),
  )
  return id
}

/** Removes what is kept of a run, before its time. @throws a conflict while it is under way */
export async function discard(work: PractitionerWork, run: ImportRun): Promise<void> {
  if (isUnderWay(run)) throw conflict('This is still under way. Wait for its end, then discard its files.')
  const removed = await removeHeld(work.tx, run.id, 'all')
  if (removed === 0) throw conflict('Nothing of this import is kept any more.')
  await setNothingHeld(work.tx, run.id)
  work.record({
    stream: { kind: 'agency', id: work.principal.agencyId },
    action: 'import.files-removed',
    subject: { kind: 'import_run', id: run.id },
    detail: { files: removed },
  })
}
