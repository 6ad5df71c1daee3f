import assert from 'node:assert/strict'
import type { Direction } from '../../src/instruments/index.ts'
import { newId } from '../../src/platform/ids/index.ts'
import { openActions } from '../../src/practice/plans/index.ts'
import { recordPastAssessment } from '../../src/practice/assessments/index.ts'
import type { DraftContent, EvidenceFact } from '../../src/practice/assessments/types.ts'
import { recordEvidence } from '../../src/record/evidence/index.ts'
import type { TestApp, UserName } from './app.ts'
import { openTestCase } from './case.ts'
import { manager, referenceReview } from './reference-review.ts'

export interface ReferenceCase {
  readonly personId: string
  /** What is written in the review, with the ids that evidence and actions have in this database. */
  readonly review: DraftContent
  /** Entries of the log by the day of what they tell. */
  entryOn(day: string): string
}

const nextDay = (day: string) => new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000)

/**
 * The man of the reference case as he stands before his review: last year's assessment imported, its plan open, fourteen entries in the
 * log, each recorded the day after. The clock of the app ends where it was.
 */
export async function openReferenceCase(app: TestApp, user: UserName, ...letIn: UserName[]): Promise<ReferenceCase> {
  const before = app.clock.now
  const { previous, evidence, openActions: plan, content } = referenceReview
  assert(previous)
  app.clock.now = nextDay(previous.signedOn)
  const personId = await openTestCase(app, user, ...letIn)
  await app.as(user, work =>
    recordPastAssessment(
      work,
      personId,
      {
        ...{ signedOn: previous.signedOn, level: previous.level, justification: previous.justification },
        ...{ priorityAreas: previous.priorityAreas, from: 'a file of the reference case', author: 'Priya Nair' },
        factors: Object.fromEntries(
          Object.entries(previous.ratings).map(([code, { presence = '', priority = '', rationale }]) => [
            code,
            { presence, priority, rationale },
          ]),
        ),
      },
      plan.map(({ what, factor, knownBy, minutes, due }) => ({
        ...{ what, factor, knownBy, minutes, dueOn: due, ownerId: work.principal.practitionerId },
        ...{ ownerName: work.principal.name, ownerAgencyId: work.principal.agencyId },
      })),
    ),
  )
  const ids = new Map<string, string>([[manager.id, app.ids[user]]])
  for (const entry of evidence) ids.set(entry.id, await record(app, user, personId, entry))
  const open = await app.as(user, ({ tx }) => openActions(tx, personId))
  for (const action of plan) {
    const found = open.find(({ what }) => what === action.what)
    assert(found)
    ids.set(action.id, found.id)
  }
  app.clock.now = before
  const text = JSON.stringify(content).replace(/018f0000-[0-9a-f-]{27}/g, id => ids.get(id) ?? id)
  return {
    personId,
    review: JSON.parse(text) as DraftContent,
    entryOn: day => {
      const entry = evidence.find(({ on }) => on === day)
      assert(entry)
      return ids.get(entry.id) ?? ''
    },
  }
}

async function record(app: TestApp, user: UserName, personId: string, entry: EvidenceFact): Promise<string> {
  app.clock.now = nextDay(entry.on)
  const id = newId()
  const factors = Object.entries(entry.directions).map(([factor, direction]: [string, Direction]) => ({
    factor,
    direction,
  }))
  await app.as(user, work =>
    recordEvidence(work, personId, {
      ...{ id, happenedOn: entry.on, source: entry.source, text: entry.text, factors },
      ...{ sourceGrade: '1', assessmentGrade: 'A', handlingCode: 'P' },
    }),
  )
  return id
}
