import { z } from 'zod'
import { directions } from '../../instruments/index.ts'
import { zDay } from '../../platform/dates/index.ts'
import { onWire } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import {
  assessmentGrades,
  handlingCodes,
  longestReason,
  longestText,
  sourceGrades,
  tiers,
  type EntryContent,
  type EvidenceEntry,
} from './types.ts'

/** Which way an entry speaks for a factor, on the wire. */
export const wireLink = z.object({
  factor: z.string().max(80).describe('The code of a factor of the instrument.'),
  direction: z.enum(directions),
})

const said = {
  happenedOn: zDay.describe('When it happened or, if that is not known, when the agency learned of it.'),
  source: z.string().max(80).describe('The code of a source that the instrument lists.'),
  text: z.string().max(longestText).describe('What is known.'),
  sourceGrade: z.enum(sourceGrades).describe('Police 3x5x2: how far the source can be relied on.'),
  assessmentGrade: z.enum(assessmentGrades).describe('Police 3x5x2: how the source came to know.'),
  handlingCode: z
    .enum(handlingCodes)
    .describe('Police 3x5x2: P, lawful sharing permitted; C, permitted under conditions.'),
  handlingConditions: z
    .string()
    .max(longestReason)
    .optional()
    .describe('Who has to be asked, and what must not be passed on. With C, and only then.'),
}

const sent = {
  id: zIdOf<'evidence'>().optional().describe('Made by the sender, so that what is sent twice is recorded once.'),
  ...said,
  tier: z
    .enum(tiers)
    .optional()
    .describe(
      'Who may see it. Left out, what may be shared is for all agencies of the case, what has conditions for one’s own.',
    ),
  factors: z.array(wireLink).max(50).default([]).describe('What it says about the factors, each at most once.'),
}

const why = (what: string) => z.string().max(longestReason).describe(what)

/** An entry as a program sends it. */
export const newEntryBody = z.strictObject(sent)

/** An entry that takes the place of another. */
export const amendmentBody = z.strictObject({ ...sent, why: why('Why the earlier entry is amended.') })

export const withdrawalBody = z.strictObject({
  id: sent.id,
  why: why('Why nobody should rely on the entry.'),
})

/** An entry of the log as programs read it. */
export const wireEntry = z
  .object({
    id: z.uuid(),
    personId: z.uuid(),
    ...said,
    tier: z.enum(tiers).describe('Who may see it: every agency of the case, or the one that recorded it alone.'),
    kind: z.enum(['entry', 'amendment']),
    amends: z.uuid().optional().describe('The entry that this one takes the place of.'),
    amendsWhy: z.string().optional(),
    amendedBy: z.uuid().optional().describe('The entry that took the place of this one.'),
    withdrawn: z
      .object({ id: z.uuid(), why: z.string(), at: z.iso.datetime(), byName: z.string() })
      .optional()
      .describe('Set when it was recorded in error: no assessment may rest on it any more.'),
    visitId: z.uuid().optional().describe('The visit at which it was seen or heard.'),
    factors: z.array(wireLink),
    recordedAt: z.iso.datetime(),
    recordedBy: z.object({ id: z.uuid(), name: z.string() }),
    agency: z
      .object({ id: z.int(), name: z.string() })
      .describe('The agency that recorded it, which alone may amend or withdraw it.'),
  })
  .describe('One dated thing known of a person.')

/** An entry as `wireEntry` describes it. */
export function entryOnWire({ recordedBy, recordedByName, agencyId, agencyName, ...entry }: EvidenceEntry) {
  return {
    ...onWire(entry),
    recordedBy: { id: recordedBy, name: recordedByName },
    agency: { id: agencyId, name: agencyName },
  }
}

/** The member that a fault is about, `factors.0.direction`, by the field that a form has for it: `factors[code]`. */
export const memberOf =
  ({ factors }: Pick<EntryContent, 'factors'>) =>
  (field: string): string => {
    const code = /^factors\[(.*)\]$/.exec(field)?.[1]
    const at = factors.findIndex(({ factor }) => factor === code)
    return at < 0 ? field : `factors.${at}.direction`
  }
