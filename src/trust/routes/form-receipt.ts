import { createCipheriv, createDecipheriv } from 'node:crypto'
import { canonical, sha256 } from '../../platform/canonical/index.ts'
import { onceField } from '../../platform/html/index.ts'
import { newId } from '../../platform/ids/index.ts'
import type { PractitionerWork } from '../access/index.ts'
import { Received } from './files.ts'
import { keepFormReceipt, readFormReceipt } from './form-receipt-store.ts'

/** A form as it was sent: from one page, to one address, with these words. */
export interface SentForm {
  /** The same for the same form only, and tells nothing of it. */
  readonly key: Buffer
  /** Known to the sender, who has the page, and kept nowhere. */
  readonly secret: Buffer
}

/**
 * A form by the id that its page gave it and by everything that it says. With other words it is another form, so that somebody who goes back
 * and changes something is heard.
 *
 * @returns undefined for what carries no such id
 */
export function sentForm(address: string, body: unknown): SentForm | undefined {
  const sent = body instanceof Received ? body.words : body
  if (!(sent instanceof URLSearchParams) || !sent.get(onceField)) return undefined
  const words = [...sent].filter(([name]) => name !== '_csrf')
  const said = sha256(canonical([address, words]))
  return {
    key: sha256(Buffer.concat([Buffer.from('key'), said])),
    secret: sha256(Buffer.concat([Buffer.from('seal'), said])),
  }
}

/** Where the answer led when this form was sent before by the same person, or undefined when it was not. */
export async function answeredBefore(
  { tx, principal }: PractitionerWork,
  { key, secret }: SentForm,
): Promise<string | undefined> {
  const sealed = await readFormReceipt(tx, principal.practitionerId, key)
  return sealed && opened(sealed, secret)
}

/**
 * Keeps where the answer to a form leads, in the transaction of what the form did.
 *
 * @throws an error with which the transaction is undone and tried again, when the same form came twice at one moment: then it is found
 */
export async function keepAnswer(work: PractitionerWork, { key, secret }: SentForm, to: string): Promise<void> {
  const receipt = {
    id: newId(),
    callerId: work.principal.practitionerId,
    key,
    sealed: sealed(to, secret),
    at: work.now,
  }
  if (await keepFormReceipt(work.tx, receipt)) return
  throw Object.assign(new Error('The same form was sent twice at one moment'), { code: '40001' })
}

const cipher = 'aes-256-gcm'
const tagBytes = 16
// Each secret seals one address: a second one under it would be that of another form.
const nonce = Buffer.alloc(12)

function sealed(text: string, secret: Buffer): Buffer {
  const sealing = createCipheriv(cipher, secret, nonce)
  return Buffer.concat([sealing.update(text, 'utf8'), sealing.final(), sealing.getAuthTag()])
}

function opened(bytes: Buffer, secret: Buffer): string {
  const opening = createDecipheriv(cipher, secret, nonce, { authTagLength: tagBytes })
  opening.setAuthTag(bytes.subarray(-tagBytes))
  return Buffer.concat([opening.update(bytes.subarray(0, -tagBytes)), opening.final()]).toString('utf8')
}
