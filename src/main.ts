import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { buildApp } from './app.ts'
import type { Config } from './config.ts'
import { prepareDatabase } from './database.ts'
import { openPool, unfitToServe } from './platform/db/index.ts'
import { startWorkers, type Workers } from './platform/jobs/index.ts'
import { readAgain, refreshInstruments } from './record/catalogue/index.ts'
import { rooms } from './rooms.ts'
import { demoSignIns, type DemoSignIn } from './demo-accounts.ts'
import { offerDemo } from './demo-offer.ts'

/** A server that serves. */
export interface Running {
  readonly address: string
  /** Whom a demonstration can be tried as. Nobody where the people are real. */
  readonly signIns: readonly DemoSignIn[]
  /** Takes no new request, finishes those under way, lets go of the database. */
  stop(): Promise<void>
}

/** The role or the database is not fit to serve with; the sentence says why. */
export class UnfitError extends Error {
  override readonly name = 'UnfitError'
}

const statementTimeout = 30_000
/** PostgreSQL has ended a statement by then, and says so: whoever hears nothing is not heard. */
const silence = statementTimeout + 5_000

async function versionOf(): Promise<string> {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8')
  const manifest: unknown = JSON.parse(text)
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown'
}

/**
 * Config → database → app → listen.
 *
 * @param log told, in sentences, what a person who waits at the terminal wants to know
 * @throws ConfigError, AlreadyRunning, SchemaError, UnfitError, UnfinishedDemo, or what listening throws; then nothing is left running
 */
export async function serve(config: Config, log: (sentence: string) => void): Promise<Running> {
  const database = await prepareDatabase(config, log)
  try {
    const pool = openPool({
      url: database.appUrl,
      max: config.poolSize,
      statementTimeout,
      silence,
      onError: error => log(`The database closed a connection: ${error.message}`),
    })
    const unfit = await unfitToServe(pool.db)
    if (unfit !== undefined) {
      await pool.close()
      throw new UnfitError(
        `${unfit} The server does not serve with such a role: use the role arms_app (see docs/operations.md).`,
      )
    }
    const { appUrl, migratorUrl } = database
    const demo = await offerDemo({ pool, appUrl, migratorUrl, wanted: config.demo, log })
    const signIns = () => (demo ? demoSignIns(pool.db) : Promise.resolve([]))
    const app = await buildApp({
      pool,
      clock: () => new Date(),
      secureCookies: config.secureCookies,
      idleMinutes: config.idleMinutes,
      sessionHours: config.sessionHours,
      logLevel: config.logLevel,
      apiPerMinute: config.apiPerMinute,
      strangersPerMinute: config.strangersPerMinute,
      proxies: config.proxies,
      uploadLimit: config.uploadMegabytes * 1024 * 1024,
      heldLimit: config.heldMegabytes * 1024 * 1024,
      demo,
      components: config.components,
      demoSignIns: signIns,
      info: { version: await versionOf(), startedAt: new Date() },
    })
    let workers: Workers | undefined
    const rereading = setInterval(() => {
      // What an administrator decided in another process. What was read last stands until it can be read again.
      refreshInstruments(pool.db).catch((error: unknown) => {
        log(`The instruments could not be read again: ${error instanceof Error ? error.message : String(error)}`)
      })
    }, readAgain)
    try {
      workers = await startWorkers({
        url: database.appUrl,
        silence,
        db: pool.db,
        clock: () => new Date(),
        jobs: rooms().jobs,
        onError: log,
      })
      await app.listen({ port: config.port, host: config.host })
    } catch (error) {
      clearInterval(rereading)
      await workers?.stop()
      await pool.close()
      throw error
    }
    const bound = app.server.address() as AddressInfo
    const host = config.host === '0.0.0.0' || config.host === '127.0.0.1' ? 'localhost' : config.host
    const address = `http://${host}:${bound.port}`
    await database.embedded?.announce(address)
    return {
      address,
      signIns: await signIns(),
      stop: async () => {
        clearInterval(rereading)
        await app.close()
        await workers.stop()
        await pool.close()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}
