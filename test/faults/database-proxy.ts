import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { Messages, textAt, type Message } from './messages.ts'

/** Where a write can lose its connection to the database. */
export const steps = [
  'before the insert',
  'after the insert',
  'before the commit',
  'in the midst of the commit',
  'after the commit',
] as const
export type Step = (typeof steps)[number]

/** A write of the product: what a session notes of itself is none. */
const isWrite = (sql: string) =>
  /\b(insert into|update|delete from|merge into)\b/i.test(sql) && !/^\s*update "?session"?/i.test(sql)
const isCommit = (sql: string) => /(^|;)\s*commit\s*$/i.test(sql)

interface Cut {
  readonly step: Step
  readonly done: (step: Step) => void
}

/**
 * Stands between the server and its PostgreSQL: cuts the connection of the next write at a step that it is told, or swallows all that is said, as
 * a machine that is frozen.
 */
export class DatabaseProxy {
  readonly #server: Server
  readonly #target: { readonly host: string; readonly port: number }
  readonly #open = new Set<Socket>()
  #next: Cut | undefined
  #isFrozen = false
  /** Connections that were made while it was frozen. */
  readonly #unheard = new Set<Socket>()

  private constructor(target: { host: string; port: number }) {
    this.#target = target
    this.#server = createServer(client => this.#carry(client))
  }

  /** @param url an address of the database that it stands before */
  static async listen(url: string): Promise<DatabaseProxy> {
    const { hostname, port } = new URL(url)
    const proxy = new DatabaseProxy({ host: hostname, port: Number(port) })
    proxy.#server.listen(0, '127.0.0.1')
    await once(proxy.#server, 'listening')
    return proxy
  }

  /** The same address by way of this. */
  through(url: string): string {
    const address = this.#server.address()
    if (address === null || typeof address === 'string') throw new Error('The proxy does not listen.')
    const by = new URL(url)
    by.host = `127.0.0.1:${address.port}`
    return by.href
  }

  /** Cuts the next write at this step. @returns resolves when that has been done */
  cutNext(step: Step): Promise<Step> {
    const { promise, resolve } = Promise.withResolvers<Step>()
    this.#next = { step, done: resolve }
    return promise
  }

  /** Cuts nothing any more. @returns whether a cut was still to be made */
  spare(): boolean {
    const had = this.#next !== undefined
    this.#next = undefined
    return had
  }

  /**
   * From here on nothing that is said on any connection arrives, in either direction; none is closed.
   *
   * @returns resolves when something has been swallowed
   */
  async freeze(): Promise<void> {
    this.#isFrozen = true
    const { promise, resolve } = Promise.withResolvers<undefined>()
    for (const socket of this.#open) socket.removeAllListeners('data').on('data', () => resolve(undefined))
    await promise
  }

  /** Connections that are made now are carried again. Those of before stay dead, and whoever still tries to make one is hung up on. */
  thaw(): void {
    this.#isFrozen = false
    for (const socket of this.#unheard) socket.destroy()
  }

  async close(): Promise<void> {
    for (const socket of this.#open) socket.destroy()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #carry(client: Socket): void {
    const database = connect(this.#target)
    const connection = new Connection(client, database, () => this.#next, this.#made)
    for (const socket of [client, database]) {
      this.#open.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        this.#open.delete(socket)
        connection.end()
      })
    }
    if (this.#isFrozen) {
      this.#unheard.add(client)
      return void client.resume()
    }
    client.on('data', piece => connection.asked(piece))
    database.on('data', piece => connection.answered(piece))
  }

  readonly #made = (cut: Cut) => {
    if (this.#next === cut) this.#next = undefined
    cut.done(cut.step)
  }
}

/** One connection, carried message by message. */
class Connection {
  readonly #client: Socket
  readonly #database: Socket
  readonly #next: () => Cut | undefined
  readonly #made: (cut: Cut) => void
  readonly #questions = new Messages('client')
  readonly #answers = new Messages('server')
  /** What is prepared here, by name: a statement that comes again is asked for by its name alone. */
  readonly #prepared = new Map<string, string>()
  /** Answers that are still to come; the first is to the greeting. */
  #open = 1
  /** A cut that waits for an answer: of the write, by how many answers stand before it; or of the commit. */
  #awaiting: { readonly cut: Cut; left: number } | undefined

  constructor(client: Socket, database: Socket, next: () => Cut | undefined, made: (cut: Cut) => void) {
    this.#client = client
    this.#database = database
    this.#next = next
    this.#made = made
  }

  end(): void {
    this.#client.destroy()
    this.#database.destroy()
  }

  asked(piece: Buffer): void {
    for (const message of this.#questions.take(piece)) {
      if (this.#client.destroyed) return
      const sql = this.#sqlOf(message)
      const cut = this.#awaiting ? undefined : this.#next()
      if (cut && sql !== undefined && this.#isCutBefore(cut, sql)) return this.#cut(cut)
      if (message.type === 'Q' || message.type === 'S') this.#open += 1
      this.#database.write(message.bytes)
      if (cut && sql !== undefined) this.#await(cut, sql)
    }
  }

  answered(piece: Buffer): void {
    for (const message of this.#answers.take(piece)) {
      if (message.type === 'Z') this.#open -= 1
      if (this.#awaiting && this.#isAnswer(this.#awaiting, message)) return this.#cut(this.#awaiting.cut)
      this.#client.write(message.bytes)
    }
  }

  #isCutBefore({ step }: Cut, sql: string): boolean {
    return (step === 'before the insert' && isWrite(sql)) || (step === 'before the commit' && isCommit(sql))
  }

  #await(cut: Cut, sql: string): void {
    if (cut.step === 'after the insert' && isWrite(sql) && !isCommit(sql))
      this.#awaiting = { cut, left: this.#open + 1 }
    else if (!isCommit(sql)) return
    else if (cut.step === 'after the commit') this.#awaiting = { cut, left: 0 }
    // The question is on its way and nobody waits for its answer.
    else if (cut.step === 'in the midst of the commit') this.#cut(cut)
  }

  /** CommandComplete names what was done; ReadyForQuery ends an answer. */
  #isAnswer(awaiting: { readonly cut: Cut; left: number }, { type, body }: Message): boolean {
    if (awaiting.cut.step === 'after the commit') return type === 'C' && textAt(body, 0)[0] === 'COMMIT'
    if (type === 'Z') awaiting.left -= 1
    return awaiting.left === 0
  }

  /** Nothing more reaches the client; PostgreSQL hears everything that was written to it, and then that nobody is there. */
  #cut(cut: Cut): void {
    this.#awaiting = undefined
    this.#client.destroy()
    this.#database.end()
    this.#made(cut)
  }

  /** The SQL that a message has run: its text comes with Query, or with Parse and is run by Bind. */
  #sqlOf({ type, body }: Message): string | undefined {
    if (type === 'Q') return textAt(body, 0)[0]
    if (type === 'P') {
      const [name, next] = textAt(body, 0)
      this.#prepared.set(name, textAt(body, next)[0])
    } else if (type === 'B') {
      const [, next] = textAt(body, 0)
      return this.#prepared.get(textAt(body, next)[0])
    }
    return undefined
  }
}
