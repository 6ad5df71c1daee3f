import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp, type TestApp, type UserName, type Visitor } from '../../../test/support/app.ts'
import { doRun, formWithFiles, importTexts, peopleCsv, runIn, sendByPage } from '../../../test/support/imports.ts'
import { withPool } from '../../../test/support/review.ts'
import { letGoJob } from './index.ts'

const limit = 2_000_000

let app: TestApp
let admin: Visitor
before(async () => {
  app = await testApp({ uploadLimit: limit })
  admin = await app.signIn('admin')
})
after(() => app.close())

const words = (body: string) =>
  (body.split('<main')[1] ?? body)
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;|&#x27;/g, '’')
    .replace(/\s+/g, ' ')

/** How many rows of each table of imports there are, past row security. */
async function kept(): Promise<Record<string, number>> {
  return await withPool(app.database.urls.superuser, async db => {
    const counts: Record<string, number> = {}
    for (const table of ['import_run', 'import_file', 'import_chunk', 'import_report']) {
      const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db)
      counts[table] = rows[0]?.n ?? -1
    }
    return counts
  })
}

const people = async () =>
  await withPool(
    app.database.urls.superuser,
    async db => (await sql<{ n: number }>`select count(*) as n from person`.execute(db)).rows[0]?.n,
  )

const deeds = async (stream: string) =>
  await withPool(
    app.database.urls.superuser,
    async db =>
      (
        await sql<{ action: string; detail: unknown }>`
        select action, detail from ledger_entry where stream_id = ${stream} and action like 'import.%' order by seq`.execute(
          db,
        )
      ).rows,
  )
const ofAgency = () => deeds(`agency:${app.agencyIds.police}`)

describe('the page', () => {
  test('given nothing was imported, then it says so, and leads to what each file holds', async () => {
    const page = await (await app.signIn('probation-admin')).get('/agency/import')
    assert.equal(page.statusCode, 200)
    assert.match(page.body, /enctype="multipart\/form-data"/)
    assert.match(words(page.body), /Nothing has been imported here yet/)
    const layout = await admin.get('/agency/import/layout')
    assert.match(words(layout.body), /born_on Yes Date of birth/)
    const template = await admin.get('/agency/import/layout/memberships.csv/template.csv')
    assert.equal(template.body, 'person,agency,basis,from\n')
    const back = /class="govuk-back-link" href="\/agency"|href="\/agency" class="govuk-back-link"/
    assert.match((await admin.get('/agency/import')).body, back)
    assert.doesNotMatch((await (await app.signIn('sergeant')).get('/agency/import')).body, back, 'who may not open it')
    assert.match((await admin.get('/agency/import/layout/people.csv/sample.csv')).body, /^external_id,.*\nNS-1001,/)
  })

  test('given files in order, when they are checked, then nothing is written, and they are imported without being sent again', async () => {
    const before = await people()
    const runId = runIn(await sendByPage(admin, 'check', [['people.csv', peopleCsv(3)]]))
    const url = `/agency/import/${runId}`
    assert.match(words((await admin.get(url)).body), /It begins in a moment/)
    await doRun(app, runId)
    const page = await admin.get(url)
    assert.match(words(page.body), /Everything is in order. Nothing was written: this was a check/)
    assert.match(words(page.body), /The files are kept until 6 November 2026 at 10:00am/)
    assert.match(words(page.body), /people.csv 190 bytes 3 3 0 0 0|people.csv \d+ bytes 3 3 0 0 0/)
    assert.equal(await people(), before)

    const onward = runIn(await admin.post(`${url}/start`, { what: 'whole' }))
    assert.match(words((await admin.get(url)).body), /went on to another import/)
    await doRun(app, onward)
    assert.match(words((await admin.get(`/agency/import/${onward}`)).body), /Everything was imported/)
    assert.equal(await people(), (before ?? 0) + 3)
    const { import_file: files, import_chunk: chunks } = await kept()
    assert.deepEqual([files, chunks], [0, 0], 'what was imported is not kept')
    assert.deepEqual(
      (await ofAgency()).map(({ action }) => action),
      ['import.sent', 'import.checked', 'import.sent', 'import.ended'],
    )
    const [entry] = await ofAgency()
    assert.deepEqual(entry?.detail, {
      ...{ check: true, partial: false, files: { 'people.csv': Buffer.byteLength(peopleCsv(3)) } },
    })
  })

  test('given the same form is sent twice, then it is one import, and nothing of the second is kept', async () => {
    const before = await kept()
    const once = { once: '019a1b2c-3d4e-7f50-8a6b-7c8d9e0f1a2b' }
    const first = runIn(await sendByPage(admin, 'check', [['people.csv', peopleCsv(4)]], once))
    const again = await sendByPage(admin, 'check', [['people.csv', peopleCsv(4)]], once)
    assert.equal(runIn(again), first)
    const after = await kept()
    assert.deepEqual(
      [after['import_run'], after['import_file'], after['import_chunk']],
      [(before['import_run'] ?? 0) + 1, (before['import_file'] ?? 0) + 1, (before['import_chunk'] ?? 0) + 1],
    )
    const other = runIn(await sendByPage(admin, 'check', [['people.csv', peopleCsv(5)]], once))
    assert.notEqual(other, first, 'other files are another import')
    for (const runId of [first, other]) {
      await doRun(app, runId)
      await admin.post(`/agency/import/${runId}/discard`)
    }
  })

  test('given rows that are wrong, then each fault is told at its place, the rows come back, and the looks are in the ledger', async () => {
    const texts = peopleCsv(120, [...Array(60).keys()])
    const runId = runIn(await sendByPage(admin, 'check', [['people.csv', texts]]))
    await doRun(app, runId)
    const url = `/agency/import/${runId}`
    const first = words((await admin.get(url)).body)
    assert.match(first, /Some rows can’t go in/)
    assert.match(first, /60 faults/)
    assert.match(first, /people.csv 2 born_on “31.12.1970” is not a day/)
    assert.equal(first.match(/is not a day/g)?.length, 50)
    assert.equal(words((await admin.get(`${url}?page=2`)).body).match(/is not a day/g)?.length, 10)
    const rows = await admin.get(`${url}/refused/people.csv/rows.csv`)
    assert.equal(rows.statusCode, 200)
    assert.match(String(rows.headers['content-disposition']), /filename="people.csv"/)
    const lines = rows.body.trim().split('\n')
    assert.equal(lines.length, 61)
    assert.match(lines[1] ?? '', /^P-0,.*is not a day/)
    assert.deepEqual(
      (await deeds(`actor:${app.ids.admin}`)).map(({ action, detail }) => [
        action,
        (detail as { shown: number }).shown,
      ]),
      [
        ['import.faults-listed', 50],
        ['import.faults-listed', 10],
        ['import.rows-taken-away', 60],
      ],
    )

    const before = (await people()) ?? 0
    const onward = runIn(await admin.post(`${url}/start`, { what: 'part' }))
    await doRun(app, onward)
    const page = words((await admin.get(`/agency/import/${onward}`)).body)
    assert.match(page, /What could be imported was/)
    assert.match(page, /rows that were refused are kept until/)
    assert((await people()) ?? 0 > before)
    assert.equal((await admin.get(`/agency/import/${onward}/refused/people.csv/rows.csv`)).body.split('\n').length, 62)
    assert.equal((await admin.post(`/agency/import/${onward}/discard`)).statusCode, 303)
    assert.equal((await admin.get(`/agency/import/${onward}/refused/people.csv/rows.csv`)).statusCode, 404)
    const discarded = words((await admin.get(`/agency/import/${onward}`)).body)
    assert.match(discarded, /Send the files again to see them/)
    assert.doesNotMatch(discarded, /given back|kept for|kept until/, 'nothing is promised that is gone')
    assert.equal((await admin.post(`/agency/import/${onward}/discard`)).statusCode, 409)
    await admin.post(`${url}/discard`)

    const wrong = runIn(await sendByPage(admin, 'check', [['people.csv', peopleCsv(3, [0, 1, 2])]]))
    await doRun(app, wrong)
    await admin.post(`/agency/import/${wrong}/discard`)
    const list = words((await admin.get('/agency/import')).body)
    assert.match(list, /Check 3 rows, all refused Refused/)
    assert.match(list, /Import in part 120 rows, 60 refused/)
    assert.equal((await kept())['import_chunk'], 0)
  })
})

describe('files of which nothing can go in', () => {
  for (const [what, texts, rows] of [
    ['every row is wrong', peopleCsv(3, [0, 1, 2]), /people.csv \d+ bytes 3 0 0 0 3/],
    ['a column is missing', 'external_id,family_name\nP-1,Ashton\n', /people.csv \d+ bytes 1 0 0 0 1/],
    ['there is a header alone', 'external_id\n', /people.csv \d+ bytes What is wrong/],
  ] as const)
    test(`given ${what}, when they are checked, then importing the rest is not offered, for there is none`, async () => {
      const runId = runIn(await sendByPage(admin, 'check', [['people.csv', texts]]))
      await doRun(app, runId)
      const page = words((await admin.get(`/agency/import/${runId}`)).body)
      assert.match(page, /Nothing in the files can go in as it is. Nothing was written: this was a check/)
      assert.match(page, rows)
      assert.doesNotMatch(page, /Import what is in order/)
      assert.equal(/in its column “reason”/.test(page), what === 'every row is wrong')
      assert.equal((await admin.post(`/agency/import/${runId}/discard`)).statusCode, 303)
    })
})

describe('files that can’t be taken', () => {
  const refused = async (files: Parameters<typeof sendByPage>[2], what = 'check') => {
    const before = await kept()
    const answer = await sendByPage(admin, what, files)
    assert.equal(answer.statusCode, 422)
    assert.deepEqual(await kept(), before, 'nothing of them is kept')
    assert.match(answer.body, /<title>\s*Error: Import/)
    return words(answer.body)
  }

  for (const [what, files, sentence] of [
    ['no file', [['', '']], /Select the CSV files to import/],
    ['another name', [['persons.csv', 'x']], /persons.csv: This file has no place in an import/],
    ['a slip in the name', [['address.csv', 'x']], /Did you mean “addresses.csv”\?/],
    ['an empty file', [['people.csv', '']], /people.csv is empty/],
    [
      'the same file twice',
      [
        ['people.csv', 'x'],
        ['people.csv', 'x'],
      ],
      /people.csv was sent twice/,
    ],
    ['a workbook', [['people.csv', Buffer.from('PK\u0003\u0004xyz')]], /is a workbook of a spreadsheet program/],
    ['UTF-16', [['people.csv', Buffer.from('\ufeffexternal_id', 'utf16le')]], /is UTF-16/],
    ['a NUL byte', [['people.csv', 'external\0id']], /people.csv is not text/],
    [
      'one that is good beside one that is not',
      [
        ['people.csv', peopleCsv(1)],
        ['x.csv', 'x'],
      ],
      /x.csv: This file has no place/,
    ],
    [
      'too much',
      [
        ['people.csv', peopleCsv(1)],
        ['evidence.csv', 'x'.repeat(limit)],
      ],
      /larger than 1 MB together/,
    ],
  ] as const)
    test(`${what}: a sentence beside the field`, async () => {
      assert.match(await refused(files), sentence)
    })

  test('a form that says nothing of what to do, too', async () => {
    assert.match(await refused([['people.csv', peopleCsv(1)]], 'nothing'), /Select what to do with the files/)
  })

  test('a form without its token, or by somebody who may not, before anything of it is kept', async () => {
    const rooms = () =>
      withPool(
        app.database.urls.superuser,
        async db =>
          (await sql<{ n: number }>`select count(*) as n from pgboss.job where name = 'import-files'`.execute(db))
            .rows[0]?.n,
      )
    const before = [await kept(), await rooms()]
    for (const user of ['officer', 'auditor'] as const) {
      const visitor = await app.signIn(user)
      await visitor.get('/account')
      const { payload, type } = formWithFiles({ _csrf: visitor.token, what: 'check' }, [['people.csv', peopleCsv(1)]])
      const answer = await visitor.request({
        method: 'POST',
        url: '/agency/import',
        headers: { 'content-type': type },
        payload,
      })
      assert.equal(answer.statusCode, 403, user)
    }
    const { payload, type } = formWithFiles({ what: 'check' }, [['people.csv', peopleCsv(1)]])
    const answer = await admin.request({
      method: 'POST',
      url: '/agency/import',
      headers: { 'content-type': type },
      payload,
    })
    assert.equal(answer.statusCode, 403)
    assert.match(answer.body, /The form has expired/)
    // Not even room was made for them.
    assert.deepEqual([await kept(), await rooms()], before)
  })

  test('a form that breaks off, or is none: 400, and nothing of it is kept; and no other page takes files', async () => {
    const before = await kept()
    await admin.get('/agency/import')
    const { payload, type } = formWithFiles({ _csrf: admin.token, what: 'check' }, [['people.csv', peopleCsv(5_000)]])
    const post = (url: string, headers: string, body: Buffer) =>
      admin.request({ method: 'POST', url, headers: { 'content-type': headers, accept: 'text/html' }, payload: body })
    assert.equal((await post('/agency/import', type, payload.subarray(0, payload.length - 60_000))).statusCode, 400)
    assert.equal((await post('/agency/import', 'multipart/form-data', payload)).statusCode, 400)
    assert.equal((await post('/agency/teams', type, payload)).statusCode, 415)
    assert.deepEqual(await kept(), before)
  })
})

describe('what is kept', () => {
  const asked = (user: UserName, table: string) =>
    app.as(
      user,
      async ({ tx }) =>
        (await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(tx)).rows[0]?.n,
    )

  test('is for whoever sent it; others of the agency who may import see the counts, and other agencies nothing', async () => {
    const runId = await importTexts(app, 'admin', { 'people.csv': peopleCsv(2, [1]) })
    for (const table of ['import_file', 'import_chunk', 'import_report']) {
      assert.notEqual(await asked('admin', table), 0, table)
      for (const user of ['sergeant', 'officer', 'probation-admin', 'stranger'] as const)
        assert.equal(await asked(user, table), 0, `${table} ${user}`)
    }
    assert.equal(await asked('probation-admin', 'import_run'), 0)
    const sergeant = await app.signIn('sergeant')
    const page = words((await sergeant.get(`/agency/import/${runId}`)).body)
    assert.match(page, /1 fault. They quote what was sent, and are shown to Admin Name/)
    assert.doesNotMatch(page, /31\.12\.1970|Go on/)
    assert.equal((await sergeant.get(`/agency/import/${runId}/refused/people.csv/rows.csv`)).statusCode, 403)
    assert.equal((await sergeant.post(`/agency/import/${runId}/start`, { what: 'part' })).statusCode, 403)
    assert.equal((await (await app.signIn('probation-admin')).get(`/agency/import/${runId}`)).statusCode, 404)
    await admin.post(`/agency/import/${runId}/discard`)
  })

  test('goes when its time has come, in the name of nobody, and the page says that it is gone', async () => {
    const runId = await importTexts(app, 'admin', { 'people.csv': peopleCsv(2, [1]) })
    const receiving = await app.as('admin', async work => (await import('./take.ts')).makeRoomForRun(work))
    const jobs = await withPool(
      app.database.urls.superuser,
      async db =>
        (
          await sql<{ data: { runId: string }; after: Date }>`
          select data, start_after as after from pgboss.job where name = 'import-files' and data ->> 'runId' in (${runId}, ${receiving})`.execute(
            db,
          )
        ).rows,
    )
    assert.equal(jobs.length, 2)
    for (const { data, after: due } of jobs) {
      assert.equal(due.getTime() - app.clock.now.getTime(), 24 * 3_600_000)
      await letGoJob.run(app.db, due, data)
      await letGoJob.run(app.db, due, data)
    }
    assert.equal((await kept())['import_chunk'], 0)
    assert.equal((await kept())['import_report'], 0)
    assert.equal((await ofAgency()).filter(({ action }) => action === 'import.files-removed').length > 0, true)
    assert.match(words((await admin.get(`/agency/import/${runId}`)).body), /went with its files. Send the files again/)
    assert.equal((await admin.post(`/agency/import/${runId}/start`, { what: 'part' })).statusCode, 409)
  })

  test('stays where that it goes can’t be written down', async () => {
    const runId = runIn(await sendByPage(admin, 'check', [['people.csv', peopleCsv(1)]]))
    const { superuser } = app.database.urls
    await withPool(superuser, db =>
      sql`create function refuse() returns trigger language plpgsql as $$ begin raise 'refused'; end $$;
        create trigger refuse before insert on ledger_entry
          for each row when (new.action = 'import.files-removed') execute function refuse()`.execute(db),
    )
    const [before, told] = [await kept(), (await ofAgency()).length]
    const due = new Date(app.clock.now.getTime() + 24 * 3_600_000)
    const data = { runId, agencyId: app.agencyIds.police }
    await assert.rejects(letGoJob.run(app.db, due, data), /refused/)
    assert.deepEqual(await kept(), before)
    await withPool(superuser, db => sql`drop trigger refuse on ledger_entry; drop function refuse()`.execute(db))
    await letGoJob.run(app.db, due, data)
    assert.deepEqual(
      (await ofAgency()).slice(told).map(({ action }) => action),
      ['import.failed', 'import.files-removed'],
    )
  })

  test('goes from a run that was never begun as well, and the ledger says that it failed', async () => {
    const before = (await ofAgency()).length
    const runId = runIn(await sendByPage(admin, 'check', [['people.csv', peopleCsv(1)]]))
    const due = new Date(app.clock.now.getTime() + 24 * 3_600_000)
    const data = { runId, agencyId: app.agencyIds.police }
    await letGoJob.run(app.db, due, data)
    await letGoJob.run(app.db, due, data)
    const told = (await ofAgency()).slice(before)
    assert.deepEqual(
      told.map(({ action }) => action),
      ['import.sent', 'import.failed', 'import.files-removed'],
    )
    assert.deepEqual(told[1]?.detail, { why: 'gone' })
  })
})

describe('a run', () => {
  test('whose server says nothing more is shown as failed, and is started again', async () => {
    const runId = runIn(
      await sendByPage(admin, 'whole', [
        ['offences.csv', 'x'],
        ['people.csv', peopleCsv(1)],
      ]),
    )
    await withPool(app.database.urls.superuser, db =>
      sql`update import_run set state = 'running', seen_at = clock_timestamp() - interval '31 seconds' where id = ${runId}`.execute(
        db,
      ),
    )
    const page = words((await admin.get(`/agency/import/${runId}`)).body)
    assert.match(page, /The server was stopped in the middle of it. Nothing was written/)
    assert.match(page, /Start it again/)
    const onward = runIn(await admin.post(`/agency/import/${runId}/start`, { what: 'whole' }))
    await doRun(app, onward)
    assert.match(words((await admin.get(`/agency/import/${onward}`)).body), /can’t go in, so nothing was imported/)
    // The job of the dead one comes to another worker, which says so and begins nothing.
    await doRun(app, runId)
    assert.match(words((await admin.get('/agency/import')).body), /Failed/)
    await admin.post(`/agency/import/${onward}/discard`)
  })

  test('whose end can’t be written down has written nothing else either', async () => {
    const runId = runIn(await sendByPage(admin, 'part', [['people.csv', peopleCsv(2, [1]).replaceAll('P-', 'Z-')]]))
    const before = await people()
    // The report is there already, so that of the run is refused as its last word.
    await app.as('admin', ({ tx, principal }) =>
      sql`insert into import_report (run_id, agency_id, recorded_by, faults)
        values (${runId}, ${principal.agencyId}, ${principal.practitionerId}, '[]')`.execute(tx),
    )
    await doRun(app, runId)
    assert.match(
      words((await admin.get(`/agency/import/${runId}`)).body),
      /Something went wrong on the server, so nothing was written/,
    )
    assert.equal(await people(), before)
    await admin.post(`/agency/import/${runId}/discard`)
  })

  test('that comes to a worker twice is done once', async () => {
    const before = (await ofAgency()).length
    const runId = runIn(await sendByPage(admin, 'whole', [['people.csv', peopleCsv(1)]]))
    // One of them may find it begun, leaves it and comes again.
    await Promise.allSettled([doRun(app, runId), doRun(app, runId)])
    assert.match(
      words((await admin.get(`/agency/import/${runId}`)).body),
      /all of it was imported before|Everything was imported/,
    )
    const told = (await ofAgency()).slice(before)
    assert.deepEqual(
      told.map(({ action }) => action),
      ['import.sent', 'import.ended'],
    )
  })

  test('that is under way at another server is left to it', async () => {
    const runId = runIn(await sendByPage(admin, 'whole', [['people.csv', peopleCsv(1)]]))
    const under = (state: string) =>
      withPool(app.database.urls.superuser, db =>
        sql`update import_run set state = ${state}, seen_at = clock_timestamp() where id = ${runId}`.execute(db),
      )
    await under('running')
    await assert.rejects(doRun(app, runId), RangeError)
    const page = async () => words((await admin.get(`/agency/import/${runId}`)).body)
    assert.match(await page(), /It begins in a moment/)
    const lock = sql`select pg_advisory_xact_lock(hashtext('import'), ${app.agencyIds.police})`
    const { superuser } = app.database.urls
    await withPool(superuser, async other => {
      const waits = await withPool(superuser, async db =>
        db.transaction().execute(async tx => {
          await lock.execute(tx)
          assert.match(
            await page(),
            /It begins in a moment/,
            'it may have the lock itself, and not say yet how far it is',
          )
          const second = other.transaction().execute(async that => void (await lock.execute(that)))
          const waiting = sql`select from pg_locks where locktype = 'advisory' and not granted`
          while ((await waiting.execute(tx)).rows.length === 0);
          assert.match(await page(), /Another import of your agency is under way/)
          return { second }
        }),
      )
      await waits.second
    })
    await under('waiting')
    await doRun(app, runId)
  })

  test('of somebody who may import no more reads nothing', async () => {
    const runId = runIn(await sendByPage(await app.signIn('inspector'), 'whole', [['people.csv', peopleCsv(1)]]))
    await withPool(app.database.urls.superuser, db =>
      sql`update practitioner set left_on = '2026-11-05' where id = ${app.ids.inspector}`.execute(db),
    )
    await doRun(app, runId)
    assert.match(words((await admin.get(`/agency/import/${runId}`)).body), /may not import any more/)
  })

  test('that waits for another of the agency says so', async () => {
    const first = runIn(await sendByPage(admin, 'check', [['people.csv', peopleCsv(1)]]))
    const second = runIn(await sendByPage(admin, 'check', [['people.csv', peopleCsv(1)]]))
    assert.match(
      words((await admin.get(`/agency/import/${second}`)).body),
      /Another import of your agency is under way/,
    )
    for (const runId of [first, second]) await doRun(app, runId)
    assert.doesNotMatch(words((await admin.get(`/agency/import/${second}`)).body), /Another import/)
  })

  test('among many is found by going on to older ones', async () => {
    for (let at = 0; at < 22; at += 1)
      await app.as('spo', async work => {
        const { sendTexts } = await import('./commands.ts')
        await sendTexts(work, { 'people.csv': 'x' }, { dryRun: true, partial: false }, limit)
      })
    const spo = await app.signIn('spo')
    const first = await spo.get('/agency/import')
    assert.equal(first.body.match(/href="\/agency\/import\/[0-9a-f-]{36}"/g)?.length, 20)
    const older = /href="(\/agency\/import\?before=[^"#]+)/.exec(first.body)?.[1]
    assert(older)
    const rest = await spo.get(older)
    assert.equal(rest.body.match(/href="\/agency\/import\/[0-9a-f-]{36}"/g)?.length, 2)
    assert.match(words(rest.body), /Latest imports/)
  })
})
