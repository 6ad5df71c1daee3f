import {
  partGroups,
  type ChangeKind,
  type PartChange,
  type PartGroup,
  type PlaceChange,
} from '../../instruments/index.ts'
import {
  button,
  details,
  html,
  insetText,
  selectField,
  stackedTable,
  tag,
  type Cell,
  type SafeHtml,
} from '../../platform/html/index.ts'
import { typedFrom } from '../../platform/http/index.ts'
import { wordChanges, type Piece } from '../../platform/text/index.ts'
import type { PageBody } from '../../trust/routes/index.ts'
import type { Difference, InstrumentEntry } from './read.ts'
import { warningList } from './warning-views.ts'
import { addressOf, nameOf } from './words.ts'

/** Kinds of change with what they mean, in the order in which they matter. */
export const changeWords: Readonly<
  Record<ChangeKind, { readonly label: string; readonly help: string; readonly colour: string }>
> = {
  removed: { label: 'Removed', help: 'It is no longer asked.', colour: 'red' },
  replaced: { label: 'Replaced', help: 'The code now names a thing of another kind.', colour: 'purple' },
  'options changed': {
    label: 'Options changed',
    help: 'What can be answered, or what comes of it, is not what it was.',
    colour: 'orange',
  },
  swapped: {
    label: 'Swapped',
    help: 'Words of one code now stand under another: what was answered before would mean something else.',
    colour: 'pink',
  },
  reworded: { label: 'Reworded', help: 'The same question in other words.', colour: 'yellow' },
  added: { label: 'Added', help: 'It was not asked before.', colour: 'blue' },
  same: {
    label: 'Same',
    help: 'Not a word differs: only this is carried into a review, to be confirmed.',
    colour: 'grey',
  },
}
const kindsInOrder = ['removed', 'replaced', 'swapped', 'options changed', 'reworded', 'added', 'same'] as const

export const changeTag = (kind: ChangeKind): SafeHtml =>
  tag({ text: changeWords[kind].label, classes: `arms-tag-whole govuk-tag--${changeWords[kind].colour}` })

/** How many things changed, by kind. */
export function countsTable(changes: readonly PartChange[]): SafeHtml {
  return stackedTable({
    caption: 'What has changed, in numbers',
    captionClasses: 'govuk-visually-hidden',
    head: [{ text: 'Change' }, { text: 'What it means' }, { text: 'How many', format: 'numeric' }],
    rows: kindsInOrder.map(kind => [
      { html: changeTag(kind) },
      { text: changeWords[kind].help },
      { text: String(changes.filter(change => change.kind === kind).length), format: 'numeric' },
    ]),
  })
}

/** Members of a document that people know by another name. */
const memberWords: Readonly<Record<string, string>> = {
  ...{ help: 'explanation', prompt: 'question', label: 'name', when: 'when it is asked', must: 'condition' },
  ...{ neededWhen: 'when it is needed', otherwise: 'what is said otherwise', oneOf: 'one of', onlyFor: 'only for' },
  ...{ note: 'how well it is known', about: 'what it is about', short: 'short name', whom: 'whom it covers' },
}

/** Where in a document, as people read it: 'priorityAreaFrom' is 'Priority area from'. */
function inWords(place: string): string {
  const words = place
    .split(' › ')
    .map(name => memberWords[name] ?? name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`))
    .join(' › ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A text with its changed words marked: the blank before them is not. */
const piecesOf = (pieces: readonly Piece[], mark: (text: string) => SafeHtml) =>
  html`${pieces.map(({ text, isChanged }) => {
    const words = text.trimStart()
    return isChanged ? html`${text.slice(0, text.length - words.length)}${mark(words)}` : text
  })}`

/** One place as it was and as it is, with the words marked that only one of them has. */
function beside({ place, before, after }: PlaceChange): Cell[] {
  const words = wordChanges(before ?? '', after ?? '')
  return [
    { text: inWords(place) },
    before === undefined ? { text: '–' } : { html: piecesOf(words.before, text => html`<del>${text}</del>`) },
    after === undefined ? { text: '–' } : { html: piecesOf(words.after, text => html`<ins>${text}</ins>`) },
  ]
}

/** What came or went, whole: there is nothing to hold beside it. */
const whole = ({ place, before, after }: PlaceChange): Cell[] => [
  { text: inWords(place) },
  { text: after ?? before ?? '' },
]

/** Things that a document names by a code: of each of the others there is one. */
const coded: ReadonlySet<PartGroup> = new Set([
  'Scales',
  'Factors',
  'Sections',
  'Items',
  'Sources',
  'Readings',
  'Scores',
])

function one({ group, name, code, kind, changes }: PartChange): SafeHtml {
  const isWhole = kind === 'added' || kind === 'removed'
  return html`<h3 class="govuk-heading-s govuk-!-margin-bottom-2">${name} ${changeTag(kind)}</h3>
    ${code !== '' && coded.has(group) && html`<p class="govuk-hint">Code in the document: ${code}</p>`}
    ${stackedTable({
      caption: `${group}, ${name}: ${isWhole ? `what was ${kind}` : 'old and new words'}`,
      captionClasses: 'govuk-visually-hidden',
      classes: 'arms-difference',
      head: isWhole
        ? [{ text: 'Where' }, { text: kind === 'added' ? 'What was added' : 'What was removed' }]
        : [{ text: 'Where' }, { text: 'Before' }, { text: 'After' }],
      rows: changes.map(isWhole ? whole : beside),
    })}`
}

/** What was changed and what was not, group by group. */
function listOf(changes: readonly PartChange[]): SafeHtml {
  const changed = changes.filter(({ kind }) => kind !== 'same')
  const same = changes.filter(({ kind }) => kind === 'same')
  return html`${
    changed.length === 0 &&
    insetText({ text: 'Not a word differs: the two documents say the same under different versions.' })
  }
    ${partGroups.map(group => {
      const found = changed.filter(change => change.group === group)
      return found.length > 0 && html`<h2 class="govuk-heading-m">${group}</h2>${found.map(one)}`
    })}
    ${
      same.length > 0 &&
      details({
        summaryText: `The same in both (${same.length})`,
        html: html`<ul class="govuk-list govuk-list--bullet">
          ${same.map(({ group, name }) => html`<li>${group}: ${name}</li>`)}
        </ul>`,
      })
    }`
}

/** Old and new words beside each other, thing by thing; it prints as it stands. */
export function differencePage(entry: InstrumentEntry, { before, others, changes, warnings }: Difference): PageBody {
  return {
    title: `Difference: ${nameOf(entry)}`,
    backLink: { href: addressOf(entry.id) },
    wide: true,
    main: html`<span class="govuk-caption-l">${nameOf(entry)}</span>
      <h1 class="govuk-heading-l">Difference</h1>
      ${before && html`<p class="govuk-body">From ${nameOf(before)} to ${nameOf(entry)}.</p>`}
      ${
        before
          ? html`<form method="get" class="arms-no-print" novalidate>
                ${selectField({
                  name: 'with',
                  label: 'Compare with',
                  typed: typedFrom({ with: before.id }),
                  errors: undefined,
                  items: others.map(other => ({ value: other.id, text: `${nameOf(other)} (${other.standing})` })),
                })}
                ${button({ text: 'Compare', classes: 'govuk-button--secondary' })}
              </form>
              ${warningList(warnings)} ${countsTable(changes)} ${listOf(changes)}
              <button type="button" class="govuk-button govuk-button--secondary" data-print hidden>Print</button>`
          : html`<p class="govuk-body">There is no other document of this code to compare it with.</p>`
      }`,
  }
}
