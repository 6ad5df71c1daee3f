import type { FastifyRequest } from 'fastify'
import { isUpload } from '../../platform/http/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerPrincipal } from '../access/index.ts'
import { recordDenial } from './denials.ts'
import { admit, barIfSystem, type Gate } from './gate.ts'
import { routeName, type Route } from './route.ts'

/** Whoever sends files, by their request. */
const senders = new WeakMap<FastifyRequest, PractitionerPrincipal>()

/**
 * Finds whoever is about to send files, and asks the rule, from the headers alone: they may take half an hour to come, and of a stranger or of
 * somebody who may not nothing is waited for.
 *
 * @throws what the gate throws of anybody
 */
export async function admitSender(route: Route, gate: Gate, request: FastifyRequest): Promise<void> {
  if (!isUpload(request)) return
  const rule = gate.access[routeName(route)]
  if (!rule) throw new Problem(problems.notFound)
  const now = gate.clock()
  let who: PractitionerPrincipal | undefined
  try {
    await gate.enter(request, now, async work => {
      who = work.principal
      barIfSystem(who, route)
      await admit(gate, rule, work, request.params)
      senders.set(request, who)
    })
  } catch (error) {
    if (who) await recordDenial(gate, who, now, { route, rule, error })
    throw error
  }
}

/** Whoever sends files, found before they came. @throws 'not signed in' where nobody was */
export function senderOf(request: FastifyRequest): PractitionerPrincipal {
  const who = senders.get(request)
  if (!who) throw new Problem(problems.notSignedIn)
  return who
}
