// One process at a time, among those that share a folder.
import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Does the work while no other process does. The lock is a folder that names its holders; it is moved into place whole,
 * which fails where there is one. When all its holders are dead it is taken away.
 *
 * @param {string} parent made if missing, and removed again if then empty
 * @param {string} name
 * @param {(alsoHeldBy: (pid: number) => void) => Promise<void>} work may name a process that does the work for it and
 *   could outlive it
 */
export async function withLock(parent, name, work) {
  const lock = join(parent, name)
  mkdirSync(parent, { recursive: true, mode: 0o700 })
  const holders = [describe(process.pid)]
  for (let said = false; !take(lock, holders);) {
    if (!said) console.error('Another start is installing. Waiting for it…')
    said = true
    breakIfStale(lock)
    await pause(100)
  }
  try {
    await work(pid => {
      holders.push(describe(pid))
      writeFileSync(join(lock, 'holders.json'), JSON.stringify(holders))
    })
  } finally {
    rmSync(lock, { recursive: true })
    try {
      rmdirSync(parent)
    } catch {
      // Something else is in it.
    }
  }
}

function take(lock, holders) {
  const draft = `${lock}.${process.pid}`
  mkdirSync(draft, { recursive: true })
  writeFileSync(join(draft, 'holders.json'), JSON.stringify(holders))
  try {
    renameSync(draft, lock)
    return true
  } catch (error) {
    rmSync(draft, { recursive: true })
    if (error.code === 'ENOTEMPTY' || error.code === 'EEXIST') return false
    throw error
  }
}

function breakIfStale(lock) {
  const seen = readHolders(lock)
  if (seen === undefined || JSON.parse(seen).some(isAlive)) return
  const aside = `${lock}.stale.${process.pid}`
  try {
    renameSync(lock, aside)
  } catch {
    return
  }
  // Another process may have broken it first and hold it by now.
  if (readHolders(aside) === seen) rmSync(aside, { recursive: true })
  else renameSync(aside, lock)
}

function readHolders(lock) {
  try {
    return readFileSync(join(lock, 'holders.json'), 'utf8')
  } catch {
    return undefined
  }
}

/** A process number alone is given out again: where the system tells, the moment when the process began goes with it. */
function describe(pid) {
  return { pid, began: beganAt(pid) }
}

function isAlive({ pid, began }) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  return beganAt(pid) === began
}

function beganAt(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return undefined
  }
}
