import {
  itemsOf,
  leavesOf,
  type Condition,
  type Evaluation,
  type Item,
  type Leaf,
  type Outcome,
  type Score,
  type ToolAnswers,
  type ToolDocument,
  type Value,
} from '../../src/instruments/index.ts'
import { addDays, ageOn, isDay } from '../../src/platform/dates/index.ts'

// Where a slip in a document would show: vectors have to stand on both sides of each. What is listed here and not met by a
// vector could be changed without a test noticing.

/** A vector as the tool sees it. */
export interface Seen {
  readonly answers: ToolAnswers
  readonly readings: Readonly<Record<string, string>>
  readonly evaluation: Evaluation
}

export interface Edge {
  readonly what: string
  readonly met: (seen: Seen) => boolean
}

/** Every edge of a document, each with what has to be seen there. */
export function edgesOf(document: ToolDocument): readonly Edge[] {
  const items = new Map(itemsOf(document).map(item => [item.code, item]))
  return [
    ...document.scores.flatMap(score => [...scoreEdges(score, items), ...bandEdges(score)]),
    ...conditionsOf(document).flatMap(({ at, condition }) => conditionEdges(at, condition, items)),
    ...itemsOf(document).flatMap(item => rangeEdges(item)),
    ...agreementEdges(document),
    ...document.covers.conditions.map(({ otherwise }, index) =>
      edge(`covers ${index}: somebody whom it does not cover`, ({ evaluation: { coverage } }) =>
        coverage.covered === 'no' ? coverage.reason === otherwise : false,
      ),
    ),
    ...document.readings.flatMap(reading =>
      reading.options.map(({ code }) =>
        edge(
          `reading ${reading.code}: ${code}`,
          ({ evaluation, readings }) =>
            evaluation.outcomes.length > 0 && (readings[reading.code] ?? reading.default) === code,
        ),
      ),
    ),
    ...(['unknown-item', 'unknown-option', 'another-version'] as const).map(kind =>
      edge(`refused: ${kind}`, ({ evaluation }) => evaluation.faults.some(fault => fault.kind === kind)),
    ),
  ]
}

const edge = (what: string, met: (seen: Seen) => boolean): Edge => ({ what, met })

const valueOf = ({ evaluation }: Seen, code: string): Value =>
  evaluation.items.find(({ item }) => item.code === code)?.value

const outcomeOf = ({ evaluation }: Seen, score: string): Outcome | undefined =>
  evaluation.outcomes.find(outcome => outcome.score === score)

/** The outcome of a score that could be worked out. */
function scored(seen: Seen, score: string): Outcome | undefined {
  const outcome = outcomeOf(seen, score)
  return outcome?.state === 'scored' ? outcome : undefined
}

function bandEdges({ code, bands }: Score): Edge[] {
  return bands.map(band => edge(`${code}: band ${band.code}`, seen => scored(seen, code)?.band === band.code))
}

function scoreEdges({ code, rule }: Score, items: ReadonlyMap<string, Item>): Edge[] {
  const says = (what: string, met: (outcome: Outcome, seen: Seen) => boolean) =>
    edge(`${code}: ${what}`, seen => {
      const outcome = scored(seen, code)
      return outcome !== undefined && met(outcome, seen)
    })
  const cuts = (list: readonly { readonly from: number }[]) =>
    list.flatMap(({ from }, index) => [
      says(`${from} points`, ({ points }) => points === from),
      ...(index === 0 ? [] : [says(`${from - 1} points`, ({ points }) => points === from - 1)]),
    ])
  switch (rule.rule) {
    case 'points':
      return [
        ...rule.items.flatMap(entry => {
          const counted = (value: Value) =>
            says(`counts ${entry.item} ${value}`, (_outcome, seen) => valueOf(seen, entry.item) === value)
          if ('points' in entry) return Object.keys(entry.points).map(counted)
          return entry.steps.slice(1).flatMap(({ from }) => [counted(from - 1), counted(from)])
        }),
        ...cuts(rule.cuts),
        ...rule.items.map(({ item }) =>
          rule.without.includes(item)
            ? says(`does without ${item}`, ({ missing }) => missing.includes(item))
            : edge(
                `${code}: waits for ${item}`,
                seen =>
                  valueOf(seen, item) === undefined &&
                  (outcomeOf(seen, code)?.state === 'incomplete' || seen.evaluation.coverage.covered === 'not known'),
              ),
        ),
      ]
    case 'raised': {
      const held = ({ reasons }: Outcome) => reasons.length - 1
      return [
        ...Array.from({ length: rule.when.length + 1 }, (_, count) =>
          says(`${count} aggravating answers`, outcome => held(outcome) === count),
        ),
        ...rule.when.map(({ words }) =>
          says(`“${words}” alone`, outcome => held(outcome) === 1 && outcome.reasons[0]?.words === words),
        ),
      ]
    }
    case 'lowered':
      return [
        says('lowered', ({ reasons }) => reasons.length > 0),
        says('not lowered', ({ reasons, band }) => reasons.length === 0 && band !== rule.notBelow),
        says('never below', ({ band }, seen) => band === rule.notBelow && scored(seen, rule.base)?.band === band),
      ]
    case 'band-points':
      return [
        ...rule.of.flatMap(({ score, points }) =>
          Object.keys(points).map(band =>
            says(`${score} ${band}`, (_outcome, seen) => scored(seen, score)?.band === band),
          ),
        ),
        ...cuts(rule.cuts),
      ]
    case 'logistic':
      return [
        says('a percentage', ({ percent }) => percent !== undefined && percent > 0),
        ...(rule.none === null ? [] : [says('no points at all', ({ percent }) => percent === rule.none)]),
      ]
    case 'first-of':
      return rule.branches.map(({ words }) => says(`“${words}”`, ({ reasons }) => reasons[0]?.words === words))
    case 'any-of':
      return rule.reasons.map(({ words }) =>
        says(`“${words}” alone`, ({ reasons }) => reasons.length === 1 && reasons[0]?.words === words),
      )
    case 'band-table': {
      const { rows, columns } = rule
      const rowOf = (seen: Seen) => ('score' in rows ? scored(seen, rows.score)?.band : valueOf(seen, rows.item))
      return Object.entries(rule.table).flatMap(([row, cells]) =>
        Object.keys(cells).map(column =>
          says(
            `row ${row}, column ${column}`,
            (_outcome, seen) => rowOf(seen) === row && scored(seen, columns.score)?.band === column,
          ),
        ),
      )
    }
    case 'judged': {
      const item = items.get(rule.item)
      const options = item?.kind === 'choice' ? item.options.filter(({ missing }) => !missing) : []
      return options.map(option => says(`judged ${option.code}`, ({ band }) => band === option.code))
    }
  }
}

/** Every condition of a document, with where it stands. */
function conditionsOf(document: ToolDocument): readonly { readonly at: string; readonly condition: Condition }[] {
  const named = (at: string, condition: Condition | undefined) => (condition === undefined ? [] : [{ at, condition }])
  return [
    ...itemsOf(document).flatMap(item => [
      ...named(`${item.code} is asked`, item.when),
      ...named(`${item.code} is needed`, item.kind === 'years' ? undefined : item.neededWhen),
    ]),
    ...document.covers.conditions.flatMap(({ must }, index) => named(`covers ${index}`, must)),
    ...document.agreements.flatMap((agreement, index) =>
      agreement.rule === 'never-both' ? named(`agreement ${index}`, agreement.when) : [],
    ),
    ...document.scores.flatMap(({ code, rule }) => {
      switch (rule.rule) {
        case 'raised':
          return rule.when.flatMap(({ holds, words }) => named(`${code} “${words}”`, holds))
        case 'lowered':
          return named(`${code} is lowered`, rule.when)
        case 'first-of':
          return rule.branches.flatMap(({ when, words }) => named(`${code} “${words}”`, when))
        case 'any-of':
          return rule.reasons.flatMap(({ when, words }) => named(`${code} “${words}”`, when))
        default:
          return []
      }
    }),
  ]
}

function conditionEdges(at: string, condition: Condition, items: ReadonlyMap<string, Item>): Edge[] {
  return leavesOf(condition).flatMap(({ leaf }) =>
    leafEdges(leaf, items).map(({ what, met }) => edge(`${at}: ${what}`, met)),
  )
}

function leafEdges(leaf: Leaf, items: ReadonlyMap<string, Item>): Edge[] {
  if ('answered' in leaf) {
    const { answered } = leaf
    return [
      edge(`${answered} answered`, seen => valueOf(seen, answered) !== undefined),
      edge(`${answered} not answered`, seen => valueOf(seen, answered) === undefined),
    ]
  }
  if ('reading' in leaf) return []
  if ('score' in leaf) {
    const { score, atLeast } = leaf
    return [atLeast, atLeast - 1].map(points =>
      edge(`${score} of ${points}`, seen => outcomeOf(seen, score)?.points === points),
    )
  }
  const { item: code } = leaf
  const isValue = (value: Value) => edge(`${code} ${value}`, seen => valueOf(seen, code) === value)
  if ('atLeast' in leaf) {
    const item = items.get(code)
    const least = item?.kind === 'count' || item?.kind === 'years' ? item.from : 0
    return [leaf.atLeast, leaf.atLeast - 1].filter(value => value >= least).map(isValue)
  }
  const wanted = 'is' in leaf ? [leaf.is] : leaf.oneOf
  return [
    ...wanted.map(isValue),
    edge(`${code} another`, seen => {
      const value = valueOf(seen, code)
      return typeof value === 'string' && !wanted.includes(value)
    }),
  ]
}

/** The least and the greatest that a number may be, let in, and one beyond each, refused. */
function rangeEdges(item: Item): Edge[] {
  if (item.kind !== 'count' && item.kind !== 'years') return []
  const given = ({ answers }: Seen): number | undefined => {
    if (item.kind === 'count') return answers[item.code] === undefined ? undefined : Number(answers[item.code])
    const [since, until] = [answers[item.since], answers[item.until]]
    const days = typeof since === 'string' && typeof until === 'string' && isDay(since) && isDay(until)
    return days ? ageOn(since, until) : undefined
  }
  const named = item.kind === 'count' ? [item.code] : [item.since, item.until]
  const refused = ({ evaluation }: Seen) =>
    evaluation.faults.some(({ kind, items }) => kind === 'out-of-range' && items.join() === named.join())
  const letIn = [item.from, item.to].map(value =>
    edge(`${item.code} ${value} is let in`, seen => valueOf(seen, item.code) === value),
  )
  const beyond = [...(item.from > 0 ? [item.from - 1] : []), item.to + 1].map(value =>
    edge(`${item.code} ${value} is refused`, seen => given(seen) === value && refused(seen)),
  )
  return [...letIn, ...beyond]
}

function agreementEdges(document: ToolDocument): Edge[] {
  return document.agreements.flatMap((agreement, index) => {
    const said = ({ evaluation }: Seen) => evaluation.faults.some(({ message }) => message === agreement.otherwise)
    const broken = (what: string, met: (seen: Seen) => boolean) =>
      edge(`agreement ${index}: ${what}`, seen => said(seen) && met(seen))
    const kept = (what: string, met: (seen: Seen) => boolean) =>
      edge(`agreement ${index}: ${what}`, seen => !said(seen) && met(seen))
    switch (agreement.rule) {
      case 'not-more-than': {
        const more = (seen: Seen) => Number(valueOf(seen, agreement.item)) - Number(valueOf(seen, agreement.than))
        return [broken('one more', seen => more(seen) === 1), kept('as many', seen => more(seen) === 0)]
      }
      case 'not-before': {
        const days = (seen: Seen) => [valueOf(seen, agreement.item), valueOf(seen, agreement.before)]
        return [
          broken('a day before', seen => {
            const [later, earlier] = days(seen)
            return typeof later === 'string' && isDay(later) && earlier === addDays(later, 1)
          }),
          kept('the same day', seen => {
            const [later, earlier] = days(seen)
            return later !== undefined && later === earlier
          }),
        ]
      }
      case 'never-both':
        return [broken('both', () => true)]
    }
  })
}
