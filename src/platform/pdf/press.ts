import { Worker } from 'node:worker_threads'
import type { Block } from './blocks.ts'
import type { PdfOptions } from './pdf.ts'

/** What the thread is asked, and what it answers. */
export interface Order {
  readonly id: number
  readonly options: PdfOptions
  readonly blocks: readonly Block[]
}
export type Answer = { readonly id: number } & ({ readonly pdf: Uint8Array } | { readonly error: string })

/** How long the thread is kept after its last document. Its memory is then given back. */
const restMs = 60_000

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void
  readonly reject: (error: Error) => void
}

interface Press {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
}

let press: Press | undefined
let orders = 0

function open(): Press {
  const worker = new Worker(new URL('./press-thread.ts', import.meta.url))
  const opened: Press = { worker, waiting: new Map() }
  const rest = setTimeout(() => {
    if (opened.waiting.size > 0) rest.refresh()
    else void close(opened)
  }, restMs).unref()
  worker.on('message', (answer: Answer) => {
    const { resolve, reject } = opened.waiting.get(answer.id) ?? {}
    opened.waiting.delete(answer.id)
    if ('pdf' in answer) resolve?.(answer.pdf)
    else reject?.(new Error(answer.error))
    if (opened.waiting.size === 0) worker.unref()
    rest.refresh()
  })
  const fail = (error: Error) => {
    if (press === opened) press = undefined
    for (const { reject } of opened.waiting.values()) reject(error)
    opened.waiting.clear()
  }
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('The thread that makes documents ended')))
  return opened
}

async function close(opened: Press): Promise<void> {
  if (press === opened) press = undefined
  await opened.worker.terminate()
}

/**
 * As `pdfDocument`, in a thread of its own, one document after the other: while a long one is made, everybody else is served.
 *
 * @throws Error with the words of what `pdfDocument` throws
 */
export function printPdf(options: PdfOptions, blocks: readonly Block[]): Promise<Uint8Array> {
  const { worker, waiting } = (press ??= open())
  const id = (orders += 1)
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    worker.ref()
    worker.postMessage({ id, options, blocks } satisfies Order)
  })
}
