import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp, type TestApp } from '../../../test/support/app.ts'
import { openPool } from '../../platform/db/index.ts'
import { findSnapshot, listAssessments } from '../../practice/assessments/index.ts'
import { actionsOf } from '../../practice/plans/index.ts'
import { evidenceOf } from '../../record/evidence/index.ts'
import { recountSummary, restrict } from '../../record/membership/index.ts'
import { rooms } from '../../rooms.ts'
import { verifyLedger } from '../../trust/audit/index.ts'
import { files, importDirectory, mostFaults, reportLines, type FileCount, type ImportReport } from './index.ts'

const samples = new URL('../../../samples/import', import.meta.url).pathname

let app: TestApp
let directory: string
before(async () => {
  app = await testApp()
})
after(() => app.close())
beforeEach(async context => {
  directory = await mkdtemp(join(tmpdir(), 'arms-import-'))
  await copySamples()
  const made = directory
  if ('after' in context) context.after(() => rm(made, { recursive: true }))
})

/** The samples name the people of the demonstration; in tests others work here. */
async function copySamples(): Promise<void> {
  await cp(samples, directory, { recursive: true })
  const staff: Readonly<Record<string, string>> = { mistry: 'officer', rowe: 'colleague', okafor: 'sergeant' }
  for (const { name } of files)
    await change(name, text => text.replace(/mistry|rowe|okafor/g, user => staff[user] ?? user))
}

const run = (more: { dryRun?: boolean } = {}) =>
  importDirectory(app.db, app.principal('admin'), directory, app.clock.now, more)
const write = (name: string, content: string | Buffer) => writeFile(join(directory, name), content)
const change = async (name: string, how: (text: string) => string) =>
  write(name, how(await readFile(join(directory, name), 'utf8')))
/** Other external ids than any other test uses, so that one database serves them all. */
async function renamed(prefix: string): Promise<void> {
  for (const { name } of files)
    await change(name, text =>
      text.replace(/(NS-|LOG-|ARMS-|ADR-|OFF-|VIS-)(?=\d)/g, `${prefix}$1`).replace(/20\d\d\/\d{7}[A-Z]|X\d{6}/g, ''),
    )
}
const counted = (rows: number, some: Partial<FileCount>): FileCount => ({
  ...{ rows, added: 0, changed: 0, unchanged: 0, refused: 0 },
  ...some,
})
const faultsOf = ({ faults }: ImportReport) =>
  faults.map(({ file, line, column, reason }) => `${file}:${line ?? ''}:${column ?? ''}: ${reason}`)
const refused = async (...expected: RegExp[]) => {
  const report = await run()
  assert.equal(report.outcome, 'refused', reportLines(report).join('\n'))
  const faults = faultsOf(report)
  for (const pattern of expected)
    assert(
      faults.some(fault => pattern.test(fault)),
      `${pattern}\n${faults.join('\n')}`,
    )
  assert.equal(faults.length, expected.length, faults.join('\n'))
}

async function rowsWritten(): Promise<number> {
  const auditor = openPool({
    url: app.database.urls.auditor,
    max: 1,
    statementTimeout: 20_000,
    onError: () => undefined,
  })
  try {
    const { rows } = await sql<{ n: number }>`
      select (select count(*) from person) + (select count(*) from evidence) + (select count(*) from ledger_entry) as n`.execute(
      auditor.db,
    )
    return rows[0]?.n ?? -1
  } finally {
    await auditor.close()
  }
}

async function ledgerFaults() {
  const auditor = openPool({
    url: app.database.urls.auditor,
    max: 1,
    statementTimeout: 20_000,
    onError: () => undefined,
  })
  try {
    return (await verifyLedger(auditor.db, rooms().vouched)).faults
  } finally {
    await auditor.close()
  }
}

const personIds = async (...externalIds: string[]) =>
  app.as('admin', async ({ tx }) => {
    const { rows } = await sql<{ value: string; id: string }>`
      select value, row_id as id from external_id where kind = 'person'`.execute(tx)
    return externalIds.map(wanted => rows.find(({ value }) => value === wanted)?.id ?? '')
  })

describe('the samples', () => {
  test('are imported whole, twice change nothing, and the ledger vouches for every row', async () => {
    assert.equal((await run({ dryRun: true })).outcome, 'checked')
    const before = await rowsWritten()
    const first = await run()
    assert.deepEqual(first.faults, [])
    assert.equal(first.outcome, 'imported')
    assert.deepEqual(first.files['people.csv'], counted(3, { added: 3 }))
    assert.deepEqual(first.files['assessment_factors.csv'], counted(33, { added: 33 }))
    const written = await rowsWritten()
    assert(written > before + 9)

    const second = await run()
    assert.equal(second.outcome, 'nothing new')
    assert.deepEqual(second.files['evidence.csv'], counted(6, { unchanged: 6 }))
    assert.equal(await rowsWritten(), written)
    assert.deepEqual(await ledgerFaults(), [])

    const [ashdown = '', kowalski = '', obrien = ''] = await personIds('NS-1001', 'NS-1002', 'NS-1003')
    for (const id of [ashdown, kowalski, obrien])
      await app.as('officer', async ({ tx, principal }) => {
        const { kept, counted } = await recountSummary(tx, id, principal.agencyId)
        assert.deepEqual(kept, counted)
      })
    const log = await app.as('officer', ({ tx }) => evidenceOf(tx, ashdown))
    assert(log.some(entry => entry.text.includes('a word”.\nKnows of')))
    assert.equal(log.find(entry => entry.source === 'visit')?.recordedByName, 'Officer Name')
    const signed = await app.as('officer', ({ tx, principal }) => listAssessments(tx, ashdown, principal.agencyId))
    assert.deepEqual(
      signed.map(line => [line.assessment.number, line.signed?.level]),
      [
        [2, 'low'],
        [1, 'medium'],
      ],
    )
    const [last] = signed
    assert(last)
    const snapshot = await app.as('officer', ({ tx }) => findSnapshot(tx, last.assessment.id))
    assert.equal(snapshot?.snapshot.imported?.from, 'assessments.csv')
    assert.equal(snapshot.snapshot.author.name, 'Officer Name, countersigned by Sergeant Name')
    assert.equal(snapshot.snapshot.factors.length, 11)
    const plan = await app.as('officer', ({ tx }) => actionsOf(tx, ashdown))
    assert.deepEqual(
      plan.map(action => [action.status, action.closedOn, action.outcomeNote]),
      [['done', '2024-12-11', 'Plan made and kept.']],
    )
    assert.equal((await app.as('officer', ({ tx }) => actionsOf(tx, obrien))).length, 2)
    await app.as('probation', async ({ tx, principal }) => {
      const { kept, counted } = await recountSummary(tx, kowalski, principal.agencyId)
      assert(kept?.registeredOn)
      assert.deepEqual(kept, counted)
    })
    // What another agency sees: the person shared with it, and nothing that its author keeps.
    const theirs = await app.as('probation', ({ tx }) => evidenceOf(tx, kowalski))
    assert.deepEqual(
      theirs.map(entry => entry.source),
      ['probation'],
    )
    assert.deepEqual(await app.as('probation', ({ tx }) => evidenceOf(tx, ashdown)), [])
  })

  test('two imports of the same directory at once write it once', async () => {
    await renamed('T')
    const outcomes = (await Promise.all([run(), run()])).map(({ outcome }) => outcome)
    assert.deepEqual(outcomes.sort(), ['imported', 'nothing new'])
  })

  test('new rows are added to people who were imported before', async () => {
    await renamed('A')
    assert.equal((await run()).outcome, 'imported')
    await change('evidence.csv', text => `${text}ALOG-7,ANS-1001,2026-10-10,visit,Well.,1,A,P,,,,\n`)
    const report = await run()
    assert.equal(report.outcome, 'imported', reportLines(report).join('\n'))
    assert.deepEqual(report.files['evidence.csv'], counted(7, { added: 1, unchanged: 6 }))
    for (const name of [
      'people.csv',
      'memberships.csv',
      'allocations.csv',
      'addresses.csv',
      'offences.csv',
      'visits.csv',
      'assessments.csv',
      'assessment_factors.csv',
      'assessment_actions.csv',
    ])
      await rm(join(directory, name))
    await change('evidence.csv', text => `${text}ALOG-8,ANS-1001,2026-10-11,visit,Well.,1,A,P,,,,\n`)
    assert.deepEqual((await run()).files, { 'evidence.csv': counted(8, { added: 1, unchanged: 7 }) })
    assert.deepEqual(await ledgerFaults(), [])
  })
})

describe('what was imported and can’t change is refused', () => {
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'arms-import-'))
    await copySamples()
    await renamed('C')
    assert.equal((await run()).outcome, 'imported')
    await rm(directory, { recursive: true })
  })
  beforeEach(() => renamed('C'))

  test('a membership, a visit and a signed assessment never change, and it is said where to put them right', async () => {
    await change('memberships.csv', text => text.replace('2022-09-12', '2022-09-13'))
    await change('visits.csv', text => text.replace('Showed the allotment', 'Hid the allotment'))
    await change('allocations.csv', text => text.replace('First allocation', 'Second allocation'))
    await change('assessment_factors.csv', text => text.replace('avoids it', 'does not avoid it'))
    await refused(
      /memberships.csv:2:agency: .*imported before with another basis or day/,
      /allocations.csv:2:practitioner: .*imported before with other content/,
      /visits.csv:2:external_id: .*a visit that was recorded is never changed/,
      /assessments.csv:2:external_id: .*what was signed is never changed/,
    )
  })

  test('an assessment that would have to be put before one that stands', async () => {
    const ratings = (id: string) => `${id},opportunity,partly,low,Words.\n`
    await change('assessments.csv', text => `${text}CARMS-9,CNS-1001,2023-01-01,low,Words.,,Jo,,,\n`)
    await change('assessment_factors.csv', text => text + ratings('CARMS-9'))
    await refused(/assessments.csv:5:signed_on: The record has an assessment signed on 2025-10-01/)
  })

  test('and a row of a record that the importer may not open is refused by name, nothing is written', async () => {
    const [id = ''] = await personIds('CNS-1003')
    await app.as('sergeant', work => restrict(work, id, { why: 'Press interest', readers: [app.ids.officer] }))
    const before = await rowsWritten()
    await refused(/people.csv:5:: .*on a record that you may not open/)
    assert.equal(await rowsWritten(), before)
  })
})

describe('everything that is wrong is said at its place, all of it at once, and nothing is written', () => {
  const header = 'external_id,person,happened_on,source,text,source_grade,assessment_grade,handling_code,factors'
  const alone = async (name: string, content: string | Buffer) => {
    for (const file of files) await rm(join(directory, file.name))
    await write(name, content)
  }
  beforeEach(() => renamed('F'))

  test('header names, with the name that was meant', async () => {
    await change('people.csv', text => text.replace('family_name', 'Family Name').replace('born_on', 'bornon,sex'))
    await change('evidence.csv', text => text.replace('tier', 'colour'))
    await refused(
      /people.csv:1:: “Family Name” is no column of this file. Did you mean “family_name”\?/,
      /people.csv:1:: “bornon” is no column of this file. Did you mean “born_on”\?/,
      /people.csv:1:sex: The column stands twice/,
      /people.csv:1:family_name: The column is missing/,
      /people.csv:1:born_on: The column is missing/,
      /evidence.csv:1:: “colour” is no column of this file$/,
    )
  })

  test('days, words of lists, numbers and people that are not there, over all files', async () => {
    await change('people.csv', text =>
      text
        .replace('1966-03-12', '1966-02-30')
        .replace('1989-10-02', '2.10.1989')
        .replace(',officer,Has', ',oficer,Has'),
    )
    await change('evidence.csv', text =>
      text
        .replace('2026-05-21', '2027-05-21')
        .replace('opportunity:raises risk', 'opportunity:raises')
        .replace('FLOG-6,FNS-1003', 'FLOG-6,FNS-9999')
        .replace('hostile-orientation:raises risk', 'hostility:raises risk')
        .replace(',telephone,', ',phone,'),
    )
    await change('assessments.csv', text => text.replace(',medium,', ',middling,'))
    await change('assessment_actions.csv', text => text.replace(',60,done,2024-12-11,', ',0,done,,'))
    await change('memberships.csv', text => text.replace('northshire-probation', 'northshire-probtion'))
    await refused(
      /people.csv:2:born_on: There is no day 1966-02-30/,
      /people.csv:4:born_on: “2.10.1989” is not a day written YYYY-MM-DD/,
      /people.csv:5:allocated_to: The user name “oficer” is not known. Did you mean “officer”\?/,
      /memberships.csv:2:agency: The agency “northshire-probtion” is not known. Did you mean “northshire-probation”\?/,
      /evidence.csv:5:happened_on: 2027-05-21 is in the future/,
      /evidence.csv:6:factors: The direction “raises” is not known/,
      /evidence.csv:7:factors: The factor “hostility” is not known/,
      /evidence.csv:8:source: The source “phone” is not known/,
      /assessments.csv:2:level: The level “middling” is not known/,
      /assessment_actions.csv:2:minutes: Must be a whole number from 1 to 2,400/,
    )
  })

  test('rules of the record: check letters, births, conditions, directions that a factor does not have', async () => {
    await change('people.csv', text =>
      text.replace('1978-07-29,male,', '2020-07-29,male,2020/0000001A').replace('2019-11-13,', '2017-11-13,'),
    )
    await change('evidence.csv', text =>
      text
        .replace('Ask the force intelligence bureau before sharing.', '')
        .replace('employment-or-positive-routine:strengthens', 'employment-or-positive-routine:raises risk'),
    )
    await refused(
      /people.csv:2:released_on: .*before the conviction/,
      /people.csv:5:born_on: .*at least 10 years ago/,
      /people.csv:5:pnc: PNC ID can’t be right/,
      /evidence.csv:5:factors: Choose what this means/,
      /evidence.csv:6:handling_conditions: Enter the conditions/,
    )
  })

  test('what stands twice', async () => {
    await rm(join(directory, 'allocations.csv'))
    await change('people.csv', text => text.replace('FNS-1002', 'FNS-1001'))
    await change('evidence.csv', text => text.replace('FLOG-2', 'FLOG-1').replace(/FNS-1002/g, 'FNS-1001'))
    await change('memberships.csv', text => text.replace('FNS-1002', 'FNS-1001'))
    await change('assessment_factors.csv', text => text.replace('sexual-preoccupation', 'opportunity'))
    await refused(
      /people.csv:4:external_id: “FNS-1001” stands on line 2 already/,
      /evidence.csv:3:external_id: “FLOG-1” stands on line 2 already/,
      /assessment_factors.csv:3:factor: “opportunity” stands on line 2 already/,
    )
  })

  test('NUL, text too long, letters turned round, bytes that are not UTF-8, each in its cell', async () => {
    const rows = [
      header,
      'L1,FNS-1001,2026-01-01,visit,a\0b,1,A,P,',
      `L2,FNS-1001,2026-01-01,visit,${'x'.repeat(10_001)},1,A,P,`,
      'L3,FNS-1001,2026-01-01,visit,a\u202eb,1,A,P,',
      'L4,FNS-1001,2026-01-01,visit,caf?,1,A,P,',
    ].join('\r\n')
    const bytes = Buffer.from(rows)
    bytes[bytes.indexOf('caf?') + 3] = 0xe9
    await write('evidence.csv', bytes)
    await refused(
      /evidence.csv:2:text: .*not text, such as a NUL byte/,
      /evidence.csv:3:text: Use 10,000 characters or fewer. This has 10,001/,
      /evidence.csv:4:text: .*reverses the order of letters/,
      /evidence.csv:5:text: This is not UTF-8. Save the file as CSV UTF-8/,
    )
  })

  test('a mark at the beginning, CRLF and line breaks in cells are no fault and give the same rows', async () => {
    await renamed('G')
    assert.equal((await run()).outcome, 'imported')
    for (const { name } of files) await change(name, text => `\ufeff${text.replaceAll('\n', '\r\n')}`)
    const report = await run()
    assert.equal(report.outcome, 'nothing new', reportLines(report).join('\n'))
  })

  test('files that are no CSV, or none that belong here', async () => {
    await alone('people.csv', '')
    await refused(/people.csv::: The file is empty/)
    await alone('people.csv', Buffer.from('\ufeffexternal_id', 'utf16le')).catch(() => undefined)
    await write('people.csv', Buffer.from('\ufeffexternal_id', 'utf16le'))
    await refused(/people.csv::: The file is UTF-16. Save it as CSV UTF-8/)
    await write('people.csv', 'external_id,"family_name\nNS-1')
    await refused(/people.csv::: A quotation mark is opened and never closed/)
    await rm(join(directory, 'people.csv'))
    await refused(/people.csv::: There is no CSV file/)
    await write('evidences.csv', header)
    await refused(/evidences.csv::: This file has no place in an import. Did you mean “evidence.csv”\?/)
    directory = join(directory, 'nowhere')
    await refused(/nowhere::: There is no such directory/)
  })

  test('a row with a cell too many, and what belongs to it is no further fault', async () => {
    await change('people.csv', text => text.replace('FNS-1002,', 'FNS-1002,,'))
    await refused(/people.csv:4:: The row has 21 cells and the header 20/)
  })

  test('one number of two people is found however far apart they stand, also where they are taken in different batches', async () => {
    const twice = new Map([
      [5, 'X777001'],
      [1_990, 'X777002'],
      [2_010, 'X777002'],
      [4_100, 'X777001'],
    ])
    const rows = Array.from({ length: 4_200 }, (_, at) => {
      const id = `FAR-${String(at).padStart(4, '0')}`
      return `${id},Ashdown,Peter,1970-12-31,male,${twice.get(at) ?? ''},officer`
    })
    await alone('people.csv', ['external_id,family_name,given_names,born_on,sex,crn,allocated_to', ...rows].join('\n'))
    await refused(
      /people.csv:2012:crn: .* is on the record of FAR-1990 already/,
      /people.csv:4102:crn: .* is on the record of FAR-0005 already/,
    )
  })

  test('more faults than anybody reads are counted, and a thousand are listed', async () => {
    const rows = Array.from({ length: 1_500 }, (_, at) => `L${at},FNS-1001,2026-01-01,gossip,Text.,1,A,P,`)
    await write('evidence.csv', [header, ...rows].join('\n'))
    const report = await run()
    assert.equal(report.faultCount, 1_500)
    assert.equal(report.faults.length, mostFaults)
    assert.match(reportLines(report).join('\n'), /… and 500 more\.\n1,500 faults in all\.\nNothing was imported\.$/)
  })
})

test('the page about the layout names every file and every column', async () => {
  const text = await readFile(new URL('../../../docs/import.md', import.meta.url), 'utf8')
  const page = text.replace(/ +/g, ' ')
  for (const { name, columns } of files) {
    const [, section = ''] = page.split(`## ${name}\n`)
    for (const [column, { needed, about }] of Object.entries(columns))
      assert(
        section.split('\n## ')[0]?.includes(`| \`${column}\` | ${needed ? 'yes |' : '|'} ${about} |`),
        `${name} ${column}: docs/import.md does not say “${about}”`,
      )
  }
})
