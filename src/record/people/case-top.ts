import type { SafeHtml } from '../../platform/html/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { readHeader } from './header-store.ts'
import { fullName, identityBar } from './identity-bar.ts'
import type { PersonHeader } from './types.ts'

/** What every page of a person has: who it is about, and the way back to them. */
export interface CaseTop {
  readonly header: PersonHeader
  readonly name: string
  readonly bar: SafeHtml
  readonly crumbs: readonly { readonly text: string; readonly href: string }[]
}

/** @throws not found for a person whom the principal may not see */
export async function caseTop(work: PractitionerWork, personId: string): Promise<CaseTop> {
  const header = await readHeader(work.tx, work.principal, personId)
  const name = fullName(header)
  const crumbs = [
    { text: 'People', href: '/people' },
    { text: name, href: `/people/${personId}` },
  ]
  return { header, name, crumbs, bar: identityBar(header, work.today) }
}
