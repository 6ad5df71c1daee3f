import { chmod, mkdir, readFile, realpath, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Account, type AccountOptions, chooseAccount } from './embedded-account.ts'
import {
  clearDrafts,
  type Cluster,
  createCluster,
  findCluster,
  moveToSystemUser,
  superuser,
} from './embedded-cluster.ts'
import { AlreadyRunning, readHolder, removeHolder, writeHolder } from './embedded-holder.ts'
import { clearStalePidFile, endPostmaster, findPostmaster, freePort, launchPostmaster } from './embedded-postmaster.ts'
import { createDatabase, ensureRoles } from './roles.ts'

export { AlreadyRunning } from './embedded-holder.ts'

export type EmbeddedRole = 'migrator' | 'app' | 'auditor' | 'superuser'

/** The product's database on the embedded server. */
export const embeddedDatabase = 'arms'

export interface EmbeddedOptions {
  /** The folder that holds the database and the notes about it. Made when missing, and closed to other users. */
  readonly dataDir: string
  /** Told, in sentences, what a person who waits would want to know. */
  readonly log: (sentence: string) => void
  /** The folder of another PostgreSQL's programs, 15 or later. Default: the packaged PostgreSQL 18. */
  readonly binDir?: string
  /** Milliseconds without any answer after which a running PostgreSQL is ended and started again. Default 10 s. */
  readonly patience?: number
  /** As whom PostgreSQL runs when root is refused a user namespace. Default: "arms-postgres" in /var/lib/arms. */
  readonly system?: AccountOptions['system']
}

export interface Embedded {
  readonly port: number
  /** PostgreSQL was running already, left by a process that was killed. */
  readonly reused: boolean
  /** A connection string; `arms_owner` has none, since nobody signs in as the owner. Default database: the product's. */
  url(role: EmbeddedRole, database?: string): string
  /** Writes where this process serves, for whoever starts a second one. */
  announce(address: string): Promise<void>
  /** Ends PostgreSQL, when everything is written, and waits until it has ended. */
  stop(): Promise<void>
}

/** Held by the one process that serves from a data folder, for as long as it lives. */
const servingLock = 7_275_403
/** Milliseconds between two tries to start it again, at most. */
const longestWait = 5_000
const cannotConnectNow = '57P03'
const wrongPassword = '28P01'

/**
 * Starts the embedded PostgreSQL on a data folder, with its roles and an empty database, or takes over the one that a
 * killed process left running. If PostgreSQL ends while it serves, it is started again on the same port, as often as it takes.
 *
 * @throws AlreadyRunning when another process serves from the folder; Error with PostgreSQL's own words when it can't run.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  await mkdir(options.dataDir, { recursive: true, mode: 0o700 })
  const dataDir = await realpath(options.dataDir)
  await chmod(dataDir, 0o700)
  const server = new Server({ ...options, dataDir })
  return await server.start()
}

class Server {
  readonly #options: EmbeddedOptions
  #cluster: Cluster | undefined
  #account: Account | undefined
  #holding: pg.Client | undefined
  #stopping = false
  #port = 0
  /** The port on which it is to be started again. */
  #servedOn = 0
  #launched = false

  constructor(options: EmbeddedOptions) {
    this.#options = options
  }

  async start(): Promise<Embedded> {
    const { dataDir, log } = this.#options
    this.#cluster = await findCluster(dataDir)
    if (!this.#cluster) {
      log(`Making a new database in ${dataDir}.`)
      this.#cluster = await createCluster(await this.#chooseAccount(), dataDir)
    }
    await this.#hold()
    try {
      await clearDrafts(this.#pgdata)
      const { passwords } = this.#cluster
      await ensureRoles(this.#url('superuser', 'postgres'), passwords)
      await createDatabase(this.#url('superuser', 'postgres'), embeddedDatabase)
    } catch (error) {
      await this.#stop()
      throw error
    }
    return {
      port: this.#port,
      reused: !this.#launched,
      url: (role, database) => this.#url(role, database ?? embeddedDatabase),
      announce: address => writeHolder(dataDir, address),
      stop: () => this.#stop(),
    }
  }

  get #pgdata(): string {
    return this.#cluster?.pgdata ?? ''
  }

  #url(role: EmbeddedRole, database: string): string {
    const name = role === 'superuser' ? superuser : `arms_${role}`
    return `postgres://${name}:${this.#cluster?.passwords[role]}@127.0.0.1:${this.#port}/${database}`
  }

  /** Has PostgreSQL running and takes the serving lock, on a connection that stays open. */
  async #hold(): Promise<void> {
    const { dataDir } = this.#options
    const until = performance.now() + 2000
    let client = await this.#connectOrLaunch()
    // The lock of a process that was killed goes with its connection, which takes PostgreSQL a moment; and the process
    // that has it may just be stopping, and PostgreSQL with it.
    for (;;) {
      const taken = await takeLock(client).catch(connectionLost)
      if (taken) break
      const holder = await readHolder(dataDir)
      const another = holder?.pid === process.pid ? undefined : holder?.address
      if (taken === false && (another || performance.now() > until)) {
        await client.end()
        throw new AlreadyRunning(another)
      }
      await pause(20)
      if (taken === undefined) client = await this.#connectOrLaunch()
    }
    this.#holding = client
    client.once('end', () => void this.#recover())
    // Started again, it is still ours: what stands there has our address too, and a full disk takes no other.
    if (!this.#servedOn) await writeHolder(dataDir)
  }

  /**
   * PostgreSQL went away under us: after a crash of its own, because somebody ended it, or because its disk is full. It is tried again
   * until it runs, always on the port that everybody who is connected knows.
   */
  async #recover(): Promise<void> {
    const { log } = this.#options
    this.#servedOn = this.#port
    let told = ''
    const tell = (sentence: string) => {
      if (sentence !== told) log(sentence)
      told = sentence
    }
    if (!this.#stopping) tell('PostgreSQL ended unexpectedly. Starting it again.')
    for (let wait = 100; !this.#stopping; wait = Math.min(wait * 2, longestWait)) {
      try {
        await this.#hold()
        return tell('PostgreSQL is running again.')
      } catch (error) {
        if (this.#stopping) return
        tell(`PostgreSQL could not be started again: ${error instanceof Error ? error.message : String(error)}`)
      }
      await pause(wait, undefined, { ref: false })
    }
  }

  async #connectOrLaunch(): Promise<pg.Client> {
    let failure = ''
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const running = await this.#connectToRunning()
      if (running) return running
      await clearStalePidFile(this.#pgdata)
      const account = await this.#chooseAccount()
      failure = await this.#launch(account)
    }
    throw new Error(`PostgreSQL does not start. Its log says:\n${failure}`)
  }

  /** As soon as one is found running on the folder; undefined when there is none, or it had to be ended. */
  async #connectToRunning(): Promise<pg.Client | undefined> {
    const { dataDir, log, patience = 10_000 } = this.#options
    let silentSince = performance.now()
    for (;;) {
      const found = await findPostmaster(this.#pgdata)
      if (!found) return undefined
      const answer = found.port === undefined ? 'silent' : await this.#connect(found.port, patience)
      if (answer instanceof pg.Client) return answer
      if (answer === 'not yet') silentSince = performance.now()
      if (performance.now() - silentSince >= patience) {
        const holder = await readHolder(dataDir)
        if (holder && holder.pid !== process.pid) throw new AlreadyRunning(holder.address)
        log('The PostgreSQL that is running does not answer. Starting it again.')
        await endPostmaster(found.pid, this.#pgdata, patience)
        return undefined
      }
      await pause(20)
    }
  }

  async #connect(port: number, patience: number): Promise<pg.Client | 'not yet' | 'silent'> {
    this.#port = port
    const client = new pg.Client({
      connectionString: this.#url('superuser', 'postgres'),
      application_name: 'arms serving',
      connectionTimeoutMillis: patience,
      keepAlive: true,
    })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch (error) {
      await client.end().catch(() => undefined)
      const code = error instanceof pg.DatabaseError ? error.code : undefined
      if (code === wrongPassword) throw error
      return code === cannotConnectNow ? 'not yet' : 'silent'
    }
  }

  /** Starts PostgreSQL and waits until its pid file tells the port, or it has ended; then gives back what it said. */
  async #launch(account: Account): Promise<string> {
    const logFile = join(this.#options.dataDir, 'postgresql.log')
    await turnOver(logFile)
    const begin = await sizeOf(logFile)
    const child = launchPostmaster(account, this.#pgdata, this.#servedOn || this.#port || (await freePort()), logFile)
    this.#launched = true
    while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
      const found = await findPostmaster(this.#pgdata)
      if (found?.port !== undefined) return ''
      await pause(20)
    }
    this.#launched = false
    this.#port = 0
    return (await readFile(logFile, 'utf8')).slice(begin).trim()
  }

  async #chooseAccount(): Promise<Account> {
    const { dataDir, binDir, log } = this.#options
    const system = this.#options.system ?? { folder: '/var/lib/arms', user: 'arms-postgres' }
    this.#account ??= await chooseAccount({ dataDir, binDir, log, system })
    await moveToSystemUser(this.#account, dataDir)
    this.#cluster = await findCluster(dataDir)
    return this.#account
  }

  async #stop(): Promise<void> {
    this.#stopping = true
    await removeHolder(this.#options.dataDir)
    const found = await findPostmaster(this.#pgdata)
    if (found) await endPostmaster(found.pid, this.#pgdata, 30_000)
    await this.#holding?.end().catch(() => undefined)
  }
}

async function takeLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [servingLock])
  return rows[0]?.taken ?? false
}

function connectionLost(error: unknown): undefined {
  if (error instanceof pg.DatabaseError && !error.code?.startsWith('57P')) throw error
  return undefined
}

/** Keeps the log and one before it. */
async function turnOver(logFile: string): Promise<void> {
  if ((await sizeOf(logFile)) > 10_000_000) await rename(logFile, `${logFile}.1`)
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined)
  return found?.size ?? 0
}
