import { settle } from '../../platform/db/index.ts'
import { refreshSummaries } from '../../record/membership/index.ts'
import { importTokens, refreshTokens, type NewcomerWords } from '../../record/search/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { appendKept, appendMany, keptLines, type Deed, type Doer } from '../../trust/audit/index.ts'
import { checkGroup, type Known, type Plan } from './check-group.ts'
import { identifiersIn, type Taken } from './check-people.ts'
import type { CaseInFile, Checking } from './checking.ts'
import type { Faults } from './faults.ts'
import { follow } from './follow.ts'
import { batchesOf, rowsOf, type Group } from './group.ts'
import { linesAside, nextLaid, openLaid, putAside } from './laid-store.ts'
import type { PersonRow } from './layout-people.ts'
import { readMembers, readTaken, undoably } from './store.ts'
import type { Place, Progress } from './types.ts'
import { RefusedRows, writeNew, type Written } from './write.ts'

/** Laid rows that are taken at once: few enough that an import of any size needs the memory of one batch. */
const batchRows = 2_000
/** People whose words of search are compared with what is kept of them, in one statement: each with each. */
const searchedAtOnce = 50
/** Cases that are summed up in one statement. */
const summedAtOnce = 5_000
/** Lines of the ledger that are appended at once. */
const linesAtOnce = 2_000

/** Rows done, by their file. */
export type Tally = Map<string, { added: number; changed: number }>

export interface Run {
  readonly work: PractitionerWork
  readonly checking: Checking
  readonly faults: Faults
  /** Whether what is written may stay. Once it can't, no more is done than what finds faults. */
  readonly mayStay: () => boolean
  readonly onProgress: (progress: Progress) => void
  /** How many rows were laid out. */
  readonly rows: number
  /** People whose summaries are to be counted again. Once, at the end: row security reads every membership of the agency for each statement. */
  readonly summed: Set<string>
}

/** Checks and writes everything that was laid out, one batch of people after the other. @returns what was done, by file */
export async function runLaid(run: Run): Promise<Tally> {
  const { tx, principal } = run.work
  const tally: Tally = new Map()
  await openLaid(tx, principal.agencyId)
  let carried: Known['carried']
  let before: Taken = new Map()
  let writing = Promise.resolve()
  let done = 0
  const batches = batchesOf(() => nextLaid(tx, batchRows), batchRows)
  const read = async () => {
    const next = await batches.next()
    return next.done ? undefined : { groups: next.value, found: await knownFor(run, next.value) }
  }
  let batch = await read()
  while (batch) {
    const { groups, found } = batch
    // What the batch before takes may not be there yet: it is being written while this one is checked.
    const taken: Taken = new Map([...before, ...found.taken])
    const plans = groups.map(group => {
      const { plan, of } = checkGroup(run.checking, group, { members: found.members, taken, carried })
      carried = { externalId: group.externalId, of }
      return plan
    })
    before = new Map([...taken].filter(([key, one]) => before.get(key) !== one))
    await writing
    // Read before this one is written: a question asked meanwhile would be answered after it, and nothing be checked until then.
    batch = await read()
    const count = groups.reduce((sum, { rows, spoilt }) => sum + [...rows.values()].flat().length + spoilt.length, 0)
    writing = writeBatch(run, merged(plans), tally).then(() => {
      done += count
      run.onProgress({ stage: 'writing', share: done / Math.max(run.rows, 1), rows: done })
    })
    // Whatever goes wrong is told where it is waited for.
    writing.catch(() => undefined)
  }
  await writing
  return tally
}

async function knownFor({ work, checking }: Run, groups: readonly Group[]): Promise<Omit<Known, 'carried'>> {
  const { tx, principal } = work
  const people = groups.flatMap(group =>
    rowsOf<PersonRow>(group, 'people.csv').filter(({ before, hash }) => before?.hash !== hash),
  )
  const year = Number(checking.around.today.slice(0, 4))
  const identifiers = identifiersIn(
    people.map(({ row }) => row),
    year,
  )
  const taken: Taken = new Map()
  for (const each of await readTaken(tx, principal.agencyId, identifiers)) taken.set(`${each.kind} ${each.value}`, each)
  const joined = groups.flatMap(({ rows, found }) =>
    rows.has('memberships.csv') && found.personId ? [found.personId] : [],
  )
  return { taken, members: await readMembers(tx, joined) }
}

function merged(plans: readonly Plan[]): Plan {
  return {
    people: plans.flatMap(({ people }) => people),
    changed: plans.flatMap(({ changed }) => changed),
    members: plans.flatMap(({ members }) => members),
    facts: plans.flatMap(({ facts }) => facts),
    followed: plans.flatMap(({ followed }) => followed),
    visits: plans.flatMap(({ visits }) => visits),
    assessments: plans.flatMap(({ assessments }) => assessments),
    entries: plans.flatMap(({ entries }) => entries),
  }
}

async function writeBatch(run: Run, planned: Plan, tally: Tally): Promise<void> {
  const { faults, mayStay } = run
  const deeds: Deed[] = []
  const work = recordingTo(run.work, deeds)
  const { plan, written } = await writeWhatCan(run, work, planned)
  await follow(work, plan, faults, { mark: () => deeds.length, forget: mark => void (deeds.length = mark) })
  count(run, plan, tally)
  // Of what will be undone no list, no search and no ledger need know.
  if (!mayStay()) return
  await settle(work.tx)
  for (const id of written.summed) run.summed.add(id)
  const comes = new Set(plan.people.map(({ of }) => of.personId))
  await importTokens(work.tx, newcomersIn(plan, work.principal.agencyId))
  const known = [...written.searched].filter(id => !comes.has(id)).toSorted()
  for (let at = 0; at < known.length; at += searchedAtOnce)
    await refreshTokens(work.tx, known.slice(at, at + searchedAtOnce))
  await recordDeeds(run.work, comes, [
    ...[...written.brought].map(([id, brought]): Deed => ({
      stream: { kind: 'person', id },
      action: 'case.imported',
      subject: { kind: 'person', id },
      brought,
    })),
    ...deeds,
  ])
}

/** Those of a plan who are added, with what they are found by. */
function newcomersIn(plan: Plan, agencyId: number): readonly NewcomerWords[] {
  const joined = Map.groupBy(plan.members, ({ of }) => of.personId)
  const facts = Map.groupBy(
    [...plan.people.flatMap(({ facts: own }) => own), ...plan.facts.map(({ fact }) => fact)],
    each => each.personId,
  )
  return plan.people.map(({ of: { personId, bornOn }, person }) => ({
    personId,
    agencyIds: [agencyId, ...(joined.get(personId) ?? []).map(member => member.agencyId)],
    names: { familyName: person.familyName, givenNames: person.givenNames },
    bornOn,
    aliases: [],
    identifiers: person.identifiers.map(({ value }) => value),
    addresses: (facts.get(personId) ?? []).flatMap(({ section, end, item: { values } }) =>
      section === 'addresses' && !end
        ? [{ address: values['address'] ?? '', postcode: values['postcode'] ?? null }]
        : [],
    ),
  }))
}

/** A piece of the work whose deeds are gathered and not held until its end. */
function recordingTo(work: PractitionerWork, deeds: Deed[]): PractitionerWork {
  return {
    tx: work.tx,
    principal: work.principal,
    now: work.now,
    today: work.today,
    record: deed => void deeds.push(deed),
    get recorded() {
      return deeds.length
    },
  }
}

/** Writes a plan; rows that the record refuses are put down and left out, with what rests on them, and the rest is written again. */
async function writeWhatCan(
  run: Run,
  work: PractitionerWork,
  planned: Plan,
): Promise<{ readonly plan: Plan; readonly written: Written }> {
  for (let plan = planned; ; plan = without(run, plan)) {
    try {
      const of = plan
      return { plan, written: await undoably(work.tx, 'batch', () => writeNew(work, of)) }
    } catch (error) {
      if (!(error instanceof RefusedRows)) throw error
      for (const { place, column, reason } of error.rows) run.faults.at(place, column, reason)
    }
  }
}

function without({ checking, faults }: Run, plan: Plan): Plan {
  const gone = new Set(plan.people.filter(({ given }) => !checking.isRight(given.place)).map(({ of }) => of.personId))
  const stays = ({ given, of }: { readonly given: { readonly place: Place }; readonly of: CaseInFile }) => {
    if (gone.has(of.personId) && checking.isRight(given.place))
      faults.leaveOut(given.place, 'Left out because the row of its person was refused')
    return checking.isRight(given.place)
  }
  const assessments = plan.assessments.filter(planned => {
    const isStaying = stays(planned)
    if (!isStaying)
      for (const part of planned.parts) faults.leaveOut(part, 'Left out because the row of its assessment was refused')
    return isStaying
  })
  return {
    assessments,
    people: plan.people.filter(stays),
    changed: plan.changed.filter(stays),
    members: plan.members.filter(stays),
    facts: plan.facts.filter(stays),
    followed: plan.followed.filter(stays),
    visits: plan.visits.filter(stays),
    entries: plan.entries.filter(stays),
  }
}

function count({ checking }: Run, plan: Plan, tally: Tally): void {
  const add = ({ file }: Place, what: 'added' | 'changed') => {
    const of = tally.get(file) ?? { added: 0, changed: 0 }
    tally.set(file, of)
    of[what] += 1
  }
  for (const planned of Object.values(plan).flat() as readonly (
    Plan['people'][number] | Plan['assessments'][number]
  )[]) {
    const { place, before } = planned.given
    if (!checking.isRight(place)) continue
    add(place, before ? 'changed' : 'added')
    if ('parts' in planned) for (const part of planned.parts) add(part, 'added')
  }
}

/**
 * Appends deeds to the ledger: of people who come with this import now, for nobody else knows of them yet; of people on record when everything
 * is written, because whoever opens their record waits for their stream.
 */
async function recordDeeds(work: PractitionerWork, comes: ReadonlySet<string>, deeds: readonly Deed[]): Promise<void> {
  const doer = doerOf(work)
  const isNew = ({ stream }: Deed) => stream.kind === 'person' && comes.has(stream.id)
  await appendMany(work.tx, doer, deeds.filter(isNew))
  await putAside(
    work.tx,
    keptLines(
      doer,
      deeds.filter(deed => !isNew(deed)),
    ),
  )
}

const doerOf = ({ principal, now }: PractitionerWork): Doer => ({
  actorId: principal.practitionerId,
  agencyId: principal.agencyId,
  at: now,
})

/** Sums up the cases that were written, and appends what was put aside. */
export async function finish({ work, onProgress, summed }: Run): Promise<void> {
  const people = [...summed].toSorted()
  for (let at = 0; at < people.length; at += summedAtOnce) {
    await refreshSummaries(work.tx, people.slice(at, at + summedAtOnce))
    onProgress({ stage: 'recording', share: at / people.length, rows: at })
  }
  let rows = 0
  for await (const lines of linesAside(work.tx, linesAtOnce)) {
    await appendKept(work.tx, doerOf(work), lines)
    rows += lines.length
    onProgress({ stage: 'recording', share: 1, rows })
  }
}
