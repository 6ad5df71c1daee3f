import { describeAge, formatDay, type Day } from '../../platform/dates/index.ts'
import { details, html, stackedTable, type SafeHtml } from '../../platform/html/index.ts'
import type { Factor } from '../../instruments/index.ts'
import { isSaid, placeUrl, recordUrl, saidOf, standingOf, standingTag, type ToolBeside } from '../tools/index.ts'

// What records of other tools say of the factors, as evidence. It is shown beside the form and never in it: nobody's answer is a rating of somebody
// else's. Results of these tools are no part of it, because the level is not committed yet.

type Found = NonNullable<ToolBeside['found']>

/** How old the answers are, who copied them, and whether they may still be relied on. */
function ageOf({ record, across }: Found, today: Day): SafeHtml {
  const standing = standingOf(record, record.changes, today)
  const { snapshot, completedOn, assessor, agencyName } = record
  const dated = across.dated
    ? `${across.dated.prompt}: ${formatDay(across.dated.on)}, ${describeAge(across.dated.on, today)}. `
    : ''
  return html`<p class="govuk-body-s">
    ${dated}Recorded ${formatDay(completedOn)} by ${assessor.name}, ${agencyName}.
    ${standing.state !== 'stands' && html`${standingTag(standing)} ${standing.words}`}
    <a class="govuk-link" href="${recordUrl(record, 'tools')}">Read all of ${snapshot.tool.short}</a>
  </p>`
}

const otherVersion = (
  { across: { crosswalk } }: Found,
  instrument: { readonly code: string; readonly version: string },
) =>
  crosswalk.instrument.code !== instrument.code || crosswalk.instrument.version !== instrument.version
    ? html`<p class="govuk-body-s">The links were made for another version of the instrument.</p>`
    : undefined

/** Beside the form of one factor: what each record says of it. */
export function factorBeside(
  besides: readonly ToolBeside[],
  factor: Factor,
  instrument: { readonly code: string; readonly version: string },
  today: Day,
): SafeHtml {
  return html`${besides.map(({ found }) => {
    const said = found?.across.factors.find(each => each.factor.code === factor.code)
    return (
      found &&
      said &&
      html`<section aria-labelledby="beside-${found.record.snapshot.tool.code}">
        <h2 class="govuk-heading-m" id="beside-${found.record.snapshot.tool.code}">What ${nameOf(found)} says</h2>
        <p class="govuk-body-s">Evidence, and no rating of this factor. Nothing of it is filled in for you.</p>
        ${saidOf(said, found.across)} ${otherVersion(found, instrument)} ${ageOf(found, today)}
      </section>`
    )
  })}`
}

/** On the page of gathering: what each record says of every factor, and where it says nothing; or that there is none. */
export function besideAll(
  besides: readonly ToolBeside[],
  personId: string,
  instrument: { readonly code: string; readonly version: string },
  today: Day,
): SafeHtml {
  return html`${besides.map(({ crosswalk, found }) => {
    if (!found)
      return html`<p class="govuk-body">
        ${crosswalk.title}: no answers are recorded.
        <a class="govuk-link" href="${placeUrl(personId, 'tools')}/new/${crosswalk.tool.code}">Record them</a>
      </p>`
    const { factors } = found.across
    const without = factors.filter(({ items }) => !items.some(isSaid)).map(({ factor }) => factor.name)
    return details({
      summaryText: `What ${nameOf(found)} says of each factor (${factors.length - without.length} of ${factors.length})`,
      html: html`${ageOf(found, today)} ${otherVersion(found, instrument)}
        <p class="govuk-body-s">
          Evidence, and no rating of any factor.
          ${without.length > 0 && html`It says nothing of: ${without.join(', ')}.`}
        </p>
        ${stackedTable({
          caption: `Each factor, and what ${nameOf(found)} says of it`,
          captionClasses: 'govuk-visually-hidden',
          firstCellIsHeader: true,
          head: [{ text: 'Factor' }, { text: 'What the answers say of it' }],
          rows: factors.map(each => [{ text: each.factor.name }, { html: saidOf(each, found.across) }]),
        })}`,
    })
  })}`
}

const nameOf = ({ record }: Found) => record.snapshot.tool.short
