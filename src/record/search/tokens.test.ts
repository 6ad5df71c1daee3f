import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { day, openTestCase } from '../../../test/support/case.ts'
import { Problem } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { restrict, shareWith, unrestrict } from '../membership/index.ts'
import { addItem, changePerson, endItem, importPerson, type SectionKey } from '../people/index.ts'
import { readItems } from '../people/section-store.ts'
import { readPersonRow } from '../people/store.ts'
import { addressTokens, nameTokens, tokensOf } from './token-rules.ts'
import { readGround, readTokens } from './token-store.ts'
import { soundsOf, wordsOf } from './word-rules.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

/** What a function of the migration makes of many inputs. */
async function inSql(call: (input: ReturnType<typeof sql.ref>) => ReturnType<typeof sql>, inputs: readonly unknown[]) {
  const { rows } = await sql<{ found: unknown }>`
    select ${call(sql.ref('v'))} as found
    from jsonb_array_elements(${JSON.stringify(inputs)}::jsonb) with ordinality as i (v, at) order by at`.execute(
    app.db,
  )
  return rows.map(({ found }) => found)
}
const textAt = (input: ReturnType<typeof sql.ref>, key: number) => sql`(${input} ->> ${sql.lit(key)}::integer)`

/** Letters that names are written with, those that have a small form of their own among them, and what stands between. */
const letters = [
  ..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZéÉñÑöÖçÇåÅøØłŁđĐðÐßẞæÆœŒþÞıİšŠžŽőŐățșŞğ'’ʼ`´ -–.,/1234567890",
  ...'ИвановЁёЇїҐґΑλέξανδροςΣ\u0301\u0308ﬁ№ªmc\u00a0',
]
const written = fc.array(fc.constantFrom(...letters), { maxLength: 24 }).map(parts => parts.join(''))

describe('the functions of the migration say what the rules say', () => {
  test('of words, for every letter in use and for texts of them', async () => {
    const texts = [...letters, ...fc.sample(written, 3000)].map(text => [text])
    const found = await inSql(input => sql`search_words(${textAt(input, 0)})`, texts)
    for (const [at, [text = '']] of texts.entries()) assert.deepEqual(found[at], wordsOf(text), JSON.stringify(text))
  })

  test('of sounds', async () => {
    const spelt = fc.array(fc.constantFrom(...'aeioughdckpnwrxzvstlmyqf'), { maxLength: 10 }).map(all => [all.join('')])
    const words = [['harcourt'], ['phillip'], ['knight'], ['wright'], ['dgh'], ['xxx'], ...fc.sample(spelt, 3000)]
    const found = await inSql(input => sql`search_sounds(${textAt(input, 0)})`, words)
    for (const [at, [word = '']] of words.entries()) assert.equal(found[at] ?? undefined, soundsOf(word), word)
  })

  test('of names and addresses', async () => {
    const pairs = fc.sample(fc.tuple(written, written), 1500)
    const sorted = (call: string, input: ReturnType<typeof sql.ref>) =>
      sql`array(select t collate "C" from ${sql.raw(call)}(${textAt(input, 0)}, ${textAt(input, 1)}) t order by 1)`
    const byCode = (tokens: readonly string[]) =>
      [...new Set(tokens)].toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    const names = await inSql(input => sorted('search_name_tokens', input), pairs)
    const addresses = await inSql(input => sorted('search_address_tokens', input), pairs)
    for (const [at, [one, other]] of pairs.entries()) {
      assert.deepEqual(names[at], byCode(nameTokens({ familyName: one, givenNames: other })), `${one} | ${other}`)
      assert.deepEqual(addresses[at], byCode(addressTokens({ address: one, postcode: other })), `${one} | ${other}`)
    }
    const [common] = await inSql(
      input => sorted('search_address_tokens', input),
      [['Flat 2, The Old Mill House, Mill Lane, Northbridge', 'zz1 1zz']],
    )
    assert.deepEqual(common, ['mill ', 'northbridge ', 'old ', 'zz11zz '])
  })
})

/** What an agency's tokens of a person are, and what they should be: counted again from the rows that it may see. */
async function recount(personId: string, user: UserName) {
  return await app.as(user, async ({ tx, principal }) => {
    const ground = await readGround(tx, personId)
    const member = await tx
      .selectFrom('case_summary')
      .where('person_id', '=', personId)
      .where('agency_id', '=', principal.agencyId)
      .select('person_id')
      .executeTakeFirst()
    return {
      kept: await readTokens(tx, personId, principal.agencyId),
      counted: ground && member ? tokensOf(ground) : [],
    }
  })
}

type Step = (personId: string) => Promise<unknown>
const as =
  (user: UserName, command: (work: PractitionerWork, personId: string) => Promise<unknown>): Step =>
  personId =>
    app
      .as(user, work => command(work, personId))
      .catch((error: unknown) => {
        if (!(error instanceof Problem)) throw error
      })

const users = fc.constantFrom<UserName>('officer', 'sergeant', 'probation', 'spo')
const names = fc.constantFrom('Harcourt', 'Ó Súilleabháin-Marsh', 'Nowak', 'Mac Donald', 'Łukasz')
const add = (key: SectionKey, values: fc.Arbitrary<Record<string, string>>): fc.Arbitrary<Step> =>
  fc
    .tuple(users, values)
    .map(([user, given]) => as(user, (work, id) => addItem(work, id, key, { values: given, from: day('2026-10-01') })))

const steps: fc.Arbitrary<Step> = fc.oneof(
  add('aliases', fc.record({ family_name: names, given_names: names, kind: fc.constant('alias') })),
  add('identifiers', fc.record({ kind: fc.constant('visor'), value: fc.constantFrom('VS/1', 'VS/2', 'VS/3') })),
  add(
    'addresses',
    fc.record({
      kind: fc.constantFrom('main', 'other'),
      address: fc.constantFrom('4 Mill Lane, Northshire', '1 The Quay'),
      postcode: fc.constantFrom('ZZ1 1ZZ', ''),
    }),
  ),
  fc.tuple(users, names, fc.constantFrom('so' as const, 'wrong' as const)).map(([user, familyName, nameWas]) =>
    as(user, async (work, id) => {
      const row = await readPersonRow(work.tx, id)
      if (!row) return
      const { born_on: bornOn, sex, revision, given_names: givenNames } = row
      await changePerson(work, id, { familyName, givenNames, bornOn, sex, revision, nameWas })
    }),
  ),
  fc.tuple(users, fc.constantFrom<SectionKey>('aliases', 'identifiers', 'addresses')).map(([user, key]) =>
    as(user, async (work, id) => {
      const items = await readItems(work.tx, id)
      const open = items.find(
        item => item.section === key && item.to === null && item.agencyId === work.principal.agencyId,
      )
      if (open) await endItem(work, id, key, open.id, { as: 'in error', why: 'Somebody else’s' })
    }),
  ),
  fc
    .constantFrom<UserName>('sergeant', 'spo')
    .map(user => as(user, (work, id) => shareWith(work, id, app.agencyIds.probation, 'supervises'))),
  fc
    .constantFrom<UserName>('sergeant', 'spo')
    .map(user => as(user, (work, id) => restrict(work, id, { why: 'Known to staff', readers: [] }))),
  fc.constantFrom<UserName>('sergeant', 'spo').map(user => as(user, unrestrict)),
)

describe('the tokens of a person', () => {
  test('given whatever members do to a case, then they are what a recount makes of its rows, for each member', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 3, maxLength: 12 }), async all => {
        const personId = await openTestCase(app, 'officer')
        for (const step of all) await step(personId)
        for (const user of ['officer', 'sergeant', 'spo'] as const) {
          const { kept, counted } = await recount(personId, user)
          assert.deepEqual(kept, counted, user)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('given an import with other names and addresses, then they are what a recount makes of it', async () => {
    const person = {
      familyName: 'Fenwick',
      givenNames: 'Peter',
      bornOn: day('1960-01-31'),
      sex: 'male',
      basis: 'manages',
    }
    const personId = await app.as('officer', work =>
      importPerson(work, person as Parameters<typeof importPerson>[1], [
        { section: 'aliases', item: { values: { family_name: 'Tailor', given_names: 'Zed', kind: 'alias' } } },
        {
          section: 'addresses',
          item: { values: { kind: 'main', address: '4 Mill Lane', postcode: 'ZZ1 1ZZ' }, from: day('2026-10-01') },
        },
      ]),
    )
    const { kept, counted } = await recount(personId, 'officer')
    assert.deepEqual(kept, counted)
    assert(kept.includes('alias tailor zed') && kept.includes('address zz11zz ') && kept.includes('born @1960-01-31'))
  })

  test('given what an agency keeps for itself, then only it has tokens of that, whoever writes afterwards', async () => {
    const personId = await openTestCase(app, 'officer', 'spo')
    await app.as('spo', async ({ tx, principal, today, now }) => {
      await sql`insert into person_alias (id, person_id, agency_id, tier, family_name, given_names, kind, valid_from, recorded_at)
        values (gen_random_uuid(), ${personId}, ${principal.agencyId}, 'own', 'Secret', 'Sid', 'alias', ${today}, ${now})`.execute(
        tx,
      )
    })
    await app.as('spo', work => addItem(work, personId, 'identifiers', { values: { kind: 'crn', value: 'X100001' } }))
    await app.as('officer', work => addItem(work, personId, 'identifiers', { values: { kind: 'visor', value: 'V1' } }))
    const [theirs, ours] = [await recount(personId, 'spo'), await recount(personId, 'officer')]
    assert(theirs.kept.includes('alias secret sid') && theirs.kept.includes('identifier #v1'))
    assert(!ours.kept.some(token => token.includes('secret')) && ours.kept.includes('identifier #x100001'))
    assert.deepEqual([theirs.kept, ours.kept], [theirs.counted, ours.counted])
  })

  test('given every row, then it says of membership and restriction what the summary says', async () => {
    const personId = await openTestCase(app, 'officer', 'spo')
    await app.as('sergeant', work => restrict(work, personId, { why: 'Known to staff', readers: [] }))
    const seenBy = async (user: UserName) => (await recount(personId, user)).kept.length
    assert.equal(await seenBy('colleague'), 0)
    assert.notEqual(await seenBy('sergeant'), 0)
    assert.notEqual(await seenBy('spo'), 0)
  })
})
