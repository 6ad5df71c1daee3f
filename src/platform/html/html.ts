/** Markup that is safe to send: made by `html`, or vouched for by `trusted`. Nothing else is, and no string passes for it. */
export class SafeHtml {
  readonly #markup: string
  private constructor(markup: string) {
    this.#markup = markup
  }
  /** Only this file makes one. */
  static of(markup: string): SafeHtml {
    return new SafeHtml(markup)
  }
  toString(): string {
    return this.#markup
  }
}

/** What a template may hold. `null`, `undefined`, `false` and '' write nothing, so that `condition && html` reads well. */
export type HtmlValue = SafeHtml | string | number | null | undefined | false | readonly HtmlValue[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Characters that change the order in which a line is read (Unicode's bidirectional controls). In text that somebody typed they can make
 * a name or a file look like another, so they are shown as a mark and never obeyed. What is stored stays as it was typed.
 */
const bidiControl = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Text as markup: the five characters that mean something in HTML are written as entities. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, character => entities[character] ?? '').replace(bidiControl, '\ufffd')
}

function write(value: HtmlValue): string {
  if (value instanceof SafeHtml) return value.toString()
  if (typeof value === 'string') return escape(value)
  if (typeof value === 'number') return String(value)
  if (value === null || value === undefined || value === false) return ''
  return value.map(write).join('')
}

/** Markup from a template. Every value in it is escaped unless it is markup already. Attribute values must stand in double quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): SafeHtml {
  let markup = parts[0] ?? ''
  values.forEach((value, at) => {
    markup += write(value) + (parts[at + 1] ?? '')
  })
  return SafeHtml.of(markup)
}

/** Markup that comes from a package's own files or from our own constants. Never for anything that a person or another system wrote. */
export const trusted = (markup: string): SafeHtml => SafeHtml.of(markup)

/** Pieces of markup, one after the other. */
export const join = (pieces: readonly HtmlValue[], between: HtmlValue = ''): SafeHtml =>
  SafeHtml.of(pieces.map(write).join(write(between)))

/** Nothing. */
export const empty: SafeHtml = SafeHtml.of('')

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>

/** Attributes with a blank before each: `true` writes the bare name; `false`, `null` and `undefined` write nothing. */
export function attributes(all: Attributes | undefined): SafeHtml {
  let markup = ''
  for (const [name, value] of Object.entries(all ?? {})) {
    if (value === false || value === null || value === undefined) continue
    markup += value === true ? ` ${escape(name)}` : ` ${escape(name)}="${escape(String(value))}"`
  }
  return SafeHtml.of(markup)
}

/** Plain text of several lines: a blank line makes a paragraph, a line break stays a line break. */
export function paragraphs(text: string, classes = 'govuk-body'): SafeHtml {
  const blocks = text.split(/\n\s*\n/).filter(block => block.trim() !== '')
  return SafeHtml.of(
    blocks
      .map(block => `<p class="${escape(classes)}">${block.trim().split('\n').map(escape).join('<br>')}</p>`)
      .join(''),
  )
}
