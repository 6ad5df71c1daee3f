// The programs that the browser tests need: Chromium, and pdfinfo to look into the documents that we make.
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome']

/**
 * Finds Chromium and pdfinfo; as root on Debian and its kin installs what is missing.
 *
 * @param {{ install: boolean, run: typeof import('./run.mjs').run }} options
 * @returns {Promise<{ path?: string, problem?: string }>} problem: which command would put it right
 */
export async function findBrowser({ install, run }) {
  const missing = missingPackages()
  if (missing.length > 0 && install) {
    const command = ['apt-get', 'install', '-y', '--no-install-recommends', ...missing]
    if (process.getuid?.() !== 0 || !find('apt-get')) {
      return { path: chromium(), problem: `missing; run: sudo apt-get update && sudo ${command.join(' ')}` }
    }
    console.log(`\nInstalling ${missing.join(' and ')} …`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    let said = ''
    const quietly = { env, onOutput: text => (said += text) }
    const updated = await run('apt-get', ['update'], quietly)
    const installed = updated === 0 ? await run(command[0], command.slice(1), quietly) : updated
    if (installed !== 0 || missingPackages().length > 0) {
      console.log(said)
      return { path: chromium(), problem: `could not be installed; run: apt-get update && ${command.join(' ')}` }
    }
  }
  return { path: chromium() }
}

function missingPackages() {
  return [...(chromium() ? [] : ['chromium']), ...(find('pdfinfo') ? [] : ['poppler-utils'])]
}

function chromium() {
  const named = process.env.ARMS_CHROMIUM
  if (named) return isProgram(named) ? named : undefined
  return names.map(find).find(Boolean)
}

function find(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.map(folder => join(folder, name)).find(isProgram)
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
