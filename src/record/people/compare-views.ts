import { ageOn, formatDay, type Day } from '../../platform/dates/index.ts'
import { button, html, stackedTable, type Cell, type SafeHtml } from '../../platform/html/index.ts'
import type { PageBody } from '../../trust/routes/index.ts'
import { identifierFormats } from './identifier-rules.ts'
import { fullName, levelWords } from './identity-bar.ts'
import type { Likely } from './likely-same.ts'
import { personMarks } from './marks.ts'
import { custodyWords, word } from './section-words.ts'
import type { NewIdentifier, NewPerson, PersonHeader } from './types.ts'
import { column } from './views.ts'

/** What two records are compared by. Undefined where nothing can be said yet. */
interface Compared {
  readonly head: string
  readonly cells: readonly (Cell | undefined)[]
}

const rows = [
  'Name',
  'Other names',
  'Born',
  'Sex',
  'Numbers',
  'Main address',
  'Where',
  'Level',
  'Practitioner',
] as const

const lines = (texts: readonly string[]): Cell => ({
  html:
    texts.length === 0 ? html`None recorded` : html`${texts.map((text, at) => html`${at > 0 && html`<br />`}${text}`)}`,
})

const numberLines = (identifiers: readonly NewIdentifier[]) =>
  identifiers.map(({ kind, value }) => `${identifierFormats[kind].label} ${value}`)

const born = (day: Day, today: Day): Cell => ({ text: `${formatDay(day)} (age ${ageOn(day, today)})` })

const sexCell = (sex: string): Cell => ({ text: `${sex.charAt(0).toUpperCase()}${sex.slice(1)}` })

function recorded(header: PersonHeader, today: Day, head: string): Compared {
  const { mainAddress: home, custody } = header
  return {
    head,
    cells: [
      {
        html: html`<a class="govuk-link" href="/people/${header.personId}">${fullName(header)}</a>
          ${personMarks({ riskToStaff: header.riskToStaff.length > 0, restricted: header.restricted })}`,
      },
      lines(header.aliases),
      born(header.bornOn, today),
      sexCell(header.sex),
      lines(numberLines(header.identifiers)),
      lines(home ? [[home.address, home.postcode].filter(Boolean).join(', ')] : []),
      lines(custody ? [[word(custodyWords, custody.status), custody.place].filter(Boolean).join(', ')] : []),
      { text: levelWords(header) },
      { text: header.practitioner?.name ?? 'Nobody' },
    ],
  }
}

function typed(
  person: Pick<NewPerson, 'familyName' | 'givenNames' | 'bornOn' | 'sex'>,
  numbers: readonly NewIdentifier[],
  today: Day,
): Compared {
  return {
    head: 'What you typed',
    cells: [
      { text: fullName(person) },
      undefined,
      born(person.bornOn, today),
      sexCell(person.sex),
      numbers.length > 0 ? lines(numberLines(numbers)) : undefined,
    ],
  }
}

/** Two beside one another. Where one has nothing to say it says so, and what neither can say is left out. */
function sideBySide(one: Compared, other: Compared, caption: string): SafeHtml {
  const none: Cell = { text: 'Nothing typed' }
  return stackedTable({
    caption,
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [
      { html: html`<span class="govuk-visually-hidden">What is compared</span>` },
      { text: one.head },
      { text: other.head },
    ],
    rows: rows.map((text, at) => [{ text }, one.cells[at] ?? none, other.cells[at] ?? none]),
  })
}

const reasonList = (reasons: readonly string[]) =>
  html`<ul class="govuk-list govuk-list--bullet">
    ${reasons.map(reason => html`<li>${reason}</li>`)}
  </ul>`

export interface LikelyModel {
  readonly likely: readonly Likely[]
  readonly person: Pick<NewPerson, 'familyName' | 'givenNames' | 'bornOn' | 'sex'>
  readonly numbers: readonly NewIdentifier[]
  readonly today: Day
}

/** Above the form that came back: whom it may be, each beside what was typed. */
export function likelyPanel({ likely, person, numbers, today }: LikelyModel): SafeHtml {
  const mine = typed(person, numbers, today)
  return html`<section class="arms-likely" aria-labelledby="likely">
    <h2 class="govuk-heading-m" id="likely" tabindex="-1">
      ${likely.length === 1 ? 'This person may have a record already' : `${likely.length} people may be this person`}
    </h2>
    <p class="govuk-body">
      Nothing has been saved yet, and what you typed is in the form below. If one of these is the person you mean, open that
      record and add what is new to it: one person has one record.
    </p>
    ${likely.map(
      ({ match, header }) =>
        html`<h3 class="govuk-heading-s">${fullName(header)}</h3>
          ${reasonList(match.reasons)}
          ${sideBySide(mine, recorded(header, today, 'On record'), `What you typed beside the record of ${fullName(header)}`)}`,
    )}
    <p class="govuk-body">
      If it is somebody else, check the form below and choose “This is somebody else: add the person”.
    </p>
  </section>`
}

/** Two records side by side. */
export function comparePage(one: PersonHeader, other: PersonHeader, reasons: readonly string[], today: Day): PageBody {
  const names = [fullName(one), fullName(other)]
  return {
    title: `Compare ${names.join(' and ')}`,
    breadcrumbs: crumbs,
    main: html`<h1 class="govuk-heading-l">Two records side by side</h1>
      ${
        reasons.length > 0
          ? html`<p class="govuk-body">What they have in common:</p>
              ${reasonList(reasons)}`
          : html`<p class="govuk-body">Neither names nor dates of birth are alike.</p>`
      }
      ${sideBySide(recorded(one, today, names[0] ?? ''), recorded(other, today, names[1] ?? ''), names.join(' and '))}
      <p class="govuk-body">
        Both records stay as they are. If they are of one person, go on with the one that has the signed assessments, and note in its
        evidence that there is another.
      </p>
      <p class="govuk-body"><a class="govuk-link" href="/people">Search for people</a></p>`,
  }
}

const crumbs = [{ text: 'People', href: '/people' }, { text: 'Compare' }]

/** What the page says to whoever came without two people. */
export const nothingToCompare = (ticked: number): PageBody => ({
  title: 'Compare two records',
  breadcrumbs: crumbs,
  main: column(html`<h1 class="govuk-heading-l">Compare two records</h1>
    <p class="govuk-body">
      ${
        ticked === 0
          ? 'Search for people, tick two of those who are found, and choose “Compare the two ticked”.'
          : `${ticked === 1 ? 'One person was ticked' : `${ticked} people were ticked`}. Go back and tick two.`
      }
    </p>
    ${button({ text: 'Search for people', href: '/people' })}`),
})
