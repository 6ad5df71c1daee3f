import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkCrosswalk, type CrosswalkDocument, type Ends } from '../../instruments/index.ts'
import { CatalogueError } from './load.ts'
import { publishedInstruments, publishedTools } from './published.ts'

const folder = fileURLToPath(new URL('../../../instruments/crosswalks', import.meta.url))
let loaded: readonly CrosswalkDocument[] | undefined

/**
 * The crosswalks of this version, read once. Called at start-up, so that a server does not start with one that leads nowhere.
 *
 * @throws CatalogueError with every fault of every file
 */
export function publishedCrosswalks(): readonly CrosswalkDocument[] {
  loaded ??= loadCrosswalks(folder, {
    tool: (code, version) => publishedTools().find(code, version)?.document,
    instrument: (code, version) => publishedInstruments().find(code, version)?.document,
  })
  return loaded
}

/**
 * Reads every crosswalk: one folder each, one JSON file a version, both named as it names itself.
 *
 * @throws CatalogueError with every fault of every file at once
 */
export function loadCrosswalks(from: string, ends: Ends): readonly CrosswalkDocument[] {
  const faults: string[] = []
  const documents = globSync('*/*.json', { cwd: from })
    .toSorted()
    .flatMap(name => {
      const read = readCrosswalk(from, name, ends)
      if ('document' in read) return [read.document]
      faults.push(...read.faults.map(fault => `crosswalks/${name}: ${fault}`))
      return []
    })
  if (faults.length > 0) throw new CatalogueError(faults)
  return documents
}

function readCrosswalk(
  from: string,
  name: string,
  ends: Ends,
): { readonly document: CrosswalkDocument } | { readonly faults: readonly string[] } {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(join(from, name), 'utf8'))
  } catch (error) {
    return { faults: [error instanceof SyntaxError ? `is not JSON (${error.message})` : 'can’t be read'] }
  }
  const checked = checkCrosswalk(value, ends)
  if (!checked.ok) return { faults: checked.faults.map(({ path, message }) => `${path}: ${message}`) }
  const { code, version } = checked.document
  return name === `${code}/${version}.json`
    ? checked
    : { faults: [`is the crosswalk "${code}" version ${version}: its place is ${code}/${version}.json`] }
}
