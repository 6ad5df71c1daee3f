import type { Contribution, Outcome, Reason, Score, ToolDocument } from '../../instruments/index.ts'
import { csvCell, csvLine, utf8Mark } from '../../platform/csv/index.ts'
import type { Said } from './types.ts'

/** How results are written: what comes first, then a line each. */
export interface Layout {
  readonly head: string
  line(said: Said): string
}

export interface LayoutOptions {
  /** Adds what made each score: contributions and reasons. */
  readonly explains: boolean
}

const nameOf = ({ code, version }: ToolDocument) => `${code}@${version}`

/** A CSV file with the cells of each score that its rule can fill: points, per cent, band as code and as words. */
export function csvLayout(document: ToolDocument, { explains }: LayoutOptions): Layout {
  const tool = csvCell(nameOf(document))
  const parts = document.scores.map(score => cellsOf(score, explains))
  const head = ['line', 'id', 'tool', 'result', 'reason', ...parts.flatMap(({ names }) => names)]
  const blank = `${','.repeat(head.length - 5)}\r\n`
  return {
    head: utf8Mark + csvLine(head),
    line: ({ line, id, result, reason, outcomes }) => {
      let text = `"${line}",${csvCell(id)},${tool},"${result}",${csvCell(reason)}`
      if (outcomes.length === 0) return text + blank
      let place = 0
      for (const { cells } of parts) text += cells(outcomes[place++])
      return `${text}\r\n`
    },
  }
}

function cellsOf(score: Score, explains: boolean) {
  const { code, bands } = score
  const [hasPoints, hasPercent] = givenBy(score)
  const bandCells = new Map(bands.map(band => [band.code, `,${csvCell(band.code)},${csvCell(band.label)}`]))
  const numberCell = numberCells()
  const names = [
    ...(hasPoints ? [`${code}_points`] : []),
    ...(hasPercent ? [`${code}_percent`] : []),
    ...(bands.length > 0 ? [`${code}_band`, `${code}_band_label`] : []),
    ...(explains ? [`${code}_made_of`] : []),
  ]
  const cells = (outcome: Outcome | undefined) => {
    let text = ''
    if (hasPoints) text += numberCell(outcome?.points)
    if (hasPercent) text += numberCell(outcome?.percent)
    if (bands.length > 0) text += bandCells.get(outcome?.band ?? '') ?? ',,'
    if (explains) text += `,${csvCell(outcome === undefined ? '' : madeOf(outcome))}`
    return text
  }
  return { names, cells }
}

/** What writes numbers of which there are few: each is put into words once. */
function numberCells(): (value: number | undefined) => string {
  const known = new Map<number | undefined, string>([[undefined, ',']])
  return value => {
    let cell = known.get(value)
    if (cell === undefined) known.set(value, (cell = `,${csvCell(value ?? '')}`))
    return cell
  }
}

/** Whether a score can have points, and whether it can have a percentage. */
function givenBy({ rule }: Score): readonly [boolean, boolean] {
  switch (rule.rule) {
    case 'points':
    case 'band-points':
      return [true, false]
    case 'logistic':
      return [false, true]
    case 'first-of':
      return [false, rule.branches.some(({ percent }) => percent !== undefined)]
    case 'raised':
    case 'lowered':
    case 'band-table':
    case 'any-of':
    case 'judged':
      return [false, false]
  }
}

/** 'Age at start of risk: 23 (+2); …' and the reasons after it. */
function madeOf({ contributions, reasons }: Outcome): string {
  const signed = (number: number) => (number < 0 ? `−${-number}` : `+${number}`)
  const points = ({ label, answer, points: worth }: Contribution) => `${label}: ${answer} (${signed(worth)})`
  const why = ({ words, by }: Reason) => (by === 0 ? words : `${words} (${signed(by)} bands)`)
  return [...contributions.map(points), ...reasons.map(why)].join('; ')
}

/** JSON, one object a line: what is the same for all stands in each, so that a line says by itself what it is. */
export function jsonLayout(document: ToolDocument, { explains }: LayoutOptions): Layout {
  const labels = new Map(
    document.scores.map(({ code, bands }) => [code, new Map(bands.map(band => [band.code, band.label]))]),
  )
  const scoreOnWire = ({ score, state, points, percent, band, missing, contributions, reasons, method }: Outcome) => ({
    ...{ score, state, points, percent, band },
    bandLabel: band === undefined ? undefined : labels.get(score)?.get(band),
    missing: missing.length > 0 ? missing : undefined,
    ...(explains ? { method, contributions, reasons } : {}),
  })
  return {
    head: '',
    line: ({ line, id, result, reason, items, outcomes }) =>
      `${JSON.stringify({
        line,
        id: id === '' ? undefined : id,
        tool: nameOf(document),
        result,
        ...(reason === '' ? {} : { reason, items }),
        scores: outcomes.map(scoreOnWire),
      })}\n`,
  }
}
