import type { Contribution } from '../evaluation.ts'
import { there, wordsFor, type Places } from '../walk.ts'
import { waitsFor } from './needed.ts'
import type { CountedItem, RuleOf } from './schemas.ts'
import { bandAt, incomplete, type Scorer } from './scorer.ts'

/** The sum of what each item is worth (RM2000, OSP/DC, STABLE-2007, ACUTE-2007, counts of answers). */
export function points(rule: RuleOf<'points'>, places: Places): Scorer {
  const counted = rule.items.map(entry => ({
    place: places.ofItem(entry.item),
    item: places.item(entry.item),
    words: wordsFor(places.item(entry.item)),
    worth: worthOf(entry),
    mostOfItem: mostOf(entry),
    openIn: waitsFor(places.item(entry.item), places),
    without: rule.without.includes(entry.item),
  }))
  return walk => {
    const contributions: Contribution[] = []
    const missing = new Set<string>()
    let [total, most, stopped] = [0, 0, false]
    for (const { place, item, words, worth, mostOfItem, without, openIn } of counted) {
      const value = walk.asked[place] ? walk.values[place] : undefined
      if (value === undefined) {
        const open = walk.asked[place] && item.kind !== 'years' ? [item.code] : openIn(walk)
        for (const code of open) missing.add(code)
        stopped ||= open.length > 0 && !without
        continue
      }
      const gained = worth(value)
      total += gained
      most += mostOfItem
      contributions.push({ of: 'item', code: item.code, label: item.prompt, answer: words(value), points: gained })
    }
    if (stopped) return incomplete([...missing])
    const said = { state: 'scored', points: total, most, contributions, reasons: [], missing: [...missing] } as const
    return rule.cuts.length === 0 ? said : { ...said, band: bandAt(rule.cuts, total) }
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
