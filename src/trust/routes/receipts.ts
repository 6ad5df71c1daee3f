import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto'
import { newId } from '../../platform/ids/index.ts'
import { invalid, Problem, problems } from '../../platform/problem/index.ts'
import { json, type Reply } from '../../platform/http/index.ts'
import type { PractitionerPrincipal, PractitionerWork } from '../access/index.ts'
import type { Route } from './route.ts'
import { keepSealed, takeKey } from './receipt-store.ts'

/** How long a key holds. A program that has not tried again within a day has lost what it wanted to send. */
const receiptHours = 24

/** A request that is to be done once, however often it is sent. */
export interface KeyedRequest {
  readonly key: string
  /** What was asked, of what and with which words: one text, equal only for the same request. */
  readonly text: string
}

/** A key that was taken for a request: what comes of it is kept with it. */
export interface TakenKey {
  readonly id: string
  readonly seal: Buffer
}

const hash = (...parts: readonly string[]) => createHash('sha256').update(JSON.stringify(parts)).digest()

/**
 * The key of a request that makes something and has one.
 *
 * @throws a problem beside 'Idempotency-Key' when what was sent can't be one
 */
export function keyedRequest(
  { method, operation, audit }: Pick<Route, 'method' | 'operation' | 'audit'>,
  request: {
    readonly url: string
    readonly body: unknown
    readonly headers: Readonly<Record<string, string | string[] | undefined>>
  },
): KeyedRequest | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined || method !== 'POST' || !operation || operation.scope === 'session') return undefined
  // What changes nothing may be sent as often as one likes, and nothing of it is kept.
  if (audit === 'nothing') return undefined
  if (typeof key !== 'string' || !/^[!-~]{1,100}$/.test(key))
    throw invalid({ 'Idempotency-Key': 'Use 1 to 100 visible characters of ASCII, such as a UUID.' })
  return { key, text: `${method} ${request.url}\n${JSON.stringify(request.body ?? null)}` }
}

/** Whose the key is: the system's where one asks, whomever it acts for. */
const callerOf = ({ through, practitionerId }: PractitionerPrincipal) => through?.systemId ?? practitionerId

/** What seals an answer: only who has the key and the request knows it. */
const sealOf = (id: string, practitionerId: string, { key, text }: KeyedRequest) =>
  Buffer.from(hkdfSync('sha256', hash(key, text, practitionerId), id, 'arms api receipt', 32))

/**
 * Takes the key of a request, or gives the answer that it was given before. It is asked after the rule: an answer is given again only to
 * whoever may still have it.
 *
 * @throws 'this key was used for something else' (422)
 */
export async function takeOrReplay(work: PractitionerWork, request: KeyedRequest): Promise<TakenKey | Reply> {
  const { principal, now } = work
  const id = newId()
  const caller = callerOf(principal)
  const requestHash = hash(request.key, request.text, principal.practitionerId)
  const row = { id, caller_id: caller, key_hash: hash(caller, request.key), request_hash: requestHash, made_at: now }
  const found = await takeKey(work.tx, row, new Date(now.getTime() - receiptHours * 3_600_000))
  if (!found) return { id, seal: sealOf(id, principal.practitionerId, request) }
  if (!found.request_hash.equals(requestHash) || found.status === null || found.sealed === null)
    throw new Problem(problems.keyReused)
  return json(opened(found.sealed, sealOf(found.id, principal.practitionerId, request)), found.status)
}

/** Keeps what a request was answered, so that the same can be answered again. */
export async function keepReceipt({ tx }: PractitionerWork, { id, seal }: TakenKey, answer: Reply): Promise<void> {
  if (answer.kind === 'json') await keepSealed(tx, id, answer.status, sealed(answer.body, seal))
}

/** A seal is made for one receipt and used once, so that its first number may always be the same. */
const firstNumber = Buffer.alloc(12)
const tagBytes = 16

function sealed(body: unknown, seal: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', seal, firstNumber)
  const text = Buffer.concat([cipher.update(JSON.stringify(body), 'utf8'), cipher.final()])
  return Buffer.concat([cipher.getAuthTag(), text])
}

function opened(kept: Buffer, seal: Buffer): unknown {
  const decipher = createDecipheriv('aes-256-gcm', seal, firstNumber)
  decipher.setAuthTag(kept.subarray(0, tagBytes))
  return JSON.parse(Buffer.concat([decipher.update(kept.subarray(tagBytes)), decipher.final()]).toString('utf8'))
}
