export { attributes, empty, escape, html, join, paragraphs, SafeHtml, trusted, type Attributes, type HtmlValue } from './html.ts'
