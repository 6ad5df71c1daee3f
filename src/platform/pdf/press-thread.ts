import { parentPort } from 'node:worker_threads'
import { pdfDocument } from './pdf.ts'
import type { Answer, Order } from './press.ts'

/** The thread of `press.ts`: one document after the other, as they are ordered. */
let last: Promise<unknown> = Promise.resolve()

async function make({ id, options, blocks }: Order): Promise<Answer> {
  try {
    return { id, pdf: await pdfDocument(options, blocks) }
  } catch (error) {
    return { id, error: String(error) }
  }
}

parentPort?.on('message', (order: Order) => {
  last = last.then(async () => parentPort?.postMessage(await make(order)))
})
