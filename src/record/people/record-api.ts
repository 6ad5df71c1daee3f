import { z } from 'zod'
import { zDay } from '../../platform/dates/index.ts'
import { json, type Reply } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { defineRoute, type Route } from '../../trust/routes/index.ts'
import { personParams } from '../membership/index.ts'
import { addItem, endItem } from './item-commands.ts'
import { namesFor, writtenSections } from './record-reading.ts'
import { readItems } from './section-store.ts'
import type { Section } from './section-types.ts'
import { asMembers, itemOnWire, newFactBody, newGenderBody, valuesOf, wireFact, wireGender } from './section-wire.ts'
import { sectionOf, sections } from './sections.ts'
import type { SectionKey } from './types.ts'

const onRecord = sections.filter(section => !section.apart)

const recordQuery = z.object({
  section: z
    .enum(onRecord.map(({ key }) => key))
    .optional()
    .describe('Only this section.'),
  now: z.enum(['true']).optional().describe('Only what is so now.'),
})

const itemParams = z.object({
  ...personParams.shape,
  section: z.enum(writtenSections),
  itemId: zIdOf<string>(),
})

const endingBody = z.strictObject({
  as: z.enum(['ended', 'in error']).describe('It is so no longer, or it was never so.'),
  on: zDay.optional().describe('With `ended`: the first day on which it is so no longer.'),
  why: z.string().max(500),
})

const added = z.object({
  id: z.uuid(),
  replayed: z.boolean().describe('Whether it had been added before: nothing was written this time.'),
})

async function itemsOf(work: PractitionerWork, personId: string, wanted: readonly Section[], now = false) {
  const items = await readItems(work.tx, personId, wanted)
  const shown = now ? items.filter(({ to }) => to === null) : items
  const names = await namesFor(work, shown)
  return shown.map(item => itemOnWire(item, names))
}

interface SentFact {
  readonly id?: string | undefined
  readonly from?: z.output<typeof zDay> | undefined
  readonly replaces?: string | null | undefined
  readonly values: Readonly<Record<string, string | undefined>>
}

async function add(work: PractitionerWork, personId: string, key: SectionKey, sent: SentFact): Promise<Reply> {
  const section = sectionOf(key)
  const { id, from, replaces } = sent
  const item = { id, from, replaces: replaces === null ? '' : replaces, values: valuesOf(section, sent.values) }
  return json(await asMembers(section, () => addItem(work, personId, key, item)), 201)
}

/** The sections of a record for programs. */
export const recordApiRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/v1/people/:personId/record',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    query: recordQuery,
    api: {
      tag: 'People',
      summary: 'Read the record of a person',
      description:
        'Every dated fact of every section, past ones too, the latest first: it is one list and has no pages. Gender identity stands apart.',
      scope: 'people:read',
      answers: { 200: z.object({ items: z.array(wireFact) }) },
      example: { query: { section: 'addresses', now: 'true' } },
    },
    handle: async ({ work, params: { personId }, query: { section, now } }) => {
      const wanted = onRecord.filter(({ key }) => section === undefined || key === section)
      return json({ items: await itemsOf(work, personId, wanted, now === 'true') })
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/people/:personId/record',
    audit: 'writes',
    about: 'person',
    params: personParams,
    body: newFactBody,
    api: {
      tag: 'People',
      summary: 'Add a dated fact to a record',
      description:
        'What it takes follows from its `section`. Where only one may stand, such as a registration, the earlier one ends on the day from ' +
        'which the new one holds. Allocation and lead agency have operations of their own.',
      scope: 'people:write',
      answers: { 201: added },
      example: {
        body: {
          ...{ section: 'addresses', from: '2026-10-01' },
          values: { kind: 'main', address: '4 Mill Lane, Northshire', postcode: 'ZZ1 1ZZ' },
        },
      },
    },
    handle: ({ work, params: { personId }, body: { section, ...sent } }) => add(work, personId, section, sent),
  }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/people/:personId/record/gender',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    api: {
      tag: 'People',
      summary: 'Read what a person has said of their gender identity',
      description: sectionOf('gender').advice ?? '',
      scope: 'session',
      answers: { 200: z.object({ items: z.array(wireGender) }) },
    },
    handle: async ({ work, params: { personId } }) =>
      json({ items: await itemsOf(work, personId, [sectionOf('gender')]) }),
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/people/:personId/record/gender',
    audit: 'writes',
    about: 'person',
    params: personParams,
    body: newGenderBody,
    api: {
      tag: 'People',
      summary: 'Add what a person has said of their gender identity',
      scope: 'session',
      answers: { 201: added },
      example: { body: { section: 'gender', values: { detail: 'Wishes to be addressed as Ms Harcourt.' } } },
    },
    handle: ({ work, params: { personId }, body }) => add(work, personId, 'gender', body),
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/people/:personId/record/:section/:itemId/ending',
    audit: 'writes',
    about: 'person',
    params: itemParams,
    body: endingBody,
    api: {
      tag: 'People',
      summary: 'End a fact of a record, or mark it as entered in error',
      description:
        'It stays to be read, with who ended it, when and why. That it was entered in error is for the agency to say that recorded it.',
      scope: 'people:write',
      answers: { 200: z.object({ id: z.uuid() }) },
      example: { body: { as: 'ended', on: '2026-11-01', why: 'Moved out.' } },
    },
    handle: async ({ work, params: { personId, section, itemId }, body }) => {
      await endItem(work, personId, section, itemId, body)
      return json({ id: itemId })
    },
  }),
]
