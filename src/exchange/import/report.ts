import type { Fault, FileCount, ImportReport } from './types.ts'

/** A fault in one line: place, then what is wrong there. */
export function faultLine({ file, line, column, reason }: Fault): string {
  const place = [file, line !== undefined && `line ${line}`, column].filter(Boolean).join(', ')
  return `${place}: ${reason}.`.replace(/([?!])\.$/, '$1')
}

/** What came of an import, in a sentence. */
export const outcomeWords: Readonly<Record<ImportReport['outcome'], string>> = {
  refused: 'Nothing was imported.',
  checked: 'Everything is in order. Nothing was written: this was a dry run.',
  imported: 'Everything was imported.',
  'imported in part': 'What could be imported was. The rows that were refused are given back with the reasons.',
  'nothing new': 'Nothing has changed: all of it was imported before.',
}

const many = (count: number) => count.toLocaleString('en-GB')

function countLine([name, { rows, added, changed, unchanged, refused }]: [string, FileCount]): string {
  const parts = [
    `${many(added)} new`,
    ...(changed > 0 ? [`${many(changed)} changed`] : []),
    `${many(unchanged)} imported before`,
    ...(refused > 0 ? [`${many(refused)} refused`] : []),
  ]
  return `${name}: ${many(rows)} ${rows === 1 ? 'row' : 'rows'}, ${parts.join(', ')}`
}

/** What came of an import, line by line, for people. */
export function reportLines({ outcome, files, faults, faultCount }: ImportReport): readonly string[] {
  const more = faultCount - faults.length
  return [
    ...faults.map(faultLine),
    ...(more > 0 ? [`… and ${many(more)} more.`] : []),
    ...(faultCount > 0 ? [`${many(faultCount)} ${faultCount === 1 ? 'fault' : 'faults'} in all.`] : []),
    ...(outcome === 'refused' ? [] : Object.entries(files).map(countLine)),
    outcomeWords[outcome],
  ]
}
