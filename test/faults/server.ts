import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { embeddedDatabase, visitEmbedded, type EmbeddedRole } from '../../src/platform/db/index.ts'
import { findCluster } from '../../src/platform/db/embedded-cluster.ts'
import { endPostmaster, findPostmaster } from '../../src/platform/db/embedded-postmaster.ts'
import { childrenOf, nameOfProcess } from './processes.ts'

const program = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
/** Ends what we started when we are killed and can't. */
const leash = new URL('../../scripts/leash.mjs', import.meta.url).href

/** Milliseconds in which a server that was told to stop has to be gone. It gives itself fifteen seconds. */
const patience = 20_000

/** What a command said and the code it ended with. */
export interface Ended {
  readonly code: number | null
  readonly said: string
}

/** The server did not get as far as serving; the message is what it said. */
export class StartError extends Error {
  override readonly name = 'StartError'
}

/** The real server on a data folder of its own, which can be killed and started again. */
export class Server {
  static readonly #all = new Set<Server>()
  readonly dataDir: string
  readonly #settings: NodeJS.ProcessEnv
  readonly #running = new Set<ChildProcess>()
  #serving: ChildProcess | undefined
  #removal: Promise<void> | undefined

  private constructor(dataDir: string, settings: NodeJS.ProcessEnv) {
    this.dataDir = dataDir
    this.#settings = settings
  }

  /** Makes the folder; nothing runs yet. @param settings beside the usual ones: another's database */
  static async make(settings: NodeJS.ProcessEnv = {}): Promise<Server> {
    const server = new Server(await realpath(await mkdtemp(join(tmpdir(), 'arms-faults-'))), settings)
    Server.#all.add(server)
    return server
  }

  /** Ends everything that any of them started, the last first, and removes their folders. */
  static async removeAll(): Promise<void> {
    for (const server of [...Server.#all].reverse()) await server.remove()
    Server.#all.clear()
  }

  /** Starts the server on whatever the one before left. @returns its address @throws StartError when it ends instead */
  async start(): Promise<string> {
    const child = this.#spawn('start')
    const said: string[] = []
    const address = new Promise<string>(resolve => {
      for (const stream of [child.stdout, child.stderr])
        if (stream)
          createInterface({ input: stream }).on('line', line => {
            said.push(line)
            const port = /^ARMS is at http:\/\/localhost:(\d+)/.exec(line)?.[1]
            // By number: a name would be looked up for each connection, and could lead to another server by IPv6.
            if (port) resolve(`http://127.0.0.1:${port}`)
          })
    })
    const early = once(child, 'close').then(() => {
      throw new StartError(`The server did not start. It said:\n${said.join('\n')}`)
    })
    early.catch(() => undefined)
    const found = await Promise.race([address, early])
    this.#serving = child
    return found
  }

  /**
   * Takes aim at the process that serves. Its PostgreSQL is left behind, or killed with it, every process at one moment, as when the machine
   * fails: then a COMMIT that was sent and not yet written is gone.
   *
   * @returns what kills at once when it is called, and resolves when the server is gone. It throws when that had ended before
   */
  async aim(at: 'alone' | 'with its PostgreSQL'): Promise<() => Promise<void>> {
    const postgres = at === 'alone' ? [] : await this.#postgres()
    return async () => {
      const child = this.#serving
      if (!child || child.exitCode !== null || child.signalCode !== null || !child.kill('SIGKILL'))
        throw new Error('The server ended by itself, before it was killed.')
      for (const pid of postgres) killIfThere(pid)
      this.#serving = undefined
      await once(child, 'exit')
    }
  }

  /** Kills a process of PostgreSQL while the server serves on. That of a connection ends all the others too: PostgreSQL begins anew. */
  async killPostgres(what: 'first process' | 'connection'): Promise<void> {
    const [first = 0, ...others] = await this.#postgres()
    const serving = others.filter(pid => nameOfProcess(pid).includes(' arms_app '))
    const pid = what === 'first process' ? first : serving[randomInt(Math.max(1, serving.length))]
    if (pid === undefined) throw new Error('PostgreSQL has no connection of the server.')
    process.kill(pid, 'SIGKILL')
  }

  /** PostgreSQL's first process and those of its connections. */
  async #postgres(): Promise<readonly number[]> {
    const cluster = await findCluster(this.dataDir)
    const first = cluster && (await findPostmaster(cluster.pgdata))
    if (!first) throw new Error('The server runs without its PostgreSQL.')
    return [first.pid, ...childrenOf(first.pid)]
  }

  /** Runs a command of the product beside the server. */
  async command(...args: readonly string[]): Promise<Ended> {
    const child = this.#spawn(...args)
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (said += text))
    await once(child, 'close')
    return { code: child.exitCode, said }
  }

  /** The address of the database, unless otherwise said for one who sees every row. */
  async databaseUrl(role: EmbeddedRole = 'superuser'): Promise<string> {
    const visited = await visitEmbedded(this.dataDir, embeddedDatabase)
    if (!visited) throw new Error('The server runs without its PostgreSQL.')
    return visited.url(role)
  }

  /** Ends everything that was started and removes the folder. A second call waits for the first. */
  remove(): Promise<void> {
    this.#removal ??= this.#remove()
    return this.#removal
  }

  async #remove(): Promise<void> {
    await Promise.all([...this.#running].map(end))
    const cluster = await findCluster(this.dataDir)
    if (cluster) {
      const postgres = await findPostmaster(cluster.pgdata)
      if (postgres) await endPostmaster(postgres.pid, cluster.pgdata, patience)
      // Where root is refused a user namespace, the database lies in a folder of the system's user.
      await rm(dirname(dirname(cluster.pgdata)), { recursive: true, force: true })
    }
    await rm(this.dataDir, { recursive: true, force: true })
  }

  #spawn(...args: readonly string[]): ChildProcess {
    if (this.#removal) throw new Error('Everything is being ended.')
    const child = spawn(process.execPath, ['--import', leash, program, ...args], {
      // Settings of whoever runs us would lead to another database.
      env: {
        ...process.env,
        ...{ PORT: '0', HOST: '127.0.0.1', ARMS_DATA_DIR: this.dataDir, ARMS_DEMO: '', ARMS_SECURE_COOKIES: '' },
        ...{ DATABASE_URL: '', DATABASE_MIGRATOR_URL: '', DATABASE_AUDITOR_URL: '', DATABASE_POOL: '' },
        ...{ LOG_LEVEL: 'error', ARMS_API_PER_MINUTE: '0', ARMS_STRANGERS_PER_MINUTE: '0', ...this.#settings },
      },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      // Out of reach of Ctrl-C in the terminal: it ends when we say.
      detached: true,
    })
    this.#running.add(child)
    child.once('exit', () => this.#running.delete(child))
    return child
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // A connection that was let go of in the meantime.
  }
}

/** Asks a process to end, and makes it when it does not. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const late = setTimeout(() => child.kill('SIGKILL'), patience)
  child.kill('SIGTERM')
  await once(child, 'exit')
  clearTimeout(late)
}
