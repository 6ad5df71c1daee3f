import { z } from 'zod'
import { newId, parseId } from '../../platform/ids/index.ts'
import { onceField } from '../../platform/html/index.ts'
import { typed, type Typed } from '../../platform/http/index.ts'
import { openVictims, type PractitionerWork } from '../../trust/access/index.ts'
import { insertKeptForm, putAway, readKeptForm } from './store.ts'

/** The field of a form that was given back: which kept form its words come from. */
export const keptField = 'kept'
/** The field of a form that says what is filled in there, for whoever finds it again; none where its page says it. */
export const keptAsField = 'keptAs'
/** The field that the button adds: where the form stands that it stopped. */
export const stoppedField = 'stoppedAt'

/** What the address of a form's page takes, so that words can be given back in it. */
export const keptQuery = z.object({ [keptField]: z.string().max(80).optional().catch(undefined) })

const own = new Set(['_csrf', onceField, keptField, keptAsField, stoppedField])

/** What every form carries and nobody typed. */
export const isCarried = (name: string): boolean => own.has(name)

/** Pages of forms that can be stopped: of this person, or of an assessment. What else a request says is no place to go back to. */
function isPageOf(personId: string, page: string): boolean {
  return (
    /^\/[a-z0-9/-]{1,300}$/.test(page) &&
    (page.startsWith(`/people/${personId}/`) || /^\/assessments\/[^/]+(\/|$)/.test(page))
  )
}

/** Forms about a victim are kept in the tier of victims, where no page about the person finds them. */
const isOfVictim = (page: string) => /^\/people\/[^/]+\/victims(\/|$)/.test(page)

/** PostgreSQL keeps neither a NUL nor half a letter, and nobody typed one. */
const storable = (text: string) => text.toWellFormed().replaceAll('\u0000', '')

/**
 * Keeps what was typed in a form that is stopped, whatever it is and however unfinished. A form that was given back before is kept anew, and
 * what was kept of it then goes.
 *
 * @returns its id, or undefined when nothing was typed that could be kept
 */
export async function keepForm(work: PractitionerWork, personId: string, form: Typed): Promise<string | undefined> {
  const page = form.text(stoppedField)
  const fields = form
    .names()
    .filter(name => name === keptAsField || !isCarried(name))
    .flatMap(name => form.all(name).map(text => [storable(name), storable(text)] as const))
  const given = fields.filter(([name]) => name !== keptAsField)
  if (!isPageOf(personId, page) || given.length === 0) return undefined
  const { agencyId, practitionerId } = work.principal
  const id = newId()
  const tier = isOfVictim(page) ? 'victim' : 'own'
  if (tier === 'victim') await openVictims(work.tx)
  await insertKeptForm(work.tx, { id, personId, page, fields, keptAt: work.now, tier, agencyId, practitionerId })
  const before = parseId(form.text(keptField))
  if (before) await putAway(work.tx, practitionerId, before, work.now)
  work.record({
    stream: { kind: 'person', id: personId },
    action: 'form.kept',
    subject: { kind: 'kept_form', id },
    detail: { fields: given.length },
  })
  return id
}

/**
 * What was typed in a kept form, to stand in its page again with the mark of where it came from.
 *
 * @param page the path of the page that asks: a form is given back where it was stopped, and nowhere else
 */
export async function givenBack(
  work: PractitionerWork,
  page: string,
  id: string | undefined,
): Promise<Typed | undefined> {
  const known = id === undefined ? undefined : parseId(id)
  const form = known && (await readKeptForm(work.tx, work.principal.practitionerId, known))
  if (!form || form.page !== page.split('?')[0]) return undefined
  return typed(
    new URLSearchParams([...form.fields.map(([name, text]): [string, string] => [name, text]), [keptField, form.id]]),
  )
}

/** The words of a form that was given back are saved: what was kept of them goes. For whatever saves a form that can be stopped. */
export async function keptIsSaved(work: PractitionerWork, form: Typed): Promise<void> {
  const id = parseId(form.text(keptField))
  if (id) await putAway(work.tx, work.principal.practitionerId, id, work.now)
}

/** Puts a kept form away unsaved. @returns whether there was one about this person */
export async function putAwayForm(work: PractitionerWork, personId: string, id: string): Promise<boolean> {
  await openVictims(work.tx)
  const form = await readKeptForm(work.tx, work.principal.practitionerId, id)
  if (form?.personId !== personId) return false
  await putAway(work.tx, work.principal.practitionerId, id, work.now)
  work.record({
    stream: { kind: 'person', id: personId },
    action: 'form.put-away',
    subject: { kind: 'kept_form', id },
  })
  return true
}
