import assert from 'node:assert/strict'
import type { LightMyRequestResponse } from 'fastify'
import { importJob } from '../../src/exchange/import-runs/index.ts'
import { sendTexts } from '../../src/exchange/import-runs/commands.ts'
import type { TestApp, UserName, Visitor } from './app.ts'

/** A file as it is sent: text, or bytes that are none. */
export type FileSent = readonly [name: string, content: string | Buffer]

export const header = 'external_id,family_name,given_names,born_on,sex,allocated_to'

/** people.csv with so many people, of whom every one of these has a birth date that is none. */
export const peopleCsv = (count: number, wrong: readonly number[] = []): string =>
  [
    header,
    ...Array.from(
      { length: count },
      (_, at) =>
        `P-${at},Ash${String.fromCharCode(97 + (at % 26))}n,Peter,${wrong.includes(at) ? '31.12.1970' : '1970-12-31'},male,officer`,
    ),
  ].join('\n') + '\n'

/** A form with files, as a browser writes it. */
export function formWithFiles(
  fields: Readonly<Record<string, string>>,
  files: readonly FileSent[],
  boundary = '----arms-test',
): { readonly payload: Buffer; readonly type: string } {
  const parts = [
    ...Object.entries(fields).map(([name, text]) =>
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`),
    ),
    ...files.map(([name, content]) =>
      Buffer.concat([
        Buffer.from(
          `--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`,
        ),
        Buffer.from(content),
        Buffer.from('\r\n'),
      ]),
    ),
    Buffer.from(`--${boundary}--\r\n`),
  ]
  return { payload: Buffer.concat(parts), type: `multipart/form-data; boundary=${boundary}` }
}

/** Sends files by the page. */
export async function sendByPage(
  visitor: Visitor,
  what: string,
  files: readonly FileSent[],
  more: Readonly<Record<string, string>> = {},
): Promise<LightMyRequestResponse> {
  await visitor.get('/agency/import')
  const { payload, type } = formWithFiles({ _csrf: visitor.token, what, ...more }, files)
  return await visitor.request({
    method: 'POST',
    url: '/agency/import',
    headers: { 'content-type': type, accept: 'text/html' },
    payload,
  })
}

/** The run that an answer leads to. */
export function runIn(answer: LightMyRequestResponse): string {
  assert.equal(answer.statusCode, 303, answer.body)
  const id = /^\/agency\/import\/([0-9a-f-]{36})$/.exec(String(answer.headers.location))?.[1]
  assert(id, String(answer.headers.location))
  return id
}

/** Does a run as a worker would, at the server's time. */
export async function doRun(app: TestApp, runId: string, agency: keyof TestApp['agencyIds'] = 'police'): Promise<void> {
  await importJob.run(app.db, app.clock.now, { runId, agencyId: app.agencyIds[agency] })
}

/** A run that was sent by somebody and done, from texts. */
export async function importTexts(
  app: TestApp,
  user: UserName,
  texts: Readonly<Record<string, string>>,
  options: { readonly dryRun?: boolean; readonly partial?: boolean } = {},
): Promise<string> {
  const runId = await app.as(user, work =>
    sendTexts(work, texts, { dryRun: options.dryRun ?? false, partial: options.partial ?? false }, 10_000_000),
  )
  await importJob.run(app.db, app.clock.now, { runId, agencyId: app.principal(user).agencyId })
  return runId
}
