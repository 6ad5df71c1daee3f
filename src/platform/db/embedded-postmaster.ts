import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Account, command } from './embedded-account.ts'

/** The postmaster of one data folder, as its own pid file tells. */
export interface Postmaster {
  readonly pid: number
  /** Absent for the moment in which it has not yet written it. */
  readonly port: number | undefined
}

/**
 * The PostgreSQL that runs on this data folder, or undefined. A pid file whose process is gone, or is by now another
 * program or another folder's PostgreSQL, counts as none.
 *
 * @param pgdata a real path, as PostgreSQL was given it.
 */
export async function findPostmaster(pgdata: string): Promise<Postmaster | undefined> {
  const text = await readPidFile(pgdata)
  const lines = text?.split('\n') ?? []
  const pid = Number(lines[0])
  if (!pid || !isPostmaster(pid, pgdata)) return undefined
  return { pid, port: Number(lines[3]) || undefined }
}

/** The command line tells what a process is; a zombie has none. It must run on exactly this folder. */
export function isPostmaster(pid: number, pgdata: string): boolean {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return words[words.indexOf('-D') + 1] === pgdata
  } catch {
    return false
  }
}

/**
 * Removes a pid file that was left behind. PostgreSQL would do so itself, unless the number has gone to another process
 * since, as it soon does in a container: then it would refuse to start.
 */
export async function clearStalePidFile(pgdata: string): Promise<void> {
  const stale = await readPidFile(pgdata)
  if (stale === undefined || (await findPostmaster(pgdata))) return
  const aside = join(pgdata, `../postmaster.pid.${process.pid}`)
  try {
    await rename(join(pgdata, 'postmaster.pid'), aside)
  } catch {
    return
  }
  // Another start may have put its own there between the look and the move.
  if ((await readFile(aside, 'utf8')) === stale) await rm(aside)
  else await rename(aside, join(pgdata, 'postmaster.pid'))
}

async function readPidFile(pgdata: string): Promise<string | undefined> {
  return await readFile(join(pgdata, 'postmaster.pid'), 'utf8').catch(() => undefined)
}

/**
 * Starts PostgreSQL in a session of its own, so that Ctrl-C in our terminal does not reach it: it ends when we ask.
 * Settings stand on the command line, where they follow the code and not the age of the folder.
 */
export function launchPostmaster(account: Account, pgdata: string, port: number, logFile: string): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '64MB',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_statement: 'none',
    log_checkpoints: 'off',
    // Compiling a query costs more than it gives to short ones, and policies make short ones look long.
    jit: 'off',
  }
  const args = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])
  const log = openSync(logFile, 'a', 0o600)
  try {
    const { file, words, options } = command(account, 'postgres', ['-D', pgdata, ...args])
    const child = spawn(file, words, { ...options, detached: true, stdio: ['ignore', log, log] })
    child.on('error', () => undefined)
    child.unref()
    return child
  } finally {
    closeSync(log)
  }
}

/**
 * Ends PostgreSQL and waits until it is gone: clients are disconnected and everything is written (fast shutdown); what
 * does not answer in time is ended at once and recovers at its next start.
 *
 * @param patience milliseconds for each of the three ways.
 */
export async function endPostmaster(pid: number, pgdata: string, patience: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isPostmaster(pid, pgdata)) return
    process.kill(pid, signal)
    const until = performance.now() + patience
    while (exists(pid) && performance.now() < until) await pause(10)
    if (!exists(pid)) return
  }
  throw new Error(`PostgreSQL (process ${pid}) does not end.`)
}

/** Whether the process is more than a zombie; while it ends it has no command line any more, but still its files. */
function exists(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2))
  } catch {
    return false
  }
}

/** A port of 127.0.0.1 that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.')
  return address.port
}
