import type { Block } from '../pdf/index.ts'
import { html, paragraphs, trusted, type SafeHtml } from './html.ts'
import { longWordClass } from './stacked-table.ts'

const headingClasses = ['govuk-heading-l', 'govuk-heading-m', 'govuk-heading-s', 'govuk-heading-s'] as const

function headingAt(level: number, text: string): SafeHtml {
  const tag = trusted(`h${Math.min(level, 6)}`)
  return html`<${tag} class="${headingClasses[level - 1] ?? 'govuk-heading-s'}">${text}</${tag}>`
}

/**
 * A document of blocks as HTML: the same words, in the same order, as its PDF.
 *
 * @param level the heading level of the outermost sections
 */
export function blocksToHtml(blocks: readonly Block[], level = 2): SafeHtml {
  return html`${blocks.map(block => blockToHtml(block, level))}`
}

function blockToHtml(block: Block, level: number): SafeHtml {
  switch (block.kind) {
    case 'heading':
      return headingAt(block.level, block.text)
    case 'paragraph':
      return paragraphs(block.text)
    case 'notice':
      return html`<div class="govuk-inset-text">${paragraphs(block.text)}</div>`
    case 'key-values':
      return html`<dl class="govuk-summary-list">
        ${block.pairs.map(
          ([name, value]) =>
            html`<div class="govuk-summary-list__row">
              <dt class="govuk-summary-list__key">${name}</dt>
              <dd class="govuk-summary-list__value">${paragraphs(value, 'arms-line')}</dd>
            </div>`,
        )}
      </dl>`
    case 'list':
      return html`<ul class="govuk-list govuk-list--bullet">
        ${block.items.map(item => html`<li>${item}</li>`)}
      </ul>`
    case 'table':
      return html`<div class="arms-scroll" tabindex="0" role="region" aria-label="${block.caption ?? 'Table'}">
        <table class="govuk-table arms-stack">
          ${
            block.caption &&
            html`<caption class="govuk-table__caption govuk-table__caption--s">
              ${block.caption}
            </caption>`
          }
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              ${block.columns.map(column => html`<th scope="col" class="govuk-table__header">${column.header}</th>`)}
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            ${block.rows.map(
              row =>
                html`<tr class="govuk-table__row">
                  ${row.map((cell, at) => html`<td class="${`govuk-table__cell ${longWordClass(cell)}`.trim()}" data-label="${block.columns[at]?.header ?? ''}">${cell}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`
    case 'page-break':
      return html``
    case 'section':
      return html`<section class="arms-keep">
        ${headingAt(level, block.title)}${blocksToHtml(block.blocks, level + 1)}
      </section>`
  }
}
