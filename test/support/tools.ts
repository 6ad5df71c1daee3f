import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkTool, type ToolDocument } from '../../src/instruments/index.ts'

const folder = fileURLToPath(new URL('../../instruments/', import.meta.url))

/** Every tool's document that the product ships, read from its file without the rooms that serve it. */
export function shippedTools(): readonly ToolDocument[] {
  return globSync('*/*.json', { cwd: folder })
    .toSorted()
    .map((name): unknown => JSON.parse(readFileSync(`${folder}${name}`, 'utf8')))
    .filter(isTool)
    .map(checked)
}

const isTool = (value: unknown) => typeof value === 'object' && value !== null && 'format' in value

function checked(value: unknown): ToolDocument {
  const result = checkTool(value)
  if (!result.ok) throw new Error(result.faults.map(({ path, message }) => `${path}: ${message}`).join('\n'))
  return result.document
}
