import { newId } from '../../platform/ids/index.ts'
import { typed, type Typed } from '../../platform/http/index.ts'
import {
  interviewMeans,
  lastActionOutcomes,
  type DraftAction,
  type DraftContent,
  type DraftLastAction,
  type DraftRating,
} from '../assessments/index.ts'

/**
 * A part of a draft that is filled in on one page and saved as a whole: 'gather', 'ratings.opportunity', 'judgement', 'prioritise', 'act'.
 * The same fields come from the form and from autosave.
 */
export type Place = 'gather' | 'judgement' | 'prioritise' | 'act' | `ratings.${string}`

/** The place that a text names, when the document has it. */
export function parsePlace(text: string, factors: readonly { readonly code: string }[]): Place | undefined {
  if (text === 'gather' || text === 'judgement' || text === 'prioritise' || text === 'act') return text
  const factor = factors.find(({ code }) => text === `ratings.${code}`)
  return factor && `ratings.${factor.code}`
}

/** What a reader needs besides the fields: whose hand checks off a source, and when. */
export interface Hand {
  readonly name: string
  readonly today: string
}

/** What stands in a draft at a place. */
export function valueAt(content: DraftContent, place: Place): unknown {
  if (place === 'gather' || place === 'judgement' || place === 'prioritise' || place === 'act') return content[place]
  return content.ratings?.[place.slice('ratings.'.length)]
}

const said = (text: string | undefined): string | undefined => text?.trim() || undefined

/** An object without its undefined members: a draft keeps what was said and nothing else. */
function only<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

const text = (fields: Typed, name: string) => said(fields.text(name).replaceAll('\r\n', '\n'))

/** A date of three fields: a whole one as a day, anything else as it was typed, so that it can be shown again and put right. */
function day(fields: Typed, name: string): string | undefined {
  const [d, m, y] = ['day', 'month', 'year'].map(part => fields.text(`${name}-${part}`).trim())
  if (!d && !m && !y) return undefined
  const whole = /^\d{4}$/.test(y ?? '') && /^\d{1,2}$/.test(m ?? '') && /^\d{1,2}$/.test(d ?? '')
  return whole ? `${y}-${(m ?? '').padStart(2, '0')}-${(d ?? '').padStart(2, '0')}` : `${d}/${m}/${y}`
}

function oneOf<T extends string>(value: string | undefined, all: readonly T[]): T | undefined {
  return all.find(each => each === value)
}

/**
 * Reads the fields of a place: a draft with nothing but that place. Half-typed values stay as they are: saving is never refused for being
 * unfinished.
 */
export function readPlace(place: Place, fields: Typed, stored: DraftContent, hand: Hand): DraftContent {
  switch (place) {
    case 'gather':
      return { gather: readGather(fields, stored, hand) }
    case 'judgement':
      return { judgement: readJudgement(fields) }
    case 'prioritise':
      return { prioritise: readPrioritise(fields, stored) }
    case 'act':
      return { act: readAct(fields) }
    default:
      return { ratings: { [place.slice('ratings.'.length)]: readRating(fields) } }
  }
}

function readJudgement(fields: Typed): NonNullable<DraftContent['judgement']> {
  return only({
    account: text(fields, 'account'),
    saysHimself: text(fields, 'saysHimself'),
    citations: [...fields.all('citations')],
  })
}

function readGather(fields: Typed, stored: DraftContent, hand: Hand): NonNullable<DraftContent['gather']> {
  const held = oneOf(fields.text('held'), ['yes', 'no'])
  const before = new Map(stored.gather?.sources?.map(source => [source.code, source]))
  const notes = fields.record('sourceNote')
  return only({
    window: only({ from: day(fields, 'from'), to: day(fields, 'to') }),
    interview:
      held === undefined && !text(fields, 'place') && !day(fields, 'on')
        ? undefined
        : only({
            held: held === undefined ? undefined : held === 'yes',
            on: day(fields, 'on'),
            place: text(fields, 'place'),
            means: oneOf(fields.text('means'), interviewMeans),
            crew: text(fields, 'crew'),
            minutes: text(fields, 'minutes'),
            notHeldReason: text(fields, 'notHeldReason'),
          }),
    // Who checked a source, and when, is written down when it is first checked off, and then stays.
    sources: fields.all('sources').map(code => ({
      code,
      checkedOn: before.get(code)?.checkedOn ?? hand.today,
      by: before.get(code)?.by ?? hand.name,
      ...only({ note: said(notes[code]) }),
    })),
    notes: text(fields, 'notes'),
  })
}

function readRating(fields: Typed): DraftRating {
  const choice = oneOf(fields.text('choice'), ['unchanged', 'rated', 'not yet explored'])
  const setAside = Object.entries(fields.record('setAside')).flatMap(([evidenceId, reason]) =>
    said(reason) ? [{ evidenceId, reason: reason.trim() }] : [],
  )
  return only({
    state:
      choice === undefined
        ? undefined
        : choice === 'not yet explored'
          ? ('not yet explored' as const)
          : ('rated' as const),
    unchanged: choice === 'unchanged' ? true : undefined,
    presence: choice === 'unchanged' ? undefined : said(fields.text('presence')),
    priority: choice === 'unchanged' ? undefined : said(fields.text('priority')),
    rationale: text(fields, 'rationale'),
    saysHimself: text(fields, 'saysHimself'),
    citations: [...fields.all('citations')],
    setAside: setAside.length > 0 ? setAside : undefined,
    notExploredReason: text(fields, 'notExploredReason'),
    returnBy: day(fields, 'returnBy'),
  })
}

/** What a form of before the level was committed has no fields for stays as it stands: reasons that a correction brought along. */
function toolReasonsIn(fields: Typed, stored: DraftContent): NonNullable<DraftContent['prioritise']>['toolReasons'] {
  const sent = fields.record('toolReason')
  const typed = Object.entries(sent).flatMap(([key, value]) => {
    const words = said(value.replaceAll('\r\n', '\n'))
    return words === undefined ? [] : [[key, words] as const]
  })
  const kept = Object.entries(stored.prioritise?.toolReasons ?? {}).filter(([key]) => sent[key] === undefined)
  const reasons = [...kept, ...typed]
  return reasons.length > 0 ? Object.fromEntries(reasons) : undefined
}

function readPrioritise(fields: Typed, stored: DraftContent): NonNullable<DraftContent['prioritise']> {
  const leftOut = Object.fromEntries(Object.entries(fields.record('leftOut')).filter(([, reason]) => said(reason)))
  const reason = text(fields, 'fallReason')
  const evidenceIds = [...fields.all('fallEvidence')]
  const areas = [...fields.all('areas'), ...fields.text('ownAreas').split('\n')].flatMap(area => said(area) ?? [])
  return only({
    priorityAreas: areas,
    noAreasReason: text(fields, 'noAreasReason'),
    leftOut: Object.keys(leftOut).length > 0 ? leftOut : undefined,
    level: said(fields.text('level')),
    justification: text(fields, 'justification'),
    toolReasons: toolReasonsIn(fields, stored),
    fall: reason !== undefined || evidenceIds.length > 0 ? only({ reason, evidenceIds }) : undefined,
  })
}

/** Fields of one of several things on a page: `what[<id>]`. */
const perThing = (fields: Typed, names: readonly string[]) => {
  const records = new Map(names.map(name => [name, fields.record(name)]))
  return (name: string, id: string) => said(records.get(name)?.[id])
}

/** A date of three fields for one of several things: `due-day[<id>]`. */
function dayOf(read: (name: string, id: string) => string | undefined, name: string, id: string): string | undefined {
  const parts = new URLSearchParams()
  for (const part of ['day', 'month', 'year']) parts.set(`d-${part}`, read(`${name}-${part}`, id) ?? '')
  return day(typed(parts), 'd')
}

const dateNames = (name: string) => ['day', 'month', 'year'].map(part => `${name}-${part}`)

function readAct(fields: Typed): NonNullable<DraftContent['act']> {
  const last = perThing(fields, ['outcome', 'note', 'dropWhy', ...dateNames('carryDue')])
  const written = perThing(fields, [
    'what',
    'factor',
    'why',
    'owner',
    'ownerName',
    'ownerAgency',
    'knownBy',
    'minutes',
    ...dateNames('due'),
  ])
  const lastActions = Object.keys(fields.record('openAction')).map((actionId): DraftLastAction => ({
    actionId,
    ...only({
      outcome: oneOf(last('outcome', actionId), lastActionOutcomes),
      note: last('note', actionId),
      why: last('dropWhy', actionId),
      due: dayOf(last, 'carryDue', actionId),
    }),
  }))
  const actions = Object.keys(fields.record('action')).map((id): DraftAction => ({
    id,
    ...only({
      what: written('what', id),
      factor: written('factor', id),
      why: written('why', id),
      ownerId: written('owner', id),
      ownerName: written('ownerName', id),
      ownerAgencyId: written('ownerAgency', id),
      due: dayOf(written, 'due', id),
      knownBy: written('knownBy', id),
      minutes: written('minutes', id),
    }),
  }))
  const noActionReasons = Object.fromEntries(
    Object.entries(fields.record('noAction')).filter(([, reason]) => said(reason)),
  )
  return only({
    lastActions,
    actions,
    noActionReasons: Object.keys(noActionReasons).length > 0 ? noActionReasons : undefined,
    nextVisitBy: day(fields, 'nextVisitBy'),
    nextVisitReason: text(fields, 'nextVisitReason'),
  })
}

/** An empty action with an id of its own, for a form to fill in. */
export const blankAction = (factor: string, ownerId: string): DraftAction => ({ id: newId(), factor, ownerId })
