import { html, insetText, type SafeHtml } from '../../platform/html/index.ts'
import { isForOwnAgency, ownEntries, type Snapshot, type Workbench } from '../assessments/index.ts'

/** Whether a draft, as it would be signed now, is for its own agency only. */
export const willBeOwn = ({ evidence, facts }: Workbench, snapshot: Snapshot): boolean =>
  isForOwnAgency(snapshot, facts, ownEntries(evidence))

/** Who reads a document that quotes what only its own agency may see. */
export const ownAgencyWords = (agency: string): string =>
  `It quotes what only ${agency} may see, so only ${agency} reads it. The level, the dates and the actions of the plan are for every agency that works with this case.`

/** The same as a notice beside the document. */
export const ownAgencyNotice = (agency: string): SafeHtml =>
  html`<div class="arms-no-print">${insetText({ text: ownAgencyWords(agency) })}</div>`
