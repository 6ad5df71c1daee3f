import { z } from 'zod'
import { json, told, type Reply } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import { invalid, Problem, problems, renamingFields } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { defineRoute, listOf, notOfThisList, pageOf, paging, placeIn, type Route } from '../../trust/routes/index.ts'
import { personParams } from '../membership/index.ts'
import { alike } from '../search/index.ts'
import { addPerson, changePerson } from './commands.ts'
import { findListedAfter } from './find-listed.ts'
import { readHeader } from './header-store.ts'
import { consult, LikelySame, showLikelySame } from './likely-same.ts'
import { parseSearch } from './search-text.ts'
import { readPerson } from './store.ts'
import {
  headerOnWire,
  likelyOnWire,
  listedOnWire,
  memberOfPerson,
  newPersonBody,
  personChangeBody,
  wireHeader,
  wireLikely,
  wireListed,
  wireNames,
  wirePerson,
} from './wire.ts'

const listQuery = z.object({
  ...paging,
  q: z
    .string()
    .max(1_000)
    .default('')
    .describe(
      'Names, numbers, dates and years of birth, words of an address and postcodes, in any order; slips are forgiven. Left out: everybody.',
    ),
})

const compareQuery = z.object({
  person: z
    .array(zIdOf<'person'>(), 'Name two people')
    .length(2, 'Name two people')
    .refine(([one, other]) => one !== other, 'Name two different people')
    .describe('Two people by id: the member comes twice.'),
})

const added = z.object({
  id: z.uuid(),
  replayed: z.boolean().describe('Whether it had been added before: nothing was written this time.'),
})

/** Somebody who was not added, because they may be on record already. */
const likelySame = z.looseObject({
  code: z.literal('conflict'),
  likely: z.array(wireLikely).describe('Those on record who may be the same person, the likeliest first.'),
})

/** Instead of adding somebody: who may have a record already. Each of them has been looked at, which stays recorded. */
async function refusedAsLikely(work: PractitionerWork, error: unknown, requestId: string): Promise<Reply> {
  if (!(error instanceof LikelySame)) throw error
  const likely = await showLikelySame(work, error)
  const problem = new Problem(problems.conflict, {
    detail:
      'Somebody on record may be this person, so nobody was added. Compare them; if they are somebody else, send it again with their ids in differsFrom.',
  })
  return told(problem, requestId, { likely: likely.map(likelyOnWire) })
}

/** People on the register for programs. */
export const personApiRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/v1/people',
    audit: 'listed',
    query: listQuery,
    api: {
      tag: 'People',
      summary: 'Find people, or list the people of your agency',
      description:
        'With `q`, whoever fits best comes first, each with why they were found, and `cut` says when more people fit than were compared: ' +
        'ask for more words then. Without it, everybody whose case your agency holds and you may open, by name.',
      scope: 'people:read',
      answers: { 200: listOf(wireListed).extend({ cut: z.boolean().optional() }) },
      example: { query: { q: 'harcort 9/4/1971', limit: 10 } },
    },
    handle: async ({ work, query: { q, limit, after } }) => {
      const search = parseSearch(q, Number(work.today.slice(0, 4)))
      if (search.problem !== undefined) throw invalid({ q: search.problem })
      const from = { after: placeIn(after, zIdOf<'person'>()), size: limit + 1 }
      const listed = await findListedAfter(work, search, from)
      if (!listed) throw notOfThisList()
      const { found, cut } = listed
      const page = pageOf(
        found,
        limit,
        ({ person }) => person.personId,
        ({ person, match }) => listedOnWire(person, match),
      )
      return json(search.text === '' ? page : { ...page, cut })
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/people',
    audit: 'writes',
    body: newPersonBody,
    api: {
      tag: 'People',
      summary: 'Add a person',
      description:
        'Opens their case for your agency, which leads it. Where somebody on record may be the same person, nobody is added: the answer is ' +
        'a conflict with them in `likely`, and `differsFrom` says of each that they are somebody else. That is for somebody to decide who ' +
        'has compared them.',
      scope: 'people:write',
      answers: { 201: added, 409: likelySame },
      example: {
        body: {
          ...{ familyName: 'Harcourt', givenNames: 'Dennis', bornOn: '1971-04-09', sex: 'male' },
          basis: 'manages the person in the community',
          identifiers: [{ kind: 'crn', value: 'X123456' }],
          registration: { from: '2024-03-01', period: '10 years' },
        },
      },
    },
    handle: async ({ work, web, body }) => {
      try {
        const { personId, replayed } = await renamingFields(memberOfPerson(body.identifiers), () =>
          addPerson(work, body),
        )
        return json({ id: personId, replayed }, 201)
      } catch (error) {
        return await refusedAsLikely(work, error, web.requestId)
      }
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/people/comparison',
    audit: 'may list',
    query: compareQuery,
    api: {
      tag: 'People',
      summary: 'Compare two people',
      description:
        'Whether two records are of one person is for somebody to judge. Each of the two has been looked at.',
      scope: 'people:read',
      answers: {
        200: z.object({
          people: z.array(wireHeader).length(2),
          alike: z.array(z.string()).describe('What their names and birth dates have in common, each as a phrase.'),
        }),
      },
      example: {
        query: { person: ['019a1b2c-3d4e-7f50-8a6b-7c8d9e0f1a2b', '019a1b2c-3d4e-7f50-8a6b-7c8d9e0f1a2c'] },
      },
    },
    handle: async ({ work, query: { person } }) => {
      const [first, second] = person
      if (first === undefined || second === undefined) throw invalid({ person: 'Name two people' })
      const one = await readHeader(work.tx, work.principal, first)
      const other = await readHeader(work.tx, work.principal, second)
      for (const header of [one, other]) consult(work, header, '/people/compare')
      return json({ people: [one, other].map(headerOnWire), alike: alike(one, other) })
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/people/:personId',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    api: {
      tag: 'People',
      summary: 'Read a person',
      description: 'What stands at the head of every page about them. The rest of the record is at `record`.',
      scope: 'people:read',
      answers: { 200: wirePerson },
    },
    handle: async ({ work, params: { personId } }) => {
      const header = await readHeader(work.tx, work.principal, personId)
      const { revision } = await readPerson(work.tx, personId)
      return json({ ...headerOnWire(header), revision })
    },
  }),
  defineRoute({
    method: 'PATCH',
    url: '/api/v1/people/:personId',
    audit: 'writes',
    about: 'person',
    params: personParams,
    body: personChangeBody,
    api: {
      tag: 'People',
      summary: 'Change names, birth date or sex',
      description:
        'What is left out stays. Where somebody changed them after the `revision` that you name, nothing is saved.',
      scope: 'people:write',
      matches: '/api/v1/people/:personId',
      answers: { 200: wireNames },
      example: { body: { revision: 1, familyName: 'Harcourt-Lee', nameWas: 'so' } },
    },
    handle: async ({ work, params: { personId }, body }) => {
      await changePerson(work, personId, body)
      const { id, ...now } = await readPerson(work.tx, personId)
      return json({ personId: id, ...now })
    },
  }),
]
