import { z } from 'zod'
import { file, json } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { defineRoute, listOf, pageOf, paging, placeIn, type Route } from '../../trust/routes/index.ts'
import { files as layouts, mostFaults } from '../import/index.ts'
import { discard, goOn, sendFiles, sendTexts } from './commands.ts'
import { runParams } from './facts.ts'
import { readHeld } from './held-store.ts'
import { faultsShown, refusedType, rowsTakenAway } from './looks.ts'
import { readRuns } from './store.ts'
import { importTaker } from './take.ts'
import type { ImportRun } from './types.ts'
import { reportOnWire, runOnWire, wireReport, wireRun } from './wire.ts'

const check = z.boolean().default(false).describe('Only check: everything that an import does is done and undone.')
const partial = z
  .boolean()
  .default(false)
  .describe('Import what is in order and leave out what is not. Otherwise one fault keeps everything out.')

const texts = z.strictObject(
  Object.fromEntries(layouts.map(({ name, about }) => [name, z.string().max(1_000_000).optional().describe(about)])),
)

const place = z.object({ id: zIdOf<'import_run'>() })

/** A run as it stands after what was done. */
async function standing({ tx, principal }: PractitionerWork, id: string): Promise<ImportRun> {
  const [run] = await readRuns(tx, principal.agencyId, { id })
  if (!run) throw new Problem(problems.notFound)
  return run
}

const toFollow =
  'The answer comes before it has begun: ask for the run until its `state` is `done` or `failed`. Two imports of one agency wait for each other.'

/** Imports, for programs. */
export const importApiRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/v1/imports',
    audit: 'nothing',
    query: z.object(paging),
    api: {
      tag: 'Import',
      summary: 'List the imports of your agency',
      description: 'The latest comes first. What is told of each is counts, and no word of a case.',
      scope: 'import:read',
      answers: { 200: listOf(wireRun) },
      example: { query: { limit: 20 } },
    },
    handle: async ({ work: { tx, principal }, query: { limit, after } }) => {
      const found = await readRuns(tx, principal.agencyId, { before: placeIn(after, place)?.id, limit: limit + 1 })
      return json(pageOf(found, limit, ({ id }) => ({ id }), runOnWire))
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/imports',
    audit: 'writes',
    body: z.object({ check, partial, files: texts.describe('CSV texts, by the names of their files.') }),
    files: importTaker,
    api: {
      tag: 'Import',
      summary: 'Import or check files',
      description: `Small files may come as texts in JSON, a megabyte in all; larger ones as a form with files. What each holds is told in docs/import.md. ${toFollow}`,
      scope: 'import:write',
      answers: { 202: wireRun },
      example: {
        body: {
          check: true,
          files: {
            'people.csv':
              'external_id,family_name,given_names,born_on,sex,allocated_to\nNS-1001,Ashdown,Peter,1966-03-12,male,mistry\n',
          },
        },
      },
    },
    handle: async ({ work, web, body, files }) => {
      const options = { dryRun: body.check, partial: body.partial }
      const id = await (files ? sendFiles(work, files, options) : sendTexts(work, body.files, options, web.heldLimit))
      return json(runOnWire(await standing(work, id)), 202)
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/imports/:runId',
    audit: 'may list',
    about: 'importRun',
    params: runParams,
    api: {
      tag: 'Import',
      summary: 'Read an import: how far it is, and what came of it',
      description: 'Faults and refused rows are for whoever sent the files, and are kept for a day.',
      scope: 'import:read',
      answers: { 200: wireReport },
    },
    handle: async ({ work, facts: { run } }) => {
      const faults = await faultsShown(work, run, 0, mostFaults)
      return json(reportOnWire(run, await readHeld(work.tx, run.id), faults))
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/imports/:runId/refused/:file',
    audit: 'listed',
    about: 'importRun',
    params: runParams.extend({ file: z.string().max(100) }),
    api: {
      tag: 'Import',
      summary: 'Take the rows of a file that were refused',
      description: 'As they were sent, each with a column `reason`: to be put right and sent again.',
      scope: 'import:read',
      answers: { 200: { file: refusedType } },
    },
    handle: async ({ work, web, facts: { run }, params }) =>
      file(await rowsTakenAway(work, web, run, params.file), refusedType, params.file),
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/imports/:runId/continuation',
    audit: 'writes',
    about: 'importRun',
    params: runParams,
    body: z.object({ check, partial }),
    api: {
      tag: 'Import',
      summary: 'Import files that were checked or did not go in, without sending them again',
      description: `Possible while they are kept. It is an import of its own, and the files go over to it. ${toFollow}`,
      scope: 'import:write',
      answers: { 202: wireRun },
      example: { body: { partial: true } },
    },
    handle: async ({ work, facts: { run }, body }) => {
      const id = await goOn(work, run, { dryRun: body.check, partial: body.partial })
      return json(runOnWire(await standing(work, id)), 202)
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/imports/:runId/disposal',
    audit: 'writes',
    about: 'importRun',
    params: runParams,
    api: {
      tag: 'Import',
      summary: 'Discard what is kept of an import',
      description: 'Its files, its faults and its refused rows. The counts stay.',
      scope: 'import:write',
      answers: { 200: wireRun },
    },
    handle: async ({ work, facts: { run } }) => {
      await discard(work, run)
      return json(runOnWire(await standing(work, run.id)))
    },
  }),
]
