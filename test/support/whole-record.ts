import { typedFrom } from '../../src/platform/http/index.ts'
import { newId } from '../../src/platform/ids/index.ts'
import { acknowledgeActNow, addToActNow } from '../../src/practice/act-now/index.ts'
import { comment, countersign } from '../../src/practice/assessments/index.ts'
import { acknowledgeReason, answerByReason } from '../../src/practice/urgent-results/index.ts'
import { keepForm } from '../../src/record/kept-forms/index.ts'
import { restrict } from '../../src/record/membership/index.ts'
import { addItem, type SectionKey } from '../../src/record/people/index.ts'
import type { TestApp } from './app.ts'
// The table is declared there.
import type {} from '../../src/exchange/import/index.ts'
import { day, recordEntry, recordTestActNow, recordTestVisit } from './case.ts'
import { importTexts, peopleCsv } from './imports.ts'
import { openReferenceCase } from './reference-case.ts'
import { deskOf } from './review.ts'
import { recordTestTool } from './tool-records.ts'
import { recordUrgent } from './urgent.ts'
import { useWording } from './wording.ts'

const items: Partial<Record<SectionKey, Readonly<Record<string, string>>>> = {
  aliases: { kind: 'nickname', family_name: 'Harcourt', given_names: 'Den' },
  identifiers: { kind: 'crn', value: 'X410077' },
  needs: { kind: 'communication', detail: 'Speak slowly.' },
  gender: { detail: 'Has told us how to address them.' },
  'risk-to-staff': { detail: 'Two officers.' },
  addresses: { kind: 'main', address: '4 Mill Lane, Northshire', postcode: 'NS1 1AA' },
  registration: { status: 'registered', relevant_date: '2020-01-01', period: 'indefinite' },
  custody: { status: 'community' },
  offences: {
    ...{ offence: 'Indecent assault', convicted_on: '2020-01-01', court: 'Northshire Crown Court' },
    ...{ sentence: '3 years' },
  },
}

/**
 * One restricted case, shared with probation, with a row in every table that holds case data: what is asked of every table is then asked of
 * a row. The sergeant is its reader, beside the officer.
 */
export async function openWholeRecord(app: TestApp): Promise<{ personId: string; assessmentId: string }> {
  const desk = deskOf(() => app)
  const one = await openReferenceCase(app, 'officer', 'probation')
  const { personId } = one
  for (const [section, values] of Object.entries(items))
    await app.as('officer', work =>
      addItem(work, personId, section as SectionKey, { id: newId(), values, from: day('2026-10-01') }),
    )
  const draft = await desk.submitted('officer', one)
  await app.as('sergeant', work => comment(work, draft.id, { place: 'gather', text: 'Well found.' }))
  await app.as('sergeant', work => countersign(work, draft.id, draft))
  app.clock.now = new Date(app.clock.now.getTime() + 60_000)
  await recordTestVisit(app, 'officer', personId)
  await recordEntry(app, 'officer', personId, { tier: 'own' })
  const actNowId = await recordTestActNow(app, 'officer', personId)
  const addition = { id: newId(), text: 'Social care has called back.', referral: { to: 'The school' } }
  await app.as('officer', work => addToActNow(work, actNowId, addition))
  await app.as('sergeant', work => acknowledgeActNow(work, actNowId, 'Seen.'))
  const typed = typedFrom({ text: 'The flat was', stoppedAt: `/people/${personId}/evidence/new` })
  await app.as('officer', work => keepForm(work, personId, typed))
  await recordTestTool(app, 'officer', personId, 'rm2000')
  const recordId = await recordUrgent(app, 'officer', personId)
  await app.as('officer', work => answerByReason(work, { personId, recordId }, 'Seen to before.'))
  await app.as('sergeant', work => acknowledgeReason(work, { personId, recordId }))
  await useWording(app, '2027-06-01')
  await importTexts(app, 'sergeant', { 'people.csv': peopleCsv(1, [0]) })
  await app.as('officer', async ({ tx, principal, now }) => {
    const row = {
      id: newId(),
      person_id: personId,
      agency_id: principal.agencyId,
      tier: 'own',
      kind: 'person',
    } as const
    const from = { value: 'NS-1', row_id: personId, content_hash: Buffer.alloc(32), recorded_at: now }
    await tx
      .insertInto('external_id')
      .values({ ...row, ...from })
      .execute()
  })
  await app.as('officer', work =>
    restrict(work, personId, { why: 'A relative works here.', readers: [app.ids.sergeant] }),
  )
  await desk.start('officer', personId)
  return { personId, assessmentId: draft.id }
}
