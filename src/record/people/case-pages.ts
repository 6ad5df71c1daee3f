import type { z } from 'zod'
import { insetText } from '../../platform/html/index.ts'
import { redirect, typed, typedFrom, type Reply, type Typed } from '../../platform/http/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { defineRoute, formStatus, type Route, type Web } from '../../trust/routes/index.ts'
import { agencies, caseHolders } from '../../trust/staff/index.ts'
import { givenBack, keptIsSaved, keptQuery } from '../kept-forms/index.ts'
import {
  dropReader,
  memberAgencies,
  nameReader,
  personParams,
  readersOf,
  restrict,
  shareWith,
  unrestrict,
} from '../membership/index.ts'
import { agenciesForm, allocationForm, restrictionForm } from './case-forms.ts'
import { agenciesMain, allocationMain, restrictionMain } from './case-views.ts'
import { allocate, setLeadAgency } from './commands.ts'
import { personTop } from './record-pages.ts'
import { readItems } from './section-store.ts'
import { sectionOf } from './sections.ts'
import type { Item, SectionKey } from './types.ts'
import type { FormView } from './views.ts'

type Shown = Omit<FormView, 'csrfToken'>

async function standing(work: PractitionerWork, personId: string, key: SectionKey): Promise<Item | undefined> {
  const items = await readItems(work.tx, personId, [sectionOf(key)])
  return items.find(item => item.to === null && (key !== 'allocation' || item.agencyId === work.principal.agencyId))
}

const overtaken = insetText({
  text: 'Somebody changed this after you opened the page. Nothing was written over it, and what you chose is still in the form: compare it with what stands now, then save again if it is to hold.',
})

/** Runs a command of a page; where somebody was there before, the page is shown again with what stands now. */
async function orOvertaken(
  shown: Typed,
  again: (form: Shown) => Promise<Reply>,
  command: () => Promise<Reply>,
): Promise<Reply> {
  try {
    return await command()
  } catch (error) {
    if (!(error instanceof Problem) || (error.kind !== problems.stale && error.kind !== problems.conflict)) throw error
    return await again({ typed: shown, errors: undefined, notice: overtaken })
  }
}

async function allocationPage(work: PractitionerWork, web: Web, personId: string, form: Shown): Promise<Reply> {
  const { header, bar, title, breadcrumbs } = await personTop(work, personId, 'Allocation')
  const model = {
    ...form,
    csrfToken: web.csrfToken,
    header,
    bar,
    colleagues: await caseHolders(work.tx, work.principal.agencyId),
    standing: await standing(work, personId, 'allocation'),
  }
  return web.page({ title, breadcrumbs, ...formStatus(model), main: allocationMain(model) })
}

async function agenciesPage(work: PractitionerWork, web: Web, personId: string, form: Shown): Promise<Reply> {
  const { header, bar, title, breadcrumbs } = await personTop(work, personId, 'Agencies')
  const members = await memberAgencies(work.tx, personId)
  const all = await agencies(work.tx)
  const model = {
    ...form,
    csrfToken: web.csrfToken,
    header,
    bar,
    members,
    others: all.filter(({ id }) => !members.some(member => member.agencyId === id)),
    standing: await standing(work, personId, 'lead-agency'),
  }
  return web.page({ title, breadcrumbs, ...formStatus(model), main: agenciesMain(model) })
}

async function restrictionPage(work: PractitionerWork, web: Web, personId: string, form: Shown): Promise<Reply> {
  const { header, bar, title, breadcrumbs } = await personTop(work, personId, 'Restriction')
  const { agencyId, practitionerId } = work.principal
  const model = {
    ...form,
    csrfToken: web.csrfToken,
    header,
    bar,
    me: practitionerId,
    readers: await readersOf(work.tx, personId, agencyId),
    colleagues: await caseHolders(work.tx, agencyId),
  }
  return web.page({ title, breadcrumbs, ...formStatus(model), main: restrictionMain(model) })
}

const nothingTyped = typed(new URLSearchParams())
const fromToday = (work: PractitionerWork) => typedFrom({ from: work.today })

/** A form as it begins, or with the words that are given back in it. */
async function begun(work: PractitionerWork, web: Web, kept: string | undefined, empty: Typed): Promise<Shown> {
  return { typed: (await givenBack(work, web.url, kept)) ?? empty, errors: undefined }
}

export const caseRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/people/:personId/allocation',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    query: keptQuery,
    handle: async ({ work, web, params: { personId }, query }) =>
      await allocationPage(work, web, personId, await begun(work, web, query.kept, fromToday(work))),
  }),
  defineRoute({
    method: 'POST',
    url: '/people/:personId/allocation',
    audit: 'writes',
    about: 'person',
    params: personParams,
    form: allocationForm,
    handle: async ({ work, web, params: { personId }, form }) => {
      const again = (shown: Shown) => allocationPage(work, web, personId, shown)
      if (!form.ok) return await again(form)
      const { value } = form
      return await orOvertaken(form.typed, again, async () => {
        await allocate(work, personId, value)
        await keptIsSaved(work, form.typed)
        return redirect(`/people/${personId}`, 'The case is allocated.')
      })
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/people/:personId/agencies',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    query: keptQuery,
    handle: async ({ work, web, params: { personId }, query }) =>
      await agenciesPage(work, web, personId, await begun(work, web, query.kept, fromToday(work))),
  }),
  defineRoute({
    method: 'POST',
    url: '/people/:personId/agencies',
    audit: 'writes',
    about: 'person',
    params: personParams,
    form: agenciesForm,
    handle: async ({ work, web, params: { personId }, form }) => {
      const again = (shown: Shown) => agenciesPage(work, web, personId, shown)
      if (!form.ok) return await again(form)
      const { value } = form
      return await orOvertaken(form.typed, again, async () => {
        if (value.action === 'share') await shareWith(work, personId, value.agencyId, value.basis)
        else {
          const { leadAgencyId: agencyId, from, why, replaces } = value
          await setLeadAgency(work, personId, { agencyId, from, why, replaces })
        }
        await keptIsSaved(work, form.typed)
        return redirect(
          `/people/${personId}/agencies`,
          value.action === 'share' ? 'The record is shared.' : 'The lead agency is set.',
        )
      })
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/people/:personId/restriction',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    query: keptQuery,
    handle: async ({ work, web, params: { personId }, query }) =>
      await restrictionPage(work, web, personId, await begun(work, web, query.kept, nothingTyped)),
  }),
  defineRoute({
    method: 'POST',
    url: '/people/:personId/restriction',
    audit: 'writes',
    about: 'person',
    params: personParams,
    form: restrictionForm,
    handle: async ({ work, web, params: { personId }, form }) => {
      const again = (shown: Shown) => restrictionPage(work, web, personId, shown)
      if (!form.ok) return await again(form)
      const { value } = form
      return await orOvertaken(form.typed, again, async () => {
        const said = await change(work, personId, value)
        await keptIsSaved(work, form.typed)
        return redirect(`/people/${personId}/restriction`, said)
      })
    },
  }),
]

type RestrictionChange = z.output<typeof restrictionForm.schema>

/** Does what the form asks for. @returns a sentence that says so */
async function change(work: PractitionerWork, personId: string, value: RestrictionChange): Promise<string> {
  switch (value.action) {
    case 'restrict':
      await restrict(work, personId, value)
      return 'The record is restricted.'
    case 'name':
      await nameReader(work, personId, value.practitionerId, value.why)
      return 'They may open the record now.'
    case 'drop':
      await dropReader(work, personId, value.practitionerId)
      return 'They can’t open the record any more.'
    case 'lift':
      await unrestrict(work, personId)
      return 'The restriction is lifted.'
  }
}
