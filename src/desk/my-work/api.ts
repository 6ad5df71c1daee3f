import { z } from 'zod'
import { zDay } from '../../platform/dates/index.ts'
import { json, onWire } from '../../platform/http/index.ts'
import { mayReadUrgent, urgentOnWire, wireUrgent, type UrgentLine } from '../../practice/urgent-results/index.ts'
import { waitingOnWire, wireWaiting } from '../../practice/watches/index.ts'
import { defineRoute, type Route } from '../../trust/routes/index.ts'
import { caseOnWire, wireCase } from '../caseload/index.ts'
import { readMyWork } from './read.ts'
import { wholeLists, type Cut } from './types.ts'

const counted = <Item extends z.ZodType>(item: Item, urgent: string) =>
  z.object({
    items: z.array(item),
    total: z.int().describe('How many there are; the items are the first twenty unless the whole is asked for.'),
    urgent: z.int().describe(urgent),
  })

const cutOnWire = <Row>({ rows, total, urgent }: Cut<Row>, show: (row: Row) => unknown) => ({
  items: rows.map(show),
  ...{ total, urgent },
})

const named = z.object({ id: z.uuid(), name: z.string() })
const who = { personId: z.uuid(), familyName: z.string(), givenNames: z.string() }

const assessment = z.object({
  ...{ assessmentId: z.uuid(), ...who, riskToStaff: z.boolean(), restricted: z.boolean() },
  ...{ custodyStatus: z.string().optional(), registrationStatus: z.string().optional() },
  ...{ number: z.int(), kind: z.string(), status: z.enum(['draft', 'submitted', 'returned']), holder: named },
  ...{ startedAt: z.iso.datetime(), savedAt: z.iso.datetime(), submittedAt: z.iso.datetime().optional() },
  submittedBy: named.optional(),
  openComments: z.int(),
  wroteInIt: z.boolean().describe('Whether you wrote in it, and so can’t countersign it.'),
})

const action = z.object({ actionId: z.uuid(), what: z.string(), dueOn: zDay, ownerName: z.string(), person: wireCase })

const urgentLineOnWire = (line: UrgentLine) => {
  const { personId, familyName, givenNames } = line
  return { ...urgentOnWire(line), person: { personId, familyName, givenNames } }
}

const noneUrgent = 'Not told of this list: all of it is late.'

const myWork = z.object({
  urgentResults: counted(wireUrgent.extend({ person: z.object(who) }), 'How many nobody has answered in time.')
    .optional()
    .describe(
      'Results of tools that do not wait and are open, the oldest first: of your people, and for a supervisor of the team’s. A system ' +
        'without tools:read is not told.',
    ),
  held: counted(assessment, 'How many were returned.'),
  actions: counted(action, 'How many are past their day.'),
  assessments: counted(wireCase, 'How many are past their day.'),
  visits: counted(wireCase, 'How many are past their day.').describe('Due soon, overdue or not planned.'),
  unplanned: z.int().describe('Of how many people no visit is planned.'),
  people: z.int().describe('For how many people you answer.'),
  supervision: z
    .object({
      actNow: counted(
        wireWaiting.extend({
          dangers: z.array(z.string()),
          person: z.object(who).optional().describe('Left out where you may not open the record.'),
        }),
        'How many are past their time.',
      ),
      outOfSight: counted(wireWaiting, 'How many are past their time.')
        .optional()
        .describe(
          'Results that do not wait, not answered, of records that you may not open. A system without tools:read is not told.',
        ),
      reasons: counted(
        wireWaiting.extend({
          of: z
            .object({ ...who, tool: z.string(), says: z.string(), words: z.string() })
            .optional()
            .describe('Left out where you may not open the record.'),
        }),
        'How many are past their time.',
      )
        .optional()
        .describe(
          'Why results that do not wait needed no act now, to be acknowledged by a supervisor who did not write it. A system without ' +
            'tools:read is not told.',
        ),
      waiting: counted(assessment, noneUrgent).describe('To be countersigned by you.'),
      waitingForAnother: z.int().describe('Assessments that wait for somebody else, because you wrote in them.'),
      lateVisits: counted(wireCase, noneUrgent),
      lateActions: counted(action, noneUrgent),
      noOwner: counted(wireCase, noneUrgent),
      noAssessment: counted(wireCase, noneUrgent),
      noVisit: counted(wireCase, noneUrgent),
    })
    .optional()
    .describe('For a supervisor.'),
})

/** What somebody has to do, for programs. */
export const myWorkApiRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/v1/my-work',
    audit: 'may list',
    query: z.object({ all: z.enum(wholeLists).optional().describe('The list that is given to its end.') }),
    api: {
      tag: 'Desk',
      summary: 'Read what you have to do',
      description:
        'What is in hand, due and overdue; for a supervisor also what waits, what is late and who might be lost from sight.',
      scope: 'people:read',
      answers: { 200: myWork },
      example: { query: { all: 'actions' } },
    },
    handle: async ({ work, query: { all } }) => {
      const { urgent, own, supervision } = await readMyWork(work, all)
      return json({
        urgentResults: mayReadUrgent(work) ? cutOnWire(urgent, urgentLineOnWire) : undefined,
        held: cutOnWire(own.held, onWire),
        actions: cutOnWire(own.actions, ({ id, what, dueOn, ownerName, person }) => ({
          ...{ actionId: id, what, dueOn, ownerName },
          person: caseOnWire(person),
        })),
        assessments: cutOnWire(own.assessments, caseOnWire),
        visits: cutOnWire(own.visits, caseOnWire),
        ...{ unplanned: own.unplanned, people: own.people },
        supervision: supervision && {
          actNow: cutOnWire(supervision.actNow, waitingOnWire),
          outOfSight: mayReadUrgent(work) ? cutOnWire(supervision.outOfSight, waitingOnWire) : undefined,
          reasons: mayReadUrgent(work) ? cutOnWire(supervision.reasons, waitingOnWire) : undefined,
          waiting: cutOnWire(supervision.waiting, onWire),
          waitingForAnother: supervision.waitingForAnother,
          lateVisits: cutOnWire(supervision.late.visits, caseOnWire),
          lateActions: cutOnWire(supervision.late.actions, ({ actionId, what, dueOn, ownerName, ...person }) => ({
            ...{ actionId, what, dueOn, ownerName },
            person: caseOnWire(person),
          })),
          noOwner: cutOnWire(supervision.gaps['no owner'], caseOnWire),
          noAssessment: cutOnWire(supervision.gaps['no assessment'], caseOnWire),
          noVisit: cutOnWire(supervision.gaps['no visit'], caseOnWire),
        },
      })
    },
  }),
]
