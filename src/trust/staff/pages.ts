import { z } from 'zod'
import { redirect, typed, typedFrom, type FieldErrors, type FormShape, type Typed } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import { roles, type PractitionerWork } from '../access/index.ts'
import { defineRoute, pageQuery, type PageBody, type Route } from '../routes/index.ts'
import { addPractitioner, addTeam, changePractitioner, leave, resetPassword, temporaryPassword } from './commands.ts'
import { colleague, staffPage, teams } from './store.ts'
import { agencyPage, passwordPage, practitionerPage, staffOfPage, type PractitionerForm } from './views.ts'

const params = z.object({ practitionerId: zIdOf<'practitioner'>() })

const name = z.string('Enter the full name').max(100, 'Full name must be 100 characters or fewer')
const jobTitle = z.string('Enter the job title').max(100, 'Job title must be 100 characters or fewer')
const held = z
  .array(z.enum(roles, 'Choose roles from the list'))
  .min(1, 'Select at least one role')
  .default([])
  .refine(list => list.length > 0, 'Select at least one role')
const team = zIdOf<'team'>().optional()

const newForm = {
  schema: z.object({
    name,
    jobTitle,
    roles: held,
    teamId: team,
    userName: z
      .string('Enter a user name')
      .regex(
        /^[a-z0-9][a-z0-9._@-]{1,99}$/i,
        'User name must be 2 to 100 letters, digits, dots, hyphens, underscores or @',
      ),
  }),
  lists: ['roles'],
} satisfies FormShape<z.ZodType>

const changeForm = {
  schema: z.object({ name, jobTitle, roles: held, teamId: team }),
  lists: ['roles'],
} satisfies FormShape<z.ZodType>

const teamForm = {
  schema: z.object({ name: z.string('Enter the name of the team').max(100, 'Name must be 100 characters or fewer') }),
} satisfies FormShape<z.ZodType>

async function formModel(
  work: PractitionerWork,
  form: Typed,
  errors: FieldErrors | undefined,
  csrfToken: string,
): Promise<PractitionerForm> {
  return { typed: form, errors, csrfToken, teams: await teams(work.tx, work.principal.agencyId) }
}

const staffQuery = pageQuery.extend({
  q: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .refine(text => !text.includes('\0'))
    .optional()
    .catch(undefined),
})

interface AgencyAsked {
  readonly csrfToken: string
  /** The form of a new team. */
  readonly form: Typed
  readonly errors?: FieldErrors | undefined
  readonly query?: z.output<typeof staffQuery>
}

async function agency(
  work: PractitionerWork,
  { csrfToken, form, errors, query: { q, page, all } = { page: 1 } }: AgencyAsked,
): Promise<PageBody> {
  const { agencyId, agencyName } = work.principal
  const part = all === undefined ? { page, size: staffOfPage } : undefined
  return agencyPage({
    agencyName,
    staff: { ...(await staffPage(work.tx, agencyId, { q, part })), q, page },
    teams: await teams(work.tx, agencyId),
    csrfToken,
    typed: form,
    errors,
  })
}

export const staffRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/agency',
    audit: 'nothing',
    query: staffQuery,
    handle: async ({ work, web, query }) =>
      web.page(await agency(work, { csrfToken: web.csrfToken, form: typed(new URLSearchParams()), query })),
  }),
  defineRoute({
    method: 'POST',
    url: '/agency/teams',
    audit: 'writes',
    form: teamForm,
    handle: async ({ work, web, form }) => {
      if (!form.ok)
        return web.page(await agency(work, { csrfToken: web.csrfToken, form: form.typed, errors: form.errors }))
      await addTeam(work, work.principal.agencyId, form.value.name)
      return redirect('/agency', `Added: ${form.value.name}.`)
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/agency/practitioners/new',
    audit: 'nothing',
    handle: async ({ work, web }) =>
      web.page(
        practitionerPage(undefined, await formModel(work, typed(new URLSearchParams()), undefined, web.csrfToken)),
      ),
  }),
  defineRoute({
    method: 'POST',
    url: '/agency/practitioners/new',
    audit: 'writes',
    form: newForm,
    handle: async ({ work, web, form }) => {
      if (!form.ok)
        return web.page(practitionerPage(undefined, await formModel(work, form.typed, form.errors, web.csrfToken)))
      const { teamId, ...who } = form.value
      const password = temporaryPassword()
      await addPractitioner(work, {
        ...who,
        ...(teamId === undefined ? {} : { teamId }),
        agencyId: work.principal.agencyId,
        password,
        mustChangePassword: true,
      })
      return web.page(passwordPage(who.name, who.userName, password))
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/agency/practitioners/:practitionerId',
    audit: 'nothing',
    params,
    handle: async ({ work, web, params }) => {
      const who = await colleague(work.tx, work.principal.agencyId, params.practitionerId)
      const form = typedFrom({ name: who.name, jobTitle: who.jobTitle, roles: who.roles, teamId: who.teamId })
      return web.page(practitionerPage(who, await formModel(work, form, undefined, web.csrfToken)))
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/agency/practitioners/:practitionerId',
    audit: 'writes',
    params,
    form: changeForm,
    handle: async ({ work, web, params, form }) => {
      const who = await colleague(work.tx, work.principal.agencyId, params.practitionerId)
      if (!form.ok)
        return web.page(practitionerPage(who, await formModel(work, form.typed, form.errors, web.csrfToken)))
      const { teamId, ...change } = form.value
      await changePractitioner(work, who.id, { ...change, teamId })
      return redirect('/agency', `Saved: ${form.value.name}.`)
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/agency/practitioners/:practitionerId/password',
    audit: 'writes',
    params,
    handle: async ({ work, web, params }) => {
      const who = await colleague(work.tx, work.principal.agencyId, params.practitionerId)
      return web.page(passwordPage(who.name, who.userName ?? '', await resetPassword(work, who.id)))
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/agency/practitioners/:practitionerId/leave',
    audit: 'writes',
    params,
    handle: async ({ work, params }) => {
      const who = await colleague(work.tx, work.principal.agencyId, params.practitionerId)
      await leave(work, who.id)
      return redirect('/agency', `The account of ${who.name} is closed. Give their cases to somebody else.`)
    },
  }),
]
