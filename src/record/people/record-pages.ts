import { z } from 'zod'
import { isDay } from '../../platform/dates/index.ts'
import { insetText } from '../../platform/html/index.ts'
import { redirect, typedFrom, type Reply } from '../../platform/http/index.ts'
import { newId, zIdOf } from '../../platform/ids/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { defineRoute, formStatus, type Route, type Web } from '../../trust/routes/index.ts'
import { givenBack, keptIsSaved, keptQuery } from '../kept-forms/index.ts'
import { personParams, supervisesCase, type PersonFacts } from '../membership/index.ts'
import { endForm, itemForm } from './forms.ts'
import { caseTop } from './case-top.ts'
import { addItem, endItem } from './item-commands.ts'
import { apartMain, endItemMain, newItemMain, recordMain, sectionAddress } from './record-views.ts'
import { namesFor, writtenSections } from './record-reading.ts'
import { readItem, readItems } from './section-store.ts'
import type { Section } from './section-types.ts'
import { sectionOf, sections } from './sections.ts'
import type { Item } from './types.ts'
import type { FormView } from './views.ts'

const sectionParams = z.object({ ...personParams.shape, section: z.enum(writtenSections) })
const itemParams = z.object({ ...sectionParams.shape, itemId: zIdOf<string>() })

/** What every page of a person has: their bar, and the way back to them. */
export async function personTop(work: PractitionerWork, personId: string, here: string) {
  const { header, bar, name, crumbs } = await caseTop(work, personId)
  return { header, bar, title: `${here}: ${name}`, breadcrumbs: [...crumbs, { text: here }] }
}

async function read(work: PractitionerWork, personId: string, wanted: readonly Section[]) {
  const items = await readItems(work.tx, personId, wanted)
  return { personId, items, names: await namesFor(work, items) }
}

/** What a page shows of the record, with what its reader may do about it. */
async function readFor(work: PractitionerWork, facts: PersonFacts, wanted: readonly Section[]) {
  const supervises = supervisesCase.allows(work.principal, facts)
  return { ...(await read(work, facts.personId, wanted)), supervises }
}

async function newItemPage(
  work: PractitionerWork,
  web: Web,
  personId: string,
  section: Section,
  form: Omit<FormView, 'csrfToken'>,
): Promise<Reply> {
  const model = await read(work, personId, [section])
  const standing = section.replaces
    ? model.items.find(item => item.to === null && (section.key !== 'addresses' || item.values['kind'] === 'main'))
    : undefined
  const { bar, title, breadcrumbs } = await personTop(work, personId, `Add ${section.one}`)
  const view = { ...form, csrfToken: web.csrfToken }
  return web.page({
    title,
    breadcrumbs,
    ...formStatus(view),
    main: newItemMain(section, view, { personId, bar, standing, names: model.names }),
  })
}

async function endItemPage(
  work: PractitionerWork,
  web: Web,
  section: Section,
  item: Item,
  form: Omit<FormView, 'csrfToken'>,
): Promise<Reply> {
  const { bar, title, breadcrumbs } = await personTop(work, item.personId, 'End an entry')
  const view = { ...form, csrfToken: web.csrfToken }
  const names = await namesFor(work, [item])
  const isOwn = item.agencyId === work.principal.agencyId
  return web.page({
    title,
    breadcrumbs,
    ...formStatus(view),
    main: endItemMain(section, item, view, { bar, names, isOwn }),
  })
}

async function itemOf(work: PractitionerWork, section: Section, personId: string, itemId: string): Promise<Item> {
  const item = await readItem(work.tx, section, personId, itemId)
  if (!item) throw new Problem(problems.notFound)
  return item
}

const overtaken = insetText({
  text: 'Somebody recorded another entry here after you opened the page. It stands above now, and nothing was written over it. What you typed is still in the form: compare both, then save again if yours is the one to hold.',
})

const endedAlready = insetText({ text: 'This entry has ended already. Nothing was saved.' })

export const recordRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/people/:personId/record',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    handle: async ({ work, web, params: { personId }, facts }) => {
      const { bar, title, breadcrumbs } = await personTop(work, personId, 'Record')
      const model = await readFor(
        work,
        facts,
        sections.filter(section => !section.apart),
      )
      return web.page({ title, breadcrumbs, main: recordMain(model, bar) })
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/people/:personId/record/gender',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    handle: async ({ work, web, params: { personId }, facts }) => {
      const section = sectionOf('gender')
      const { bar, title, breadcrumbs } = await personTop(work, personId, section.heading)
      return web.page({ title, breadcrumbs, main: apartMain(section, await readFor(work, facts, [section]), bar) })
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/people/:personId/record/:section/new',
    audit: 'consulted',
    about: 'person',
    params: sectionParams,
    query: keptQuery,
    handle: async ({ work, web, params: { personId, section }, query }) =>
      await newItemPage(work, web, personId, sectionOf(section), {
        typed: (await givenBack(work, web.url, query.kept)) ?? typedFrom({ itemId: newId() }),
        errors: undefined,
      }),
  }),
  defineRoute({
    method: 'POST',
    url: '/people/:personId/record/:section/new',
    audit: 'writes',
    about: 'person',
    params: sectionParams,
    form: (_facts, { section }) => itemForm(sectionOf(section)),
    handle: async ({ work, web, params: { personId, section: key }, form }) => {
      const section = sectionOf(key)
      if (!form.ok) return await newItemPage(work, web, personId, section, form)
      const { itemId, from, ...item } = form.value
      try {
        await addItem(work, personId, key, { ...item, id: itemId, ...(from !== undefined && isDay(from) && { from }) })
      } catch (error) {
        if (!(error instanceof Problem) || error.kind !== problems.stale) throw error
        return await newItemPage(work, web, personId, section, {
          typed: form.typed,
          errors: undefined,
          notice: overtaken,
        })
      }
      await keptIsSaved(work, form.typed)
      return redirect(sectionAddress(section, personId), `Saved: ${section.heading.toLowerCase()}.`)
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/people/:personId/record/:section/:itemId/end',
    audit: 'consulted',
    about: 'person',
    params: itemParams,
    query: keptQuery,
    handle: async ({ work, web, params: { personId, section: key, itemId }, query }) => {
      const section = sectionOf(key)
      const item = await itemOf(work, section, personId, itemId)
      const notice = item.to === null ? undefined : endedAlready
      const typed = (await givenBack(work, web.url, query.kept)) ?? typedFrom({})
      return await endItemPage(work, web, section, item, { typed, errors: undefined, notice })
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/people/:personId/record/:section/:itemId/end',
    audit: 'writes',
    about: 'person',
    params: itemParams,
    form: endForm,
    handle: async ({ work, web, params: { personId, section: key, itemId }, form }) => {
      const section = sectionOf(key)
      const item = await itemOf(work, section, personId, itemId)
      if (!form.ok) return await endItemPage(work, web, section, item, form)
      try {
        await endItem(work, personId, key, itemId, form.value)
      } catch (error) {
        if (!(error instanceof Problem) || error.kind !== problems.conflict) throw error
        const now = await itemOf(work, section, personId, itemId)
        return await endItemPage(work, web, section, now, {
          typed: form.typed,
          errors: undefined,
          notice: endedAlready,
        })
      }
      await keptIsSaved(work, form.typed)
      return redirect(sectionAddress(section, personId), `Ended: ${section.heading.toLowerCase()}.`)
    },
  }),
]
