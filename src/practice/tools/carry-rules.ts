import type { ToolSnapshot } from './snapshot-types.ts'
import type { FactChange, ToolDraft } from './types.ts'

/**
 * What a correction begins with: the answers of the record that it corrects, each with where it comes from. What the record of the person says
 * otherwise since is left out, to be asked anew.
 *
 * @param changes since the record was completed
 * @param codes of the items that somebody answers
 */
export function carriedAnswers(
  { sections, facts }: Pick<ToolSnapshot, 'sections' | 'facts'>,
  changes: readonly FactChange[],
  codes: ReadonlySet<string>,
): Pick<ToolDraft, 'answers' | 'confirmed' | 'noted'> {
  const noted = new Map(facts.map(fact => [fact.item, fact]))
  const isOvertaken = (code: string) => changes.some(({ fact }) => fact === noted.get(code)?.fact)
  const carried = sections
    .flatMap(({ items }) => items)
    .flatMap(({ code, value, source, keptKnowingly }) =>
      value === undefined || !codes.has(code) || isOvertaken(code)
        ? []
        : [{ code, value: String(value), source, keptKnowingly, fact: noted.get(code) }],
    )
  return {
    answers: Object.fromEntries(carried.map(({ code, value }) => [code, value])),
    confirmed: Object.fromEntries(
      carried.flatMap(({ code, value, source, fact }) =>
        fact === undefined || source === undefined ? [] : [[code, { fact: fact.fact, value, source }] as const],
      ),
    ),
    noted: Object.fromEntries(
      carried.flatMap(({ code, keptKnowingly, fact }) =>
        fact === undefined
          ? []
          : [
              [
                code,
                { basis: fact.basis, source: fact.source, ...(keptKnowingly && { kept: keptKnowingly }) },
              ] as const,
            ],
      ),
    ),
  }
}
