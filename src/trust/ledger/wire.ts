import { z } from 'zod'
import { onWire } from '../../platform/http/index.ts'
import { deedInWords, type ReadDeed } from '../audit/index.ts'

/** One thing done, for programs. */
export const wireDeed = z.object({
  at: z.iso.datetime(),
  actor: z.object({ id: z.uuid(), name: z.string() }).optional().describe('Who did it; left out for the system.'),
  through: z
    .object({ id: z.uuid(), name: z.string() })
    .optional()
    .describe('The system that did it for them; left out for what was done at a page.'),
  action: z.string().describe('A code; a part of it that ends in a dot narrows a list.'),
  words: z.string().describe('The action in words, to stand after a name.'),
  person: z
    .object({ id: z.uuid(), name: z.string().optional() })
    .optional()
    .describe('Whom it was about. The name only where the reader may open cases, and that one.'),
  subjects: z
    .array(z.object({ kind: z.string(), id: z.string() }))
    .describe('The rows that it was about or wrote, or the page or operation.'),
  detail: z.record(z.string(), z.unknown()).describe('Counts and codes: never what was typed.'),
})

/** A deed as `wireDeed` describes it. @param names of people by id, where the reader may know them */
export function deedOnWire(
  { personId, actorId, actorName, through, ...deed }: ReadDeed,
  names?: ReadonlyMap<string, string>,
) {
  const { at, action, subjects, detail } = deed
  return {
    ...onWire({
      ...{ at, action, subjects },
      words: deedInWords(action),
      actor: actorId === null ? undefined : { id: actorId, name: actorName ?? '' },
      through: through ?? undefined,
      person: personId === null ? undefined : { id: personId, name: names?.get(personId) },
    }),
    detail,
  }
}

/** Where a page of the ledger ended. */
export const ledgerPlace = z.object({
  at: z.iso.datetime(),
  stream: z.string().max(80),
  seq: z.int().min(0),
})

/** A place as the ledger is asked for what comes before it. */
export const beforeOf = (place: z.output<typeof ledgerPlace> | undefined) =>
  place && { at: new Date(place.at), streamId: place.stream, seq: place.seq }

/** Where a deed stands: its oldest entry. */
export const placeOfDeed = ({ at, streamId, seq }: ReadDeed) => ({ at: at.toISOString(), stream: streamId, seq })
