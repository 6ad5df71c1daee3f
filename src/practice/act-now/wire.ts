import { z } from 'zod'
import { onWire } from '../../platform/http/index.ts'
import { newId, zIdOf } from '../../platform/ids/index.ts'
import { zWords } from '../../platform/text/index.ts'
import { longestLine, longestText, mostReferrals } from './rules.ts'
import { wireWaiting } from '../watches/index.ts'
import { dangers, tiers, type ActNow, type NewActNow, type NewAddition } from './types.ts'

const line = zWords(longestLine)
const text = zWords(longestText)
const sentInstant = z.iso.datetime({ offset: true })
const instant = z.iso.datetime()

const sentReferral = z.strictObject({
  to: line.describe('To whom it was passed on, such as the emergency duty team.'),
  reference: line.optional().describe('Under what number it is known there. Left out while there is none.'),
})

const sentConsidered = (what: string) =>
  z
    .strictObject({
      considered: z.boolean(),
      note: text.optional().describe('Why not; or what was decided, if it was decided.'),
    })
    .describe(what)

/** What did not wait, as a program sends it. */
export const newActNowBody = z.strictObject({
  id: zIdOf<'act_now'>().optional().describe('Made by the sender, so that what is sent twice is recorded once.'),
  dangers: z.array(z.enum(dangers)).max(dangers.length).describe('What the danger is.'),
  atRisk: text.describe('Who is at risk.'),
  done: text.describe('What was done.'),
  doneAt: sentInstant,
  referrals: z.array(sentReferral).max(mostReferrals).default([]),
  told: z
    .strictObject({ name: line, at: sentInstant })
    .optional()
    .describe('The supervisor who had been told before this was written. The record itself tells the others.'),
  arrest: sentConsidered('Whether arrest, or recall of somebody on licence, was considered.'),
  disclosure: sentConsidered('Whether disclosure was considered: Criminal Justice Act 2003, section 327A.'),
  tier: z.enum(tiers).describe('Who may see it: your agency alone, or every agency of the case.'),
})

/** What came later, as a program sends it. */
export const additionBody = z.strictObject({
  id: zIdOf<'act_now_addition'>().optional().describe('Made by the sender, so that what is sent twice is added once.'),
  text: text.describe('What came later, or what was wrong in it. The record stays as it was written.'),
  referral: sentReferral.optional(),
})

export const acknowledgementBody = z.strictObject({ words: text.describe('What you decided or did.') })

/** What a program sent, as a record. */
export const actNowOfBody = ({ id, doneAt, told, ...rest }: z.output<typeof newActNowBody>): NewActNow => ({
  ...rest,
  id: id ?? newId(),
  doneAt: new Date(doneAt),
  told: told && { name: told.name, at: new Date(told.at) },
})

/** What a program sent, as an addition. */
export const additionOfBody = ({ id, ...rest }: z.output<typeof additionBody>): NewAddition => ({
  ...rest,
  id: id ?? newId(),
})

const members: Readonly<Record<string, string>> = {
  doneTime: 'doneAt',
  toldTime: 'told.at',
  arrestWhy: 'arrest.note',
  disclosureWhy: 'disclosure.note',
}

/** The member of a body that a field of the form stands for. */
export const memberFor = (field: string): string => members[field] ?? field

const referral = z.object({ to: z.string(), reference: z.string().optional() })
const considered = z.object({ considered: z.boolean(), note: z.string().optional() })

/** A record as lists have it. */
export const wireActNow = z
  .object({
    id: z.uuid(),
    personId: z.uuid(),
    dangers: z.array(z.enum(dangers)),
    atRisk: z.string(),
    done: z.string(),
    doneAt: instant,
    referrals: z.array(referral),
    told: z.object({ name: z.string(), at: instant }).optional(),
    arrest: considered,
    disclosure: considered,
    tier: z.enum(tiers),
    agency: z.object({ id: z.int(), name: z.string() }).describe('The agency that acted.'),
    recordedAt: instant,
    recordedBy: z.object({ id: z.uuid(), name: z.string() }),
    acknowledgeBy: instant.describe('Until when a supervisor of that agency who did not write it acknowledges it.'),
    escalatedAt: instant.optional().describe('When it was escalated because nobody had.'),
    acknowledged: z.object({ words: z.string(), at: instant, byName: z.string() }).optional(),
  })
  .describe('A danger that did not wait, and what was done about it.')

/** A record with what was added to it. */
export const wireWholeActNow = wireActNow.extend({
  additions: z.array(
    z.object({
      id: z.uuid(),
      text: z.string(),
      referrals: z.array(referral),
      recordedAt: instant,
      recordedByName: z.string(),
    }),
  ),
})

/** A record as `wireActNow` describes it. */
export function actNowOnWire({ agencyId, agencyName, recordedById, recordedByName, additions: _, ...rest }: ActNow) {
  return {
    ...onWire(rest),
    agency: { id: agencyId, name: agencyName },
    recordedBy: { id: recordedById, name: recordedByName },
  }
}

/** A record as `wireWholeActNow` describes it. */
export const wholeActNowOnWire = (record: ActNow) => ({
  ...actNowOnWire(record),
  additions: record.additions.map(onWire),
})

/** What waits for a supervisor. */
export const wireWaitingLine = wireWaiting.extend({
  person: z
    .object({ personId: z.uuid(), familyName: z.string(), givenNames: z.string() })
    .optional()
    .describe('Left out where you may not open the record: ask a supervisor who is named as its reader.'),
  dangers: z.array(z.enum(dangers)),
})
