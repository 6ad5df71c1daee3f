import { readFileSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Another process serves from this data folder. */
export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning'
  /** Where it serves, as it announced; undefined when it is still starting. */
  readonly address: string | undefined

  constructor(address: string | undefined) {
    super(address ? `ARMS is already running at ${address}.` : 'ARMS is already starting in another process.')
    this.address = address
  }
}

/** The process that holds a data folder, as it wrote in `running.json`. */
export interface Holder {
  readonly pid: number
  /** When the process began, in the system's ticks: a process number alone is given out again. */
  readonly began: string | undefined
  readonly address?: string
}

/** Writes that this process holds the folder, and where it serves once that is known. */
export async function writeHolder(dataDir: string, address?: string): Promise<void> {
  const holder: Holder = { pid: process.pid, began: beganAt(process.pid), ...(address && { address }) }
  const draft = join(dataDir, `running.${process.pid}.json`)
  await writeFile(draft, JSON.stringify(holder), { mode: 0o600 })
  await rename(draft, join(dataDir, 'running.json'))
}

/** The holder that is alive, or undefined. */
export async function readHolder(dataDir: string): Promise<Holder | undefined> {
  const text = await readFile(join(dataDir, 'running.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const holder = JSON.parse(text) as Holder
  const began = beganAt(holder.pid)
  return began !== undefined && began === holder.began ? holder : undefined
}

/** Takes the note away when this process leaves. */
export async function removeHolder(dataDir: string): Promise<void> {
  await rm(join(dataDir, 'running.json'), { force: true })
}

/** Field 22 of /proc/PID/stat. The second field, the name, may hold spaces and brackets: count from its end. */
function beganAt(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? undefined : fields[18]
  } catch {
    return undefined
  }
}
