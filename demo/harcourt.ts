import { readFileSync } from 'node:fs'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { codeOf, directions } from '../src/instruments/index.ts'
import { formatDay, zDay, type Day } from '../src/platform/dates/index.ts'
import type { Database } from '../src/platform/db/index.ts'
import { newId } from '../src/platform/ids/index.ts'
import { recordPastAssessment } from '../src/practice/assessments/index.ts'
import { recordEvidence } from '../src/record/evidence/index.ts'
import { importPerson } from '../src/record/people/index.ts'
import { asPrincipal, type PractitionerWork } from '../src/trust/access/index.ts'
import type { DemoStaff } from './staff.ts'
import { staticFacts } from './tool-life.ts'
import { recorderOf } from './tools.ts'

const words = z.string()
const file = z.object({
  person: z.object({
    ...{ familyName: words, givenNames: words, bornOn: zDay, sex: z.enum(['male', 'female']) },
    offences: z.array(
      z.object({
        ...{ offence: words, convictedOn: zDay, sentence: words },
        ...{ releasedOn: zDay.optional(), licenceEndedOn: zDay.optional() },
      }),
    ),
    notification: z.object({ relevantDate: zDay, period: words, endsOn: zDay }),
    orders: z.array(z.object({ order: words, madeOn: zDay, endsOn: zDay, terms: z.array(words) })),
  }),
  previousAssessment: z.object({
    ...{ signedOn: zDay, level: words, justification: words, priorityAreas: z.array(words) },
    factors: z.record(words, z.object({ presence: words, priority: words, rationale: words })),
    openActions: z.array(z.object({ what: words, factor: words, due: zDay })),
  }),
  evidenceSince: z.array(
    z.object({ on: zDay, source: words, text: words, factors: z.record(words, z.enum(directions)) }),
  ),
})

const {
  person,
  previousAssessment: last,
  evidenceSince,
} = file.parse(JSON.parse(readFileSync(new URL('reference-case.json', import.meta.url), 'utf8')))

const evening = (day: Day) => new Date(`${day}T17:00:00Z`)

/**
 * Dennis Harcourt as he stands before his annual review of November 2026: last year's assessment with its open actions, and what became
 * known since, each entry recorded on its own day. His days are those of the file, whenever the demonstration is loaded.
 */
export async function addHarcourt(db: Kysely<Database>, staff: DemoStaff): Promise<void> {
  const manager = staff.who('mistry')
  const recorder = recorderOf(`${person.familyName}, ${person.givenNames}`, sanctions)
  const recordTools = async (work: PractitionerWork, id: string) => {
    for (const [tool, on, gravity] of tools)
      if (on === work.today) await recorder(work, id, { tool, when: on, gravity })
  }
  const { notification, orders, offences, familyName, givenNames, bornOn, sex } = person
  const personId = await asPrincipal(db, manager, evening(last.signedOn), async work => {
    const registration = { from: notification.relevantDate, ...notification }
    const names = { familyName, givenNames, bornOn, sex, basis: 'Manages him on the register', registration }
    const id = await importPerson(work, names, [
      { section: 'custody', item: { from: work.today, values: { status: 'community' } } },
      ...offences.map(({ offence, convictedOn, sentence, releasedOn, licenceEndedOn }) => ({
        section: 'offences' as const,
        item: {
          values: {
            ...{ offence, convicted_on: convictedOn, released_on: releasedOn, licence_ended_on: licenceEndedOn },
            sentence: [sentence, ...orders.filter(({ madeOn }) => madeOn === convictedOn).map(orderIn)].join('; '),
          },
        },
      })),
    ])
    await recordTools(work, id)
    const { factors, openActions, ...assessment } = last
    const owner = { ownerId: manager.practitionerId, ownerName: manager.name, ownerAgencyId: manager.agencyId }
    await recordPastAssessment(
      work,
      id,
      { ...assessment, factors, author: manager.name, from: 'an earlier system' },
      openActions.map(({ what, factor, due }) => ({
        ...{ what, factor: codeOf(factor), dueOn: due, knownBy: 'Recorded in the log', minutes: 30, ...owner },
      })),
    )
    return id
  })
  for (const { on, source, text, factors } of evidenceSince)
    await asPrincipal(db, manager, evening(on), async work => {
      await recordEvidence(work, personId, {
        ...{ id: newId(), happenedOn: on, source, text },
        ...{ sourceGrade: '1', assessmentGrade: 'A', handlingCode: 'P' },
        factors: Object.entries(factors).map(([name, direction]) => ({ factor: codeOf(name), direction })),
      })
      await recordTools(work, personId)
    })
}

/** What was recorded with other tools, on days on which something became known, and how grave things were then, from 0 to 1. */
const tools: readonly (readonly [tool: string, on: string, gravity: number])[] = [
  ['rm2000', last.signedOn, 0.5],
  ['osp', last.signedOn, 0.5],
  ['stable-2007', last.signedOn, 0.52],
  ['acute-2007', last.signedOn, 0.6],
  ['acute-2007', '2025-12-11', 0.45],
  ['acute-2007', '2026-02-05', 0.3],
  ['acute-2007', '2026-04-22', 0.2],
  ['stable-2007', '2026-05-14', 0.36],
  ['acute-2007', '2026-06-18', 0.7],
  ['acute-2007', '2026-07-09', 0.5],
  ['acute-2007', '2026-08-13', 0.36],
  ['stable-2007', '2026-10-08', 0.18],
  ['acute-2007', '2026-10-08', 0.18],
]

/** Of two convictions the record does not say which are sexual. */
const sanctions = {
  ...staticFacts(person.offences, () => 0.5),
  'last-sexual-sanction':
    person.offences
      .map(({ convictedOn }) => convictedOn)
      .toSorted()
      .at(-1) ?? last.signedOn,
}

const orderIn = ({ order, endsOn, terms }: (typeof person.orders)[number]) =>
  `${order} to ${formatDay(endsOn)}: ${terms.join(', ').toLowerCase()}`
