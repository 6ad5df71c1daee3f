import { html, type SafeHtml } from '../../platform/html/index.ts'

/** The content hash of a document, after what it is for: nobody reads it, and two that are the same prove something. */
export const hashView = (hash: string): SafeHtml =>
  html`A document has the same hash only if no word and no figure of it is another: by it whoever doubts can check which
    document was used.<br /><span class="arms-reference arms-reference--hash">${hash}</span>`
