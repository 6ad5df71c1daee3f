import { formatDay, formatInstant } from '../../platform/dates/index.ts'
import { keyValues, list, notice, paragraph, section, table, type Block } from '../../platform/pdf/index.ts'
import type { Snapshot } from '../assessments/index.ts'
import { factorSections } from './document-factors.ts'
import { cited, pair, type Entries } from './document-parts.ts'

const kinds = { first: 'First assessment', review: 'Review', correction: 'Correction' } as const

/** The title of a signed assessment, for its page, its PDF and its file. */
export function documentTitle(snapshot: Snapshot): string {
  const { assessment, instrument } = snapshot
  // What is not ARMS itself, such as a pilot, goes by its own name everywhere.
  const assessed = instrument.code === 'arms' ? 'ARMS assessment' : instrument.title
  const tool = assessment.method === 'instrument' ? assessed : 'Structured judgement'
  return `${tool} ${assessment.number}: ${snapshot.person.name}`
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
    ...(snapshot.instrument.pilot && snapshot.assessment.method === 'instrument'
      ? [notice(`Made with a pilot: ${snapshot.instrument.title}. It is not the instrument in use.`)]
      : []),
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
  const facts = [
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
  ]
  return section('What was gathered', [
    ...sentBack,
    ...(facts.length + snapshot.sources.length === 0 ? [paragraph('Nothing was recorded.')] : []),
    ...(facts.length > 0 ? [keyValues(facts)] : []),
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

function judgement(account: NonNullable<Snapshot['judgement']>, entries: Entries, sentBack: readonly Block[]): Block {
  return section('Account of risk and protection', [
    ...sentBack,
    paragraph(account.account),
    ...(account.saysHimself === undefined ? [] : [keyValues([['What he says', account.saysHimself]])]),
    ...(account.citations.length > 0 ? [paragraph('Resting on:'), list(cited(account.citations, entries))] : []),
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
              { header: 'Priority area', width: 2 },
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
    ...toolsSaid(snapshot),
    ...(fall ? [paragraph(`The level goes down: ${fall.reason}`), list(cited(fall.evidenceIds, entries))] : []),
  ])
}

/** Results of other tools that had changed, and what the assessor made of that. */
function toolsSaid({ priorities: { toolChanges = [] } }: Snapshot): Block[] {
  if (toolChanges.length === 0) return []
  return [
    table({
      caption: 'Results of other tools that changed since the last assessment',
      columns: [
        { header: 'Result', width: 3 },
        { header: 'Then', width: 3 },
        { header: 'Now', width: 3 },
        { header: 'What that means for the level', width: 5 },
      ],
      rows: toolChanges.map(({ title, before, now, reason }) => [
        title,
        `${before.band}, ${formatDay(before.on)}`,
        `${now.band}, ${formatDay(now.on)}`,
        reason,
      ]),
    }),
  ]
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
