import { formatDay } from '../../platform/dates/index.ts'
import { rankOf, type Factor } from '../../instruments/index.ts'
import { contraryEntries, isInside, movementOf, standingRating, stateOf, windowOf } from './contrary-rules.ts'
import { askedAnew } from './succession-rules.ts'
import { futureDayFault, sameWords, said } from './typed-rules.ts'
import type { EvidenceFact, Facts, Problem } from './types.ts'

type Report = (field: string, message: string) => Problem

/** What is still to be put right in the rating of one factor. */
export function ratingProblems(facts: Facts, factor: Factor): Problem[] {
  const problem: Report = (field, message) => ({
    stage: 'rate',
    factor: factor.code,
    field: `ratings.${factor.code}.${field}`,
    message,
  })
  const state = stateOf(facts.content.ratings?.[factor.code])
  if (!state) return [problem('state', `Rate "${factor.name}", or say that it is not yet explored`)]
  return [
    ...(state === 'rated' ? ratedProblems(facts, factor, problem) : notExploredProblems(facts, factor, problem)),
    ...citedEntryProblems(facts, factor, problem),
    ...contraryProblems(facts, factor, problem),
  ]
}

/** Whether a factor has been settled far enough for priorities to be set: rated on both scales, or not yet explored. */
export function isSettled(facts: Facts, factor: Factor): boolean {
  const rating = facts.content.ratings?.[factor.code]
  const { presence, priority } = standingRating(rating, facts.previous?.ratings[factor.code])
  const { scales } = facts.document
  if (stateOf(rating) !== 'rated') return stateOf(rating) === 'not yet explored'
  return rankOf(scales.presence, presence) !== undefined && rankOf(scales.priority, priority) !== undefined
}

function ratedProblems(facts: Facts, factor: Factor, problem: Report): Problem[] {
  const rating = facts.content.ratings?.[factor.code]
  const before = facts.previous?.ratings[factor.code]
  if (rating?.unchanged && before?.state !== 'rated') {
    return [problem('unchanged', `"${factor.name}" has no earlier rating that could stand unchanged`)]
  }
  const anew = rating?.unchanged ? askedAnew(facts, factor) : undefined
  if (anew !== undefined) return [problem('unchanged', `Rate "${factor.name}" anew: ${anew}`)]
  const { presence, priority } = standingRating(rating, before)
  return [
    ...optionProblems(facts, factor, problem, { presence, priority }),
    ...rationaleProblems(facts, factor, problem),
    ...(hasCitationInWindow(facts, rating?.citations)
      ? []
      : [problem('citations', `Cite at least one entry from the window for "${factor.name}"`)]),
  ]
}

function optionProblems(
  { document, content }: Facts,
  factor: Factor,
  problem: Report,
  chosen: { presence?: string | undefined; priority?: string | undefined },
): Problem[] {
  const name = factor.name
  const ask = { presence: `Say how far "${name}" is present`, priority: `Say what priority "${name}" has` }
  const rating = content.ratings?.[factor.code]
  return (['presence', 'priority'] as const).flatMap(scale => {
    const unknown = rankOf(document.scales[scale], chosen[scale]) === undefined
    if (unknown && rating?.unchanged) return [problem('unchanged', `Rate "${name}" anew: the scale has changed`)]
    if (unknown) return [problem(scale, ask[scale])]
    const other = rating?.unchanged && rating[scale] && rating[scale] !== chosen[scale]
    return other
      ? [problem(scale, `"${name}" is marked unchanged, and another ${scale} is chosen: keep one of them`)]
      : []
  })
}

/** Whether the rating of a factor has to be given reasons in words, as the document has it. */
export function needsReasons(facts: Facts, factor: Factor): boolean {
  const movement = movementOf(facts, factor)
  // What is asked anew was thought of anew, and the reasons are of today even where the answer is that of last time.
  if (movement === 'unchanged') return askedAnew(facts, factor) !== undefined
  const { scales, rationaleFrom } = facts.document
  const { priority } = standingRating(facts.content.ratings?.[factor.code], facts.previous?.ratings[factor.code])
  const [stands, from] = [rankOf(scales.priority, priority), rankOf(scales.priority, rationaleFrom)]
  if (stands === undefined || from === undefined) return true
  // What is of less concern, in whole or in part, says why, however low it stands now.
  return stands >= from || movement === 'eased' || movement === 'mixed'
}

/** A changed or first rating says why. One that is unchanged may stand on its citations; earlier words are not new ones. */
function rationaleProblems(facts: Facts, factor: Factor, problem: Report): Problem[] {
  const rationale = facts.content.ratings?.[factor.code]?.rationale
  const earlier = facts.previous?.ratings[factor.code]
  if (facts.previous && sameWords(rationale, earlier?.rationale)) {
    const when = formatDay(earlier?.rationaleOn ?? facts.previous.signedOn)
    return [problem('rationale', `These are the words of ${when} on "${factor.name}": say what is true now`)]
  }
  if (said(rationale) || !needsReasons(facts, factor)) return []
  return [problem('rationale', `Give the reasons for the rating of "${factor.name}"`)]
}

function notExploredProblems(facts: Facts, factor: Factor, problem: Report): Problem[] {
  const rating = facts.content.ratings?.[factor.code]
  const late = futureDayFault(rating?.returnBy, `the date by which to return to "${factor.name}"`, facts.today)
  return [
    ...(said(rating?.notExploredReason)
      ? []
      : [problem('notExploredReason', `Say why "${factor.name}" is not yet explored`)]),
    ...(late ? [problem('returnBy', late)] : []),
  ]
}

/** An entry that was withdrawn or amended can't carry a rating: the assessor is pointed to what took its place. */
function citedEntryProblems(facts: Facts, factor: Factor, problem: Report): Problem[] {
  const cited = facts.content.ratings?.[factor.code]?.citations ?? []
  return cited.flatMap(id => {
    const fault = citationFault(facts.evidence, id)
    return fault ? [problem('citations', `${fault} (${factor.name})`)] : []
  })
}

function contraryProblems(facts: Facts, factor: Factor, problem: Report): Problem[] {
  return contraryEntries(facts, factor)
    .filter(({ answer }) => answer === 'open')
    .map(({ entry }) =>
      problem(
        `setAside.${entry.id}`,
        `Cite the entry of ${formatDay(entry.on)} on "${factor.name}", or set it aside with a reason: it speaks against the rating`,
      ),
    )
}

/** What is wrong with citing an entry, as a sentence, or undefined. */
export function citationFault(evidence: readonly EvidenceFact[], id: string): string | undefined {
  const entry = evidence.find(fact => fact.id === id)
  if (!entry) return 'An entry that is cited is not on this record'
  if (entry.overtakenBy?.how === 'withdrawn')
    return `The entry of ${formatDay(entry.on)} has been withdrawn: cite another`
  if (entry.overtakenBy) return `The entry of ${formatDay(entry.on)} has been amended: cite the later one`
  return undefined
}

/** Whether one of the cited entries stands and is dated inside the window. */
export function hasCitationInWindow(facts: Facts, cited: readonly string[] | undefined): boolean {
  const window = windowOf(facts)
  if (!window) return false
  return facts.evidence.some(entry => cited?.includes(entry.id) && !entry.overtakenBy && isInside(window, entry.on))
}
