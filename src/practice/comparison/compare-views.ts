import { formatDay, formatInstant } from '../../platform/dates/index.ts'
import {
  button,
  errorSummaryOf,
  html,
  insetText,
  selectField,
  type SafeHtml,
  type TypedText,
} from '../../platform/html/index.ts'
import type { CaseTop } from '../../record/people/index.ts'
import type { PageBody } from '../../trust/routes/index.ts'
import type { Snapshot } from '../assessments/index.ts'
import { factorRows, planRows } from './compare-rows.ts'
import { compare } from './compare-rules.ts'
import { inOrder } from './choose-rules.ts'
import { both, sideBySide, unreadable, type Row } from './side-by-side.ts'
import type { Comparison, SignedFrame, Side } from './types.ts'
import { footingWords, frameName, kindWords, levelWords, summaryOf } from './words.ts'

/** What every page of comparison and trajectory is made from. */
export interface CompareBase {
  readonly personId: string
  readonly top: CaseTop
  /** Every signed assessment of the case. */
  readonly frames: readonly SignedFrame[]
}

export const compareUrl = (personId: string): string => `/people/${personId}/compare`
export const trajectoryUrl = (personId: string): string => `/people/${personId}/trajectory`
const assessmentUrl = ({ id }: Pick<SignedFrame, 'id'>) => `/assessments/${id}`

/** The page around whatever is compared, with the way back. */
export function comparisonPage({ top }: CompareBase, title: string, main: SafeHtml, status = 200): PageBody {
  return {
    title: `${title} – ${top.name}`,
    wide: true,
    status,
    hasErrors: status === 422,
    breadcrumbs: [...top.crumbs, { text: title }],
    main: html`${top.bar}${main}`,
  }
}

/** What is said where there is nothing to compare yet. */
export function tooFew({ frames, personId }: CompareBase): SafeHtml {
  const [only] = frames
  return html`<p class="govuk-body">
      ${
        only
          ? html`Only one assessment has been signed:
              <a class="govuk-link" href="${assessmentUrl(only)}">${frameName(only)}</a>. There is something to compare
              when the next one is signed.`
          : 'No assessment has been signed yet. There is something to compare when two have been.'
      }
    </p>
    <p class="govuk-body"><a class="govuk-link" href="/people/${personId}">Back to the overview</a></p>`
}

function chooser(
  { frames, personId }: CompareBase,
  typed: TypedText,
  errors: Readonly<Record<string, string>> | undefined,
) {
  const items = inOrder(frames)
    .toReversed()
    .map(frame => ({
      value: frame.id,
      text: `${frameName(frame)}, ${frame.agencyName}${frame.supersededBy ? ' (superseded)' : ''}`,
    }))
  return html`<form method="get" action="${compareUrl(personId)}" class="arms-filter arms-filter--wide arms-no-print" novalidate>
    ${selectField({ name: 'a', label: 'One assessment', typed, errors, items })}
    ${selectField({ name: 'b', label: 'The other', typed, errors, items })}
    <div class="arms-filter__do">${button({ text: 'Compare', classes: 'govuk-button--secondary' })}</div>
  </form>`
}

/** The form by itself, with what was wrong with the choice. */
export function chooseAgainPage(
  base: CompareBase,
  typed: TypedText,
  errors: Readonly<Record<string, string>>,
): PageBody {
  const main = html`${errorSummaryOf(errors)}
    <h1 class="govuk-heading-l">Compare assessments</h1>
    ${chooser(base, typed, errors)}`
  return comparisonPage(base, 'Compare assessments', main, 422)
}

export function nothingToComparePage(base: CompareBase): PageBody {
  const main = html`<h1 class="govuk-heading-l">Compare assessments</h1>
    ${tooFew(base)}`
  return comparisonPage(base, 'Compare assessments', main)
}

/** What has to be known before anything is read. */
function notices(sides: readonly Side[], { footing }: Comparison): SafeHtml[] {
  const hidden = sides.filter(({ snapshot }) => snapshot === undefined).map(({ frame }) => unreadable(frame))
  const superseded = sides.flatMap(({ frame }) =>
    frame.supersededBy
      ? [`Assessment ${frame.number} is superseded by assessment ${frame.supersededBy.number}, which corrects it.`]
      : [],
  )
  const structured = sides
    .filter(({ frame }) => frame.method === 'structured judgement')
    .map(
      ({ frame }) => `Assessment ${frame.number} was written without the instrument: it has an account and no ratings.`,
    )
  const said = footing === 'same document' ? [] : [footingWords[footing]]
  return [...said, ...hidden, ...superseded, ...structured].map(text => insetText({ text }))
}

const signature = (done: Snapshot['submitted']) => done && `${done.by.name}, ${formatInstant(new Date(done.at))}`

function frameRows(sides: readonly [Side, Side]): readonly Row[] {
  const frame = (name: string, value: (frame: SignedFrame) => string | undefined) =>
    both(name, sides, side => value(side.frame))
  const read = (name: string, value: (snapshot: Snapshot) => string | undefined) =>
    both(name, sides, ({ snapshot }) => snapshot && value(snapshot))
  return [
    frame('Kind', ({ kind }) => kindWords[kind]),
    frame('Signed on', ({ signedOn }) => formatDay(signedOn)),
    frame('Agency', ({ agencyName }) => agencyName),
    both('Written by', sides, ({ snapshot, frame: { author } }) =>
      snapshot ? [snapshot.author, ...snapshot.contributors].map(({ name }) => name).join(', ') : author.name,
    ),
    both('Countersigned', sides, ({ snapshot, frame: { countersignedBy } }) =>
      snapshot ? signature(snapshot.countersigned) : countersignedBy?.name,
    ),
    frame('Instrument', ({ instrument: { code, version } }) => `${code.toUpperCase()}, version ${version}`),
    read('Window', ({ window }) => window && `${formatDay(window.from)} to ${formatDay(window.to)}`),
    read('Imported', ({ imported }) => imported && `From ${imported.from}`),
  ]
}

function levelRows(sides: readonly [Side, Side], level: (side: Side) => string): readonly Row[] {
  const read = (name: string, value: (snapshot: Snapshot) => string | undefined) =>
    both(name, sides, ({ snapshot }) => snapshot && value(snapshot))
  return [
    both('Level', sides, side => `${level(side)}${side.frame.provisional ? ' (provisional)' : ''}`),
    read('Justification', ({ priorities }) => priorities.justification),
    read('Why the level went down', ({ priorities }) => priorities.fall?.reason),
    read('Priority areas', ({ priorities: { areas, noAreasReason } }) =>
      areas.length > 0 ? areas.map(({ name }) => name).join('\n') : `None: ${noAreasReason ?? ''}`,
    ),
    read('Account of risk and protection', ({ judgement }) => judgement?.account),
  ]
}

/** What changed, in few words, before the whole of it. */
function summary({ level, factors, areas }: Comparison): SafeHtml {
  const list = (names: readonly string[]) => names.join(', ')
  return html`<section class="arms-section" aria-labelledby="changed">
    <h2 class="govuk-heading-m" id="changed">What changed</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>The level is ${levelWords[level]}.</li>
      ${summaryOf(factors).map(line => html`<li>${line}</li>`)}
      ${areas && areas.onlyB.length > 0 && html`<li>New priority areas: ${list(areas.onlyB)}</li>`}
      ${areas && areas.onlyA.length > 0 && html`<li>No longer priority areas: ${list(areas.onlyA)}</li>`}
    </ul>
  </section>`
}

/** Two signed assessments beside one another, the earlier first. */
export function comparePage(base: CompareBase, a: Side, b: Side, typed: TypedText): PageBody {
  const sides = [a, b] as const
  const found = compare(a, b)
  const title = `Assessments ${a.frame.number} and ${b.frame.number} compared`
  const level = ({ frame, snapshot, scales }: Side) =>
    snapshot?.priorities.level.label ??
    scales?.level.options.find(({ code }) => code === frame.level)?.label ??
    frame.level
  const table = (caption: string, id: string, rows: readonly Row[]) => sideBySide({ caption, id, rows, sides })
  const main = html`<h1 class="govuk-heading-l">${title}</h1>
    ${chooser(base, typed, undefined)}
    <div class="arms-actions arms-no-print govuk-!-margin-top-4">
      <button type="button" class="govuk-button govuk-button--secondary" data-print hidden>Print</button>
      ${sides.map(({ frame }) => html`<a class="govuk-link" href="${assessmentUrl(frame)}">Read assessment ${frame.number}</a>`)}
      <a class="govuk-link" href="${trajectoryUrl(base.personId)}">Trajectory of all of them</a>
    </div>
    ${notices(sides, found)} ${summary(found)}
    ${table('Level, justification and priority areas', 'level', levelRows(sides, level))}
    ${table('Risk factors', 'risk', factorRows(found.factors.filter(({ kind }) => kind === 'risk')))}
    ${table('Protective factors', 'protective', factorRows(found.factors.filter(({ kind }) => kind === 'protective')))}
    ${table('Plan', 'plan', planRows(sides))} ${table('Who and when', 'who', frameRows(sides))}`
  return comparisonPage(base, title, main)
}
