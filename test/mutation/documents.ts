import { checkTool, type ToolDocument } from '../../src/instruments/index.ts'
import { holds } from '../support/vectors-hold.ts'
import { toolsWithVectors, walked, type VectorFile } from '../support/vectors.ts'
import { documentMutants, type DocumentMutant } from './document-mutants.ts'
import type { Survivor } from './scorers.ts'

/**
 * Changes one thing at a time in each tool's document. A mutant is dead when the check of documents refuses it or a
 * vector that was worked by hand no longer holds.
 *
 * @param only the code of one tool; all without it
 */
export function mutateDocuments(only: string | undefined): { tried: number; survivors: Survivor[] } {
  const jobs = toolsWithVectors()
    .filter(({ document }) => only === undefined || document.code === only)
    .flatMap(({ document, file }) => documentMutants(document).map(mutant => ({ document, file, mutant })))
  const survivors = jobs
    .filter(({ file, mutant }) => survives(file, mutant))
    .map(({ document, mutant }) => survivorOf(document, mutant))
  return { tried: jobs.length, survivors }
}

function survives(file: VectorFile, mutant: DocumentMutant): boolean {
  const checked = checkTool(mutant.document)
  return checked.ok && file.vectors.every(vector => stillHolds(checked.document, file, vector))
}

function stillHolds(document: ToolDocument, file: VectorFile, vector: VectorFile['vectors'][number]): boolean {
  try {
    holds(vector, walked(document, file, vector))
    return true
  } catch {
    return false
  }
}

const survivorOf = ({ code, version }: ToolDocument, { place, was, is }: DocumentMutant): Survivor => ({
  place: `${code} ${version} ${place}`,
  was,
  is,
})
