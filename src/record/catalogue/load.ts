import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  bandFaults,
  catalogue,
  isTool,
  type AnyDocument,
  type Catalogue,
  type InstrumentDocument,
  type ToolDocument,
} from '../../instruments/index.ts'
import { checkDocument } from './read-document.ts'

/** Everything that is wrong with the published instruments, each fault with its file and its place in it. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError'
  readonly sentences: readonly string[]
  constructor(sentences: readonly string[]) {
    super(`The instruments can't be used:\n${sentences.map(sentence => `  - ${sentence}`).join('\n')}`)
    this.sentences = sentences
  }
}

/** The documents of both formats: ARMS, a judgement by factors, and the tools whose items are answered and scored. */
export interface Loaded {
  readonly arms: Catalogue
  readonly tools: Catalogue<ToolDocument>
}

/**
 * Reads every published instrument: one folder a tool, one JSON file a version, both named as the document names itself. Each is checked
 * whole, and nothing is handed over while anything is wrong with any of them.
 *
 * @param folder where the folders of the tools are
 * @throws CatalogueError with every fault of every file at once
 */
export function loadCatalogue(folder: string): Loaded {
  const faults: string[] = []
  const documents = filesIn(folder).flatMap(name => {
    const read = documentIn(folder, name)
    if ('document' in read) return [read.document]
    faults.push(...read.faults.map(fault => `${name}: ${fault}`))
    return []
  })
  const tools = catalogue(documents.filter(isTool))
  // While one of them can't be read, nothing is said of what others expect of it.
  for (const { document } of faults.length === 0 ? tools.all : []) {
    const named = bandFaults(document, code => tools.latest(code)?.document)
    faults.push(...named.map(({ path, message }) => `${document.code}/${document.version}.json: ${path}: ${message}`))
  }
  if (documents.length === 0 && faults.length === 0) faults.push(`${folder}: there is no instrument here`)
  if (faults.length > 0) throw new CatalogueError(faults)
  return {
    arms: catalogue(documents.filter((document): document is InstrumentDocument => !isTool(document))),
    tools,
  }
}

/** Paths of the files, such as 'arms/1.json', in their order. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .flatMap(tool => readdirSync(join(folder, tool.name)).map(file => `${tool.name}/${file}`))
    .filter(name => name.endsWith('.json'))
    .sort()
}

function documentIn(folder: string, name: string): { document: AnyDocument } | { faults: readonly string[] } {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(join(folder, name), 'utf8'))
  } catch (error) {
    return { faults: [error instanceof SyntaxError ? `is not JSON (${error.message})` : 'can’t be read'] }
  }
  const checked = checkDocument(value)
  if (!checked.ok) return { faults: checked.faults.map(({ path, message }) => `${path}: ${message}`) }
  const { code, version } = checked.document
  if (name !== `${code}/${version}.json`)
    return { faults: [`is the document "${code}" version ${version}: its place is ${code}/${version}.json`] }
  return checked
}
