import { parseArgs } from 'node:util'
import { mutateScorers, type Survivor } from './scorers.ts'

const { values } = parseArgs({ options: { only: { type: 'string' } } })

function report(name: string, tried: number, survivors: readonly Survivor[]): void {
  for (const { place, was, is } of survivors) console.log(`survived  ${place}: ${was} → ${is}`)
  console.log(`mutation.${name}.tried ${tried}`)
  console.log(`mutation.${name}.survived ${survivors.length}`)
  if (survivors.length > 0) process.exitCode = 1
}

const scorers = await mutateScorers(values.only)
report('scorers', scorers.tried, scorers.survivors)
