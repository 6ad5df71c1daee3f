import type { Contribution } from '../evaluation.ts'
import { there, wordsFor, type Places } from '../walk.ts'
import { waitsFor } from './needed.ts'
import type { CountedItem, RuleOf } from './schemas.ts'
import { bandAt, incomplete, remembered, type Head, type Scorer } from './scorer.ts'

/** The sum of what each item is worth (RM2000, OSP/DC, STABLE-2007, ACUTE-2007, counts of answers). */
export function points(rule: RuleOf<'points'>, places: Places, head: Head): Scorer {
  const { score, method } = head
  const counted = rule.items.map(entry => {
    const item = places.item(entry.item)
    const { code, prompt: label } = item
    const [words, worth] = [wordsFor(item), worthOf(entry)]
    return {
      place: places.ofItem(code),
      mostOfItem: mostOf(entry),
      brings: remembered((value: string | number): Contribution => {
        return { of: 'item', code, label, answer: words(value), points: worth(value) }
      }),
      // What is worked out can't be given itself; an item that is asked is missing, though it be optional.
      isWorkedOut: item.kind === 'years',
      itself: [code],
      openIn: waitsFor(item, places),
      without: rule.without.includes(code),
    }
  })
  const bandOf = remembered((total: number) => bandAt(rule.cuts, total))
  return walk => {
    const contributions: Contribution[] = []
    const missing: string[] = []
    let [total, most, stopped] = [0, 0, false]
    for (const { place, brings, mostOfItem, isWorkedOut, itself, openIn, without } of counted) {
      const value = walk.values[place]
      if (value === undefined) {
        const open = walk.asked[place] && !isWorkedOut ? itself : openIn(walk)
        for (const code of open) if (!missing.includes(code)) missing.push(code)
        stopped ||= open.length > 0 && !without
        continue
      }
      const brought = brings(value)
      total += brought.points
      most += mostOfItem
      contributions.push(brought)
    }
    if (stopped) return incomplete(head, missing)
    const said = { score, method, state: 'scored', points: total, most, contributions, reasons: [], missing } as const
    return rule.cuts.length === 0 ? said : { ...said, band: bandOf(total) }
  }
}

function worthOf(entry: CountedItem): (value: string | number) => number {
  if ('points' in entry) {
    const table = new Map(Object.entries(entry.points))
    return value => there(table.get(String(value)), entry.item)
  }
  const { steps } = entry
  return value =>
    there(
      steps.findLast(({ from }) => Number(value) >= from),
      entry.item,
    ).points
}

function mostOf(entry: CountedItem): number {
  return Math.max(...('points' in entry ? Object.values(entry.points) : entry.steps.map(({ points }) => points)))
}
