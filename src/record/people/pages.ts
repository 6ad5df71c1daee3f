import { z } from 'zod'
import type { SafeHtml } from '../../platform/html/index.ts'
import { redirect, typed, typedFrom, type FieldErrors, type Reply, type Typed } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { defineRoute, type Route, type Web } from '../../trust/routes/index.ts'
import { caseHolders } from '../../trust/staff/index.ts'
import { givenBack, keptIsSaved, keptQuery } from '../kept-forms/index.ts'
import { personParams } from '../membership/index.ts'
import { likelyPanel } from './compare-views.ts'
import { addPerson, changePerson } from './commands.ts'
import { findListed } from './find-listed.ts'
import { editForm, newPersonForm } from './forms.ts'
import { readHeader } from './header-store.ts'
import { normaliseIdentifier } from './identifier-rules.ts'
import { fullName, identityBar } from './identity-bar.ts'
import { LikelySame, showLikelySame } from './likely-same.ts'
import { listPage } from './list-views.ts'
import { parseSearch } from './search-text.ts'
import { holdersOf, readPerson, type Holder } from './store.ts'
import { editPage, namesNotice, newPersonPage, type FormView } from './views.ts'

const pageSize = 25

/** What stands in the address is somebody's typing: what makes no sense is left out. */
const listQuery = z.object({
  q: z.string().catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

const yearOf = (work: PractitionerWork) => Number(work.today.slice(0, 4))

const askedFor = ['pnc', 'visor', 'crn'] as const

/** Those who have a number that was typed: shown beside the form, so that nobody is recorded twice. */
async function holdersTyped(work: PractitionerWork, form: Typed): Promise<readonly Holder[]> {
  const numbers = askedFor.flatMap(kind => {
    const found = form.text(kind) === '' ? undefined : normaliseIdentifier(kind, form.text(kind), yearOf(work))
    return found && 'value' in found ? [{ kind, value: found.value }] : []
  })
  return await holdersOf(work.tx, work.principal.agencyId, numbers)
}

async function newPerson(
  work: PractitionerWork,
  web: Web,
  form: Typed,
  { errors, likely, differsFrom }: { errors?: FieldErrors; likely?: SafeHtml; differsFrom?: readonly string[] } = {},
): Promise<Reply> {
  return web.page(
    newPersonPage({
      ...{ typed: form, errors, likely },
      differsFrom: differsFrom ?? form.text('differsFrom').split(' ').filter(Boolean),
      csrfToken: web.csrfToken,
      holders: errors ? await holdersTyped(work, form) : [],
      colleagues: await caseHolders(work.tx, work.principal.agencyId),
    }),
  )
}

async function edit(
  work: PractitionerWork,
  web: Web,
  personId: string,
  form: Omit<FormView, 'csrfToken'>,
): Promise<Reply> {
  const person = await readPerson(work.tx, personId)
  const header = await readHeader(work.tx, work.principal, personId)
  return web.page(editPage(person, identityBar(header, work.today), { ...form, csrfToken: web.csrfToken }))
}

/** What was typed, on the revision that stands now: sent again, it is meant. */
function onRevision(form: Typed, revision: number): Typed {
  const params = new URLSearchParams()
  for (const name of form.names()) for (const value of form.all(name)) params.append(name, value)
  params.set('revision', String(revision))
  return typed(params)
}

export const personRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/people',
    audit: 'listed',
    query: listQuery,
    handle: async ({ work, web, query }) => {
      const search = parseSearch(query.q, yearOf(work))
      const listed = await findListed(work, search, { page: query.page, size: pageSize })
      return web.page(listPage({ search, ...listed, page: query.page, typed: typedFrom({ q: search.text }) }))
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/people/new',
    audit: 'nothing',
    handle: ({ work, web }) =>
      newPerson(work, web, typedFrom({ personId: newId(), practitionerId: work.principal.practitionerId })),
  }),
  defineRoute({
    method: 'POST',
    url: '/people/new',
    audit: 'writes',
    form: newPersonForm,
    handle: async ({ work, web, form }) => {
      if (!form.ok) return await newPerson(work, web, form.typed, { errors: form.errors })
      const { personId: id, registeredOn, registrationEndsOn, pnc, visor, crn, differsFrom, ...person } = form.value
      const typedNumbers = { pnc, visor, crn }
      const identifiers = askedFor.flatMap(kind => {
        const value = typedNumbers[kind]
        return value === undefined ? [] : [{ kind, value }]
      })
      const typedPerson = { ...person, id, identifiers, differsFrom }
      const registration = { from: registeredOn, endsOn: registrationEndsOn }
      try {
        const added = await addPerson(work, { ...typedPerson, registration })
        return redirect(`/people/${added.personId}`, `Added: ${fullName(person)}.`)
      } catch (error) {
        if (!(error instanceof LikelySame)) throw error
        const likely = await showLikelySame(work, error)
        return await newPerson(work, web, form.typed, {
          likely: likelyPanel({ likely, person, numbers: identifiers, today: work.today }),
          differsFrom: [...differsFrom, ...likely.map(({ header }) => header.personId)],
        })
      }
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/people/:personId/edit',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    query: keptQuery,
    handle: async ({ work, web, params: { personId }, query }) => {
      const { familyName, givenNames, bornOn, sex, revision } = await readPerson(work.tx, personId)
      const kept = await givenBack(work, web.url, query.kept)
      return await edit(work, web, personId, {
        typed: kept ?? typedFrom({ familyName, givenNames, bornOn, sex, revision }),
        errors: undefined,
      })
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/people/:personId/edit',
    audit: 'writes',
    about: 'person',
    params: personParams,
    form: editForm,
    handle: async ({ work, web, params: { personId }, form }) => {
      if (!form.ok) return await edit(work, web, personId, form)
      try {
        await changePerson(work, personId, form.value)
      } catch (error) {
        if (!(error instanceof Problem) || error.kind !== problems.stale) throw error
        const saved = await readPerson(work.tx, personId)
        return await edit(work, web, personId, {
          typed: onRevision(form.typed, saved.revision),
          errors: undefined,
          notice: namesNotice(saved, form.typed),
        })
      }
      await keptIsSaved(work, form.typed)
      return redirect(`/people/${personId}/record`, `Saved: ${fullName(form.value)}.`)
    },
  }),
]
