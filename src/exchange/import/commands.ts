import { stat } from 'node:fs/promises'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { today } from '../../platform/dates/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { latestDocument } from '../../record/catalogue/index.ts'
import { identifierKinds, normaliseIdentifier } from '../../record/people/index.ts'
import { asPrincipal, type PractitionerPrincipal, type PractitionerWork } from '../../trust/access/index.ts'
import type { Setting } from './cells.ts'
import { checkAssessments } from './check-assessments.ts'
import { checkEntries, checkMembers } from './check-entries.ts'
import { checkPeople } from './check-people.ts'
import { Checking } from './checking.ts'
import { Faults } from './faults.ts'
import * as layout from './layout.ts'
import type { FileLayout, Row } from './layout.ts'
import { nearest } from './near-rules.ts'
import { lockImports, readKnown } from './store.ts'
import { absent, readTable, type Table } from './table.ts'
import type { FileCount, ImportReport } from './types.ts'
import { RefusedRow, writePlan, type Plan } from './write.ts'

export interface ImportOptions {
  /** Checks everything and writes nothing. */
  readonly dryRun?: boolean
}

/** Undoes a transaction in which nothing is to be written. */
class Undone extends Error {
  override readonly name = 'Undone'
}

/**
 * Imports a directory of CSV files for the principal's agency: all of it, or nothing and a report of everything that is wrong. What was
 * imported before, word for word, is left as it is, so the same directory twice changes nothing.
 *
 * @throws what the file system or the database throws
 */
export async function importDirectory(
  db: Kysely<Database>,
  principal: PractitionerPrincipal,
  directory: string,
  now: Date,
  { dryRun = false }: ImportOptions = {},
): Promise<ImportReport> {
  const faults = new Faults()
  const tables = await readTables(directory, settingOn(now), faults)
  let files: Record<string, FileCount> = {}
  try {
    return await asPrincipal(db, principal, now, async work => {
      await lockImports(work.tx, principal.agencyId)
      const plan = await checkTables(work, tables, faults)
      files = countsOf(tables, plan)
      const added = Object.values(files).some(file => file.added > 0)
      if (faults.count > 0 || dryRun || !added) throw new Undone()
      await writePlan(work, plan)
      work.record({
        stream: { kind: 'agency', id: principal.agencyId },
        action: 'records.imported',
        detail: Object.fromEntries(Object.entries(files).map(([name, file]) => [name, file.added])),
      })
      return report('imported', files, faults)
    })
  } catch (error) {
    if (error instanceof RefusedRow) faults.at(error.place, undefined, error.message)
    else if (!(error instanceof Undone)) throw error
    if (faults.count > 0) return report('refused', files, faults)
    return report(Object.values(files).some(file => file.added > 0) ? 'checked' : 'nothing new', files, faults)
  }
}

function report(outcome: ImportReport['outcome'], files: ImportReport['files'], faults: Faults): ImportReport {
  return { outcome, files, faults: faults.inOrder(), faultCount: faults.count }
}

/** What cells may say: the words of the instrument in use. */
function settingOn(now: Date): Setting {
  const { factors, sources, scales } = latestDocument('arms').document
  const codes = (of: readonly { readonly code: string }[]) => of.map(({ code }) => code)
  return {
    today: today(now),
    factors: codes(factors),
    sources: codes(sources),
    presences: codes(scales.presence.options),
    priorities: codes(scales.priority.options),
    levels: codes(scales.level.options),
  }
}

interface Tables {
  readonly people: Table<layout.PersonRow>
  readonly members: Table<layout.MembershipRow>
  readonly entries: Table<layout.EvidenceRow>
  readonly assessments: Table<layout.AssessmentRow>
  readonly factors: Table<layout.FactorRow>
  readonly actions: Table<layout.ActionRow>
}

async function readTables(directory: string, setting: Setting, faults: Faults): Promise<Tables> {
  const found = await filesIn(directory, faults)
  const read = async <L extends FileLayout>(file: L): Promise<Table<Row<L>>> =>
    found.has(file.name) ? await readTable(directory, file, setting, faults) : absent
  return {
    people: await read(layout.people),
    members: await read(layout.memberships),
    entries: await read(layout.evidence),
    assessments: await read(layout.assessments),
    factors: await read(layout.assessmentFactors),
    actions: await read(layout.assessmentActions),
  }
}

/** The files of the layout that are there. One with a name of its own is a fault, or it would be left out in silence. */
async function filesIn(directory: string, faults: Faults): Promise<ReadonlySet<string>> {
  const known = layout.files.map(({ name }) => name)
  const isDirectory = await stat(directory).then(
    found => found.isDirectory(),
    () => false,
  )
  if (!isDirectory) {
    faults.add({ file: directory, reason: 'There is no such directory' })
    return new Set()
  }
  const there = (await readdir(directory)).filter(name => name.toLowerCase().endsWith('.csv'))
  const isKnown = (name: string) => known.some(each => each === name)
  for (const file of there.filter(name => !isKnown(name))) {
    const likely = nearest(file, known)
    faults.add({
      file,
      reason: likely
        ? `This file has no place in an import. Did you mean “${likely}”?`
        : `This file has no place in an import. It can have: ${known.join(', ')}`,
    })
  }
  if (there.length === 0)
    faults.add({ file: join(directory, layout.people.name), reason: 'There is no CSV file in the directory' })
  const readable = new Set<string>()
  for (const file of there.filter(isKnown))
    if ((await stat(join(directory, file))).isFile()) readable.add(file)
    else faults.add({ file, reason: 'This is no file but a directory' })
  return readable
}

async function checkTables(work: PractitionerWork, tables: Tables, faults: Faults): Promise<Plan> {
  const { people, members, entries, assessments } = tables
  const persons = [
    ...people.rows.map(({ row }) => row.external_id),
    ...[...members.rows, ...entries.rows, ...assessments.rows].map(({ row }) => row.person),
  ]
  const named = {
    person: [...new Set(persons)],
    membership: members.rows.map(({ row }) => `${row.person} ${row.agency}`),
    evidence: entries.rows.map(({ row }) => row.external_id),
    assessment: assessments.rows.map(({ row }) => row.external_id),
  }
  const known = await readKnown(work.tx, work.principal, named, identifiersIn(people, work))
  const checking = new Checking(known, faults, work.today, people)
  return {
    people: checkPeople(checking, people),
    members: checkMembers(checking, members),
    entries: checkEntries(checking, entries),
    assessments: checkAssessments(checking, tables),
  }
}

/** Every identifier of a file as it would be stored. */
function identifiersIn(people: Table<layout.PersonRow>, { today: day }: PractitionerWork): readonly string[] {
  return people.rows.flatMap(({ row }) =>
    identifierKinds.flatMap(kind => {
      const typed = kind === 'prison' ? row.prison_number : row[kind]
      const found = typed === undefined ? undefined : normaliseIdentifier(kind, typed, Number(day.slice(0, 4)))
      return found && 'value' in found ? [found.value] : []
    }),
  )
}

function countsOf(tables: Tables, plan: Plan): Record<string, FileCount> {
  const count = ({ name }: FileLayout, { count: rows, rows: whole }: Table<unknown>, added: number) =>
    rows === 0 ? [] : [[name, { rows, added, unchanged: whole.length - added }] as const]
  const parts = plan.assessments.reduce(
    (sum, { past, open, closed }) => ({
      factors: sum.factors + Object.keys(past.factors).length,
      actions: sum.actions + open.length + closed.length,
    }),
    { factors: 0, actions: 0 },
  )
  return Object.fromEntries([
    ...count(layout.people, tables.people, plan.people.length),
    ...count(layout.memberships, tables.members, plan.members.length),
    ...count(layout.evidence, tables.entries, plan.entries.length),
    ...count(layout.assessments, tables.assessments, plan.assessments.length),
    ...count(layout.assessmentFactors, tables.factors, parts.factors),
    ...count(layout.assessmentActions, tables.actions, parts.actions),
  ])
}
