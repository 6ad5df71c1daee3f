import { findOption } from '../../instruments/index.ts'
import { formatDay, type Day } from '../../platform/dates/index.ts'
import { documentInUse, findPinned } from '../../record/catalogue/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import {
  changedSince,
  findSnapshot,
  listAssessments,
  type AssessmentLine,
  type SignedAssessment,
} from '../assessments/index.ts'
import type { SheetRecord, SheetRow, Standing } from './types.ts'

type Signed = AssessmentLine & { readonly signed: NonNullable<AssessmentLine['signed']> }

const isSigned = (line: AssessmentLine): line is Signed => line.signed !== undefined

/** The last signed assessment that stands, as a row of the sheet: its level is a judgement, made with no sum of factors. */
export async function armsRow(work: PractitionerWork, personId: string): Promise<SheetRow> {
  const { tx, principal } = work
  const lines = (await listAssessments(tx, personId, principal.agencyId)).filter(isSigned)
  const last = lines.find(({ assessment }) => assessment.supersededBy === undefined)
  const inUse = documentInUse('arms', work).document
  // A pilot goes by its own name here as everywhere.
  const { title } = (last && findPinned(last.assessment.instrument)?.document) ?? inUse
  const row = {
    ...({ code: inUse.code, kind: 'arms', title, short: 'ARMS' } as const),
    times: lines.filter(({ assessment }) => assessment.supersededBy === undefined).length,
    earlierAt: `/people/${personId}/trajectory`,
  }
  if (!last) return { ...row, beginning: { href: `/people/${personId}/assessments/new` } }
  const readable = await findSnapshot(tx, last.assessment.id)
  const changes = readable ? await changedSince(tx, readable) : []
  return {
    ...row,
    record: recordOf(last, readable, changes.length, work.today),
    ...(!readable && {
      notice: `Its words are for ${last.assessment.agencyName} alone. The level and the dates are for every agency of the case.`,
    }),
    beginning: { href: `/people/${personId}/assessments/new` },
  }
}

function recordOf(
  { assessment, signed }: Signed,
  readable: SignedAssessment | undefined,
  changed: number,
  today: Day,
): SheetRecord {
  const { version } = assessment.instrument
  const document = findPinned(assessment.instrument)?.document
  const label =
    readable?.snapshot.priorities.level.label ??
    (document && findOption(document.scales.level, signed.level)?.label) ??
    signed.level
  const standing = document?.scales.level.standing ?? {
    confidence: 'not established' as const,
    note: 'Its document is not published here any more.',
  }
  const entries = changed === 1 ? 'An entry' : `${changed} entries`
  return {
    ...{ id: assessment.id, href: `/assessments/${assessment.id}`, version },
    results: [
      {
        ...{ code: 'level', title: 'Overall level', scored: true, standing, standsOn: 'levels of ARMS' },
        words: signed.provisional ? `${label} (provisional)` : label,
      },
    ],
    missing: (readable?.snapshot.factors ?? []).flatMap(({ state, name }) =>
      state === 'not yet explored' ? [`${name}: not yet explored`] : [],
    ),
    kept: 0,
    assessor: assessment.countersignedBy
      ? `${assessment.author.name}, countersigned by ${assessment.countersignedBy.name}`
      : assessment.author.name,
    agency: assessment.agencyName,
    on: signed.on,
    standing: standingOf(signed.reviewBy, changed, today),
    changes:
      changed === 0 ? [] : [`${entries} that it rests on ${changed === 1 ? 'was' : 'were'} amended or withdrawn`],
    toolStanding:
      assessment.method === 'instrument'
        ? (readable?.snapshot.instrument.standing ?? document?.standing.note ?? standing.note)
        : 'A structured judgement, written without the instrument',
  }
}

function standingOf(reviewBy: Day, changed: number, today: Day): Standing {
  if (changed > 0)
    return { state: 'stale', words: 'What it rests on has changed since. Read what, before you rely on it.' }
  return reviewBy < today
    ? { state: 'out of date', words: `It was to be reviewed by ${formatDay(reviewBy)}.` }
    : { state: 'stands', words: `To be reviewed by ${formatDay(reviewBy)}.` }
}
