import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { findSnapshot } from '../../src/practice/assessments/index.ts'
import { axeFaults, openBrowser } from '../support/browser.ts'
import { Desk } from '../support/desk.ts'
import { listening, type Listening } from '../support/listening.ts'
import { reviewAtDesk } from '../support/review-at-desk.ts'

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

/** The review on a server of its own; every page that is passed is looked at. */
async function review(
  hands: 'mouse and keyboard' | 'keyboard',
  options: { readonly javaScriptEnabled?: boolean; readonly onPage?: (page: Page, where: string) => Promise<void> },
): Promise<{ server: Listening; desk: Desk; pdf: Buffer; complaints: string[] }> {
  const server = await listening()
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    javaScriptEnabled: options.javaScriptEnabled ?? true,
  })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    const complaints: string[] = []
    page.on('console', message => void (message.type() === 'error' && complaints.push(message.text())))
    page.on('pageerror', error => complaints.push(error.message))
    const desk = new Desk(page, hands)
    const { address, reference } = server
    const people = { officer: 'officer', supervisor: 'sergeant' }
    const pdf = await reviewAtDesk(desk, {
      address,
      reference,
      ...people,
      ...(options.onPage ? { onPage: options.onPage } : {}),
    })
    return { server, desk, pdf, complaints }
  } catch (error) {
    await server.close()
    throw error
  } finally {
    await context.close()
  }
}

async function signedLevel(server: Listening): Promise<string | undefined> {
  const row = await server.as('sergeant', work =>
    work.tx
      .selectFrom('assessment_snapshot')
      .where('person_id', '=', server.reference.personId)
      .where('number', '=', 2)
      .select('assessment_id')
      .executeTakeFirstOrThrow(),
  )
  const signed = await server.as('sergeant', work => findSnapshot(work.tx, row.assessment_id))
  return signed?.snapshot.priorities.level.code
}

async function structureOf(pdf: Buffer): Promise<{ info: string; structure: string; fonts: string; text: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'arms-pdf-'))
  const file = join(folder, 'signed.pdf')
  const run = async (program: string, ...args: string[]) => (await promisify(execFile)(program, args)).stdout
  try {
    await writeFile(file, pdf)
    return {
      info: await run('pdfinfo', file),
      structure: await run('pdfinfo', '-struct', file),
      fonts: await run('pdffonts', file),
      text: await run('pdftotext', '-layout', file, '-'),
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('given the reference case, when officer and supervisor do the review with mouse and keyboard, then it is signed and axe finds nothing on the way', async () => {
  const faults: string[] = []
  const { server, desk, pdf, complaints } = await review('mouse and keyboard', {
    onPage: async (page, where) => void faults.push(...(await axeFaults(page)).map(fault => `${where}: ${fault}`)),
  })
  try {
    assert.deepEqual(faults, [])
    assert.deepEqual(complaints, [])
    assert.equal(await signedLevel(server), 'medium')
    assert.ok(desk.cost.pages <= 30, `${desk.cost.pages} pages`)
    const { info, structure, fonts, text } = await structureOf(pdf)
    assert.match(info, /Title: +ARMS assessment 2: Dennis Harcourt/)
    assert.match(info, /Tagged: +yes/)
    for (const tag of ['H1', 'H2', 'Table', 'TH', 'TD']) assert.match(structure, new RegExp(`^\\s*${tag}\\b`, 'm'), tag)
    for (const line of fonts.trim().split('\n').slice(2)) assert.match(line, /\byes +yes +yes\b/, line)
    assert.match(text, /OFFICIAL-SENSITIVE/)
    assert.match(text, /Page 1 of \d+/)
    assert.match(text, /Day shifts since September take away the late walk/)
  } finally {
    await server.close()
  }
})

test('given no mouse, when the whole review is done by keyboard alone, then it is signed', async () => {
  const { server, desk } = await review('keyboard', {})
  try {
    assert.equal(desk.cost.clicks, 0)
    assert.equal(await signedLevel(server), 'medium')
  } finally {
    await server.close()
  }
})

test('given a browser without JavaScript, when the whole review is done, then it is signed', async () => {
  const { server } = await review('mouse and keyboard', { javaScriptEnabled: false })
  try {
    assert.equal(await signedLevel(server), 'medium')
  } finally {
    await server.close()
  }
})
