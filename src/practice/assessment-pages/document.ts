import { formatDay, formatInstant } from '../../platform/dates/index.ts'
import { keyValues, list, notice, paragraph, section, table, type Block } from '../../platform/pdf/index.ts'
import type { Snapshot, SnapshotFactor } from '../assessments/index.ts'

type Pair = readonly [string, string]
const pair = (name: string, value: string | undefined): Pair[] =>
  value === undefined || value === '' ? [] : [[name, value]]

const kinds = { first: 'First assessment', review: 'Review', correction: 'Correction' } as const

/** The title of a signed assessment, for its page, its PDF and its file. */
export function documentTitle(snapshot: Snapshot): string {
  const tool = snapshot.assessment.method === 'instrument' ? 'ARMS assessment' : 'Structured judgement'
  return `${tool} ${snapshot.assessment.number}: ${snapshot.person.name}`
}

const unsigned = {
  'to be submitted': 'Not yet submitted. This is how it will read.',
  submitted: 'Not yet countersigned. This is how it will read.',
} as const

/** How far an assessment has come that is shown before it is signed. */
type Unsigned = keyof typeof unsigned

interface DocumentOptions {
  readonly draft?: Unsigned
  readonly supersededBy?: number | undefined
  readonly sentBack?: (place: string) => readonly string[]
}

/**
 * An assessment as it is read, printed and filed: made from the signed snapshot alone, so that it reads the same in twenty years.
 *
 * @param options.draft shown before it is signed: says so, and leaves out what nobody has done yet
 * @param options.sentBack what was sent back at a part of it in an earlier round, by the name of the part, to be read beside it
 */
export function documentBlocks(snapshot: Snapshot, options: DocumentOptions = {}): Block[] {
  const sentBack = (place: string) => (options.sentBack?.(place) ?? []).map(words => notice(words))
  const entries = new Map(snapshot.evidence.map(entry => [entry.id, entry]))
  return [
    ...(options.draft ? [notice(unsigned[options.draft])] : []),
    ...sentBack('whole'),
    ...(options.supersededBy === undefined
      ? []
      : [notice(`Superseded by assessment ${options.supersededBy}. It is kept as it was signed.`)]),
    ...(snapshot.assessment.supersedes
      ? [notice(`Corrects assessment ${snapshot.assessment.supersedes.number}: ${snapshot.assessment.supersedes.why}`)]
      : []),
    ...summary(snapshot, options.draft),
    gathered(snapshot, sentBack('gather')),
    ...(snapshot.judgement ? [judgement(snapshot.judgement, entries, sentBack('judgement'))] : []),
    ...factorSections(snapshot, entries, sentBack),
    priorities(snapshot, entries, sentBack('prioritise')),
    plan(snapshot, sentBack('act')),
    evidence(snapshot),
    provenance(snapshot),
  ]
}

type Entries = ReadonlyMap<string, Snapshot['evidence'][number]>

const signature = (done: Snapshot['submitted']) => done && `${done.by.name}, ${formatInstant(new Date(done.at))}`

function summary(snapshot: Snapshot, draft: Unsigned | undefined): Block[] {
  const { priorities: p, assessment, person } = snapshot
  return [
    ...(p.provisional
      ? [notice('Provisional: some factors are not yet explored. The plan says by when they will be.')]
      : []),
    keyValues([
      ['Name', person.name],
      ['Born', formatDay(person.bornOn)],
      ['Assessment', `${kinds[assessment.kind]}, number ${assessment.number}, ${snapshot.agency}`],
      ...pair(
        'Method',
        assessment.method === 'instrument'
          ? undefined
          : `Structured judgement without the instrument: ${assessment.methodReason ?? ''}`,
      ),
      ['Overall level', `${p.level.label}${p.provisional ? ' (provisional)' : ''}`],
      ['What that means', p.level.meaning],
      ...pair('Last time', p.earlierLevel && `${p.earlierLevel.label}, ${formatDay(p.earlierLevel.signedOn)}`),
      ['Justification', p.justification],
      ['Priority areas', p.areas.map(area => area.name).join('; ') || `None: ${p.noAreasReason ?? ''}`],
      ...pair(
        'Next visit',
        snapshot.nextVisit && `By ${formatDay(snapshot.nextVisit.by)}: ${snapshot.nextVisit.reason}`,
      ),
      ['Written by', [snapshot.author, ...snapshot.contributors].map(each => each.name).join(', ')],
      ...(draft === 'to be submitted' ? [] : pair('Submitted', signature(snapshot.submitted))),
      ...(draft ? [] : pair('Countersigned', signature(snapshot.countersigned))),
    ]),
  ]
}

function gathered(snapshot: Snapshot, sentBack: readonly Block[]): Block {
  const { interview, window } = snapshot
  return section('What was gathered', [
    ...sentBack,
    keyValues([
      ...pair('Window', window && `${formatDay(window.from)} to ${formatDay(window.to)}`),
      ...(interview?.notHeldReason !== undefined
        ? pair('Interview', `None: ${interview.notHeldReason}`)
        : pair(
            'Interview',
            interview &&
              [
                interview.on && formatDay(interview.on),
                interview.place,
                interview.means,
                interview.crew !== undefined && (interview.crew === 1 ? '1 officer' : `${interview.crew} officers`),
                interview.minutes !== undefined && `${interview.minutes} minutes`,
              ]
                .filter(Boolean)
                .join(', '),
          )),
      ...pair('Notes', snapshot.notes),
      ...pair('Expected and not checked', snapshot.expectedSourcesLeft.join('; ')),
    ]),
    ...(snapshot.sources.length > 0
      ? [
          table({
            caption: 'Sources checked',
            columns: [
              { header: 'Source', width: 3 },
              { header: 'When', width: 2 },
              { header: 'By', width: 2 },
              { header: 'Note', width: 4 },
            ],
            rows: snapshot.sources.map(source => [
              source.label,
              formatDay(source.checkedOn),
              source.by,
              source.note ?? '',
            ]),
          }),
        ]
      : []),
  ])
}

const cited = (ids: readonly string[], entries: Entries): string[] =>
  ids.flatMap(id => {
    const entry = entries.get(id)
    return entry ? [`${formatDay(entry.on)}, ${entry.source}: ${entry.text}`] : []
  })

function judgement(account: NonNullable<Snapshot['judgement']>, entries: Entries, sentBack: readonly Block[]): Block {
  return section('Account of risk and protection', [
    ...sentBack,
    paragraph(account.account),
    ...(account.saysHimself === undefined ? [] : [keyValues([['What he says', account.saysHimself]])]),
    ...(account.citations.length > 0 ? [paragraph('Resting on:'), list(cited(account.citations, entries))] : []),
  ])
}

function factorSections(snapshot: Snapshot, entries: Entries, sentBack: (place: string) => readonly Block[]): Block[] {
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

function priorities(snapshot: Snapshot, entries: Entries, sentBack: readonly Block[]): Block {
  const { leftOut, fall } = snapshot.priorities
  return section('Priorities', [
    ...sentBack,
    ...(snapshot.factors.length > 0
      ? [
          table({
            caption: 'All factors',
            columns: [
              { header: 'Factor', width: 4 },
              { header: 'Last time', width: 3 },
              { header: 'Now', width: 3 },
              { header: 'Priority area' },
            ],
            rows: snapshot.factors.map(factor => [
              factor.name,
              factor.earlier
                ? [factor.earlier.presence, factor.earlier.priority].filter(Boolean).join(', ') || 'Not explored'
                : '–',
              factor.state === 'rated'
                ? [factor.presence?.label, factor.priority?.label].filter(Boolean).join(', ')
                : 'Not yet explored',
              snapshot.priorities.areas.some(area => area.code === factor.code) ? 'Yes' : 'No',
            ]),
          }),
        ]
      : []),
    ...(leftOut.length > 0
      ? [list(leftOut.map(({ factor, reason }) => `${factor.name} is not a priority area: ${reason}`))]
      : []),
    ...(fall ? [paragraph(`The level goes down: ${fall.reason}`), list(cited(fall.evidenceIds, entries))] : []),
  ])
}

function plan(snapshot: Snapshot, sentBack: readonly Block[]): Block {
  return section('Plan', [
    ...sentBack,
    ...(snapshot.plan.length === 0
      ? [paragraph('There are no actions.')]
      : [
          table({
            caption: 'Actions',
            columns: [
              { header: 'What', width: 4 },
              { header: 'For', width: 3 },
              { header: 'Who', width: 3 },
              { header: 'By', width: 2 },
              { header: 'How we will know', width: 3 },
            ],
            rows: snapshot.plan.map(action => [
              `${action.what}${action.why === undefined ? '' : ` (${action.why})`}${action.from === 'carried over' ? ' – carried over' : ''}`,
              action.factor.name,
              `${action.owner.name}, ${action.owner.agency}`,
              formatDay(action.due),
              `${action.knownBy}. About ${action.minutes} minutes`,
            ]),
          }),
        ]),
    ...(snapshot.noActionReasons.length > 0
      ? [list(snapshot.noActionReasons.map(({ area, reason }) => `${area.name} has no action: ${reason}`))]
      : []),
    ...(snapshot.lastPlan.length > 0
      ? [
          table({
            caption: 'What became of the last plan',
            columns: [
              { header: 'Action', width: 4 },
              { header: 'Outcome', width: 2 },
              { header: 'Note', width: 4 },
            ],
            rows: snapshot.lastPlan.map(last => [last.what, last.outcome, last.note ?? '']),
          }),
        ]
      : []),
  ])
}

function evidence(snapshot: Snapshot): Block {
  return section('Evidence cited or set aside', [
    ...(snapshot.evidence.length === 0
      ? [paragraph('None.')]
      : [
          table({
            columns: [
              { header: 'Date', width: 2 },
              { header: 'Source', width: 2 },
              { header: 'Entry', width: 6 },
              { header: 'Bears on', width: 4 },
            ],
            rows: snapshot.evidence.map(entry => [
              formatDay(entry.on),
              `${entry.source}${entry.grading === undefined ? '' : `, graded ${entry.grading}`}`,
              entry.text,
              entry.directions.map(({ factor, direction }) => `${factor.name}: ${direction}`).join('; '),
            ]),
          }),
        ]),
  ])
}

function provenance(snapshot: Snapshot): Block {
  const { instrument } = snapshot
  return section('About this document', [
    keyValues([
      ['Instrument', `${instrument.title}, version ${instrument.version}`],
      ['Standing', instrument.standing],
      ['Content hash of the instrument', instrument.hash],
      ...pair(
        'Imported',
        snapshot.imported && `${formatInstant(new Date(snapshot.imported.at))}, from ${snapshot.imported.from}`,
      ),
    ]),
  ])
}
