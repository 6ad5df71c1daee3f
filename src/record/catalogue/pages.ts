import { z } from 'zod'
import type { Fault } from '../../instruments/index.ts'
import { zDay } from '../../platform/dates/index.ts'
import {
  file,
  redirect,
  typed,
  typedFrom,
  type FieldErrors,
  type FormShape,
  type Typed,
} from '../../platform/http/index.ts'
import { zId } from '../../platform/ids/index.ts'
import { invalid } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { defineRoute, type PageBody, type Route, type Web } from '../../trust/routes/index.ts'
import {
  approveInstrument,
  importInstrument,
  refuseInstrument,
  sendForApproval,
  useInstrument,
  withdrawInstrument,
} from './commands.ts'
import { documentParams } from './facts.ts'
import { differencePage } from './difference-views.ts'
import { documentPage, type DocumentModel } from './document-view.ts'
import { shippedAs, shippedDocuments } from './published.ts'
import { checkOwn, readText } from './read-document.ts'
import { readDifference, readInstrument, readInstruments, readWords, schemaNames, schemaText } from './read.ts'
import { earliestDay, possible } from './rules.ts'
import { administratorsOf, daysOfUse } from './store.ts'
import { documentTaker, textOfFile } from './take-file.ts'
import { readToSee } from './to-see.ts'
import { importPage, instrumentsPage } from './views.ts'
import { addressOf, listAddress } from './words.ts'

const json = 'application/json; charset=utf-8'

const importForm = { schema: z.object({ text: z.string().optional() }) } satisfies FormShape<z.ZodType>
const refuseForm = {
  schema: z.object({ reason: z.string('Say why it is refused').max(2_000, 'Use 2,000 characters or fewer') }),
} satisfies FormShape<z.ZodType>
const approveForm = { schema: z.object({ seen: z.literal('yes').optional() }) } satisfies FormShape<z.ZodType>
const dayWords = 'Enter the first day'
const useForm = {
  schema: z.object({ from: zDay.optional() }),
  dates: { from: dayWords },
} satisfies FormShape<z.ZodType>
const withdrawForm = {
  schema: z.object({ until: zDay.optional() }),
  dates: { until: dayWords },
} satisfies FormShape<z.ZodType>

interface Shown {
  readonly typed: Typed
  readonly errors?: FieldErrors | undefined
  readonly sent?: DocumentModel['sent']
}

async function page(work: PractitionerWork, web: Web, documentId: string, shown?: Shown): Promise<PageBody> {
  const { tx, principal, now } = work
  const all = await readInstruments(work)
  const { before, changes } = await readDifference(work, documentId, undefined, all)
  const entry = await readInstrument(work, documentId)
  const may = possible({ ...entry, shipsAs: shippedAs(entry.hash) }, principal.practitionerId)
  return documentPage({
    ...{ entry, before, changes, csrfToken: web.csrfToken, typed: typed(new URLSearchParams()) },
    may,
    toSee: may.decide ? await readToSee(work, documentId) : undefined,
    uses: await daysOfUse(tx, principal.agencyId, documentId),
    isOwn: entry.importedBy === principal.practitionerId,
    administrators: await administratorsOf(tx, principal.agencyId),
    earliest: earliestDay(now),
    ...shown,
  })
}

/** What was said of a command's field, by the field of the form: two forms of the page ask for a day. */
const underName = (errors: FieldErrors, from: string, to: string): FieldErrors =>
  Object.fromEntries(Object.entries(errors).map(([name, text]) => [name === from ? to : name, text]))

/** Where administrators load, compare, approve, date and withdraw the wording of their agency. */
export const instrumentRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: listAddress,
    audit: 'nothing',
    handle: async ({ work, web }) =>
      web.page(instrumentsPage(await readInstruments(work), work.principal.practitionerId)),
  }),
  defineRoute({
    method: 'GET',
    url: `${listAddress}/import`,
    audit: 'nothing',
    handle: ({ web }) =>
      web.page(importPage({ typed: typed(new URLSearchParams()), faults: [], csrfToken: web.csrfToken })),
  }),
  defineRoute({
    method: 'POST',
    url: `${listAddress}/import`,
    audit: 'writes',
    form: importForm,
    files: documentTaker,
    handle: async ({ work, web, form, files }) => {
      const text = textOfFile(files?.id) ?? form.typed.text('text')
      const field = files ? 'file' : 'text'
      const again = (errors: FieldErrors, faults: readonly Fault[] = []) =>
        web.page(importPage({ typed: typedFrom({ text }), errors, faults, csrfToken: web.csrfToken }))
      if (!form.ok) return again(form.errors)
      const fault =
        files?.faults[0] ??
        (text.trim() === '' ? (files ? 'Select the file of a document' : 'Enter the text of a document') : undefined)
      if (fault !== undefined) return again({ [field]: fault })
      const shipped = shippedDocuments().map(({ document }) => document)
      const read = readText(text, value => checkOwn(value, shipped))
      if (!read.ok) return again({ [field]: faultCount(read.faults.length) }, read.faults)
      const id = await importInstrument(work, read.document)
      return redirect(addressOf(id), 'Loaded as a draft. Read the difference, then send it for approval.')
    },
  }),
  defineRoute({
    method: 'GET',
    url: `${listAddress}/schema/:format`,
    audit: 'nothing',
    params: z.object({ format: z.enum(schemaNames) }),
    handle: ({ params: { format } }) =>
      file(() => Promise.resolve(Buffer.from(schemaText(format))), json, `${format}-document.schema.json`),
  }),
  defineRoute({
    method: 'GET',
    url: `${listAddress}/:documentId`,
    audit: 'nothing',
    about: 'instrument',
    params: documentParams,
    handle: async ({ work, web, params: { documentId } }) => web.page(await page(work, web, documentId)),
  }),
  defineRoute({
    method: 'GET',
    url: `${listAddress}/:documentId/difference`,
    audit: 'nothing',
    about: 'instrument',
    params: documentParams,
    query: z.object({ with: zId.optional() }),
    handle: async ({ work, web, params: { documentId }, query }) => {
      const all = await readInstruments(work)
      const difference = await readDifference(work, documentId, query.with, all)
      return web.page(differencePage(await readInstrument(work, documentId), difference))
    },
  }),
  defineRoute({
    method: 'GET',
    url: `${listAddress}/:documentId/document.json`,
    audit: 'nothing',
    about: 'instrument',
    params: documentParams,
    handle: async ({ work, params: { documentId } }) => {
      const document = await readWords(work.tx, work.principal.agencyId, documentId)
      const text = `${JSON.stringify(document, null, 2)}\n`
      return file(() => Promise.resolve(Buffer.from(text)), json, `${document.code}-${document.version}.json`)
    },
  }),
  defineRoute({
    method: 'POST',
    url: `${listAddress}/:documentId/send`,
    audit: 'writes',
    about: 'instrument',
    params: documentParams,
    handle: async ({ work, params: { documentId } }) => {
      await sendForApproval(work, documentId)
      return redirect(addressOf(documentId), 'Sent for approval. Another administrator decides.')
    },
  }),
  defineRoute({
    method: 'POST',
    url: `${listAddress}/:documentId/approve`,
    audit: 'writes',
    about: 'instrument',
    params: documentParams,
    form: approveForm,
    handle: async ({ work, web, params: { documentId }, form }) => {
      if (!form.ok)
        return web.page(await page(work, web, documentId, { typed: form.typed, errors: form.errors, sent: 'approve' }))
      await approveInstrument(work, documentId, { seen: form.value.seen === 'yes' })
      return redirect(addressOf(documentId), 'Approved and published. Set the day from which it is used.')
    },
  }),
  defineRoute({
    method: 'POST',
    url: `${listAddress}/:documentId/refuse`,
    audit: 'writes',
    about: 'instrument',
    params: documentParams,
    form: refuseForm,
    handle: async ({ work, web, params: { documentId }, form }) => {
      const { typed: was } = form
      if (!form.ok)
        return web.page(await page(work, web, documentId, { typed: was, errors: form.errors, sent: 'refuse' }))
      await refuseInstrument(work, documentId, form.value.reason)
      return redirect(addressOf(documentId), 'Refused. Whoever loaded it can read why, and load another.')
    },
  }),
  defineRoute({
    method: 'POST',
    url: `${listAddress}/:documentId/use`,
    audit: 'writes',
    about: 'instrument',
    params: documentParams,
    form: useForm,
    handle: async ({ work, web, params: { documentId }, form }) => {
      const { typed: was } = form
      if (!form.ok) return web.page(await page(work, web, documentId, { typed: was, errors: form.errors, sent: 'use' }))
      if (!form.value.from) throw invalid({ from: 'Enter the first day on which it is used' })
      await useInstrument(work, documentId, form.value.from)
      return redirect(addressOf(documentId), 'The day is set.')
    },
  }),
  defineRoute({
    method: 'POST',
    url: `${listAddress}/:documentId/withdraw`,
    audit: 'writes',
    about: 'instrument',
    params: documentParams,
    form: withdrawForm,
    handle: async ({ work, web, params: { documentId }, form }) => {
      const { typed: was } = form
      if (!form.ok)
        return web.page(
          await page(work, web, documentId, {
            typed: was,
            errors: underName(form.errors, 'from', 'until'),
            sent: 'withdraw',
          }),
        )
      await withdrawInstrument(work, documentId, form.value.until)
      return redirect(addressOf(documentId), 'Withdrawn.')
    },
  }),
]

const faultCount = (count: number) =>
  count === 1
    ? 'The document has a fault: put it right and load it again'
    : `The document has ${count} faults: put them right and load it again`
