// The part of autocannon 9 that the benchmark uses; the package has no types of its own.
declare module 'autocannon' {
  interface Request {
    method: string
    path: string
    headers: Record<string, string>
    body?: string | Buffer
  }
  interface Options {
    readonly url: string
    readonly connections: number
    /** How many requests to make; the run ends when the last is answered. */
    readonly amount: number
    /** Seconds to wait for an answer. */
    readonly timeout: number
    readonly requests: readonly {
      /** Called once before the run as well, to build a first request. */
      readonly setupRequest: (request: Request) => Request
      readonly onResponse: (status: number, body: string) => void
    }[]
  }
  interface Result {
    readonly errors: number
    readonly timeouts: number
    readonly non2xx: number
    readonly '2xx': number
  }
  interface Instance extends Promise<Result> {
    stop(): void
  }
  export default function autocannon(options: Options): Instance
}
