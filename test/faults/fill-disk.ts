import { spawnSync } from 'node:child_process'
import { open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { goOn } from './kill-database.ts'
import { begin } from './load.ts'
import { nameOf } from './saves.ts'
import { officerCount, seed } from './seed.ts'
import { Server } from './server.ts'
import { say, type Tally } from './tally.ts'

/** Megabytes of the disk that the database is given: a new one and a few thousand saves. */
const size = 250
/** Milliseconds for which there is no room, and after which the server must have said so. */
const [fullFor, patience] = [2_000, 30_000]

/**
 * Fills the disk of the database while saves run, and makes room again. By turns there is no room for rows, which PostgreSQL says, and none
 * for its log, which ends it: it can't start again before there is room.
 *
 * To be called in a mount namespace of its own (`inOwnNamespace`) and with a folder of its own for what is temporary: there the disk is
 * mounted, and with the namespace it goes.
 */
export async function fillDisk(tally: Tally, rounds: number): Promise<void> {
  mount(tmpdir())
  const server = await Server.make()
  const officers = await seed(server, await server.start(), officerCount)
  say(`The server serves from a disk of ${size} MB, and ${officerCount} officers begin to save.`)
  const { book } = tally
  for (let round = 0; round < rounds; round += 1) {
    const [before, putOff] = [book.acknowledged, book.unanswered.unavailable]
    const load = begin(officers, book, 'sends again')
    await load.underWay
    const what = round % 2 === 0 ? 'rows' : 'its log'
    const ballast = join(server.dataDir, 'ballast')
    await fill(ballast)
    if (what === 'its log') await useUpLog(await server.databaseUrl())
    const fulls = tally.made()
    const since = performance.now()
    while (book.unanswered.unavailable === putOff) {
      await pause(20)
      if (performance.now() - since > patience) throw new Error('The disk is full and every save goes through.')
    }
    await pause(fullFor)
    await rm(ballast)
    await goOn(tally, officers.length * 5)
    load.halt()
    await load.ended
    tally.giveUpOn(book.open.map(nameOf))
    await tally.settle(server)
    const [saved, waited] = [book.acknowledged - before, book.unanswered.unavailable - putOff]
    say(`Full disk ${fulls}, no room for ${what}: ${saved} saves acknowledged, ${waited} times put off.`)
  }
}

/** The words that run a program in a mount namespace of its own: what it mounts is seen by nobody else, and goes with it. */
export function inOwnNamespace(): readonly string[] {
  const isRoot = process.getuid?.() === 0
  const words = ['unshare', ...(isRoot ? [] : ['--user', '--map-root-user']), '--mount']
  const tried = spawnSync('unshare', [...words.slice(1), 'mount', '-t', 'tmpfs', 'tmpfs', '/tmp'])
  if (tried.status === 0) return words
  throw new Error(
    'A full disk needs a small disk, and this machine gives neither root nor a user namespace to mount one: ' +
      `${tried.error?.message ?? tried.stderr.toString().trim()}. Run it where one of them is allowed.`,
  )
}

function mount(folder: string): void {
  const done = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m,mode=700`, 'tmpfs', folder])
  if (done.status !== 0) throw new Error(`The small disk could not be mounted: ${done.stderr.toString().trim()}`)
}

/** Writes until there is no room for a byte more. */
async function fill(path: string): Promise<void> {
  const file = await open(path, 'w')
  try {
    for (let piece = Buffer.alloc(1024 * 1024, 1); piece.length > 0;)
      try {
        await file.write(piece)
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
        piece = piece.subarray(0, piece.length / 2)
      }
  } finally {
    await file.close()
  }
}

/** Writes to PostgreSQL's log, which comes in pieces of 16 MB, until it needs another piece and ends. */
async function useUpLog(url: string): Promise<void> {
  const client = new pg.Client(url)
  client.on('error', () => undefined)
  await client.connect()
  try {
    for (let piece = 0; piece < 64; piece += 1)
      await client.query("select pg_logical_emit_message(false, 'arms', repeat('x', 1000000), true)")
    throw new Error('The log of PostgreSQL found room on a full disk.')
  } catch (error) {
    // It ended, and with it the connection: that was to be.
    if (error instanceof Error && error.message.includes('found room')) throw error
  } finally {
    await client.end().catch(() => undefined)
  }
}
