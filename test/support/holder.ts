import { AlreadyRunning, startEmbedded } from '../../src/platform/db/embedded.ts'
import { testPrograms } from './programs.ts'

/** What the program says, in one line of JSON, when it holds the folder or can't. */
export type Said =
  | { readonly outcome: 'holds'; readonly url: string; readonly reused: boolean; readonly notes: string[] }
  | { readonly outcome: 'already running'; readonly address: string | undefined }

/** Holds the data folder given as the first argument until its standard input ends; announces the second, if given. */
async function main([dataDir = '', address]: string[]): Promise<void> {
  const say = (said: Said) => process.stdout.write(`${JSON.stringify(said)}\n`)
  const notes: string[] = []
  try {
    const server = await startEmbedded({ dataDir, log: note => notes.push(note), ...testPrograms })
    if (address) await server.announce(address)
    say({ outcome: 'holds', url: server.url('superuser', 'postgres'), reused: server.reused, notes })
    process.stdin.resume()
    await new Promise(resolve => process.stdin.once('close', resolve))
    await server.stop()
  } catch (error) {
    if (!(error instanceof AlreadyRunning)) throw error
    say({ outcome: 'already running', address: error.address })
  }
}

if (import.meta.main) await main(process.argv.slice(2))
