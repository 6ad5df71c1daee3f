import { createHash } from 'node:crypto'
import type { UploadedFile } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import type { AsAsker, FileLimits, FileTaker, TakenFiles } from '../../trust/routes/index.ts'
import { misnamed } from '../import/index.ts'
import { letGoAt } from './jobs.ts'
import { inChunks } from './chunks.ts'
import { addChunk, addFile, closeFile, readAllHeld, removeHeld } from './held-store.ts'
import { heldUntil, holdHours, mostHeldFiles } from './rules.ts'
import { counted, sizeInWords } from './words.ts'
import { addReceiving, dropReceiving, isReceiving } from './store.ts'

/** What is said where no file was sent. */
export const noFiles = 'Select the CSV files to import'

/** Why a file that begins like this is none of ours, whatever its name is; undefined where it may be. */
function kindFault(name: string, beginning: Buffer): string | undefined {
  if (beginning.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004')))
    return `${name} is a workbook of a spreadsheet program and not CSV. Save it there as “CSV UTF-8”`
  const mark = beginning.length > 1 ? beginning.readUInt16BE(0) : 0
  if (mark === 0xfffe || mark === 0xfeff) return `${name} is UTF-16. Save it as “CSV UTF-8”`
  if (beginning.includes(0)) return `${name} is not text, so it can’t be CSV`
  return undefined
}

/** The field of a form that has the files, and of an operation that has their texts. */
export const filesField = 'files'

/** What is said where an agency has as much here as may be held. */
const fullSentence = ({ files, bytes }: { readonly files: number; readonly bytes: number }) =>
  `Your agency keeps ${counted(files, 'file')} of imports here already (${sizeInWords(bytes)}), and this would be too much. ` +
  `Discard files of earlier imports, or send these later: none is kept for longer than ${holdHours} hours`

/**
 * Sees to it that no agency fills the database with files that nobody reads. Two that come at the same time may exceed it by a piece each.
 *
 * @throws 'too many files are kept', with the sentence beside the field
 */
async function refuseOverfull({ tx }: PractitionerWork, limit: number, more: number): Promise<void> {
  const held = await readAllHeld(tx)
  if (held.files < mostHeldFiles && held.bytes + more <= limit) return
  const sentence = fullSentence(held)
  throw new Problem(problems.tooMuchHeld, { detail: `${sentence}.`, fields: { [filesField]: sentence } })
}

const words = (bytes: number) => `${Math.max(1, Math.floor(bytes / 1024 / 1024)).toLocaleString('en-GB')} MB`

/** Makes room for a run, and sees to it that its files go when their time has come, whatever becomes of it. @returns its id */
export async function makeRoomForRun(work: PractitionerWork, until = heldUntil(work.now)): Promise<string> {
  const { tx, principal, now } = work
  const id = newId()
  const through =
    principal.through && principal.through.systemId !== principal.practitionerId ? principal.through.systemId : null
  const { agencyId, practitionerId: sentBy } = principal
  await addReceiving(tx, { id, agencyId, sentBy, through, at: now, heldUntil: until })
  await letGoAt(tx, { runId: id, agencyId }, until)
  return id
}

interface TextToKeep {
  readonly name: string
  readonly text: string
  readonly heldLimit: number
}

/** Keeps one file that is there as a whole. @throws 'too many files are kept' */
export async function keepText(work: PractitionerWork, runId: string, { name, text, heldLimit }: TextToKeep) {
  const { tx, principal } = work
  const bytes = Buffer.from(text)
  await refuseOverfull(work, heldLimit, bytes.length)
  const id = await addFile(tx, principal, runId, 'sent', name)
  // A text is a megabyte at most, like every body in JSON: one row holds it.
  await addChunk(tx, principal, id, 0, bytes)
  await closeFile(tx, id, { bytes: bytes.length })
  return { name, bytes: bytes.length }
}

/** Takes the files of one request. */
class Taking {
  readonly #asAsker: AsAsker
  readonly #runId: string
  readonly #limits: FileLimits
  readonly files: TakenFiles['files'][number][] = []
  readonly faults: string[] = []
  #bytes = 0
  #isTooMuch = false
  refusal: Problem | undefined

  constructor(asAsker: AsAsker, runId: string, limits: FileLimits) {
    this.#asAsker = asAsker
    this.#runId = runId
    this.#limits = limits
  }

  async take({ name, content }: UploadedFile): Promise<void> {
    const pieces = inChunks(this.#within(content))
    const first = await pieces.next()
    const fault = this.#faultOf(name, first.value ?? undefined)
    if (fault !== undefined) this.faults.push(fault)
    if (name !== '' && fault === undefined && first.value && !this.#isTooMuch && !this.refusal)
      await this.#keep(name, first.value, pieces)
    // What is not kept is read to its end all the same: the next file comes after it.
    for await (const piece of pieces) void piece
  }

  /** Why a file can't be kept; undefined when it can, and for the one without a name that a form has when none was chosen. */
  #faultOf(name: string, beginning: Buffer | undefined): string | undefined {
    if (name === '') return undefined
    const fault = misnamed(name)
    if (fault !== undefined) return `${name.slice(0, 100)}: ${fault}`
    if (this.files.some(each => each.name === name)) return `${name} was sent twice. Send it once`
    if (this.#isTooMuch) return undefined
    return beginning ? kindFault(name, beginning) : `${name} is empty. Its first line must name the columns`
  }

  async #keep(name: string, first: Buffer, rest: AsyncIterable<Buffer>): Promise<void> {
    const hash = createHash('sha256')
    let bytes = 0
    let n = 0
    let id = ''
    const keep = (piece: Buffer) =>
      this.#asAsker(async work => {
        const { tx, principal } = work
        await refuseOverfull(work, this.#limits.held, piece.length)
        if (n === 0) id = await addFile(tx, principal, this.#runId, 'sent', name)
        await addChunk(tx, principal, id, n, piece)
      })
    for await (const piece of (async function* () {
      yield first
      yield* rest
    })()) {
      hash.update(piece)
      bytes += piece.length
      // What is refused is read to its end all the same: the next file comes after it.
      if (this.refusal) continue
      await keep(piece).catch((error: unknown) => {
        if (!(error instanceof Problem)) throw error
        this.refusal = error
      })
      n += 1
    }
    if (this.refusal) return
    const sha256 = hash.digest('hex')
    await this.#asAsker(({ tx }) => closeFile(tx, id, { bytes, sha256 }))
    this.files.push({ name, bytes, sha256 })
  }

  /** The bytes of a file; none of what is more than may be sent. */
  async *#within(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
    for await (const piece of content) {
      this.#bytes += piece.length
      if (this.#bytes <= this.#limits.together) yield piece
      else if (!this.#isTooMuch) {
        this.faults.push(
          `The files are larger than ${words(this.#limits.together)} together. Send fewer at a time, people.csv first`,
        )
        this.#isTooMuch = true
      }
    }
  }
}

/** Files of an import, kept in the database while they come: any server can then read them, and none has a copy on its disk. */
export const importTaker: FileTaker = {
  take: async (asAsker, files, limits) => {
    const id = await asAsker(makeRoomForRun)
    const taking = new Taking(asAsker, id, limits)
    try {
      for await (const file of files) await taking.take(file)
    } catch (error) {
      await importTaker.letGo(asAsker, id)
      throw error
    }
    const faults = taking.files.length === 0 && taking.faults.length === 0 ? [noFiles] : taking.faults
    return { id, files: taking.files, faults, refusal: taking.refusal }
  },
  letGo: (asAsker, id) =>
    asAsker(async ({ tx }) => {
      // What a handler has made a run of stays.
      if (!(await isReceiving(tx, id))) return
      await removeHeld(tx, id, 'all')
      await dropReceiving(tx, id)
    }),
  bodyOf: fields => {
    const yes = (name: string) => /^(true|yes|1|on)$/i.test(fields.get(name) ?? '')
    return { check: yes('check'), partial: yes('partial'), files: {} }
  },
}
