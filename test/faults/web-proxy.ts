import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** Where a request can lose its connection to the server. */
export const moments = ['half the request', 'before the reply', 'half the reply'] as const
export type Moment = (typeof moments)[number]

/** Stands between browsers and the server, and cuts the connection of the next form that is sent. */
export class WebProxy {
  readonly #server: Server
  readonly #port: number
  readonly #open = new Set<Socket>()
  #next: { readonly moment: Moment; readonly done: () => void } | undefined

  private constructor(port: number) {
    this.#port = port
    this.#server = createServer(client => this.#carry(client))
  }

  /** @param address of the server that it stands before */
  static async listen(address: string): Promise<WebProxy> {
    const proxy = new WebProxy(Number(new URL(address).port))
    proxy.#server.listen(0, '127.0.0.1')
    await once(proxy.#server, 'listening')
    return proxy
  }

  get address(): string {
    const address = this.#server.address()
    if (address === null || typeof address === 'string') throw new Error('The proxy does not listen.')
    return `http://127.0.0.1:${address.port}`
  }

  /** Cuts the next request that sends something. @returns resolves when that has been done */
  cutNext(moment: Moment): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#next = { moment, done: resolve }
    return promise
  }

  /** Cuts nothing any more. */
  spare(): void {
    this.#next = undefined
  }

  async close(): Promise<void> {
    for (const socket of this.#open) socket.destroy()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #carry(client: Socket): void {
    const server = connect(this.#port, '127.0.0.1')
    let marked: Moment | undefined
    let done = () => {}
    const cut = () => {
      client.destroy()
      // What was sent on is the server's to finish; it finds nobody to tell.
      server.end()
      done()
    }
    for (const socket of [client, server]) {
      this.#open.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        this.#open.delete(socket)
        for (const each of [client, server]) each.destroy()
      })
    }
    client.on('data', piece => {
      if (marked === undefined && this.#next && /^(POST|PATCH|PUT) /.test(piece.toString('latin1', 0, 6))) {
        ;({ moment: marked, done } = this.#next)
        this.#next = undefined
        if (marked === 'half the request') {
          server.write(piece.subarray(0, piece.length / 2))
          return cut()
        }
      }
      server.write(piece)
    })
    server.on('data', piece => {
      if (marked === 'before the reply') return cut()
      if (marked === 'half the reply') {
        client.write(piece.subarray(0, piece.length / 2), cut)
        return
      }
      client.write(piece)
    })
  }
}
