import type { SafeHtml } from '../../platform/html/index.ts'
import { fullName, identityBar, readHeader } from '../../record/people/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'

/** Who an assessment is about, as its pages show it. */
export async function personOf(
  work: PractitionerWork,
  personId: string,
): Promise<{ header: SafeHtml; personName: string }> {
  const header = await readHeader(work.tx, work.principal, personId)
  return { header: identityBar(header, work.today), personName: fullName(header) }
}
