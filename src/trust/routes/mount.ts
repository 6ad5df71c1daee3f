import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { redirect, textOf, Upload, type FieldErrors, type Reply } from '../../platform/http/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerPrincipal, PractitionerWork, Rule, Work } from '../access/index.ts'
import { etagOf, isNamed } from './conditional.ts'
import { consulted, recordDenial, recordLook, tellsOfRecord } from './denials.ts'
import { Received } from './files.ts'
import { answeredBefore, keepAnswer, sentForm } from './form-receipt.ts'
import { admit, asSomebody, barIfSystem, type Gate } from './gate.ts'
import { keepReceipt, keyedRequest, takeOrReplay } from './receipts.ts'
import { routeName, type Incoming, type Route, type Web } from './route.ts'
import { admitSender, senderOf } from './senders.ts'

/** Facts that name a person leave their entry in that person's stream. */
function personOf(facts: unknown): string | undefined {
  if (typeof facts !== 'object' || facts === null || !('personId' in facts)) return undefined
  return typeof facts.personId === 'string' ? facts.personId : undefined
}

/** Every way in which routes and the table of access disagree. The server does not start while there is one. */
export function accessFaults(routes: readonly Route[], access: Readonly<Record<string, Rule>>): string[] {
  const faults: string[] = []
  const names = new Set<string>()
  for (const route of routes) {
    const name = routeName(route)
    if (names.has(name)) faults.push(`${name} is there twice`)
    names.add(name)
    const rule = access[name]
    if (!rule) faults.push(`${name} has no rule in the table of access`)
    else if (rule.about !== route.about)
      faults.push(
        `${name} is about ${route.about ?? 'nothing'}, its rule "${rule.name}" asks about ${rule.about ?? 'nothing'}`,
      )
    if (route.url.startsWith('/api/') !== (route.operation !== undefined))
      faults.push(
        `${name} ${route.operation ? 'is' : 'is not'} described as an operation of the interface for programs`,
      )
    if (route.operation?.matches !== undefined && shownBy(route, routes)?.about !== route.about)
      faults.push(`${name} is held to the version of what ${route.operation.matches} does not show`)
    if (route.audit === 'consulted' && route.about === undefined)
      faults.push(`${name} shows a record and is about nobody`)
    const changes = route.audit === 'writes' || route.audit === 'session'
    if (route.method === 'GET' && changes) faults.push(`${name} writes on GET`)
    if (route.method !== 'GET' && !changes && route.audit !== 'nothing')
      faults.push(`${name} changes something and declares ${route.audit}`)
  }
  for (const name of Object.keys(access)) if (!names.has(name)) faults.push(`${name} has a rule and no route`)
  return faults
}

/**
 * Puts the routes behind the gate. A request travels: who is asking → one transaction as them → the thing it is about → the rule →
 * the handler → the ledger → COMMIT → the answer.
 *
 * @throws Error naming every disagreement between the routes and the table of access
 */
export function mount(app: FastifyInstance, routes: readonly Route[], gate: Gate): void {
  const faults = accessFaults(routes, gate.access)
  if (faults.length > 0) throw new Error(`Routes and the table of access disagree:\n  ${faults.join('\n  ')}`)
  for (const route of routes)
    app.route({
      method: route.method,
      url: route.url,
      config: { takes: route.takes, takesFiles: route.files !== undefined },
      ...(route.files && { preParsing: request => admitSender(route, gate, request) }),
      handler: (request, reply) => answer(route, shownBy(route, routes), gate, request, reply),
    })
}

/** What shows the thing that an operation changes. */
const shownBy = ({ operation }: Route, routes: readonly Route[]): Route | undefined =>
  operation?.matches === undefined
    ? undefined
    : routes.find(({ method, url }) => method === 'GET' && url === operation.matches)

async function answer(
  route: Route,
  shown: Route | undefined,
  gate: Gate,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const rule = gate.access[routeName(route)]
  if (!rule) throw new Problem(problems.notFound)
  const now = gate.clock()
  let principal: PractitionerPrincipal | undefined
  let about: string | undefined
  /** What came. Whoever sends files has been found, and the rule asked, before they were read. */
  const receive = async (): Promise<unknown> => {
    if (!route.files || !(request.body instanceof Upload)) return request.body
    const who = senderOf(request)
    const { fields, limit: together } = request.body
    const limits = { together, held: gate.heldLimit }
    return new Received(fields, await route.files.take(asSomebody(gate, who), request.body.files(), limits))
  }
  const attempt = (body: unknown, refused?: FieldErrors) => {
    // The saves of a run follow one another by revision, and what comes late is told what stands.
    const form = route.audit === 'session' ? undefined : sentForm(request.url, body)
    const { url, headers, params, query } = request
    const keyed = keyedRequest(route, { url, headers, body })
    return gate.enter(request, now, async work => {
      const who = (principal = work.principal)
      barIfSystem(who, route)
      const before = form && (await answeredBefore(work, form))
      if (before !== undefined) return sentAgain(route, work, before)
      const facts = await admit(gate, rule, work, request.params)
      about = personOf(facts)
      const web: Web = { ...gate.web(request, reply, who), asAsker: asSomebody(gate, who), heldLimit: gate.heldLimit }
      const { onAnswerFault } = gate
      const taken = keyed && (await takeOrReplay(work, keyed))
      if (taken && 'kind' in taken) return replayed(route, work, about, taken)
      if (shown) await refuseUnmatched(shown, request.headers['if-match'], { work, web, params, query, body, facts })
      const found = await route.run({
        work,
        web,
        params,
        query,
        body,
        facts,
        onAnswerFault,
        ...(refused && { refused }),
      })
      const succeeded = found.kind === 'redirect' || found.kind === 'file' || found.status < 400
      const recorded = work.recorded
      // A form that comes back with its errors shows the record, as the page did that it was sent from.
      const shows = route.audit === 'consulted' || (!succeeded && recorded === 0)
      if (shows && about !== undefined) work.record(consulted(route, about))
      if ((route.audit === 'writes' || route.audit === 'listed') && succeeded && recorded === 0)
        throw new Error(`${routeName(route)} did its work and recorded nothing`)
      if (taken && succeeded) await keepReceipt(work, taken, found)
      if (form && found.kind === 'redirect') await keepAnswer(work, form, found.to)
      return found
    })
  }
  // A command found a field wrong, or something about it in the way: everything is undone, and the same form is shown with the sentence beside it.
  const again = (body: unknown) => (error: unknown) => {
    if (route.takes !== 'form' || !(error instanceof Problem) || !error.fields) throw error
    return attempt(body, error.fields)
  }
  /** What no handler has made anything of goes before the answer leaves; what can't go now goes when its time has come. */
  const letGo = async (body: unknown) => {
    if (principal && route.files && body instanceof Received)
      await route.files.letGo(asSomebody(gate, principal), body.taken.id).catch(() => undefined)
  }
  try {
    const body = await receive()
    const found = await attempt(body)
      .catch(again(body))
      .finally(() => letGo(body))
    const answer = route.operation && route.method === 'GET' ? tagged(found, reply) : found
    if (isNamed(String(reply.getHeader('etag')), request.headers['if-none-match'], { weakly: true }))
      return await reply.code(304).send()
    return await gate.send(reply, answer)
  } catch (error) {
    if (!principal) throw error
    await recordDenial(gate, principal, now, { route, rule, error })
    if (about !== undefined && tellsOfRecord(error)) await recordLook(gate, principal, now, consulted(route, about))
    throw error
  }
}

/** The same request again, as when its answer was lost: it has the same answer, and did nothing more. */
function replayed(route: Route, work: Work<PractitionerPrincipal>, personId: string | undefined, before: Reply): Reply {
  work.record({
    stream:
      personId === undefined ? { kind: 'actor', id: work.principal.practitionerId } : { kind: 'person', id: personId },
    action: 'request.replayed',
    subject: { kind: 'route', id: routeName(route) },
  })
  return before
}

/** An answer with its version in its headers. */
function tagged(answer: Reply, reply: FastifyReply): Reply {
  if (answer.kind !== 'json') return answer
  const text = textOf(answer)
  reply.header('etag', etagOf(text))
  return answer.text === undefined ? { ...answer, text } : answer
}

/**
 * Refuses a change of something that is not as it was read: what its own address would answer now has another tag.
 *
 * @throws 'another version stands' (412)
 */
async function refuseUnmatched(
  shown: Route,
  header: string | undefined,
  incoming: Omit<Incoming, 'onAnswerFault'>,
): Promise<void> {
  if (header === undefined) return
  // Reading it to compare is no look: nothing of it is shown.
  const work = { ...incoming.work, record: () => undefined }
  const now = await shown.run({ ...incoming, work, query: {}, body: undefined })
  if (now.kind !== 'json' || !isNamed(etagOf(textOf(now)), header)) throw new Problem(problems.changed)
}

/** The same form again, as when its answer was lost: it leads to what was made then. */
function sentAgain(route: Route, work: PractitionerWork, to: string): Reply {
  work.record({
    stream: { kind: 'actor', id: work.principal.practitionerId },
    action: 'form.sent-again',
    subject: { kind: 'route', id: routeName(route) },
  })
  return redirect(to, { kind: 'important', text: 'This had been saved already. Nothing was recorded twice.' })
}
