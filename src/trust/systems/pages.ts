import { z } from 'zod'
import { redirect, typed, typedFrom, type FieldErrors, type FormShape, type Typed } from '../../platform/http/index.ts'
import type { PractitionerWork } from '../access/index.ts'
import { defineRoute, type PageBody, type Route, type Web } from '../routes/index.ts'
import { addSystem, allowSystem, changeSystem, closeSystem, disallowSystem, makeKey, withdrawKey } from './commands.ts'
import { consentPage } from './consent-views.ts'
import { keyParams, systemParams } from './facts.ts'
import { choicesFor, systemsOf } from './store.ts'
import { keyDays, systemWords, type System } from './types.ts'
import { keyPage, newSystemPage, systemPage, systemsPage } from './views.ts'

const wordsShape = { schema: systemWords, lists: ['scopes'] } satisfies FormShape<z.ZodType>
const keyShape = {
  schema: z.object({
    days: z.enum(keyDays.map(String), 'Select for how long it holds').transform(Number),
  }),
} satisfies FormShape<z.ZodType>

/** A page with both forms of a system; what was typed in one of them beside what stands in the other. */
function page(work: PractitionerWork, web: Web, system: System, form?: Typed, errors?: FieldErrors): PageBody {
  const { name, purpose, role, scopes } = system
  const shown = form?.names().includes('name') ? form : typedFrom({ name, purpose, role, scopes })
  return systemPage(system, work.today, { typed: shown, errors, csrfToken: web.csrfToken })
}

const nothing = () => typed(new URLSearchParams())

/** Where an administrator adds the systems of the agency, and where everybody says which of them may act for them. */
export const systemRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/agency/systems',
    audit: 'nothing',
    handle: async ({ work, web }) =>
      web.page(systemsPage(await systemsOf(work.tx, work.principal.agencyId), work.today)),
  }),
  defineRoute({
    method: 'GET',
    url: '/agency/systems/new',
    audit: 'nothing',
    handle: ({ web }) => web.page(newSystemPage({ typed: nothing(), errors: undefined, csrfToken: web.csrfToken })),
  }),
  defineRoute({
    method: 'POST',
    url: '/agency/systems/new',
    audit: 'writes',
    form: wordsShape,
    handle: async ({ work, web, form }) => {
      if (!form.ok) return web.page(newSystemPage({ typed: form.typed, errors: form.errors, csrfToken: web.csrfToken }))
      const id = await addSystem(work, form.value)
      return redirect(`/agency/systems/${id}`, `Added: ${form.value.name}. Make a key for it.`)
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/agency/systems/:systemId',
    audit: 'nothing',
    about: 'system',
    params: systemParams,
    handle: ({ work, web, facts }) => web.page(page(work, web, facts.system)),
  }),
  defineRoute({
    method: 'POST',
    url: '/agency/systems/:systemId',
    audit: 'writes',
    about: 'system',
    params: systemParams,
    form: wordsShape,
    handle: async ({ work, web, params: { systemId }, facts: { system }, form }) => {
      if (!form.ok) return web.page(page(work, web, system, form.typed, form.errors))
      const again = await changeSystem(work, systemId, form.value)
      return redirect(
        `/agency/systems/${systemId}`,
        again ? 'Saved. It is to do more than before, so practitioners have to allow it again.' : 'Saved.',
      )
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/agency/systems/:systemId/keys',
    audit: 'writes',
    about: 'system',
    params: systemParams,
    form: keyShape,
    handle: async ({ work, web, params: { systemId }, facts: { system }, form }) => {
      if (!form.ok) return web.page(page(work, web, system, form.typed, form.errors))
      const { key, expiresOn } = await makeKey(work, systemId, form.value.days)
      return web.page(keyPage(system, key, expiresOn))
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/agency/systems/:systemId/keys/:keyId/withdraw',
    audit: 'writes',
    about: 'system',
    params: keyParams,
    handle: async ({ work, params: { systemId, keyId } }) => {
      await withdrawKey(work, systemId, keyId)
      return redirect(`/agency/systems/${systemId}`, 'The key is withdrawn. It is refused from now on.')
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/agency/systems/:systemId/close',
    audit: 'writes',
    about: 'system',
    params: systemParams,
    handle: async ({ work, params: { systemId } }) => {
      await closeSystem(work, systemId)
      return redirect('/agency/systems', 'The system is closed. Its keys are refused from now on.')
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/account/systems',
    audit: 'nothing',
    handle: async ({ work: { tx, principal }, web }) =>
      web.page(consentPage(await choicesFor(tx, principal.agencyId, principal.practitionerId), web.csrfToken)),
  }),
  defineRoute({
    method: 'POST',
    url: '/account/systems/:systemId/allow',
    audit: 'writes',
    about: 'system',
    params: systemParams,
    handle: async ({ work, params: { systemId } }) => {
      await allowSystem(work, systemId)
      return redirect('/account/systems', 'It may act for you from now on.')
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/account/systems/:systemId/end',
    audit: 'writes',
    about: 'system',
    params: systemParams,
    handle: async ({ work, params: { systemId } }) => {
      await disallowSystem(work, systemId)
      return redirect('/account/systems', 'It may not act for you any more.')
    },
  }),
]
