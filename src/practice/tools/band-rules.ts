import type { BandOf, FactName } from '../../instruments/tools/index.ts'
import { formatDay, type Day } from '../../platform/dates/index.ts'
import type { ToolSnapshot } from './snapshot-types.ts'
import type { CompletedRow, Fact } from './types.ts'

/** The name of the fact that a band of another tool is. */
export const bandName = ({ tool, score }: BandOf): FactName => `${tool}/${score}`

/** What a name says that is a band of another tool; undefined for a fact of the person's record. */
export function bandNamed(name: FactName): BandOf | undefined {
  const [tool, score] = name.split('/')
  return tool !== undefined && score !== undefined ? { tool, score } : undefined
}

/** A completed record, as far as its bands are concerned. */
type Banded = Pick<CompletedRow, 'completedOn' | 'assessor' | 'agencyName' | 'goodUntil'> & {
  readonly snapshot: Pick<ToolSnapshot, 'tool' | 'scores'>
}

/**
 * What the record of another tool says of its band: nothing while there is none, while it is not scored, and once what it rests on has
 * changed or its time is over. It rests on the band alone: one that was scored again, with the same band, changes nothing.
 *
 * @param latest the newest record of that tool that every agency of the case reads and nothing corrects
 * @param isStale whether the record of the person says otherwise since
 * @param today left out where it is compared with an earlier day: time alone changes nothing of what was completed
 * @param short what the tool is called where there is no record of it
 */
export function bandFact(
  of: BandOf,
  latest: Banded | undefined,
  { isStale, today, short }: { readonly isStale: boolean; readonly today?: Day | undefined; readonly short: string },
): Fact {
  const name = bandName(of)
  if (!latest) return { name, basis: '', source: `There is no completed record of ${short}.` }
  const { snapshot, completedOn, assessor, agencyName, goodUntil } = latest
  const where = `${snapshot.tool.short}, completed on ${formatDay(completedOn)} by ${assessor.name}, ${agencyName}`
  const score = snapshot.scores.find(({ code }) => code === of.score)
  if (!score?.band) return { name, basis: '', source: `${where}: it gives no band for ${score?.title ?? of.score}.` }
  const said = `${where}: ${score.band.label}`
  if (isStale)
    return {
      name,
      basis: '',
      source: `${said}. What it rests on has changed since, so it is to be scored again first.`,
    }
  if (goodUntil !== undefined && today !== undefined && goodUntil < today)
    return { name, basis: '', source: `${said}. It was good until ${formatDay(goodUntil)}.` }
  return { name, value: score.band.code, basis: score.band.code, source: `${said}.` }
}
