import { newId } from '../../platform/ids/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import { recordPastAssessment, type PastAction } from '../../practice/assessments/index.ts'
import { insertActions, recordOutcomes } from '../../practice/plans/index.ts'
import { amendEvidence } from '../../record/evidence/index.ts'
import { refreshSummary } from '../../record/membership/index.ts'
import { changeImported, identifierKinds, normaliseIdentifier, type ImportedChange } from '../../record/people/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import type { ClosedAction, PlannedAssessment } from './check-assessments.ts'
import type { PlannedEntry } from './check-entries.ts'
import type { FollowedFact } from './check-facts.ts'
import type { Plan } from './check-group.ts'
import { identifierColumn, personColumn, type ChangedPerson } from './check-people.ts'
import type { CaseInFile, Given } from './checking.ts'
import { factsOf } from './facts-in-row.ts'
import type { PersonRow } from './layout-people.ts'
import { rememberIds, undoably, updateIds } from './store.ts'
import { rememberedOf } from './write.ts'
import type { Faults } from './faults.ts'
import type { Place } from './types.ts'

/** What is done by itself, one after the other: by the commands that pages use, each with its deeds. */
interface Step {
  readonly given: Given<unknown>
  readonly of: CaseInFile
  /** Where a field of the record's own refusal is shown. */
  column(field: string): string | undefined
  /** @returns the id of the row that stands for the external id from now on */
  run(work: PractitionerWork): Promise<string>
  /** Other rows that go with it. */
  readonly parts?: readonly Place[]
}

/**
 * Does what can't be written in one go: what has changed since it was imported, and assessments. What the record refuses is put down at its
 * row and left out, and nothing else is lost by it.
 *
 * @param forget takes back the deeds of a step that was undone
 */
export async function follow(
  work: PractitionerWork,
  plan: Plan,
  faults: Faults,
  { mark, forget }: { readonly mark: () => number; readonly forget: (mark: number) => void },
): Promise<void> {
  const steps: readonly Step[] = [
    ...plan.changed.map(personStep),
    ...plan.followed.map(factStep),
    ...plan.entries.filter(({ given }) => given.before).map(entryStep),
    ...plan.assessments.map(assessmentStep),
  ]
  for (const step of steps) {
    const before = mark()
    try {
      await undoably(work.tx, 'step', async () => rememberStep(work, step, await step.run(work)))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      forget(before)
      const fields = error.kind === problems.invalid ? Object.entries(error.fields ?? {}) : []
      for (const [field, sentence] of fields) faults.at(step.given.place, step.column(field), sentence)
      if (fields.length === 0) faults.at(step.given.place, undefined, error.detail.replace(/\.$/, ''))
      for (const part of step.parts ?? [])
        faults.leaveOut(part, 'Left out because the row of its assessment was refused')
    }
  }
}

async function rememberStep(
  { tx, principal, now }: PractitionerWork,
  { given, of }: Step,
  rowId: string,
): Promise<void> {
  const row = rememberedOf(given, of.personId, rowId)
  if (!row) return
  if (given.before) await updateIds(tx, principal.agencyId, [row])
  else if ((await rememberIds(tx, principal.agencyId, now, [row])).size > 0)
    throw new Problem(problems.conflict, {
      detail: 'This external_id was imported before, on a record that you may not open. Ask somebody who may.',
    })
}

function personStep({ given, of, identifiers, holderId }: ChangedPerson): Step {
  return {
    given,
    of,
    column: field => {
      const [section, name] = field.split('.')
      return name === undefined
        ? (personColumn(undefined, field) ?? identifierColumn(field))
        : personColumn(section, name)
    },
    run: async work => {
      await changeImported(work, of.personId, changeOf(work, given, identifiers, holderId))
      return of.personId
    },
  }
}

/** What a row says otherwise than when it was last imported. Where that is not known, all that it says. A cell that was emptied ends nothing. */
function changeOf(
  work: PractitionerWork,
  { row, before }: Given<PersonRow>,
  identifiers: ChangedPerson['identifiers'],
  holderId: string,
): ImportedChange {
  // What was kept is the row as it was read then.
  const was: Partial<PersonRow> = before?.content ?? {}
  const { today } = work
  const factsBefore = before?.content ? factsOf(was as PersonRow, was.registered_on ?? today) : []
  const now = factsOf(row, today).filter(fact => {
    const earlier = factsBefore.find(({ section }) => section === fact.section)
    return !earlier || JSON.stringify(earlier.item.values) !== JSON.stringify(fact.item.values)
  })
  return {
    names: {
      ...(was.family_name !== row.family_name && { familyName: row.family_name }),
      ...(was.given_names !== row.given_names && { givenNames: row.given_names }),
      ...(was.born_on !== row.born_on && { bornOn: row.born_on }),
      ...(was.sex !== row.sex && { sex: row.sex }),
    },
    nameWas: row.earlier_name === 'wrong' ? 'wrong' : 'so',
    facts: [
      ...identifierKinds.flatMap(kind => {
        const is = identifiers.find(each => each.kind === kind)
        const typed = was[kind === 'prison' ? 'prison_number' : kind]
        const found = typed === undefined ? undefined : normaliseIdentifier(kind, typed, Number(today.slice(0, 4)))
        const earlier = found && 'value' in found ? found.value : undefined
        if (!is || is.value === earlier) return []
        const values = { kind, value: is.value }
        return [
          {
            section: 'identifiers' as const,
            was: earlier === undefined ? undefined : { kind, value: earlier },
            is: { values },
          },
        ]
      }),
      ...now.map(({ section, item }) => ({
        section,
        was: factsBefore.find(each => each.section === section)?.item.values,
        is: item,
      })),
    ],
    practitionerId: was.allocated_to === row.allocated_to ? undefined : holderId,
  }
}

function factStep({ given, of, fact, was, endedOn }: FollowedFact): Step {
  return {
    given,
    of,
    column: field => {
      const name = field.split('.').at(-1) ?? field
      return name === 'practitionerId' ? 'practitioner' : name === 'on' ? 'to' : name
    },
    run: async work => {
      const id = newId()
      const only = was && endedOn !== undefined
      const is = only ? undefined : { ...fact.item, id }
      await changeImported(work, of.personId, {
        facts: [{ section: fact.section, was: was?.item.values, is, endedOn }],
      })
      return only ? (given.before?.rowId ?? id) : id
    },
  }
}

function entryStep({ given, of, entry }: PlannedEntry): Step {
  return {
    given,
    of,
    column: () => undefined,
    run: async work => {
      const why = 'It has changed in the system that it was imported from'
      const { id } = await amendEvidence(work, given.before?.rowId ?? '', { ...entry, why })
      return id
    },
  }
}

function assessmentStep({ given, hash, of, past, open, closed, parts }: PlannedAssessment): Step {
  return {
    given: { ...given, hash },
    of,
    parts,
    column: () => undefined,
    run: async work => {
      const id = await recordPastAssessment(work, of.personId, past, open)
      await writeClosed(work, of.personId, id, closed)
      return id
    },
  }
}

/** Actions of a past plan that were closed: they stand in the plan with what became of them. */
async function writeClosed(
  work: PractitionerWork,
  personId: string,
  assessmentId: string,
  closed: readonly ClosedAction[],
): Promise<void> {
  if (closed.length === 0) return
  const planned = await insertActions(
    work,
    closed.map(({ action }: { readonly action: PastAction }) => ({ ...action, personId, assessmentId })),
  )
  const looks = closed.flatMap(({ outcome, on, note }, at) => {
    const actionId = planned[at]?.id
    return actionId === undefined ? [] : [{ actionId, outcome, on, note }]
  })
  // The outcomes say again how each action stands, so the ledger needs no word of how it stood when it was open.
  const brought = await recordOutcomes(work, personId, looks)
  refreshSummary(work.tx, personId)
  work.record({ stream: { kind: 'person', id: personId }, action: 'case.imported', brought })
}
