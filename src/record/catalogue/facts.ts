import { z } from 'zod'
import { zId } from '../../platform/ids/index.ts'
import { hasAny, ruleAbout, type PractitionerWork } from '../../trust/access/index.ts'
import { findDocument, type InstrumentLine } from './store.ts'

/** What a rule may know of a document: it ships or is of the principal's own agency, or it would not have been found. */
export interface InstrumentFacts {
  readonly line: InstrumentLine
}

declare module '../../trust/access/rules.ts' {
  interface SubjectFacts {
    instrument: InstrumentFacts
  }
}

/** The id in the path of everything about one document. */
export const documentParams = z.object({ documentId: zId })

/** The document that the path names, when it ships or is of the principal's own agency. */
export async function loadInstrumentFacts(
  work: PractitionerWork,
  params: unknown,
): Promise<InstrumentFacts | undefined> {
  const path = z.looseObject(documentParams.shape).safeParse(params)
  if (!path.success) return undefined
  const line = await findDocument(work.tx, work.principal.agencyId, path.data.documentId)
  return line && { line }
}

export const administersInstrument = ruleAbout(
  'instrument',
  'administers documents of the agency',
  'Only an administrator may do this. Ask the administrator of your agency.',
  hasAny('administrator'),
)
