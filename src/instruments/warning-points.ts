import { itemsOf, type Item, type Score, type ScoreRule, type ToolDocument } from './tools/index.ts'

/** A number with what it counts. */
export const counted = (number: number, one: string): string => `${number} ${Math.abs(number) === 1 ? one : `${one}s`}`

const points = (number: number) => counted(number, 'point')

/** What a result counts, by the code of what it is of. */
type Worths = ReadonlyMap<string, { readonly name: string; readonly worth: string }>

/** What is counted in a result and for how many points, where it is not what it was: item by item, each by its name. */
export function sayPoints(
  before: ToolDocument,
  was: Pick<Score, 'rule'>,
  after: ToolDocument,
  is: Pick<Score, 'rule'>,
): readonly string[] {
  const [then, now] = [worthsIn(before, was.rule), worthsIn(after, is.rule)]
  const said = [...new Set([...now.keys(), ...then.keys()])].flatMap(code => {
    const [earlier, later] = [then.get(code), now.get(code)]
    if (!earlier) return later ? [`“${later.name}” is now counted, and was not: ${later.worth}.`] : []
    if (!later) return [`“${earlier.name}” is no longer counted. It was worth ${earlier.worth}.`]
    return later.worth === earlier.worth
      ? []
      : [`“${later.name}” is now worth ${later.worth}, and was worth ${earlier.worth}.`]
  })
  const [mightLack, mayLack] = [withoutIn(before, was.rule), withoutIn(after, is.rule)]
  const lacking = mayLack === mightLack ? [] : [`The sum can now do without ${mayLack}, and could without ${mightLack}.`]
  const all = [...said, ...lacking]
  return all.length > 0 ? all : ['What is counted stands in another order.']
}

function worthsIn(document: ToolDocument, rule: ScoreRule): Worths {
  switch (rule.rule) {
    case 'points':
      return new Map(
        rule.items.map(each => {
          const item = itemsOf(document).find(({ code }) => code === each.item)
          const worth = 'steps' in each ? byStep(each.steps, item) : byOption(each.points, optionsIn(item))
          return [each.item, { name: item?.prompt ?? each.item, worth }]
        }),
      )
    case 'band-points':
      return new Map(
        rule.of.map(({ score, points: worth }) => {
          const found = document.scores.find(({ code }) => code === score)
          return [score, { name: found?.title ?? score, worth: byOption(worth, found?.bands ?? []) }]
        }),
      )
    case 'logistic': {
      const name = document.scores.find(({ code }) => code === rule.of)?.title ?? rule.of
      return new Map([[rule.of, { name, worth: 'all of its points' }]])
    }
    default:
      return new Map()
  }
}

interface Named {
  readonly code: string
  readonly label: string
}

const optionsIn = (item: Item | undefined): readonly Named[] => (item?.kind === 'choice' ? item.options : [])

const byOption = (worth: Readonly<Record<string, number>>, named: readonly Named[]) =>
  Object.entries(worth)
    .map(([code, number]) => `${points(number)} for “${named.find(each => each.code === code)?.label ?? code}”`)
    .join(', ')

const byStep = (steps: readonly { readonly from: number; readonly points: number }[], item: Item | undefined) =>
  steps
    .map(step => `${points(step.points)} from ${item?.kind === 'years' ? counted(step.from, 'year') : step.from} on`)
    .join(', ')

/** The items that a sum may do without, by their names. */
function withoutIn(document: ToolDocument, rule: ScoreRule): string {
  const codes = 'without' in rule ? rule.without : []
  const names = codes.map(code => `“${itemsOf(document).find(item => item.code === code)?.prompt ?? code}”`)
  return names.join(', ') || 'none'
}
