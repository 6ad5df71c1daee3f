import { formatDay } from '../../platform/dates/index.ts'
import { file, type Reply } from '../../platform/http/index.ts'
import { heading, printPdf } from '../../platform/pdf/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { findSnapshot } from '../assessments/index.ts'
import { documentBlocks, documentTitle } from './document.ts'

/**
 * A signed assessment as a PDF to keep.
 *
 * @throws not found for what is not signed, or what the principal may not read
 */
export async function signedFile(work: PractitionerWork, assessmentId: string): Promise<Reply> {
  const signed = await findSnapshot(work.tx, assessmentId)
  if (!signed) throw new Problem(problems.notFound)
  const { snapshot, supersededBy } = signed
  const title = documentTitle(snapshot)
  const options = {
    title,
    subject: `Signed on ${formatDay(snapshot.signedOn)}`,
    author: snapshot.author.name,
    marking: 'OFFICIAL-SENSITIVE',
    footerNote: `Content hash ${signed.sha256.slice(0, 16)}`,
    createdAt: signed.signedAt,
  }
  const blocks = [heading(1, title), ...documentBlocks(snapshot, { supersededBy: supersededBy?.number })]
  return file(
    () => printPdf(options, blocks),
    'application/pdf',
    `assessment-${snapshot.assessment.number}-${signed.assessmentId.slice(-8)}.pdf`,
  )
}
