import { parseArgs } from 'node:util'
import { mutateDocuments } from './documents.ts'
import { mutateScorers, type Survivor } from './scorers.ts'

// npm run mutate: everything. Or one kind, and of it one tool or a part of a path: `documents osp`, `scorers rules/points`.
const { positionals } = parseArgs({ allowPositionals: true })
const [kind, part] = positionals
if (kind !== undefined && kind !== 'documents' && kind !== 'scorers')
  throw new Error(`There are mutants of documents and of scorers, not of "${kind}"`)

function report(name: string, tried: number, survivors: readonly Survivor[]): void {
  for (const { place, was, is } of survivors) console.log(`survived  ${place}: ${was} → ${is}`)
  console.log(`mutation.${name}.tried ${tried}`)
  console.log(`mutation.${name}.survived ${survivors.length}`)
  if (survivors.length > 0) process.exitCode = 1
}

if (kind !== 'scorers') {
  const { tried, survivors } = mutateDocuments(part)
  report('documents', tried, survivors)
}
if (kind !== 'documents') {
  const { tried, survivors } = await mutateScorers(part)
  report('scorers', tried, survivors)
}
