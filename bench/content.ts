import { addDays, type Day } from '../src/platform/dates/index.ts'
import { newId } from '../src/platform/ids/index.ts'
import type { EntryContent } from '../src/record/evidence/index.ts'
import type { DraftAction, DraftContent } from '../src/practice/assessments/index.ts'
import { latestDocument } from '../src/record/catalogue/index.ts'

const { factors } = latestDocument('arms').document
const codes = factors.map(({ code }) => code)

/** About as long as people write: the rationales of the reference case have 150 to 250 characters. */
const passages = [
  'Seen at home on two evenings and once by appointment; what he said agrees with what the log has from other sources, and nothing',
  'in the period speaks against it. He keeps to the plan, knows why it is there, and asked for help when his shifts were changed.',
]
const narrative = (about: string, when: string) => `${about}: as known ${when}. ${passages.join(' ')}`

/** An entry of the log that bears on every fourth factor, beginning with the one of its number. */
export function entryContent(number: number, happenedOn: Day): EntryContent {
  const linked = codes.filter((_code, at) => at % 4 === number % 4)
  return {
    happenedOn,
    source: number % 2 === 0 ? 'visit' : 'intelligence',
    text: narrative(`Entry ${number}`, happenedOn),
    ...{ sourceGrade: '1', assessmentGrade: 'A', handlingCode: 'P' },
    factors: linked.map(code => ({ factor: code, direction: risky(code) ? 'lowers risk' : 'strengthens' })),
  }
}

const risky = (code: string) => factors.some(factor => factor.code === code && factor.kind === 'risk')

/** What an assessment is written from. */
export interface Ground {
  readonly today: Day
  readonly from: Day
  readonly authorId: string
  readonly authorName: string
  /** Four entries inside the window, as `entryContent` numbers them from 0. */
  readonly evidenceIds: readonly string[]
  /** Actions of the last plan that are still open. */
  readonly openActionIds: readonly string[]
}

/** A complete assessment: 11 factors rated with reasons and citations, two priority areas, a level, 10 actions. */
export function completeContent(ground: Ground): DraftContent {
  const { today, from, authorName, evidenceIds, openActionIds } = ground
  const areas = codes.slice(0, 2)
  return {
    gather: {
      window: { from, to: today },
      interview: { held: true, place: 'Home', means: 'in person', crew: '2', minutes: '70', on: today },
      sources: ['visit', 'intelligence', 'visor'].map(code => ({ code, checkedOn: today, by: authorName })),
      notes: narrative('Notes', today),
    },
    ratings: Object.fromEntries(
      codes.map((code, at) => [
        code,
        {
          ...{ state: 'rated' as const, presence: 'partly', priority: areas.includes(code) ? 'high' : 'medium' },
          rationale: narrative(code, today),
          saysHimself: `He says of it what he said before, on ${today}.`,
          citations: evidenceIds.filter((_id, number) => number % 4 === at % 4),
        },
      ]),
    ),
    prioritise: { priorityAreas: areas, level: 'high', justification: narrative('Level', today) },
    act: {
      lastActions: openActionIds.map((actionId, at) =>
        at % 2 === 0
          ? { actionId, outcome: 'done' as const, note: 'Seen.' }
          : { actionId, outcome: 'drop' as const, why: 'Another action takes its place.' },
      ),
      actions: Array.from({ length: 10 }, (_, at) => actionOf(at, ground)),
      nextVisitBy: addDays(today, 30),
      nextVisitReason: 'To see how the new action goes.',
    },
  }
}

function actionOf(at: number, { today, authorId, evidenceIds }: Ground): DraftAction {
  const cited = evidenceIds[at % evidenceIds.length]
  return {
    id: newId(),
    what: `Action ${at + 1} of ${today}: call at an hour at which he does not expect it and see the rooms`,
    factor: codes[at % codes.length],
    evidenceIds: cited === undefined ? [] : [cited],
    ownerId: authorId,
    due: addDays(today, 20 + at * 10),
    knownBy: 'The log has an entry of it that somebody else can read.',
    minutes: '45',
  }
}
