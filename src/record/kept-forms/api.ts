import { z } from 'zod'
import { json, typed } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import { invalid, Problem, problems } from '../../platform/problem/index.ts'
import { defineRoute, listOf, pageOf, paging, placeIn, type Route } from '../../trust/routes/index.ts'
import { personParams } from '../membership/index.ts'
import { keepForm, putAwayForm, stoppedField } from './commands.ts'
import { keptFormsOf, type KeptForm } from './store.ts'
import { keptFormName } from './views.ts'

const field = z.strictObject({ name: z.string().min(1).max(200), text: z.string().max(20_000) })

const wireKeptForm = z
  .object({
    id: z.uuid(),
    page: z.string().describe('The path of the page on which the form stands.'),
    name: z.string().describe('What the form is, in words.'),
    keptAt: z.iso.datetime(),
    fields: z.array(z.object({ name: z.string(), text: z.string() })).describe('In the order of the form.'),
  })
  .describe('A form that was stopped for what did not wait.')

const place = z.object({ id: zIdOf<'kept_form'>() })

const keptFormOnWire = (form: KeptForm) => ({
  ...{ id: form.id, page: form.page, name: keptFormName(form), keptAt: form.keptAt.toISOString() },
  fields: form.fields.map(([name, text]) => ({ name, text })),
})

/** Forms that somebody stopped, for their own programs: nobody else sees them. */
export const keptFormApiRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/v1/people/:personId/kept-forms',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    query: z.object(paging),
    api: {
      tag: 'Act now',
      summary: 'List the forms that you stopped',
      description: 'Those about this person that you have not come back to, the latest first. Nobody else sees them.',
      scope: 'session',
      answers: { 200: listOf(wireKeptForm) },
      example: { query: { limit: 20 } },
    },
    handle: async ({ work, params: { personId }, query: { limit, after } }) => {
      const part = { after: placeIn(after, place)?.id, size: limit + 1 }
      const forms = await keptFormsOf(work.tx, work.principal.practitionerId, personId, part)
      return json(pageOf(forms, limit, ({ id }) => ({ id }), keptFormOnWire))
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/people/:personId/kept-forms',
    audit: 'writes',
    about: 'person',
    params: personParams,
    body: z.strictObject({
      page: z.string().max(400).describe('The path of the page on which the form stands.'),
      fields: z.array(field).min(1).max(2_000).describe('As typed, however unfinished, in the order of the form.'),
    }),
    api: {
      tag: 'Act now',
      summary: 'Keep a form that is stopped',
      description: 'It is given back on its own page, and to you alone.',
      scope: 'session',
      // Whatever was typed, nothing about it may stand in the way: the command leaves out what can't be kept.
      texts: 'by place',
      answers: { 201: z.object({ id: z.uuid() }) },
      example: {
        body: {
          page: '/people/018f3c5e-0000-7000-8000-000000000000/evidence/new',
          fields: [{ name: 'text', text: 'He said that' }],
        },
      },
    },
    handle: async ({ work, params: { personId }, body: { page, fields } }) => {
      const sent = fields.map(({ name, text }): [string, string] => [name, text])
      const id = await keepForm(work, personId, typed(new URLSearchParams([[stoppedField, page], ...sent])))
      if (id === undefined) throw invalid({ page: 'No form about this person stands there, or nothing was typed' })
      return json({ id }, 201)
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/people/:personId/kept-forms/:keptFormId/disposal',
    audit: 'writes',
    about: 'person',
    params: personParams.extend({ keptFormId: zIdOf<'kept_form'>() }),
    api: {
      tag: 'Act now',
      summary: 'Put a kept form away, unsaved',
      description: 'Its words are let go for good.',
      scope: 'session',
      answers: { 200: z.object({ id: z.uuid() }) },
    },
    handle: async ({ work, params: { personId, keptFormId } }) => {
      if (!(await putAwayForm(work, personId, keptFormId)))
        throw new Problem(problems.conflict, { detail: 'This form is not kept any more.' })
      return json({ id: keptFormId })
    },
  }),
]
