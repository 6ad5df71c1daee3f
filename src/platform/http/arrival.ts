import type { IncomingMessage } from 'node:http'

/** How long requests may take to come in. */
export interface ArrivalLimits {
  /** Milliseconds for a request without files, and for one of which it is not known yet whether its files are wanted. */
  readonly forms: number
  /** Milliseconds for one with files. */
  readonly files: number
  /** How much has to come of one with files, each time that it is looked for. */
  readonly pace: { readonly everyMilliseconds: number; readonly bytes: number }
}

/** The largest form takes a slow line seconds, and files take it minutes: 8 kB a second is a bad line, and less than that is none. */
export const usualArrival: ArrivalLimits = {
  forms: 60_000,
  files: 30 * 60_000,
  pace: { everyMilliseconds: 60_000, bytes: 500_000 },
}

/** What is still waited for, and how to wait no longer. */
const waits = new WeakMap<IncomingMessage, () => void>()

const hasBody = ({ headers }: IncomingMessage) =>
  headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined

/** Hangs up on a request whose body has not come in by then. */
export function hangUpLate(request: IncomingMessage, milliseconds: number): void {
  if (!hasBody(request)) return
  const timer = setTimeout(() => request.destroy(), milliseconds).unref()
  wait(request, () => clearTimeout(timer))
}

/** As `hangUpLate` and in its place, for files that somebody may send: they have longer, as long as they come. */
export function hangUpSlow(request: IncomingMessage, { files, pace }: ArrivalLimits): void {
  if (!hasBody(request)) return
  const late = setTimeout(() => request.destroy(), files).unref()
  let before = request.socket.bytesRead
  const slow = setInterval(() => {
    const { bytesRead } = request.socket
    if (bytesRead - before < pace.bytes) request.destroy()
    before = bytesRead
  }, pace.everyMilliseconds).unref()
  wait(request, () => {
    clearTimeout(late)
    clearInterval(slow)
  })
}

function wait(request: IncomingMessage, end: () => void): void {
  waits.get(request)?.()
  waits.set(request, end)
  for (const event of ['end', 'close']) request.once(event, end)
}
