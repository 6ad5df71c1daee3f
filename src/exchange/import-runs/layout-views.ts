import { html, stackedTable, type SafeHtml } from '../../platform/html/index.ts'
import type { PageBody } from '../../trust/routes/index.ts'
import { files as layouts } from '../import/index.ts'
import { importAddress, layoutAddress } from './views.ts'

type Layout = (typeof layouts)[number]

const idOf = ({ name }: Layout) => name.replace('.csv', '').replaceAll('_', '-')

function fileOf(layout: Layout): SafeHtml {
  const { name, about } = layout
  const columns: Readonly<Record<string, { readonly needed: boolean; readonly about: string }>> = layout.columns
  return html`<section aria-labelledby="${idOf(layout)}">
    <h2 class="govuk-heading-m" id="${idOf(layout)}">${name}</h2>
    <p class="govuk-body">${about}</p>
    <p class="govuk-body arms-no-print">
      <a class="govuk-link" href="${layoutAddress}/${name}/template.csv" download="${name}"
        >Template<span class="govuk-visually-hidden"> of ${name}</span></a
      >, empty but for its first line, or
      <a class="govuk-link" href="${layoutAddress}/${name}/sample.csv" download="${name}"
        >a sample<span class="govuk-visually-hidden"> of ${name}</span></a
      >
      with fictional people
    </p>
    ${stackedTable({
      caption: `Columns of ${name}`,
      captionClasses: 'govuk-visually-hidden',
      head: [{ text: 'Column' }, { text: 'Needed' }, { text: 'What it holds' }],
      rows: Object.entries(columns).map(([column, { needed, about: holds }]) => [
        { html: html`<code class="arms-code">${column}</code>` },
        { text: needed ? 'Yes' : 'No' },
        { text: holds },
      ]),
    })}
  </section>`
}

/** What each file holds, column by column. */
export function layoutPage(): PageBody {
  return {
    title: 'What each file holds',
    breadcrumbs: [{ text: 'Import', href: importAddress }, { text: 'What each file holds' }],
    main: html`<h1 class="govuk-heading-l">What each file holds</h1>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <p class="govuk-body">
            Files are UTF-8 with commas, as spreadsheet programs save “CSV UTF-8”. A cell with a comma, a quotation mark or a line
            break stands in quotation marks, and quotation marks inside it are doubled. Columns may stand in any order, and those
            that are not needed may be left out. Days are written YYYY-MM-DD.
          </p>
          <p class="govuk-body">
            A row may name only what stands in one of the files, or was imported before. Whoever is named by user name must have
            an account first.
          </p>
          <ul class="govuk-list arms-no-print">
            ${layouts.map(layout => html`<li><a class="govuk-link" href="#${idOf(layout)}">${layout.name}</a></li>`)}
          </ul>
        </div>
      </div>
      ${layouts.map(fileOf)}`,
  }
}
