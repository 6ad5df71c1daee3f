import assert from 'node:assert/strict'
import type { Outgoing } from './load.ts'
import { personOf, type Seeded } from './seed.ts'
import type { SignedIn } from './visitor.ts'

/** What is measured: submit a complete assessment, read one, list 50 people of an agency as JSON, and as a page. */
export const whats = ['create', 'read', 'list', 'page'] as const
export type What = (typeof whats)[number]

/** `ours` as somebody of the agency that holds the case, `member` as somebody of another agency of it, and the floor. */
export const sides = ['ours', 'member', 'floor'] as const
export type Side = (typeof sides)[number]

/** Whether a thing is measured from a side. A member's list and page are those of an agency that holds some cases and is a member of others, as every agency's are. */
export const measuredFrom = (side: Side, what: What): boolean => side !== 'member' || what === 'read'

/** Makes requests about one person after the other, over all agencies in turn, as somebody of the agency who is signed in. */
export class Asking {
  readonly #seeded: Seeded
  readonly #visitors: readonly SignedIn[]
  #number = 0

  /** @param visitors one of each cohort, in their order */
  constructor(seeded: Seeded, visitors: readonly SignedIn[]) {
    this.#seeded = seeded
    this.#visitors = visitors
  }

  /** Begins with the first person again: after what was created has been removed. */
  rewind(): void {
    this.#number = 0
  }

  /** The next request: of the page, the floor is the list. */
  next(side: Side, what: What): Outgoing {
    this.#number = (this.#number % this.#seeded.people) + 1
    const number = this.#number
    return side === 'floor' ? this.#floor(what, number) : this.#ours(what, number, side === 'member' ? 1 : 0)
  }

  /** @param further how many agencies after the one that holds the case: seven of those are members */
  #ours(what: What, number: number, further: number): Outgoing {
    const { cohort, personId, assessmentId } = personOf(this.#seeded, number)
    const visitor = this.#visitors[(number + further) % this.#visitors.length]
    assert(visitor)
    const headers = { accept: what === 'page' ? 'text/html' : 'application/json', cookie: visitor.cookie }
    switch (what) {
      case 'create':
        return {
          method: 'POST',
          path: `/api/v1/people/${personId}/assessments`,
          headers: { ...headers, 'content-type': 'application/json', 'x-csrf-token': visitor['x-csrf-token'] },
          body: cohort.request.fill(number),
        }
      case 'read':
        return { method: 'GET', path: `/api/v1/assessments/${assessmentId}`, headers }
      case 'list':
        return { method: 'GET', path: '/api/v1/caseload?whose=agency', headers }
      case 'page':
        return { method: 'GET', path: '/caseload?whose=agency', headers }
    }
  }

  #floor(what: What, number: number): Outgoing {
    const { cohort, personId, assessmentId } = personOf(this.#seeded, number)
    const { agencyId, officer } = cohort.staff
    switch (what) {
      case 'create':
        return {
          method: 'POST',
          path: `/create?person=${personId}&agency=${agencyId}&author=${officer.practitionerId}`,
          headers: { 'content-type': 'application/json' },
          body: cohort.request.fill(number),
        }
      case 'read':
        return { method: 'GET', path: `/read?assessment=${assessmentId}`, headers: {} }
      case 'list':
      case 'page':
        return { method: 'GET', path: `/list?agency=${agencyId}`, headers: {} }
    }
  }
}
