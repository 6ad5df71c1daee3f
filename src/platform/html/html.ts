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
 * a name or a file look like another, so a page shows a mark in their place (U+FFFD) and never obeys them. What is stored stays as it was
 * typed, and what goes back into a form does too: a form that is sent again must not change a word.
 */
const bidiControl = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** What a text must not have to be markup as it stands. Most texts have nothing of it, and one look says so. */
const special = /[&<>"']/
const specialOrBidi = /[&<>"'\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** The five characters that mean something in HTML, written as entities. */
const withEntities = (text: string): string =>
  special.test(text) ? text.replace(/[&<>"']/g, character => entities[character] ?? '') : text

/** Text as markup to be read: nothing in it is a tag, and nothing in it turns the line round. */
export const escape = (text: string): string =>
  specialOrBidi.test(text) ? withEntities(text).replace(bidiControl, '\ufffd') : text

/** Text as markup that gives back every character of it: for the words of a text area. An attribute's value is written so by itself. */
export const verbatim = (text: string): SafeHtml => SafeHtml.of(withEntities(text))

function write(value: HtmlValue, text: (value: string) => string): string {
  if (value instanceof SafeHtml) return value.toString()
  if (typeof value === 'string') return text(value)
  if (typeof value === 'number') return String(value)
  if (value === null || value === undefined || value === false) return ''
  return value.map(each => write(each, text)).join('')
}

/** What a template says by itself: its constant pieces, and which of its values stand alone in an attribute. */
interface Template {
  readonly pieces: readonly string[]
  readonly inAttribute: readonly boolean[]
}

const templates = new WeakMap<TemplateStringsArray, Template>()

/** Worked out once for a place in the source. The indentation of the source is left out: it was a third of a page's bytes. */
function templateOf(parts: TemplateStringsArray): Template {
  const known = templates.get(parts)
  if (known !== undefined) return known
  const pieces = parts.map(part => part.replace(/\n\s+/g, '\n'))
  const template = { pieces, inAttribute: pieces.map(piece => piece.endsWith('="')) }
  templates.set(parts, template)
  return template
}

/**
 * Markup from a template. Every value in it is escaped unless it is markup already. Attribute values must stand in double quotes; one that
 * is a single value, `name="${value}"`, keeps every character. Line breaks in the template itself are for the reader of the source: blanks
 * that follow one are not sent, so preformatted words have to be values.
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): SafeHtml {
  const { pieces, inAttribute } = templateOf(parts)
  let markup = pieces[0] ?? ''
  for (let at = 0; at < values.length; at += 1)
    markup += write(values[at], inAttribute[at] ? withEntities : escape) + (pieces[at + 1] ?? '')
  return SafeHtml.of(markup)
}

/** Markup that comes from a package's own files or from our own constants. Never for anything that a person or another system wrote. */
export const trusted = (markup: string): SafeHtml => SafeHtml.of(markup)

/** Pieces of markup, one after the other. */
export const join = (pieces: readonly HtmlValue[], between: HtmlValue = ''): SafeHtml =>
  SafeHtml.of(pieces.map(piece => write(piece, escape)).join(write(between, escape)))

/** Nothing. */
export const empty: SafeHtml = SafeHtml.of('')

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>

/** Attributes with a blank before each: `true` writes the bare name; `false`, `null` and `undefined` write nothing. */
export function attributes(all: Attributes | undefined): SafeHtml {
  let markup = ''
  for (const [name, value] of Object.entries(all ?? {})) {
    if (value === false || value === null || value === undefined) continue
    markup += value === true ? ` ${escape(name)}` : ` ${escape(name)}="${withEntities(String(value))}"`
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
