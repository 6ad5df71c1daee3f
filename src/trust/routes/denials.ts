import { Problem, problems } from '../../platform/problem/index.ts'
import { asPrincipal, type PractitionerPrincipal, type Rule } from '../access/index.ts'
import type { Deed } from '../audit/index.ts'
import type { Gate } from './gate.ts'
import { routeName, type Route } from './route.ts'

/** What the ledger says of a denial, whether the gate or a command denied it, or of a key used twice; undefined for everything else that can go wrong. */
function denialIn(error: unknown): string | undefined {
  if (!(error instanceof Problem)) return undefined
  if (error.kind === problems.forbidden) return 'access.refused'
  if (error.kind === problems.keyReused) return 'request.key-reused'
  return error.kind === problems.notFound ? 'access.not-found' : undefined
}

/** Records that somebody was denied, or had a key used twice. Anything else that went wrong is no denial. */
export async function recordDenial(
  gate: Gate,
  principal: PractitionerPrincipal,
  now: Date,
  denied: { readonly route: Route; readonly rule: Rule; readonly error: unknown },
): Promise<void> {
  const action = denialIn(denied.error)
  if (action === undefined) return
  // The transaction that was denied is undone.
  await asPrincipal(gate.db, principal, now, work => {
    work.record({
      stream: { kind: 'actor', id: principal.practitionerId },
      action,
      subject: { kind: 'route', id: routeName(denied.route) },
      detail: { rule: denied.rule.name },
    })
    return Promise.resolve()
  })
}

/** A look at a person's record, on the page of a route. */
export const consulted = (route: Route, personId: string): Deed => ({
  stream: { kind: 'person', id: personId },
  action: 'person.consulted',
  subject: { kind: 'page', id: route.url },
})

/** Whether the problem says how things stand: somebody else's words, or what became of an action. */
export const tellsOfRecord = (error: unknown): boolean =>
  error instanceof Problem && (error.kind === problems.stale || error.kind === problems.conflict)

/** The transaction that told of the record is undone; that it was told of is recorded in one of its own. */
export async function recordLook(gate: Gate, principal: PractitionerPrincipal, now: Date, look: Deed): Promise<void> {
  await asPrincipal(gate.db, principal, now, work => {
    work.record(look)
    return Promise.resolve()
  })
}
