import assert from 'node:assert/strict'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp, type TestApp } from '../../../test/support/app.ts'
import { day } from '../../../test/support/case.ts'
import { openPool } from '../../platform/db/index.ts'
import { evidenceOf } from '../../record/evidence/index.ts'
import { recountSummary, restrict } from '../../record/membership/index.ts'
import { addItem, changePerson } from '../../record/people/index.ts'
import { rooms } from '../../rooms.ts'
import { verifyLedger } from '../../trust/audit/index.ts'
import {
  files,
  importDirectory,
  importFiles,
  refusedRows,
  reportLines,
  sourceIn,
  type Imported,
  type ImportReport,
} from './index.ts'

const samples = new URL('../../../samples/import', import.meta.url).pathname
const staff: Readonly<Record<string, string>> = { mistry: 'officer', rowe: 'colleague', okafor: 'sergeant' }

let app: TestApp
let directory: string

/** Each test has a database in which the samples were imported once. */
beforeEach(async () => {
  app = await testApp()
  directory = await mkdtemp(join(tmpdir(), 'arms-import-'))
  await cp(samples, directory, { recursive: true })
  for (const { name } of files)
    await change(name, text => text.replace(/mistry|rowe|okafor/g, user => staff[user] ?? user))
  await outcome('imported')
  app.clock.now = new Date(app.clock.now.getTime() + 60_000)
})
afterEach(async () => {
  const auditor = openPool({
    url: app.database.urls.auditor,
    max: 1,
    statementTimeout: 20_000,
    onError: () => undefined,
  })
  try {
    assert.deepEqual((await verifyLedger(auditor.db, rooms().vouched)).faults, [])
  } finally {
    await auditor.close()
  }
  await app.close()
  await rm(directory, { recursive: true })
})

const change = async (name: string, how: (text: string) => string) => {
  const path = join(directory, name)
  await writeFile(path, how(await readFile(path, 'utf8')))
}
async function outcome(expected: ImportReport['outcome'], partial = false): Promise<ImportReport> {
  const report = await importDirectory(app.db, app.principal('admin'), directory, app.clock.now, { partial })
  assert.equal(report.outcome, expected, reportLines(report).join('\n'))
  return report
}

/** The refused rows of each file, as they come back. */
async function refusedIn({ faults }: Imported): Promise<Readonly<Record<string, string>>> {
  const back: Record<string, string> = {}
  for (const [name, file] of await sourceIn(directory, faults)) {
    let text = ''
    for await (const part of refusedRows(file, faults.refusedOf(name))) text += part
    if (faults.refusedOf(name).size > 0) back[name] = text
  }
  return back
}

async function personId(externalId: string): Promise<string> {
  const { rows } = await app.as('admin', ({ tx }) =>
    sql<{ id: string }>`select row_id as id from external_id where kind = 'person' and value = ${externalId}`.execute(
      tx,
    ),
  )
  return rows[0]?.id ?? ''
}

/** What stands of a section, and what has ended, in words. */
async function standing(id: string, table: string, column: string): Promise<readonly string[]> {
  const { rows } = await app.as('officer', ({ tx }) =>
    sql<{ said: string }>`
      select concat_ws(' ', ${sql.ref(column)}, ended_as) as said from ${sql.table(table)} where person_id = ${id}
      order by valid_from, recorded_at, id`.execute(tx),
  )
  return rows.map(({ said }) => said)
}

async function isSummedUp(id: string): Promise<void> {
  const { kept, counted } = await app.as('officer', ({ tx, principal }) => recountSummary(tx, id, principal.agencyId))
  assert.deepEqual(kept, counted)
}

describe('a second file follows what has changed', () => {
  test('names, an address, an identifier and who answers, each as an edit of its own', async () => {
    await change('people.csv', text =>
      text
        .replace('Ashdown,Peter', 'Ashdowne,Peter')
        .replace('8 Orchard Lane', '9 Orchard Lane')
        .replace('2018/0030411D', '')
        .replace('X410077', 'X410078')
        .replace(',community,officer,\nNS-1002', ',community,colleague,\nNS-1002'),
    )
    const report = await outcome('imported')
    assert.deepEqual(report.files['people.csv'], { rows: 3, added: 0, changed: 2, unchanged: 1, refused: 0 })
    const ashdown = await personId('NS-1001')
    assert.deepEqual(await standing(ashdown, 'person_alias', 'family_name'), ['Ashdown'])
    assert.deepEqual(
      (await standing(ashdown, 'person_address', 'address')).map(text => text.replace('\nEastmoor', '')),
      ['8 Orchard Lane replaced', 'Flat 2, 40 Station Road, Northbridge ended', '9 Orchard Lane'],
    )
    const held = (await standing(ashdown, 'allocation', 'practitioner_id')).map(text => text.split(' ')[0])
    assert.deepEqual(held, [app.ids.officer, app.ids.colleague])
    // A cell that was emptied ends nothing.
    assert.deepEqual(await standing(ashdown, 'person_identifier', 'value'), ['2018/0030411D'])
    assert.deepEqual(await standing(await personId('NS-1002'), 'person_identifier', 'value'), [
      '2022/0007715V',
      'X410077 ended',
      'X410078',
    ])
    await isSummedUp(ashdown)
    const visitor = await app.signIn('officer')
    assert.match((await visitor.get('/people?q=ashdowne')).body, new RegExp(`href="/people/${ashdown}"`))
    assert.equal((await outcome('nothing new')).files['people.csv']?.unchanged, 3)
  })

  test('what was put right here meanwhile stays, and what both have changed is refused', async () => {
    const ashdown = await personId('NS-1001')
    await app.as('officer', work =>
      changePerson(work, ashdown, {
        ...{ familyName: 'Ashdown', givenNames: 'Peter John', bornOn: day('1966-03-12'), sex: 'male' as const },
        ...{ revision: 1, nameWas: 'wrong' },
      }),
    )
    const moved = { values: { kind: 'main', address: '1 Kiln Row, Eastmoor' }, from: day('2026-11-01') }
    await app.as('officer', work => addItem(work, ashdown, 'addresses', moved))
    await change('people.csv', text => text.replace('Ashdown,Peter', 'Ashdowne,Peter'))
    assert.equal((await outcome('imported')).files['people.csv']?.changed, 1)
    const { rows } = await app.as('officer', ({ tx }) =>
      sql`select family_name, given_names from person where id = ${ashdown}`.execute(tx),
    )
    assert.deepEqual(rows, [{ family_name: 'Ashdowne', given_names: 'Peter John' }])
    assert.equal((await standing(ashdown, 'person_address', 'address')).at(-1), '1 Kiln Row, Eastmoor')
    await change('people.csv', text =>
      text
        .replace('8 Orchard Lane', '7 Orchard Lane')
        .replace('offence,', 'address_from,offence,')
        .replace('NS6 1QQ,', 'NS6 1QQ,2018-05-14,')
        .replace('NS1 8EE,', 'NS1 8EE,,')
        .replace('NS6 3BB,', 'NS6 3BB,,'),
    )
    const { faults } = await outcome('refused')
    assert.deepEqual(
      faults.map(({ file, line, column }) => [file, line, column]),
      [['people.csv', 2, 'address_from']],
    )
  })

  test('evidence by an entry that amends it, an offence by another, an address by its end', async () => {
    await change('evidence.csv', text => text.replace('House in order', 'House untidy'))
    await change('offences.csv', text => text.replace('of 12 months', 'of 18 months'))
    await change('addresses.csv', text => text.replace('2025-02-01,', '2025-02-01,2026-10-01'))
    const { files: counts } = await outcome('imported')
    assert.equal(counts['evidence.csv']?.changed, 1)
    const ashdown = await personId('NS-1001')
    const log = await app.as('officer', ({ tx }) => evidenceOf(tx, ashdown))
    const first = log.find(({ text }) => text.includes('House in order'))
    assert.equal(log.find(({ text }) => text.includes('House untidy'))?.amends, first?.id)
    const obrien = await personId('NS-1003')
    assert.deepEqual(await standing(obrien, 'person_offence', 'sentence'), [
      'community order of 12 months in error',
      'community order of 18 months',
      '4 years’ imprisonment',
    ])
    assert(!(await standing(obrien, 'person_address', 'address')).includes('17 Weir Cottages, Eastmoor'))
    // What amends it is what is amended next.
    await change('evidence.csv', text => text.replace('House untidy', 'House clean'))
    await outcome('imported')
    const again = await app.as('officer', ({ tx }) => evidenceOf(tx, ashdown))
    const second = again.find(({ text }) => text.includes('House untidy'))
    assert.equal(again.find(({ text }) => text.includes('House clean'))?.amends, second?.id)
    await outcome('nothing new')
  })
})

describe('in part', () => {
  test('what is refused comes back with what rests on it, and goes in once it is mended', async () => {
    await change(
      'people.csv',
      text =>
        `${text}${[
          'NS-2001,Marsh,Alan,1970-01-01,male,,,,,,,,,,,,,community,officer,',
          'NS-2002,Fenn,Brian,1970-02-30,male,,,,,,,,,,,,,community,officer,',
        ].join('\n')}\n`,
    )
    const entry = (id: string, person: string, source = 'visit') =>
      `${id},${person},2026-01-01,${source},"Well, =1+1",1,A,P,,,,\n`
    await change(
      'evidence.csv',
      text => text + entry('N-1', 'NS-2001') + entry('N-2', 'NS-2001', 'gossip') + entry('N-3', 'NS-2002'),
    )
    await change('assessments.csv', text => `${text}ARMS-9,NS-2001,2023-01-01,low,Words.,,Jo,,,\n`)
    await change(
      'assessment_factors.csv',
      text => `${text}ARMS-9,opportunity,partly,low,Words.\nARMS-9,hostile-orientation,rather,low,Words.\n`,
    )
    await outcome('refused')
    const before = await personId('NS-2001')
    assert.equal(before, '')
    const imported = await importFiles(
      app.db,
      app.principal('admin'),
      faults => sourceIn(directory, faults),
      app.clock.now,
      { partial: true },
    )
    assert.equal(imported.report.outcome, 'imported in part')
    assert.deepEqual(imported.report.files['people.csv'], { rows: 5, added: 1, changed: 0, unchanged: 3, refused: 1 })
    assert.deepEqual(imported.report.files['evidence.csv'], { rows: 9, added: 1, changed: 0, unchanged: 6, refused: 2 })
    assert.deepEqual(imported.report.files['assessment_factors.csv'], {
      rows: 35,
      added: 0,
      changed: 0,
      unchanged: 33,
      refused: 2,
    })
    assert.equal(imported.report.faultCount, 3)
    const back = await refusedIn(imported)
    assert.match(back['people.csv'] ?? '', /risk_to_staff,reason\nNS-2002,.*,born_on: There is no day 1970-02-30\n$/)
    assert.match(
      back['evidence.csv'] ?? '',
      /N-2,.*,"source: The source “gossip” is not known.*\nN-3,.*"Well, =1\+1".*,Left out because the row of its person was refused\n$/,
    )
    assert.match(
      back['assessments.csv'] ?? '',
      /ARMS-9.*,Left out because a row that belongs to this assessment was refused\n$/,
    )
    await rm(directory, { recursive: true })
    await mkdir(directory)
    for (const [name, text] of Object.entries(back)) await writeFile(join(directory, name), text)
    await change('people.csv', text => text.replace('1970-02-30,', '1970-02-28,'))
    await change('evidence.csv', text => text.replace(',gossip,', ',visit,'))
    await change('assessment_factors.csv', text => text.replace(',rather,', ',partly,'))
    const mended = await outcome('imported', true)
    assert.deepEqual(mended.files['evidence.csv'], { rows: 2, added: 2, changed: 0, unchanged: 0, refused: 0 })
    assert.deepEqual(mended.files['assessments.csv'], { rows: 1, added: 1, changed: 0, unchanged: 0, refused: 0 })
    await isSummedUp(await personId('NS-2002'))
  })

  test('a person whose allocations can’t go in stays out, and a row that the record hides is refused alone', async () => {
    const obrien = await personId('NS-1003')
    await app.as('sergeant', work => restrict(work, obrien, { why: 'Press interest', readers: [app.ids.officer] }))
    await change('people.csv', text => `${text}NS-2001,Marsh,Alan,1970-01-01,male,,,,,,,,,,,,,community,officer,\n`)
    await change('allocations.csv', text => `${text}NS-2001,nobody,2020-01-01,\n`)
    const report = await outcome('refused', true)
    assert.deepEqual(report.files['people.csv'], { rows: 4, added: 0, changed: 0, unchanged: 2, refused: 2 })
    assert.equal(await personId('NS-2001'), '')
  })

  test('a file that can’t be read keeps everything out', async () => {
    await change('people.csv', text => `${text}NS-2001,Marsh,Alan,1970-01-01,male,,,,,,,,,,,,,community,officer,\n`)
    await change('evidence.csv', text => `${text}N-1,"NS-2001`)
    await outcome('refused', true)
  })
})
