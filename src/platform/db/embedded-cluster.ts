import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmod,
  chown,
  cp,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  symlink,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Account, runProgram } from './embedded-account.ts'

/** A PostgreSQL cluster on disk and the passwords that belong to it: they are made, moved and found together. */
export interface Cluster {
  /** The real path that PostgreSQL is given. */
  readonly pgdata: string
  readonly passwords: Passwords
}

/** Made once for each cluster, at random. */
export interface Passwords {
  readonly superuser: string
  readonly migrator: string
  readonly app: string
  readonly auditor: string
}

export const superuser = 'postgres'

/** The cluster of a data folder, or undefined when none was finished there. @throws Error when it has gone from its place. */
export async function findCluster(dataDir: string): Promise<Cluster | undefined> {
  const link = join(dataDir, 'cluster')
  if (!(await lstat(link).catch(missing))) return undefined
  const folder = await realpath(link).catch((cause: unknown) => {
    throw new Error(`The database of ${dataDir} was in a folder that is no longer there.`, { cause })
  })
  const passwords = JSON.parse(await readFile(join(folder, 'passwords.json'), 'utf8')) as Passwords
  return { pgdata: join(folder, 'pgdata'), passwords }
}

/**
 * Makes the cluster of a data folder: in a folder with a name of its own, which is moved into place when it is whole. A
 * start that was cut short leaves nothing that the next would trip over, and of two at once one prevails.
 */
export async function createCluster(account: Account, dataDir: string): Promise<Cluster> {
  const draft = join(account.home, `cluster.${process.pid}.tmp`)
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o711 })
  try {
    const passwords = { superuser: secret(), migrator: secret(), app: secret(), auditor: secret() }
    await initialise(account, draft, passwords.superuser)
    await writeDurably(join(draft, 'passwords.json'), JSON.stringify(passwords))
    await rename(draft, join(account.home, 'cluster')).catch(unlessTaken)
    await syncFolder(account.home)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  await linkCluster(account, dataDir)
  const cluster = await findCluster(dataDir)
  if (!cluster) throw new Error(`The database made in ${dataDir} has gone.`)
  return cluster
}

async function initialise(account: Account, draft: string, password: string): Promise<void> {
  const passwordFile = join(draft, 'superuser-password')
  await writeDurably(passwordFile, password)
  const pgdata = join(draft, 'pgdata')
  await mkdir(pgdata, { mode: 0o700 })
  if (account.identity) {
    await chown(passwordFile, account.identity.uid, account.identity.gid)
    await chown(pgdata, account.identity.uid, account.identity.gid)
  }
  runProgram(account, 'initdb', [
    `--pgdata=${pgdata}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--data-checksums',
    '--no-instructions',
    ...localeOptions(account),
  ])
  await rm(passwordFile)
}

/** Sorted by code point, upper and lower case by Unicode: the same on every machine. PostgreSQL has its own from 17 on. */
function localeOptions(account: Account): string[] {
  const version = Number(/\d+/.exec(runProgram(account, 'postgres', ['--version']))?.[0])
  if (version >= 17) return ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  return ['--locale=C.UTF-8']
}

/**
 * Moves a cluster that root made in the data folder to where the system user can reach it. It is copied first and the
 * old one kept beside it, so that no moment has none.
 */
export async function moveToSystemUser(account: Account, dataDir: string): Promise<void> {
  const old = join(dataDir, 'cluster')
  if (!account.identity || account.home === dataDir || !(await lstat(old).catch(missing))?.isDirectory()) return
  const draft = join(account.home, `cluster.${process.pid}.tmp`)
  const pgdata = join(draft, 'pgdata')
  await cp(old, draft, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
  await chmod(draft, 0o711)
  const { uid, gid } = account.identity
  const owned = spawnSync('chown', ['-R', `${uid}:${gid}`, pgdata], { encoding: 'utf8' })
  if (owned.status !== 0) throw new Error(`The database can't be handed to its user: ${owned.stderr}`)
  await rename(draft, join(account.home, 'cluster'))
  await rename(old, join(dataDir, 'cluster.before-move'))
  await linkCluster(account, dataDir)
}

async function linkCluster(account: Account, dataDir: string): Promise<void> {
  if (account.home === dataDir) return
  await symlink(join(account.home, 'cluster'), join(dataDir, 'cluster')).catch(unlessTaken)
}

/** Removes what starts that were cut short left behind; those of living processes stay. */
export async function clearDrafts(pgdata: string): Promise<void> {
  const home = join(dirname(pgdata), '..')
  for (const name of await readdir(home)) {
    const pid = Number(/^cluster\.(\d+)\.tmp$/.exec(name)?.[1])
    if (pid && pid !== process.pid && !isAlive(pid)) await rm(join(home, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function secret(): string {
  return randomBytes(24).toString('base64url')
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path)
  await folder.sync().finally(() => folder.close())
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
  return undefined
}

function unlessTaken(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
}
