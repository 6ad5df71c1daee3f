import assert from 'node:assert/strict'
import type { Kysely } from 'kysely'
import { addDays, addMonths, parseDay, today as dayOf, type Day } from '../src/platform/dates/index.ts'
import type { Database } from '../src/platform/db/index.ts'
import { newId } from '../src/platform/ids/index.ts'
import { countersign, createAssessment } from '../src/practice/assessments/index.ts'
import { openActions } from '../src/practice/plans/index.ts'
import { recordEvidence } from '../src/record/evidence/index.ts'
import { shareWith } from '../src/record/membership/index.ts'
import { importPerson } from '../src/record/people/index.ts'
import { asPrincipal, type PractitionerPrincipal, type PractitionerWork } from '../src/trust/access/index.ts'
import type { Deed } from '../src/trust/audit/index.ts'
import { completeContent, entryContent } from './content.ts'
import type { AgencyStaff } from './staff.ts'

/** Names that a copy replaces by its own; letters only, as names are. */
export const marker = { family: 'Familymarker', given: 'Givenmarker' } as const

/** What one of the staff did at one time, for the ledger of a copy. */
export interface DeedsOf {
  readonly doer: { readonly actorId: string; readonly agencyId: number; readonly at: Date }
  readonly deeds: readonly Deed[]
}

/** A person whose every row was written by the commands, to be copied. */
export interface Model {
  readonly personId: string
  readonly assessmentId: string
  readonly done: readonly DeedsOf[]
  /** The body of a request that creates the next assessment of the person, complete. */
  readonly request: string
}

const day = 86_400_000

/**
 * Adds a fictional man to an agency, shared with `others`, with a signed assessment half a year old and what was learned since.
 *
 * @param now the instant of the benchmark
 */
export async function writeModel(
  db: Kysely<Database>,
  { officer, inspector }: AgencyStaff,
  others: readonly number[],
  now: Date,
): Promise<Model> {
  const done: DeedsOf[] = []
  const as = async <T>(who: PractitionerPrincipal, daysAgo: number, run: (work: PractitionerWork) => Promise<T>) => {
    const at = new Date(now.getTime() - daysAgo * day)
    const deeds: Deed[] = []
    const found = await asPrincipal(db, who, at, work => run(overheard(work, deeds)))
    done.push({ doer: { actorId: who.practitionerId, agencyId: who.agencyId, at }, deeds })
    return found
  }
  const personId = await as(officer, 200, work => addHim(work, others))
  const signed = await as(officer, 190, async work => {
    const evidenceIds = await recordEntries(work, personId, 10)
    return await write(work, personId, evidenceIds, addMonths(work.today, -12))
  })
  await as(inspector, 189, work => countersign(work, signed.id, { revision: signed.revision }))
  const request = await as(officer, 20, async work => {
    const evidenceIds = await recordEntries(work, personId, 4)
    const open = await openActions(work.tx, personId)
    const signedOn = dayOf(new Date(now.getTime() - 189 * day))
    const openActionIds = open.map(({ id }) => id)
    const ground = { ...groundOf(work, evidenceIds, signedOn), today: dayOf(now), openActionIds }
    const content = completeContent(ground)
    return JSON.stringify({ method: 'instrument', content, commitLevel: true, submit: true })
  })
  return { personId, assessmentId: signed.id, done, request }
}

/** The same work, with everything that it records heard. */
function overheard(work: PractitionerWork, deeds: Deed[]): PractitionerWork {
  return {
    ...work,
    record: deed => {
      deeds.push(deed)
      work.record(deed)
    },
    get recorded() {
      return work.recorded
    },
  }
}

async function addHim(work: PractitionerWork, others: readonly number[]): Promise<string> {
  const { today } = work
  const bornOn = parseDay('1974-03-09')
  assert(bornOn)
  const personId = await importPerson(
    work,
    {
      ...{ familyName: marker.family, givenNames: marker.given, bornOn, sex: 'male', basis: 'Manages him' },
      registration: { from: addMonths(today, -30), relevantDate: addMonths(today, -30), period: '10 years' },
    },
    [
      {
        section: 'addresses',
        item: { from: today, values: { kind: 'main', address: '4 Mill Lane', postcode: 'ZZ1 1ZZ' } },
      },
      { section: 'custody', item: { from: today, values: { status: 'community' } } },
    ],
  )
  for (const agencyId of others) await shareWith(work, personId, agencyId, 'Works with him')
  return personId
}

/** @param count the first of them is the latest */
async function recordEntries(work: PractitionerWork, personId: string, count: number): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, () => newId())
  for (const [number, id] of ids.entries()) {
    const content = entryContent(number, addDays(work.today, -number * 3))
    await recordEvidence(work, personId, { id, ...content })
  }
  return ids
}

const groundOf = ({ today, principal }: PractitionerWork, evidenceIds: readonly string[], from: Day) => ({
  ...{ today, from, evidenceIds, openActionIds: [] },
  ...{ authorId: principal.practitionerId, authorName: principal.name },
})

async function write(work: PractitionerWork, personId: string, evidenceIds: readonly string[], from: Day) {
  const content = { ...completeContent(groundOf(work, evidenceIds, from)) }
  return await createAssessment(work, personId, { method: 'instrument', content, commitLevel: true, submit: true })
}
