import { formatDay } from '../../platform/dates/index.ts'
import { keyValues, list, paragraph, section, type Block } from '../../platform/pdf/index.ts'
import type { Snapshot, SnapshotFactor } from '../assessments/index.ts'
import { cited, pair, type Entries } from './document-parts.ts'

/** The factors of an assessment, those of risk first: what was judged, why, and the evidence for it and against it. */
export function factorSections(
  snapshot: Snapshot,
  entries: Entries,
  sentBack: (place: string) => readonly Block[],
): Block[] {
  const groups = [
    ['risk', 'Risk factors'],
    ['protective', 'Protective factors'],
  ] as const
  return groups.flatMap(([kind, title]) => {
    const factors = snapshot.factors.filter(factor => factor.kind === kind)
    return factors.length === 0
      ? []
      : [
          section(
            title,
            factors.map(factor => factorSection(factor, entries, sentBack(`ratings.${factor.code}`))),
          ),
        ]
  })
}

const movements: Readonly<Record<string, string>> = {
  unchanged: 'unchanged since last time',
  eased: 'of less concern than last time',
  worsened: 'of more concern than last time',
  mixed: 'changed since last time',
}

function factorSection(factor: SnapshotFactor, entries: Entries, sentBack: readonly Block[]): Block {
  const { earlier } = factor
  const before =
    earlier &&
    [earlier.presence, earlier.priority && `priority ${earlier.priority.toLowerCase()}`].filter(Boolean).join(', ')
  const moved = factor.movement === undefined ? undefined : movements[factor.movement]
  return section(factor.name, [
    ...sentBack,
    keyValues([
      ...(factor.state === 'rated'
        ? [
            ...pair('Presence', factor.presence?.label),
            ...pair(
              'Priority',
              factor.priority && `${factor.priority.label}${moved === undefined ? '' : `, ${moved}`}`,
            ),
          ]
        : [
            ['Not yet explored', factor.notExplored?.reason ?? ''] as const,
            ...pair('To be explored by', factor.notExplored && formatDay(factor.notExplored.returnBy)),
          ]),
      ...pair('Why', factor.rationale),
      ...pair('What he says', factor.saysHimself),
      ...pair(
        'Earlier words',
        earlier?.rationale &&
          `${formatDay(earlier.rationaleOn ?? earlier.signedOn)}${before ? ` (${before})` : ''}: ${earlier.rationale}`,
      ),
    ]),
    ...(factor.citations.length > 0 ? [paragraph('Evidence cited:'), list(cited(factor.citations, entries))] : []),
    ...(factor.setAside.length > 0
      ? [
          paragraph('Evidence to the contrary, set aside:'),
          list(
            factor.setAside.map(
              ({ evidenceId, reason }) => `${cited([evidenceId], entries)[0] ?? ''} Set aside: ${reason}`,
            ),
          ),
        ]
      : []),
  ])
}
