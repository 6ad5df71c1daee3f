import { z } from 'zod'
import { zDay } from '../../platform/dates/index.ts'
import { onWire } from '../../platform/http/index.ts'
import { newId, zIdOf } from '../../platform/ids/index.ts'
import { zWords } from '../../platform/text/index.ts'
import { entryOnWire, newEntryBody, wireEntry, type EvidenceEntry } from '../../record/evidence/index.ts'
import { lifeEvents, planDecisions } from '../assessments/index.ts'
import {
  actionOnWire,
  lookOnWire,
  lookOutcomes,
  wireAction,
  wireLook,
  type ActionHistory,
  type ActionOutcome,
} from '../plans/index.ts'
import { longestNote, longestPlace } from './rules.ts'
import { visitKinds, type NewVisit, type Visit } from './types.ts'

const words = zWords(longestNote)

const account = newEntryBody
  .pick({
    ...{ text: true, sourceGrade: true, assessmentGrade: true, handlingCode: true, handlingConditions: true },
    ...{ tier: true, factors: true },
  })
  .strict()
  .describe('What was seen and heard. It becomes an entry of the evidence log, dated and sourced by the visit.')

const review = z.strictObject({
  actionId: zIdOf<'plan_action'>(),
  outcome: z.enum(lookOutcomes).optional().describe('Left out, it was not looked at.'),
  note: words.optional().describe('Needed for what is not simply done.'),
  dueOn: zDay.optional().describe('Moves the day by which it is due, which changes the plan.'),
})

const added = z.strictObject({
  what: words.describe('What is to be done.'),
  why: words.optional(),
  factor: z.string().max(80).describe('The code of a factor, or an area of the plan as it stands.'),
  ownerId: zIdOf<'practitioner'>().describe('A practitioner of your agency who answers for it.'),
  dueOn: zDay,
  knownBy: words.describe('How we will know that it has worked.'),
  minutes: z.int().describe('Estimated minutes of work.'),
})

/** A visit or an attempt as a program sends it. */
export const newVisitBody = z.strictObject({
  id: zIdOf<'visit'>().optional().describe('Made by the sender, so that what is sent twice is recorded once.'),
  happenedOn: zDay,
  kind: z.enum(visitKinds).describe('At an attempt nobody was seen: it counts as no visit.'),
  announced: z.boolean(),
  place: zWords(longestPlace),
  crew: z.int().describe('How many of us were there.'),
  minutes: z.int().describe('Minutes at the address.'),
  account,
  actions: z
    .array(review)
    .max(200)
    .refine(each => new Set(each.map(({ actionId }) => actionId)).size === each.length, 'Name each action once')
    .default([])
    .describe('What was found of the open actions of the plan: of each that was due by then, and of others at will.'),
  lifeEvents: z.array(z.enum(lifeEvents)).max(lifeEvents.length).default([]),
  changed: words.optional().describe('What has changed, in words.'),
  decision: z.enum(planDecisions).optional().describe('Needed after a visit where there is a signed plan.'),
  decisionReason: words.optional(),
  added: added.optional().describe('An action that the visit adds to the plan.'),
  nextVisitBy: zDay.optional(),
  nextVisitReason: words.optional(),
})
type Sent = z.output<typeof newVisitBody>

/** What a program sent, as a visit. */
export const visitOfBody = ({ id, actions, ...visit }: Sent): NewVisit => ({
  ...visit,
  id: id ?? newId(),
  actions: actions.map(({ dueOn: due, ...each }) => ({ ...each, due })),
})

const accountFields: readonly string[] = Object.keys(account.shape)
const addedFields: Readonly<Record<string, string>> = { addedOwner: 'added.ownerId', addedDue: 'added.dueOn' }
const partFields: Readonly<Record<string, string>> = { due: 'dueOn' }

/**
 * The member of a body that a field of the form stands for: `note[<id>]` is `actions.0.note`, `addedWhat` is `added.what`. An action of
 * which the body says nothing is named by its id.
 */
export const memberFor =
  ({ actions, account: { factors } }: Pick<Sent, 'actions' | 'account'>) =>
  (field: string): string => {
    const [, name = '', key = ''] = /^(\w+)\[(.+)\]$/.exec(field) ?? []
    if (name === 'factors') return `account.factors.${factors.findIndex(({ factor }) => factor === key)}.direction`
    if (name !== '') {
      const at = actions.findIndex(({ actionId }) => actionId === key)
      return `actions.${at < 0 ? key : at}.${partFields[name] ?? name}`
    }
    const part = /^added([A-Z])(\w*)$/.exec(field)
    if (part) return addedFields[field] ?? `added.${part[1]?.toLowerCase() ?? ''}${part[2] ?? ''}`
    return accountFields.includes(field) ? `account.${field}` : field
  }

/** A visit as lists have it. */
export const wireVisit = z
  .object({
    id: z.uuid(),
    personId: z.uuid(),
    happenedOn: zDay,
    kind: z.enum(visitKinds),
    announced: z.boolean(),
    place: z.string(),
    crew: z.int(),
    minutes: z.int(),
    lifeEvents: z.array(z.string()),
    changed: z.string().optional(),
    decision: z.enum(planDecisions).optional(),
    decisionReason: z.string().optional(),
    nextVisitBy: zDay.optional(),
    nextVisitReason: z.string().optional(),
    recordedAt: z.iso.datetime(),
    recordedBy: z.object({ id: z.uuid(), name: z.string() }),
    agency: z.object({ id: z.int(), name: z.string() }),
  })
  .describe('A visit, or an attempt at which nobody was seen.')

/** A visit with everything that it brought. */
export const wireWholeVisit = wireVisit.extend({
  evidence: z.array(wireEntry).describe('What was seen and heard, as it stands in the log now, amendments with it.'),
  outcomes: z.array(wireLook).describe('What was found of actions.'),
  added: z.array(wireAction).describe('Actions that it added to the plan.'),
})

/** A visit as `wireVisit` describes it. */
export function visitOnWire({ agencyId, agencyName, recordedById, recordedByName, ...visit }: Visit) {
  return {
    ...onWire(visit),
    recordedBy: { id: recordedById, name: recordedByName },
    agency: { id: agencyId, name: agencyName },
  }
}

/** A visit as `wireWholeVisit` describes it. @param actions those of the person */
export const wholeVisitOnWire = (
  visit: Visit,
  {
    entries,
    looks,
    actions,
  }: {
    readonly entries: readonly EvidenceEntry[]
    readonly looks: readonly ActionOutcome[]
    readonly actions: readonly ActionHistory[]
  },
) => ({
  ...visitOnWire(visit),
  evidence: entries.map(entryOnWire),
  outcomes: looks.map(lookOnWire),
  added: actions.filter(({ visitId }) => visitId === visit.id).map(actionOnWire),
})
