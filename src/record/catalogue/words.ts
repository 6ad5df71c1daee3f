import { formatDay } from '../../platform/dates/index.ts'
import { tag, type SafeHtml } from '../../platform/html/index.ts'
import type { DocumentStanding, InstrumentEntry } from './read.ts'

export const listAddress = '/agency/instruments'
export const addressOf = (id: string): string => `${listAddress}/${id}`

/** A document by its title and version. */
export const titleOf = ({ title, version }: Pick<InstrumentEntry, 'title' | 'version'>): string =>
  `${title}, document version ${version}`

/** A document by its title and version. Of an agency's own it says so. */
export const nameOf = (entry: Pick<InstrumentEntry, 'title' | 'version' | 'agencyId'>): string =>
  `${titleOf(entry)}${entry.agencyId === null ? '' : ' (own wording)'}`

export const whoseWords = ({ agencyId }: Pick<InstrumentEntry, 'agencyId'>): string =>
  agencyId === null ? 'Ships with the service' : 'Your agency’s own wording'

const colours: Readonly<Record<DocumentStanding, string>> = {
  'in use': 'green',
  coming: 'turquoise',
  published: 'blue',
  pilot: 'purple',
  draft: 'grey',
  'waiting for approval': 'yellow',
  refused: 'red',
  withdrawn: 'grey',
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** How a document stands, in a tag. */
export const standingTag = ({ standing }: Pick<InstrumentEntry, 'standing'>): SafeHtml =>
  tag({ text: capital(standing), classes: `arms-tag-whole govuk-tag--${colours[standing]}` })

/** The day that belongs to how it stands; empty where none does. */
export function standingDay({ standing, from, withdrawnFrom, agencyId }: InstrumentEntry): string {
  const until = withdrawnFrom === null ? '' : `, until ${formatDay(withdrawnFrom)}`
  if (standing === 'in use')
    return `${from === undefined ? (agencyId === null ? 'From the start' : '') : `Since ${formatDay(from)}`}${until}`
  if (standing === 'coming') return from === undefined ? '' : `From ${formatDay(from)}`
  if (standing === 'withdrawn' && agencyId === null) return 'By the service'
  if (standing === 'withdrawn') return withdrawnFrom === null ? 'Never published' : `From ${formatDay(withdrawnFrom)}`
  return ''
}
