import { parseArgs } from 'node:util'
import { mutateDocuments } from './documents.ts'
import { mutateScorers, type Survivor } from './scorers.ts'

const { values } = parseArgs({ options: { scorers: { type: 'string' }, documents: { type: 'string' } } })

function report(name: string, tried: number, survivors: readonly Survivor[]): void {
  for (const { place, was, is } of survivors) console.log(`survived  ${place}: ${was} → ${is}`)
  console.log(`mutation.${name}.tried ${tried}`)
  console.log(`mutation.${name}.survived ${survivors.length}`)
  if (survivors.length > 0) process.exitCode = 1
}

// One kind alone, and of it a part of a path or the code of a tool: --scorers rules/points, --documents osp.
const all = values.scorers === undefined && values.documents === undefined
if (all || values.documents !== undefined) {
  const { tried, survivors } = mutateDocuments(values.documents || undefined)
  report('documents', tried, survivors)
}
if (all || values.scorers !== undefined) {
  const { tried, survivors } = await mutateScorers(values.scorers || undefined)
  report('scorers', tried, survivors)
}
