import { z } from 'zod'
import { zDay } from '../../platform/dates/index.ts'
import { json, onWire } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import { dangers } from '../../practice/act-now/index.ts'
import { mayReadUrgent, urgentOnWire, wireUrgent } from '../../practice/urgent-results/index.ts'
import { keptFormsOfPage } from '../../record/kept-forms/index.ts'
import { personParams } from '../../record/membership/index.ts'
import { headerOnWire, wireHeader } from '../../record/people/index.ts'
import { beforeOf, deedOnWire, ledgerPlace, placeOfDeed, wireDeed } from '../../trust/ledger/index.ts'
import { defineRoute, listOf, pageOf, paging, placeIn, readOn, type Route } from '../../trust/routes/index.ts'
import { caseOnWire, wireCase } from '../caseload/index.ts'
import { assessmentDue, dueOnWire, visitDue, wireDue } from '../standing/index.ts'
import { readLooks, readOverview } from './read.ts'
import { readTimelineAfter } from './store.ts'
import { happenings, type Happening, type TimelineEntry } from './types.ts'

const overview = z.object({
  person: wireHeader,
  standing: wireCase,
  assessmentDue: wireDue,
  visitDue: wireDue,
  assessments: z
    .array(
      z.object({
        ...{ id: z.uuid(), number: z.int(), status: z.string(), kind: z.string() },
        author: z.object({ id: z.uuid(), name: z.string() }),
        agency: z.object({ id: z.int(), name: z.string() }),
        signed: z
          .object({ level: z.string(), provisional: z.boolean(), on: zDay, reviewBy: zDay })
          .optional()
          .describe('Of one that was signed.'),
      }),
    )
    .describe('The latest first: those of your agency, and what others have signed.'),
  changedSinceSigned: z
    .array(
      z.object({
        ...{ evidenceId: z.uuid(), kind: z.enum(['amendment', 'withdrawal']), at: z.iso.datetime() },
        byName: z.string(),
      }),
    )
    .describe('Evidence in the assessment that stands which was amended or withdrawn after it was signed.'),
  openActions: z.array(
    z.object({ id: z.uuid(), factor: z.string(), what: z.string(), ownerName: z.string(), dueOn: zDay }),
  ),
  agencies: z.array(
    z.object({
      ...{ agencyId: z.int(), name: z.string(), leads: z.boolean() },
      practitionerName: z.string().optional(),
    }),
  ),
  urgentResults: z
    .array(wireUrgent)
    .optional()
    .describe(
      'Results of tools that do not wait and are open, the oldest first. A system without tools:read is not told.',
    ),
  reasons: z
    .array(
      z.object({
        ...{ recordId: z.uuid(), tool: z.string(), says: z.string(), words: z.string(), at: z.iso.datetime() },
        ...{ byName: z.string(), agencyName: z.string() },
      }),
    )
    .optional()
    .describe(
      'Why results that do not wait needed no act now, as long as no supervisor has acknowledged it. A system without tools:read is not told.',
    ),
  notAcknowledged: z
    .array(
      z.object({
        ...{ id: z.uuid(), dangers: z.array(z.enum(dangers)), recordedAt: z.iso.datetime() },
        acknowledgeBy: z.iso.datetime(),
      }),
    )
    .describe('What did not wait and no supervisor has acknowledged.'),
  keptForms: z
    .array(z.object({ id: z.uuid(), page: z.string(), keptAt: z.iso.datetime() }))
    .describe('The latest of yours, and of nobody else’s; all of them are a list of their own.'),
})

const happening = z.object({
  kind: z.enum(happenings),
  id: z
    .uuid()
    .describe('Of the assessment, the visit, the action, the record of a tool, the entry of the log or the fact.'),
  day: zDay,
  recordedAt: z.iso.datetime(),
  byName: z.string().optional(),
  agencyName: z.string(),
  what: z.string().optional().describe('A code or a name: a source, a level, a status, a practitioner, an agency.'),
  note: z.string().optional().describe('More of it: the number of an assessment, the decision of a visit.'),
  text: z.string().optional().describe('Words that somebody wrote, cut to 280 characters.'),
})

const happeningOnWire = ({ at, ...entry }: TimelineEntry) => onWire({ ...entry, recordedAt: at })

/** What says what a tool found, or why that needed nothing. */
const ofTools = ['result answered', 'reason acknowledged'] as const satisfies readonly Happening[]

const timelinePlace = z.object({ day: zDay, at: z.iso.datetime(), id: zIdOf<string>(), kind: z.enum(happenings) })

/** How things stand with a person, what happened and who looked, for programs. */
export const overviewApiRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/v1/people/:personId/overview',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    api: {
      tag: 'People',
      summary: 'Read how things stand with a person',
      description: 'What the first page about somebody shows, but for what happened, which is the timeline.',
      scope: 'people:read',
      answers: { 200: overview },
    },
    handle: async ({ work, params: { personId } }) => {
      const found = await readOverview(work, personId)
      const { header, line, horizon } = found
      return json({
        person: headerOnWire(header),
        standing: caseOnWire(line),
        assessmentDue: dueOnWire(assessmentDue(line, horizon)),
        visitDue: dueOnWire(visitDue(line, horizon)),
        assessments: found.assessments.map(({ assessment, signed }) => {
          const { id, number, status, kind, author, agencyId, agencyName } = assessment
          return { ...{ id, number, status, kind, author, signed }, agency: { id: agencyId, name: agencyName } }
        }),
        changedSinceSigned: found.changes.map(onWire),
        openActions: found.actions.map(({ id, factor, what, ownerName, dueOn }) => ({
          ...{ id, factor, what, ownerName, dueOn },
        })),
        agencies: found.members.map(onWire),
        urgentResults: mayReadUrgent(work) ? found.urgent.map(urgentOnWire) : undefined,
        reasons: mayReadUrgent(work) ? found.reasons.map(({ personId: _, ...reason }) => onWire(reason)) : undefined,
        notAcknowledged: found.waiting.map(({ id, dangers, recordedAt, acknowledgeBy }) => ({
          ...{ id, dangers, recordedAt, acknowledgeBy },
        })),
        keptForms: found.kept.slice(0, keptFormsOfPage).map(({ id, page, keptAt }) => ({ id, page, keptAt })),
      })
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/people/:personId/timeline',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    query: z.object(paging),
    api: {
      tag: 'People',
      summary: 'List what happened in a case',
      description:
        'Newest first: what was signed, your agency’s work towards it, visits, evidence, what did not wait and why a result of a tool needed no act now, and changes of status. A system without tools:read is told nothing of results of tools.',
      scope: 'people:read',
      answers: { 200: listOf(happening) },
      example: { query: { limit: 20 } },
    },
    handle: async ({ work, params: { personId }, query: { limit, after } }) => {
      const place = placeIn(after, timelinePlace)
      const found = await readTimelineAfter(work.tx, work.principal.agencyId, personId, {
        after: place && { ...place, at: new Date(place.at) },
        size: limit + 1,
        leftOut: mayReadUrgent(work) ? [] : ofTools,
      })
      return json(pageOf(found, limit, ({ day, at, id, kind }) => ({ day, at, id, kind }), happeningOnWire))
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/people/:personId/looks',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    query: z.object({
      ...paging,
      show: z.enum(['looks', 'changes']).default('looks').describe('Looks alone, or changes too.'),
    }),
    api: {
      tag: 'People',
      summary: 'List who of your agency has looked at a record',
      description: 'Newest first, from the ledger. With `changes`, what was changed stands among them.',
      scope: 'ledger:read',
      answers: { 200: listOf(wireDeed) },
      example: { query: { show: 'changes', limit: 50 } },
    },
    handle: async ({ work, params: { personId }, query: { limit, after, show } }) => {
      const before = beforeOf(placeIn(after, ledgerPlace))
      const { deeds, more } = await readLooks(work, personId, { changes: show === 'changes', before, size: limit })
      return json(readOn(deeds, more, placeOfDeed, deed => deedOnWire(deed)))
    },
  }),
]
