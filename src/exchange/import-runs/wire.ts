import { z } from 'zod'
import { mostFaults, type Fault } from '../import/index.ts'
import { failures, type HeldOfRun, type ImportRun } from './types.ts'
import { endInWords } from './words.ts'

const instant = z.iso.datetime()
const count = z.int().min(0)

export const wireRun = z.object({
  id: z.uuid(),
  sentBy: z.uuid(),
  sentByName: z.string(),
  through: z.string().optional().describe('The name of the system that sent it for somebody.'),
  sentAt: instant,
  check: z.boolean().describe('Whether it only checks and writes nothing.'),
  partial: z.boolean(),
  state: z.enum(['waiting', 'running', 'done', 'failed']).describe('`done` and `failed` are ends.'),
  startedAt: instant.optional(),
  endedAt: instant.optional(),
  progress: z
    .object({
      stage: z.enum(['reading', 'writing', 'recording']),
      file: z.string().optional(),
      share: z.number().min(0).max(1).describe('Of this stage.'),
      rows: count,
    })
    .optional(),
  outcome: z
    .enum(['refused', 'checked', 'imported', 'imported in part', 'nothing new'])
    .optional()
    .describe('What came of it. Only `imported` and `imported in part` wrote something.'),
  failure: z.enum(failures).optional().describe('Why it came to no end of its own. Nothing was written.'),
  words: z.string().optional().describe('Outcome or failure in a sentence, for people.'),
  faultCount: count.optional(),
  files: z
    .array(
      z.object({
        name: z.string(),
        bytes: count,
        rows: count.optional(),
        added: count.optional(),
        changed: count.optional(),
        unchanged: count.optional().describe('Known word for word from an earlier import.'),
        refused: count.optional(),
      }),
    )
    .describe('With counts once it has ended.'),
  heldUntil: instant
    .optional()
    .describe('Until when its files, faults and refused rows are kept; missing when nothing is.'),
  continuedBy: z.uuid().optional().describe('The run to which its files went on.'),
})

/** A run as everybody may see it who may import. */
export function runOnWire(run: ImportRun): z.input<typeof wireRun> {
  const { id, sentBy, sentByName, partial, state } = run
  const words = endInWords(run)
  return {
    ...{ id, sentBy, sentByName, sentAt: run.sentAt.toISOString(), check: run.dryRun, partial, state },
    through: run.throughName ?? undefined,
    startedAt: run.startedAt?.toISOString(),
    endedAt: run.endedAt?.toISOString(),
    progress: run.progress ?? undefined,
    outcome: run.outcome ?? undefined,
    failure: run.failure ?? undefined,
    words: words === '' ? undefined : words,
    faultCount: run.faultCount ?? undefined,
    files: run.sent.map(file => ({ ...file, ...run.counts?.[file.name] })),
    heldUntil: run.heldUntil?.toISOString(),
    continuedBy: run.continuedBy ?? undefined,
  }
}

export const wireFault = z.object({
  file: z.string(),
  line: z.int().optional().describe('Where its row begins, counted from 1 with the header.'),
  column: z.string().optional(),
  reason: z.string(),
})

export const wireReport = wireRun.extend({
  sentKept: z
    .boolean()
    .describe('Whether the files are kept, so that they can be imported without sending them again.'),
  faults: z
    .array(wireFault)
    .describe(
      `At most ${mostFaults.toLocaleString('en-GB')}, in the order of files and lines, for whoever sent the files.`,
    ),
  refused: z
    .array(z.object({ name: z.string(), bytes: count, rows: count }))
    .describe('Files of rows that were refused, for whoever sent them.'),
})

/** A run with what is kept of it for the asker. */
export const reportOnWire = (
  run: ImportRun,
  held: HeldOfRun,
  faults: readonly Fault[],
): z.input<typeof wireReport> => ({
  ...runOnWire(run),
  sentKept: held.sent,
  faults: [...faults],
  refused: [...held.refused],
})
