import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { stringify } from 'csv-stringify/sync'
import { file, redirect, typedFrom, type FieldErrors, type FormShape, type Typed } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import { holds, type PractitionerWork } from '../../trust/access/index.ts'
import { defineRoute, type PageBody, type Route, type Web } from '../../trust/routes/index.ts'
import { files as layouts, isHeldUp, type FileName } from '../import/index.ts'
import { discard, goOn, sendFiles } from './commands.ts'
import { runParams } from './facts.ts'
import { readHeld } from './held-store.ts'
import { layoutPage } from './layout-views.ts'
import { faultsShown, refusedType, rowsTakenAway } from './looks.ts'
import { faultsOfPage, runPage } from './run-views.ts'
import { comesAfterAnother, readRuns } from './store.ts'
import { importTaker } from './take.ts'
import type { ImportRun, RunOptions } from './types.ts'
import { importPage, ways, type Way } from './views.ts'

const runsOfPage = 20

/** What can't be read is left out rather than refused: an address may be typed by hand. */
const listQuery = z.object({ before: zIdOf<'import_run'>().optional().catch(undefined) })
const runQuery = z.object({
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
  /** Set by the script that follows a run: it is shown how far it is, and no fault. */
  watch: z.literal('1').optional().catch(undefined),
})

const sendForm = {
  schema: z.object({ what: z.enum(ways, 'Select what to do with the files') }),
} satisfies FormShape<z.ZodType>

const layoutParams = z.object({ file: z.enum(layouts.map(({ name }) => name) as [FileName, ...FileName[]]) })

const optionsOf = (way: Way): RunOptions => ({ dryRun: way === 'check', partial: way === 'part' })

async function sending(
  { tx, principal }: PractitionerWork,
  web: Web,
  form: Typed,
  { errors, before }: { readonly errors?: FieldErrors; readonly before?: string | undefined } = {},
): Promise<PageBody> {
  const found = await readRuns(tx, principal.agencyId, { before, limit: runsOfPage + 1 })
  const runs = found.slice(0, runsOfPage)
  const older = found.length > runsOfPage ? runs.at(-1)?.id : undefined
  return importPage({
    ...{ runs, older, isFirst: before === undefined, administers: holds(principal, 'administrator') },
    ...{ typed: form, errors, csrfToken: web.csrfToken },
  })
}

async function following(
  work: PractitionerWork,
  web: Web,
  run: ImportRun,
  { page, watch }: z.output<typeof runQuery>,
): Promise<PageBody> {
  const { tx, principal } = work
  const faults = watch === undefined ? await faultsShown(work, run, (page - 1) * faultsOfPage, faultsOfPage) : []
  return runPage({
    ...{ run, faults, page, csrfToken: web.csrfToken },
    held: await readHeld(tx, run.id),
    isOwn: run.sentBy === principal.practitionerId,
    waitsForAnother:
      run.state === 'waiting'
        ? await comesAfterAnother(tx, run)
        : run.state === 'running' && run.progress === null && (await isHeldUp(tx, principal.agencyId)),
  })
}

/** Where administrators and supervisors import files, and see what came of it. */
export const importRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/agency/import',
    audit: 'nothing',
    query: listQuery,
    handle: async ({ work, web, query: { before } }) =>
      web.page(await sending(work, web, typedFrom({ what: 'check' }), { before })),
  }),
  defineRoute({
    method: 'POST',
    url: '/agency/import',
    audit: 'writes',
    form: sendForm,
    files: importTaker,
    handle: async ({ work, web, form, files }) => {
      if (!form.ok) return web.page(await sending(work, web, form.typed, { errors: form.errors }))
      const id = await sendFiles(work, files, optionsOf(form.value.what))
      return redirect(`/agency/import/${id}`, 'The files have arrived. Follow here what comes of them.')
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/agency/import/layout',
    audit: 'nothing',
    handle: ({ web }) => web.page(layoutPage()),
  }),
  defineRoute({
    method: 'GET',
    url: '/agency/import/layout/:file/template.csv',
    audit: 'nothing',
    params: layoutParams,
    handle: ({ params }) => {
      const columns = Object.keys(layouts.find(({ name }) => name === params.file)?.columns ?? {})
      return file(() => Promise.resolve(Buffer.from(stringify([columns]))), refusedType, params.file)
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/agency/import/layout/:file/sample.csv',
    audit: 'nothing',
    params: layoutParams,
    handle: ({ params }) => {
      const sample = new URL(`../../../samples/import/${params.file}`, import.meta.url)
      return file(() => readFile(sample), refusedType, params.file)
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/agency/import/:runId',
    audit: 'may list',
    about: 'importRun',
    params: runParams,
    query: runQuery,
    handle: async ({ work, web, facts: { run }, query }) => web.page(await following(work, web, run, query)),
  }),
  defineRoute({
    method: 'POST',
    url: '/agency/import/:runId/start',
    audit: 'writes',
    about: 'importRun',
    params: runParams,
    form: sendForm,
    handle: async ({ work, web, facts: { run }, form }) => {
      if (!form.ok) return web.page({ ...(await following(work, web, run, { page: 1 })), status: 422 })
      const id = await goOn(work, run, optionsOf(form.value.what))
      return redirect(`/agency/import/${id}`, 'It begins in a moment. Follow here what comes of it.')
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/agency/import/:runId/discard',
    audit: 'writes',
    about: 'importRun',
    params: runParams,
    handle: async ({ work, facts: { run } }) => {
      await discard(work, run)
      return redirect(`/agency/import/${run.id}`, 'Its files are discarded. The counts stay.')
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/agency/import/:runId/refused/:file/rows.csv',
    audit: 'listed',
    about: 'importRun',
    params: runParams.extend({ file: z.string().max(100) }),
    handle: async ({ work, web, facts: { run }, params }) =>
      file(await rowsTakenAway(work, web, run, params.file), refusedType, params.file),
  }),
]
