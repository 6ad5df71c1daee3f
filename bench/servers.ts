import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** A server in a process of its own. */
export interface Server {
  readonly pid: number
  readonly address: string
  /** Lets it finish and waits until it has ended. */
  stop(): Promise<void>
}

const root = fileURLToPath(new URL('..', import.meta.url))

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

/**
 * Starts a program that listens on PORT, and waits until it does.
 *
 * @param args the program and its arguments, from the root of the checkout
 * @param folder for what it says: into a file, as in production, so that nobody here has to read it
 * @throws Error with the end of what it said, when it ends or is not there after half a minute
 */
async function start(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  folder: string,
): Promise<Server> {
  const port = await freePort()
  const file = join(folder, `${name}.log`)
  const log = openSync(file, 'a')
  // On a leash: it ends when we are killed.
  const child = spawn(process.execPath, ['--import', join(root, 'scripts/leash.mjs'), ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...env, PORT: String(port) },
    stdio: ['ignore', log, log, 'pipe'],
  })
  closeSync(log)
  for (let waited = 0; waited < 30_000 && child.exitCode === null; waited += 50) {
    const text = await readFile(file, 'utf8')
    if (text.includes(`${port}`) && (await answers(port)))
      return { pid: child.pid ?? 0, address: `http://127.0.0.1:${port}`, stop: () => end(child) }
    await pause(50)
  }
  await end(child)
  throw new Error(`The server "${name}" does not start:\n${(await readFile(file, 'utf8')).slice(-2000)}`)
}

const answers = (port: number) =>
  fetch(`http://127.0.0.1:${port}/ping`, { signal: AbortSignal.timeout(5000) }).then(
    response => response.text().then(() => true),
    () => false,
  )

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 20_000)
  await gone
  clearTimeout(late)
}

/** ARMS as `npm start` starts it, with the settings of production, on a database that is there. */
export const startOurs = (url: string, folder: string, nodeOptions: readonly string[] = []): Promise<Server> =>
  start(
    'ours',
    [...nodeOptions, 'src/cli/main.ts', 'start'],
    { DATABASE_URL: url, ARMS_API_PER_MINUTE: '1000000', ARMS_STRANGERS_PER_MINUTE: '1000000' },
    folder,
  )

/** The floor. Its role goes round row security. */
export const startFloor = (url: string, folder: string): Promise<Server> =>
  start('floor', ['bench/floor.ts'], { DATABASE_URL: url }, folder)
