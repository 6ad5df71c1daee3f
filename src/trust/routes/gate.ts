import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import type { Database } from '../../platform/db/index.ts'
import type { Reply } from '../../platform/http/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import {
  asPrincipal,
  type PractitionerPrincipal,
  type Rule,
  type SubjectFacts,
  type SubjectKind,
  type Work,
} from '../access/index.ts'
import type { AsAsker } from './files.ts'
import type { Route, Web } from './route.ts'
import { systemRefusal } from './system-rules.ts'

/** How the thing that a rule asks about is found: by the ids in the path, as the principal, so that row security has its say first. */
export type SubjectLoaders = {
  readonly [K in SubjectKind]: (
    work: Work<PractitionerPrincipal>,
    params: unknown,
  ) => Promise<SubjectFacts[K] | undefined>
}

export interface Gate {
  readonly db: Kysely<Database>
  readonly clock: () => Date
  readonly access: Readonly<Record<string, Rule>>
  readonly loaders: SubjectLoaders
  /** Runs work as whoever holds the request's session, in a transaction that finds them as it opens. @throws 'not signed in' */
  enter<T>(request: FastifyRequest, now: Date, run: (work: Work<PractitionerPrincipal>) => Promise<T>): Promise<T>
  /** The request's web: nonce, token, and the shell around a page. */
  web(
    request: FastifyRequest,
    reply: FastifyReply,
    principal: PractitionerPrincipal,
  ): Omit<Web, 'asAsker' | 'heldLimit'>
  /** How many bytes of files may be held for an agency. */
  readonly heldLimit: number
  send(reply: FastifyReply, answer: Reply): Promise<FastifyReply>
  /** In tests: told of every answer that is not as its operation says. */
  readonly onAnswerFault?: ((fault: string) => void) | undefined
}

/** @throws 'may not' where a system asks for what is for people, or without the scope that it takes */
export function barIfSystem(who: PractitionerPrincipal, route: Route): void {
  const barred = systemRefusal(who, route.operation)
  if (barred !== undefined) throw new Problem(problems.forbidden, { detail: barred })
}

/**
 * Asks the rule whether whoever does this work may, and gives back what it is about.
 *
 * @throws 'not found' where they see no such thing
 * @throws 'may not' where the rule says no
 */
export async function admit(
  gate: Gate,
  rule: Rule,
  work: Work<PractitionerPrincipal>,
  params: unknown,
): Promise<unknown> {
  const facts = await factsFor(rule, gate, work, params)
  // A rule asks about the facts of its own kind: the loader was that kind's.
  if (!rule.allows(work.principal, facts as never)) throw new Problem(problems.forbidden, { detail: rule.refusal })
  return facts
}

async function factsFor(rule: Rule, gate: Gate, work: Work<PractitionerPrincipal>, params: unknown): Promise<unknown> {
  if (rule.about === undefined) return undefined
  const load: (work: Work<PractitionerPrincipal>, params: unknown) => Promise<unknown> = gate.loaders[rule.about]
  const facts = await load(work, params)
  if (facts === undefined) throw new Problem(problems.notFound)
  return facts
}

/** Work as somebody whom the gate has found. */
export const asSomebody =
  (gate: Gate, principal: PractitionerPrincipal): AsAsker =>
  run =>
    asPrincipal(gate.db, principal, gate.clock(), run)
