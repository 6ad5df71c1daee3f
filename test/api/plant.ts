import assert from 'node:assert/strict'
import pg from 'pg'
import { startAssessment } from '../../src/practice/assessments/index.ts'
import { refreshTokens } from '../../src/record/search/index.ts'
import { addPractitioner, addTeam } from '../../src/trust/staff/index.ts'
import { addSystem, makeKey } from '../../src/trust/systems/index.ts'
import { password, staff, type TestApp, type UserName } from '../support/app.ts'
import { openTestCase, recordEntry, recordTestActNow, recordTestVisit, signTestPlan } from '../support/case.ts'
import { importTexts, peopleCsv } from '../support/imports.ts'
import type { Ids } from '../access/subjects.ts'

/** Who holds a case that no other agency may see a word of. */
export const holders = { police: 'officer', probation: 'spo', elsewhere: 'stranger' } as const satisfies Record<
  string,
  UserName
>
export type AgencyName = keyof typeof holders

/** A word that stands in an agency's own records and nowhere else. Letters only, as in names. */
export const markerOf = (agency: AgencyName): string => `Qz${agency}zq`

/** The agency of somebody. */
export const agencyOf = (user: UserName): AgencyName => staff[user].agency

/**
 * A case of one agency alone, with an entry, a visit, an action, what was done at once, a signed assessment and a draft. The agency's word is
 * put into every text of it that may be any text, whatever writes it and whoever reads it: column by column, past all rules.
 */
export async function plant(app: TestApp, agency: AgencyName): Promise<Ids> {
  const user = holders[agency]
  const personId = await openTestCase(app, user)
  const { assessmentId, actionIds } = await signTestPlan(app, user, personId, [{ what: 'Call', dueOn: '2026-12-31' }])
  app.clock.now = new Date(app.clock.now.getTime() + 60_000)
  const evidenceId = await recordEntry(app, user, personId)
  const visitId = await recordTestVisit(app, user, personId)
  const actNowId = await recordTestActNow(app, user, personId)
  await app.as(user, work => startAssessment(work, personId, { method: 'instrument' }))
  await mark(app, personId, markerOf(agency))
  // The word is a part of the name, by which people are found.
  await app.as(user, async work => {
    await refreshTokens(work.tx, [personId])
    work.record({ stream: { kind: 'person', id: personId }, action: 'person.consulted' })
  })
  return { personId, assessmentId, evidenceId, visitId, actNowId, actionId: actionIds[0] ?? personId }
}

/** Who sends files and adds people for an agency. */
const seniors = { police: 'sergeant', probation: 'spo', elsewhere: 'stranger' } as const satisfies Record<
  AgencyName,
  UserName
>

/** The agency's word in what it has beside cases: a team, somebody who works there, a system, and a row that an import refused. */
export async function markInAgency(app: TestApp, agency: AgencyName): Promise<Ids> {
  const [user, word, agencyId] = [seniors[agency], markerOf(agency), app.agencyIds[agency]]
  const ids = await app.as(user, async work => {
    const teamId = await addTeam(work, agencyId, `${word} team`)
    const practitionerId = await addPractitioner(work, {
      ...{ agencyId, name: `${word} Name`, jobTitle: word, roles: ['practitioner'], teamId },
      ...{ userName: word.toLowerCase(), password, mustChangePassword: true },
    })
    const system = { name: `${word} system`, purpose: word, role: 'none', scopes: ['people:read'] } as const
    const systemId = await addSystem(work, { ...system, scopes: [...system.scopes] })
    return { practitionerId, systemId, keyId: (await makeKey(work, systemId, 30)).id }
  })
  return { ...ids, runId: await importTexts(app, user, { 'people.csv': peopleCsv(1, [0]).replace('Ashan', word) }) }
}

interface Column {
  readonly table_name: string
  readonly column_name: string
  readonly data_type: string
}

/** Writes a word before every text of a case that begins like one, in each column that takes it. Codes begin with a small letter. */
async function mark(app: TestApp, personId: string, word: string): Promise<void> {
  const owner = new pg.Client({ connectionString: app.database.urls.superuser })
  await owner.connect()
  try {
    const { rows } = await owner.query<Column>(`
      select c.table_name, c.column_name, c.data_type from information_schema.columns c
      join information_schema.columns p on p.table_schema = c.table_schema and p.table_name = c.table_name
        and p.column_name = case when c.table_name = 'person' then 'id' else 'person_id' end
      where c.table_schema = 'public' and c.data_type in ('text', 'jsonb') and c.table_name not like 'ledger%'`)
    let marked = 0
    for (const { table_name: table, column_name: column, data_type: type } of rows) {
      const [id, t, c] = [
        table === 'person' ? 'id' : 'person_id',
        ...[table, column].map(each => pg.escapeIdentifier(each)),
      ]
      const inJson = `regexp_replace(${c}::text, '": ?"(?=[A-Z][a-z])', '":"' || $2::text, 'g')`
      const text = `case when ${c} like '{%' then ${inJson} when ${c} ~ '^[A-Z][a-z]' then $2::text || ${c} else ${c} end`
      const value = type === 'text' ? text : `${inJson}::jsonb`
      // A column with a form of its own refuses the word: it holds nobody's words.
      const done = await owner
        .query(`update ${t} set ${c} = ${value} where ${id} = $1::uuid`, [personId, word])
        .catch(() => undefined)
      marked += done?.rowCount ?? 0
    }
    assert(marked > 20, `only ${marked} texts were marked`)
    // What was signed is handed on only as what was signed: the words are as if they had been in it.
    await owner.query(
      `update assessment_snapshot s set sha256 = encode(sha256(convert_to(d.body, 'UTF8')), 'hex')
      from assessment_document d where d.assessment_id = s.assessment_id and s.person_id = $1::uuid`,
      [personId],
    )
  } finally {
    await owner.end()
  }
}
