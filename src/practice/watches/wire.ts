import { z } from 'zod'
import { onWire } from '../../platform/http/index.ts'
import { watchedKinds, type Waiting } from './types.ts'

const instant = z.iso.datetime()

/** What waits for somebody of an agency: of whom it speaks not a word. */
export const wireWaiting = z.object({
  kind: z
    .enum(watchedKinds)
    .describe(
      'An act now and a reason why none was needed wait to be acknowledged, a result of a tool to be answered.',
    ),
  id: z.uuid().describe('Of the act now, or of the record of the tool.'),
  recordedAt: instant,
  recordedBy: z.object({ id: z.uuid(), name: z.string() }),
  dueBy: instant,
  escalatedAt: instant.optional(),
})

/** What waits as `wireWaiting` describes it, with whatever else a line has. */
export function waitingOnWire<Line extends Waiting>({ recordedById, recordedByName, ...line }: Line) {
  return { ...onWire(line), recordedBy: { id: recordedById, name: recordedByName } }
}
