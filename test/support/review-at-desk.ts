import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { password } from './app.ts'
import { arms } from './arms.ts'
import type { Desk } from './desk.ts'
import type { ReferenceCase } from './reference-case.ts'

const named = (page: Page, name: string): Locator => page.locator(`[name="${name}"]`)
const valued = (page: Page, name: string, value: string): Locator => page.locator(`[name="${name}"][value="${value}"]`)

/** Signs in at the first page. */
export async function signIn(desk: Desk, address: string, userName: string): Promise<void> {
  const { page } = desk
  await page.goto(`${address}/sign-in`)
  await desk.type(named(page, 'userName'), userName, 'other')
  await desk.type(named(page, 'password'), password, 'other')
  await desk.follow(page.getByRole('button', { name: 'Sign in' }))
}

export async function signOut(desk: Desk): Promise<void> {
  await desk.follow(desk.page.getByRole('button', { name: 'Sign out' }))
}

/** Something to be done on every page that is passed. */
export type OnPage = (page: Page, where: string) => Promise<void>

async function gather(desk: Desk, { review }: ReferenceCase): Promise<void> {
  const { page } = desk
  const interview = review.gather?.interview
  assert(interview)
  await desk.choose(valued(page, 'held', 'yes'))
  await desk.typeDate(page.locator('#on'), interview.on ?? '')
  await desk.choose(valued(page, 'place', interview.place ?? ''))
  await desk.choose(valued(page, 'means', interview.means ?? ''))
  await desk.type(named(page, 'crew'), interview.crew ?? '', 'other')
  await desk.type(named(page, 'minutes'), interview.minutes ?? '', 'other')
  for (const source of ['visit', 'intelligence', 'visor']) await desk.tick(valued(page, 'sources', source))
  await desk.follow(page.getByRole('button', { name: 'Save and go on to rating' }))
}

async function rate(desk: Desk, { review }: ReferenceCase, factor: string): Promise<void> {
  const { page } = desk
  const rating = review.ratings?.[factor]
  assert(rating)
  if (rating.unchanged) await desk.choose(valued(page, 'choice', 'unchanged'))
  else {
    await desk.choose(valued(page, 'choice', 'rated'))
    await desk.choose(valued(page, 'presence', rating.presence ?? ''))
    await desk.choose(valued(page, 'priority', rating.priority ?? ''))
    await desk.type(named(page, 'rationale'), rating.rationale ?? '')
  }
  for (const id of rating.citations ?? []) {
    const box = valued(page, 'citations', id)
    const closed = page.locator('details:not([open])', { has: box })
    if ((await closed.count()) > 0) await desk.toggle(closed.locator('summary'))
    await desk.tick(box)
  }
  for (const { evidenceId, reason } of rating.setAside ?? [])
    if (reason !== undefined && !rating.citations?.includes(evidenceId))
      await desk.type(named(page, `setAside[${evidenceId}]`), reason)
  await desk.follow(page.getByRole('button', { name: /^Save and go on/ }))
}

async function prioritise(desk: Desk, { review }: ReferenceCase): Promise<void> {
  const { page } = desk
  const { priorityAreas = [], level = '', justification = '' } = review.prioritise ?? {}
  for (const area of priorityAreas) await desk.tick(valued(page, 'areas', area))
  await desk.choose(valued(page, 'level', level))
  await desk.type(named(page, 'justification'), justification)
  await desk.follow(page.getByRole('button', { name: 'Save and go on to the plan' }))
}

async function act(desk: Desk, { review }: ReferenceCase): Promise<void> {
  const { page } = desk
  const { lastActions = [], actions = [], nextVisitBy = '', nextVisitReason = '' } = review.act ?? {}
  for (const last of lastActions) {
    await desk.choose(valued(page, `outcome[${last.actionId}]`, last.outcome ?? ''))
    if (last.note === undefined) continue
    const note = named(page, `note[${last.actionId}]`)
    const closed = page.locator('details:not([open])', { has: note })
    if ((await closed.count()) > 0) await desk.toggle(closed.locator('summary'))
    await desk.type(note, last.note)
  }
  for (const action of actions) {
    // One empty action stands ready for each priority area, with its area and its owner chosen.
    const card = page.locator('.govuk-summary-card', {
      has: page.locator(`select option[value="${action.factor ?? ''}"][selected]`),
    })
    await desk.type(card.locator('[name^="what["]'), action.what ?? '')
    await desk.typeDate(card.locator('.govuk-date-input'), action.due ?? '')
    await desk.type(card.locator('[name^="knownBy["]'), action.knownBy ?? '')
    await desk.type(card.locator('[name^="minutes["]'), action.minutes ?? '', 'other')
  }
  await desk.typeDate(page.locator('#nextVisitBy'), nextVisitBy)
  await desk.type(named(page, 'nextVisitReason'), nextVisitReason)
  await desk.follow(page.getByRole('button', { name: 'Save and check your answers' }))
}

export interface ReviewOptions {
  readonly address: string
  readonly reference: ReferenceCase
  readonly officer: string
  readonly supervisor: string
  readonly onPage?: OnPage
}

/**
 * The reference case's review from end to end: the offender manager signs in, finds the man, carries the review through its five stages and
 * submits it; a supervisor countersigns; the PDF is fetched.
 *
 * @returns the bytes of the signed document
 */
export async function reviewAtDesk(desk: Desk, options: ReviewOptions): Promise<Buffer> {
  const { page } = desk
  const { reference, address } = options
  const here = async (where: string) => await options.onPage?.(page, where)

  await signIn(desk, address, options.officer)
  await here('my work')
  await desk.follow(page.getByRole('link', { name: 'People' }))
  await desk.type(named(page, 'q'), 'harcourt', 'other')
  await desk.follow(page.getByRole('button', { name: 'Search' }))
  await here('people')
  await desk.follow(page.locator(`main a[href="/people/${reference.personId}"]`).first())
  await here('person')
  await desk.follow(page.locator(`main a[href="/people/${reference.personId}/assessments/new"]`).first())
  await here('start')
  await desk.follow(page.getByRole('button', { name: 'Start' }))
  await here('gather')
  await gather(desk, reference)
  for (const factor of arms.factors) {
    await here(`rate ${factor.code}`)
    await rate(desk, reference, factor.code)
  }
  await here('prioritise')
  await prioritise(desk, reference)
  await here('act')
  await act(desk, reference)
  await here('check')
  await desk.follow(page.getByRole('button', { name: 'Submit for countersigning' }))
  await here('submitted')
  const path = new URL(page.url()).pathname
  await signOut(desk)

  await signIn(desk, address, options.supervisor)
  await here('my work of a supervisor')
  await desk.follow(page.locator(`main a[href^="${path}"]`).first())
  await here('countersign')
  await desk.follow(page.getByRole('button', { name: 'Countersign' }))
  await here('signed')
  const href = await page.getByRole('button', { name: 'Download as PDF' }).getAttribute('href')
  const response = await page.request.get(`${address}${href ?? ''}`)
  assert.equal(response.status(), 200)
  assert.equal(response.headers()['content-type'], 'application/pdf')
  return await response.body()
}
