import { z } from 'zod'
import { zDay } from '../../platform/dates/index.ts'
import type { AssessmentRecord, SignedAssessment, SignedBytes } from './record-types.ts'
import { snapshot } from './snapshot-types.ts'
import { draftContent, kinds, methods, statuses } from './types.ts'

/** An instant on the wire. */
export const instant = z.iso.datetime()
/** Somebody on the wire. */
export const someone = z.object({ id: z.uuid(), name: z.string() })
const other = z.object({ id: z.uuid(), number: z.int() })

/** An assessment as it stands after something was done to it. */
export const created = z.object({
  id: z.uuid(),
  revision: z.int().describe('What the next save is based on.'),
  status: z.enum(statuses),
})

/** The frame of an assessment, as every door tells it. */
export const assessmentFrame = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  number: z.int().describe('Its place in the sequence of the case.'),
  kind: z.enum(kinds),
  method: z.enum(methods),
  methodReason: z.string().optional().describe('Why the instrument was not used.'),
  instrument: z.object({ code: z.string(), version: z.string(), hash: z.string() }),
  status: z.enum(statuses),
  revision: z.int(),
  author: someone,
  holder: someone.describe('Who may write in it now.'),
  agency: z.object({ id: z.int(), name: z.string() }),
  supersedes: other.extend({ why: z.string() }).optional(),
  supersededBy: other.optional(),
  submittedBy: someone.optional(),
  countersignedBy: someone.optional(),
  abandonedWhy: z.string().optional(),
  startedAt: instant,
  savedAt: instant,
  submittedAt: instant.optional(),
  signedAt: instant.optional(),
})

/** What was signed. */
export const signedAnswer = z.object({
  snapshot: snapshot.describe('What was signed, so that it can be read without this program.'),
  sha256: z.string().describe('Of `snapshot` in canonical JSON (RFC 8785), in hex: the bytes that were signed.'),
  reviewBy: zDay,
})

/** An assessment with its words: a draft's as they stand, or what was signed. */
export const assessmentAnswer = assessmentFrame.extend({
  content: draftContent.optional(),
  signed: signedAnswer.optional(),
})

/** The frame of an assessment on the wire: instants in ISO 8601, what is missing left out. */
export function frameOf({ agencyId, agencyName, ...stored }: Omit<AssessmentRecord, 'content'>) {
  const { id, personId, number, kind, method, methodReason, instrument, status, revision, author, holder } = stored
  const { supersedes, supersededBy, startedAt, savedAt, submittedAt, submittedBy, signedAt, countersignedBy } = stored
  const { abandonedWhy } = stored
  return {
    ...{ id, personId, number, kind, method, methodReason, instrument, status, revision, author, holder },
    agency: { id: agencyId, name: agencyName },
    ...{ supersedes, supersededBy, submittedBy, countersignedBy, abandonedWhy },
    startedAt: startedAt.toISOString(),
    savedAt: savedAt.toISOString(),
    submittedAt: submittedAt?.toISOString(),
    signedAt: signedAt?.toISOString(),
  }
}

/** What was signed; `sha256` is that of `snapshot` in canonical JSON (RFC 8785), the bytes that were signed. */
export const signedJson = ({ snapshot, sha256, reviewBy }: SignedAssessment) => ({ snapshot, sha256, reviewBy })

/** A signed assessment as `assessmentAnswer` describes it, as a text: its document is the bytes that were signed, which are JSON already. */
export function signedText(frame: ReturnType<typeof frameOf>, { body, sha256, reviewBy }: SignedBytes): string {
  const rest = JSON.stringify({ ...frame, signed: { sha256, reviewBy } })
  return `${rest.slice(0, -'}}'.length)},"snapshot":${body}}}`
}

/** An assessment as `created` describes it. */
export const standingOf = ({ id, revision, status }: AssessmentRecord) => ({ id, revision, status })
