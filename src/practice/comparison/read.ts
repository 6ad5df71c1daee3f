import { publishedInstruments } from '../../record/catalogue/index.ts'
import { caseTop } from '../../record/people/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { listAssessments, type Snapshot } from '../assessments/index.ts'
import type { CompareBase } from './compare-views.ts'
import type { Scales, Side, SignedFrame } from './types.ts'

/** Who it is about, and every assessment of the case that was signed by any agency. */
export async function readBase(work: PractitionerWork, personId: string): Promise<CompareBase> {
  const top = await caseTop(work, personId)
  const lines = await listAssessments(work.tx, personId, work.principal.agencyId)
  const frames = lines.flatMap(({ assessment, signed }): SignedFrame[] => {
    if (!signed) return []
    const { id, number, kind, method, agencyName, instrument, author, countersignedBy, supersededBy } = assessment
    const { on: signedOn, level, provisional } = signed
    return [
      {
        id,
        number,
        kind,
        method,
        agencyName,
        instrument,
        author,
        countersignedBy,
        supersededBy,
        signedOn,
        level,
        provisional,
      },
    ]
  })
  return { personId, top, frames }
}

/** The scales of the document that an assessment was made with, when that very document is published here. */
function scalesOf({ instrument: { code, version, hash } }: SignedFrame): Scales | undefined {
  const found = publishedInstruments().find(code, version)
  return found?.hash === hash ? found.document.scales : undefined
}

/** An assessment with what was signed, if the reader may read it. */
export const sideOf = (frame: SignedFrame, snapshot: Snapshot | undefined): Side => ({
  ...{ frame, snapshot },
  scales: scalesOf(frame),
})
