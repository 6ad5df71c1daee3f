import type { Fault } from '../fault.ts'
import type { ToolDocument } from './document.ts'
import { pathText, type Path } from './paths.ts'

/**
 * Names that can't be told from others where answers are kept and asked for, and tiers that a record of this tool can't hold. A record of a
 * victim stands apart from those of the person, so a document is of victims whole or not at all.
 */
export function checkNames(document: ToolDocument): Fault[] {
  const items = document.sections.flatMap(({ items: inner }, section) =>
    inner.map((item, index) => ({ item, path: ['sections', section, 'items', index] as Path })),
  )
  // A day is typed in three fields, which are named after it.
  const parts = new Map<string, string>(
    items.flatMap(({ item: { kind, code } }) =>
      kind === 'day' ? ['day', 'month', 'year'].map(part => [`${code}-${part}`, code] as const) : [],
    ),
  )
  const ofVictims = document.tier === 'victim'
  return [
    ...items.flatMap(({ item: { code }, path }) => {
      const day = parts.get(code)
      return day === undefined ? [] : [fault([...path, 'code'], `"${code}" is a part of the day "${day}"`)]
    }),
    ...[
      ...items.map(({ item: { code }, path }) => ({ code, path })),
      ...document.readings.map(({ code }, index) => ({ code, path: ['readings', index] })),
    ].flatMap(({ code, path }) =>
      code in Object.prototype ? [fault([...path, 'code'], `"${code}" is no name: every thing has one of this name`)] : [],
    ),
    ...((document.kind === 'victim') === ofVictims
      ? []
      : [fault(['tier'], 'A tool of the kind "victim" is kept in the tier "victim", and no other is')]),
    ...items.flatMap(({ item, path }) =>
      'tier' in item && item.tier === 'victim' && !ofVictims
        ? [fault([...path, 'tier'], 'Answers about a victim are kept in a record of the victim, and in no other')]
        : [],
    ),
  ]
}

const fault = (path: Path, message: string): Fault => ({ path: pathText(path), message })
