import { readdir, readFile } from 'node:fs/promises'

/** Linux counts the CPU of a process in hundredths of a second. */
const ticksASecond = 100

interface Stat {
  readonly pid: number
  readonly parent: number
  /** Milliseconds in user and system mode, of all its threads. */
  readonly own: number
  /** The same of its children that have ended. */
  readonly ofChildren: number
}

async function statOf(pid: number): Promise<Stat | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  // The name of the program, in brackets, may hold blanks; what follows does not.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const ms = (at: number) => (Number(fields[at]) * 1000) / ticksASecond
  return { pid, parent: Number(fields[1]), own: ms(11) + ms(12), ofChildren: ms(13) + ms(14) }
}

/** Milliseconds of CPU that a process has used so far, in all its threads. @throws Error when it is gone */
export async function cpuOf(pid: number): Promise<number> {
  const stat = await statOf(pid)
  if (!stat) throw new Error(`Process ${pid} has ended.`)
  return stat.own
}

/** Milliseconds of CPU that a PostgreSQL has used so far: its postmaster, every process of it, and those that have ended. */
export async function cpuOfPostgres(postmaster: number): Promise<number> {
  const pids = (await readdir('/proc')).map(Number).filter(pid => pid > 0)
  const stats = (await Promise.all(pids.map(statOf))).filter(stat => stat !== undefined)
  const own = stats.filter(({ pid, parent }) => pid === postmaster || parent === postmaster)
  return own.reduce((sum, stat) => sum + stat.own + (stat.pid === postmaster ? stat.ofChildren : 0), 0)
}

/** The process that started this one, such as the postmaster of a backend. @throws Error when it is gone */
export async function parentOf(pid: number): Promise<number> {
  const stat = await statOf(pid)
  if (!stat) throw new Error(`Process ${pid} has ended.`)
  return stat.parent
}

/** Megabytes of memory that a process holds now (resident). */
export async function memoryOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(text)?.[1]) / 1024
}
