import type { Fault, ImportReport } from './types.ts'

/** A fault in one line: place, then what is wrong there. */
function faultLine({ file, line, column, reason }: Fault): string {
  const place = [file, line !== undefined && `line ${line}`, column].filter(Boolean).join(', ')
  return `${place}: ${reason}.`.replace(/([?!])\.$/, '$1')
}

const ends = {
  refused: 'Nothing was imported.',
  checked: 'Everything is in order. Nothing was written: this was a dry run.',
  imported: 'Everything was imported.',
  'nothing new': 'Nothing has changed: all of it was imported before.',
} as const

/** What came of an import, line by line, for people. */
export function reportLines({ outcome, files, faults, faultCount }: ImportReport): readonly string[] {
  const many = (count: number) => count.toLocaleString('en-GB')
  const counts = Object.entries(files).map(
    ([name, { rows, added, unchanged }]) =>
      `${name}: ${many(rows)} ${rows === 1 ? 'row' : 'rows'}, ${many(added)} new, ${many(unchanged)} imported before`,
  )
  const more = faultCount - faults.length
  return [
    ...faults.map(faultLine),
    ...(more > 0 ? [`… and ${many(more)} more.`] : []),
    ...(faultCount > 0 ? [`${many(faultCount)} ${faultCount === 1 ? 'fault' : 'faults'} in all.`] : counts),
    ends[outcome],
  ]
}
