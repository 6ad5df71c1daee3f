import type { FastifyRequest } from 'fastify'
import type { Pool } from './platform/db/index.ts'
import { Problem, problems } from './platform/problem/index.ts'
import { asFound, type Opening, type PractitionerPrincipal, type PractitionerWork } from './trust/access/index.ts'
import type { Gate } from './trust/routes/index.ts'
import {
  firstPassword,
  foundIn,
  openingOf,
  sessionCookie,
  touchSession,
  type Found,
  type SessionLimits,
} from './trust/signin/index.ts'
import { keySentIn, recordRefusal, SystemRefused, systemIn, systemOpeningOf, touchKey } from './trust/systems/index.ts'

export interface EntranceDeps {
  readonly pool: Pool
  readonly secure: boolean
  readonly limits: SessionLimits
  /** Told of a request that has let somebody in. */
  readonly onFound: (request: FastifyRequest) => void
}

/** How a request finds out whose it is: a statement, and what is to be written down of its use. */
interface Way extends Opening<PractitionerPrincipal> {
  readonly touch: (work: PractitionerWork) => Promise<void>
}

const oneState = 'set transaction isolation level repeatable read'

/** Who may go on. @throws 'not signed in', or that a password must be chosen first */
function admitted(request: FastifyRequest, found: Found) {
  if ('ended' in found) throw new Problem(problems.notSignedIn)
  const changing = request.url.startsWith('/account') || request.url === '/sign-out'
  if (found.mustChangePassword && !changing) {
    const to = request.method === 'GET' ? `?to=${encodeURIComponent(request.url)}` : ''
    throw new Problem(firstPassword, {
      extra: { next: { href: `/account/password${to}`, text: 'Choose a password' } },
    })
  }
  return found
}

/**
 * The gate's way in: by the key of a system where one is sent, and by the session of a browser otherwise. Who sends a key is never taken for
 * whoever is signed in beside it.
 */
export function entrance({ pool, secure, limits, onFound }: EntranceDeps): Gate['enter'] {
  const bySession = (request: FastifyRequest, now: Date): Way => {
    const token = request.cookies[sessionCookie(secure)]
    if (token === undefined) throw new Problem(problems.notSignedIn)
    let isStale = false
    return {
      opening: openingOf(token, now),
      principalIn: rows => {
        const found = admitted(request, foundIn(rows, now, limits))
        isStale = found.isStale
        return found.principal
      },
      touch: async work => {
        if (isStale) await touchSession(work)
      },
    }
  }
  const byKey = (sent: NonNullable<ReturnType<typeof keySentIn>>, now: Date): Way => {
    let isStale = false
    return {
      opening: systemOpeningOf(sent, now),
      principalIn: rows => {
        const found = systemIn(rows, now)
        isStale = found.isStale
        return found.principal
      },
      touch: async work => {
        if (isStale) await touchKey(work)
      },
    }
  }
  return async (request, now, run) => {
    const sent = keySentIn(request.headers)
    const way = sent === undefined ? bySession(request, now) : byKey(sent, now)
    // What is changed only as it was read is read and changed in one state: a change in between undoes it, and it is tried again.
    const opening = request.headers['if-match'] === undefined ? way.opening : `${oneState}; ${way.opening}`
    return await asFound(pool.db, { opening, principalIn: way.principalIn }, now, async work => {
      onFound(request)
      await way.touch(work)
      return await run(work)
    }).catch(async (error: unknown) => {
      // The transaction that was to be is undone.
      if (error instanceof SystemRefused) await recordRefusal(pool.db, now, error.of)
      throw error
    })
  }
}
