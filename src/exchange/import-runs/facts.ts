import { z } from 'zod'
import { zIdOf } from '../../platform/ids/index.ts'
import { hasAny, rule, ruleAbout, type PractitionerWork } from '../../trust/access/index.ts'
import { readRuns } from './store.ts'
import type { ImportRun } from './types.ts'

/** What a rule may know of a run: it is of the principal's own agency, or it would not have been found. */
export interface ImportRunFacts {
  readonly run: ImportRun
}

declare module '../../trust/access/rules.ts' {
  interface SubjectFacts {
    importRun: ImportRunFacts
  }
}

/** The id in the path of everything about one run. */
export const runParams = z.object({ runId: zIdOf<'import_run'>() })

/** The run that the path names, when it is of the principal's own agency. */
export async function loadImportRunFacts(work: PractitionerWork, params: unknown): Promise<ImportRunFacts | undefined> {
  const path = z.looseObject(runParams.shape).safeParse(params)
  if (!path.success) return undefined
  const [run] = await readRuns(work.tx, work.principal.agencyId, { id: path.data.runId })
  return run && { run }
}

const ask = 'Only administrators and supervisors may import. Ask the administrator of your agency.'
const imports = hasAny('administrator', 'supervisor')

export const mayImport = rule('imports files', ask, imports)

export const followsImport = ruleAbout('importRun', 'follows imports of the agency', ask, imports)

/** What was sent is full of case data that nobody has sorted by who may see it: only whoever has it already gets it back. */
export const keepsImport = ruleAbout(
  'importRun',
  'has sent the import',
  'Only whoever sent these files may open or use them. Ask them, or send the files yourself.',
  (principal, { run }) => imports(principal) && run.sentBy === principal.practitionerId,
)
