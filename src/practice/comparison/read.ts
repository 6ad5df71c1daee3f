import { findPinned } from '../../record/catalogue/index.ts'
import { caseTop } from '../../record/people/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { findSnapshot, listAssessments, readableSnapshots, type Snapshot } from '../assessments/index.ts'
import { inOrder } from './choose-rules.ts'
import type { CompareBase } from './compare-views.ts'
import type { Scales, Side, SignedFrame } from './types.ts'

/** Every assessment of a case that was signed by any agency, in the order of their numbers from the last on. */
export async function readFrames(work: PractitionerWork, personId: string): Promise<readonly SignedFrame[]> {
  const lines = await listAssessments(work.tx, personId, work.principal.agencyId)
  return lines.flatMap(({ assessment, signed }): SignedFrame[] => {
    if (!signed) return []
    const { id, number, kind, method, agencyName, instrument, author, countersignedBy, supersededBy } = assessment
    const { on: signedOn, level, provisional } = signed
    return [
      {
        ...{ id, number, kind, method, agencyName, instrument, author, countersignedBy, supersededBy },
        ...{ signedOn, level, provisional },
      },
    ]
  })
}

/** Who it is about, and every assessment of the case that was signed. */
export async function readBase(work: PractitionerWork, personId: string): Promise<CompareBase> {
  return { personId, top: await caseTop(work, personId), frames: await readFrames(work, personId) }
}

/** The scales of the document that an assessment was made with, when that very document is published here. */
function scalesOf({ instrument }: SignedFrame): Scales | undefined {
  return findPinned(instrument)?.document.scales
}

/** An assessment with what was signed, if the reader may read it. */
const sideOf = (frame: SignedFrame, snapshot: Snapshot | undefined): Side => ({
  ...{ frame, snapshot },
  scales: scalesOf(frame),
})

/** One assessment to stand beside another. */
export async function readSide({ tx }: PractitionerWork, frame: SignedFrame): Promise<Side> {
  return sideOf(frame, (await findSnapshot(tx, frame.id))?.snapshot)
}

/** The assessments of a case that stand, the oldest first: what a correction took the place of is no step of its own. */
export async function readStanding(
  { tx }: PractitionerWork,
  personId: string,
  frames: readonly SignedFrame[],
): Promise<readonly Side[]> {
  const read = new Map((await readableSnapshots(tx, personId)).map(each => [each.assessmentId, each.snapshot]))
  return inOrder(frames)
    .filter(({ supersededBy }) => supersededBy === undefined)
    .map(frame => sideOf(frame, read.get(frame.id)))
}
