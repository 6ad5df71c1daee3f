import {
  itemsOf,
  type Evaluation,
  type Item,
  type ItemState,
  type Outcome,
  type Tier,
  type ToolDocument,
} from '../../instruments/tools/index.ts'
import { formatDay, zDay, type Day } from '../../platform/dates/index.ts'
import { goodUntil } from './age-rules.ts'
import type { Suggestion } from './fact-rules.ts'
import type { AnsweredItem, KeptPart, Named, SnapshotReading, SnapshotScore, ToolSnapshot } from './snapshot-types.ts'
import { itemTiers, scoreTiers } from './tier-rules.ts'
import type { ToolDraft } from './types.ts'

/** What was answered, and where it comes from. */
type Answers = Pick<ToolDraft, 'answers' | 'confirmed' | 'noted'>

/** What a completed record is made from. */
export interface Completion extends Answers {
  readonly id: string
  readonly document: ToolDocument
  readonly hash: string
  readonly evaluation: Evaluation
  readonly suggestions: readonly Suggestion[]
  readonly readings: readonly SnapshotReading[]
  readonly agency: { readonly id: number; readonly name: string }
  readonly assessor: Named & { readonly jobTitle: string }
  readonly begunBy: Named
  readonly reference?: string | undefined
  readonly corrects?: { readonly id: string; readonly why: string } | undefined
  readonly now: Date
  readonly today: Day
}

export interface Parts {
  readonly main: ToolSnapshot
  /** What is kept closer than the record, a part for each tier that has any. */
  readonly kept: readonly KeptPart[]
}

/** A completed record in its parts: each answer and each result in that of its tier. */
export function partsOf(completion: Completion): Parts {
  const { document, suggestions, readings, now, today } = completion
  const tiers = itemTiers(document)
  const ofScores = scoreTiers(document)
  const scores = completion.evaluation.outcomes.map(outcome => scoreOf(document, outcome))
  const asked = askedItems(completion)
  const contentOf = (tier: Tier) => ({
    sections: document.sections.flatMap(({ code, title, items }) => {
      const own = items.flatMap(item => (tiers.get(item.code) === tier ? (asked.get(item.code) ?? []) : []))
      return own.length === 0 ? [] : [{ code, title, items: own }]
    }),
    scores: scores.filter(({ code }) => ofScores.get(code) === tier),
  })
  const closerTiers = [...new Set([...tiers.values(), ...ofScores.values()])].filter(tier => tier !== document.tier)
  const kept = closerTiers
    .map((tier): KeptPart => ({ format: 'tool-record-part/1', record: completion.id, tier, ...contentOf(tier) }))
    .filter(part => part.sections.length > 0 || part.scores.length > 0)
  const { code, version, title, short, kind, status, wording, standing, citations, covers, goodForMonths } = document
  const { months, from: looked } = goodForMonths
  const from = looked === undefined ? undefined : zDay.safeParse(completion.answers[looked]).data
  const until = goodUntil(from ?? today, months)
  const { begunBy, assessor, reference, corrects } = completion
  return {
    main: {
      ...{ format: 'tool-record/1', id: completion.id },
      tool: {
        ...{ code, version, hash: completion.hash, title, short, kind, status, wording, standing, citations },
        covers: covers.whom,
      },
      tier: document.tier,
      ...{ agency: completion.agency, assessor, completedAt: now.toISOString(), completedOn: today },
      ...(begunBy.id !== assessor.id && { begunBy }),
      good: {
        ...{ months, standing: goodForMonths.standing },
        ...(from !== undefined && { from }),
        ...(until !== undefined && { until }),
      },
      ...(reference !== undefined && { reference }),
      ...(corrects !== undefined && { corrects }),
      readings: [...readings],
      facts: suggestions.map(({ item, fact, answer }) => ({
        ...{ fact: fact.name, item: item.code, prompt: item.prompt, basis: fact.basis },
        ...(answer !== undefined && fact.value !== undefined && { value: fact.value }),
        answer: answer ?? 'The record does not say',
        source: fact.source,
      })),
      ...contentOf(document.tier),
      kept: {
        items: kept.reduce((sum, part) => sum + part.sections.reduce((n, { items }) => n + items.length, 0), 0),
        scores: kept.reduce((sum, part) => sum + part.scores.length, 0),
      },
    },
    kept,
  }
}

function askedItems({ evaluation, ...answers }: Completion): ReadonlyMap<string, AnsweredItem> {
  return new Map(
    evaluation.items
      .filter(({ asked }) => asked)
      .map((state): [string, AnsweredItem] => [state.item.code, answeredItem(state, answers)]),
  )
}

/** An item with its answer, as it is read: a value and its words, "not known", or nothing. */
export function answeredItem(
  { item, value }: Pick<ItemState, 'item' | 'value'>,
  { answers, confirmed, noted }: Answers,
): AnsweredItem {
  const { code, prompt, kind } = item
  const source = confirmed[code]?.source
  const kept = source === undefined ? noted[code]?.kept : undefined
  const knowingly = kept && { keptKnowingly: kept }
  const base = { code, prompt, kind }
  if (kind === 'years')
    return value === undefined
      ? { ...base, state: 'not answered', answer: 'Not worked out' }
      : { ...base, state: 'worked out', value, answer: yearsWords(Number(value)) }
  const raw = answers[code]?.trim() ?? ''
  if (value !== undefined)
    return {
      ...base,
      state: 'answered',
      value,
      answer: answerWords(item, value),
      ...(source !== undefined && { source }),
      ...knowingly,
    }
  if (raw === '') return { ...base, state: 'not answered', answer: 'Not answered' }
  return { ...base, state: 'not known', value: raw, answer: answerWords(item, raw), ...knowingly }
}

const yearsWords = (years: number) => (years === 1 ? '1 year' : `${years} years`)

/** An answer as a person reads it. */
export function answerWords(item: Item, value: string | number): string {
  if (item.kind === 'choice') return item.options.find(({ code }) => code === value)?.label ?? String(value)
  if (item.kind === 'day') return formatDay(value as Day)
  if (item.kind === 'years') return yearsWords(Number(value))
  return String(value)
}

/** A result with the words of the document: what it is called, what it says and does not, how well that is known. */
export function scoreOf(document: ToolDocument, outcome: Outcome): SnapshotScore {
  const found = document.scores.find(({ code }) => code === outcome.score)
  if (!found) throw new RangeError(`The document has no score "${outcome.score}"`)
  const prompts = new Map(itemsOf(document).map(({ code, prompt }) => [code, prompt]))
  const rank = found.bands.findIndex(({ code }) => code === outcome.band)
  const band = found.bands[rank]
  const { code, title, meaning, standing, citation, onlyFor, bands } = found
  return {
    ...{ code, title, meaning, standing, citation, method: outcome.method, state: outcome.state },
    ...(onlyFor !== undefined && { onlyFor }),
    ...(outcome.points !== undefined && { points: outcome.points }),
    ...(outcome.most !== undefined && { most: outcome.most }),
    ...(outcome.percent !== undefined && { percent: outcome.percent }),
    ...(band && {
      band: {
        ...{ code: band.code, label: band.label, rank, of: bands.length },
        ...(band.help !== undefined && { help: band.help }),
        ...(band.urgent && { urgent: band.urgent }),
      },
    }),
    contributions: [...outcome.contributions],
    reasons: [...outcome.reasons],
    missing: outcome.missing.map(item => ({ code: item, prompt: prompts.get(item) ?? item })),
  }
}

/** A record as somebody reads it: its parts in one, as far as they may see them, in the order in which they were asked. */
export function merged(main: ToolSnapshot, kept: readonly KeptPart[]): ToolSnapshot {
  if (kept.length === 0) return main
  const parts = [main, ...kept]
  const sections = new Map<string, ToolSnapshot['sections'][number]>()
  for (const { sections: each } of parts)
    for (const section of each) {
      const before = sections.get(section.code)
      sections.set(section.code, before ? { ...before, items: [...before.items, ...section.items] } : section)
    }
  const items = kept.reduce((sum, part) => sum + part.sections.reduce((n, section) => n + section.items.length, 0), 0)
  const scores = kept.reduce((sum, part) => sum + part.scores.length, 0)
  return {
    ...main,
    sections: [...sections.values()],
    scores: parts.flatMap(part => part.scores),
    kept: { items: main.kept.items - items, scores: main.kept.scores - scores },
  }
}
