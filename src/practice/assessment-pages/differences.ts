import { formatDay, parseDay } from '../../platform/dates/index.ts'
import { findFactor, findOption } from '../../instruments/index.ts'
import { toolChanges, writtenActions, type DraftContent, type Facts } from '../assessments/index.ts'
import type { Place } from './draft-form.ts'
import { labels } from './labels.ts'

/** A field in which two saves of a page differ, as somebody would read it on the form. '' where nothing stands. */
export interface Difference {
  readonly label: string
  readonly yours: string
  readonly saved: string
}

/** One field of a form, with what stands in it in words: labels of options, names, days. */
interface Reading {
  /** The same for the same field, whatever stands in it. */
  readonly field: string
  readonly label: string
  readonly text: string
}

/** Every field in which two drafts differ at a place, in the order of its form. What nobody can see on the form is no difference. */
export function differencesAt(facts: Facts, place: Place, yours: DraftContent, saved: DraftContent): Difference[] {
  const mine = readingsAt(facts, place, yours)
  const theirs = readingsAt(facts, place, saved)
  const textIn = (all: readonly Reading[], field: string) => all.find(each => each.field === field)?.text ?? ''
  return [...mine, ...theirs.filter(({ field }) => !mine.some(each => each.field === field))]
    .map(({ field, label }) => ({ label, yours: textIn(mine, field), saved: textIn(theirs, field) }))
    .filter(each => each.yours !== each.saved)
}

function readingsAt(facts: Facts, place: Place, content: DraftContent): readonly Reading[] {
  switch (place) {
    case 'gather':
      return gather(facts, content.gather)
    case 'judgement':
      return readings(labels.judgement, {
        account: content.judgement?.account,
        saysHimself: content.judgement?.saysHimself,
        citations: entries(facts, content.judgement?.citations),
      })
    case 'prioritise':
      return prioritise(facts, content.prioritise)
    case 'act':
      return act(facts, content)
    default:
      return rating(facts, content.ratings?.[place.slice('ratings.'.length)])
  }
}

/** Fields with their labels, in the order in which they are given. */
function readings<Name extends string>(
  names: Readonly<Record<Name, string>>,
  texts: { readonly [Each in Name]?: string | undefined },
): Reading[] {
  return (Object.keys(texts) as Name[]).map(field => ({ field, label: names[field], text: texts[field] ?? '' }))
}

const capital = (text: string | undefined) => text && `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** A day in words; what was half typed as it was typed. */
function day(text: string | undefined): string | undefined {
  const whole = parseDay(text ?? '')
  return whole ? formatDay(whole) : text
}

/** Entries of the log, one on each line, in the order of the log. */
function entries({ evidence, document }: Facts, ids: readonly string[] = []): string {
  return evidence
    .filter(({ id }) => ids.includes(id))
    .map(entry => {
      const source = document.sources.find(({ code }) => code === entry.source)?.label ?? entry.source
      return `${formatDay(entry.on)}, ${source}: ${entry.text}`
    })
    .join('\n')
}

/** Named texts on lines of their own, without those that say nothing. */
function lines(texts: readonly (readonly [label: string, text: string | undefined])[]): string {
  return texts.flatMap(([label, text]) => (text ? `${label}: ${text}` : [])).join('\n')
}

function gather({ document }: Facts, value: DraftContent['gather']): Reading[] {
  const { interview, window, sources = [], notes } = value ?? {}
  const sourceLines = document.sources.flatMap(({ code, label }) => {
    const checked = sources.find(source => source.code === code)
    return checked ? `${label}${checked.note ? ` (${checked.note})` : ''}` : []
  })
  return readings(labels.gather, {
    held: interview?.held === undefined ? undefined : interview.held ? 'Yes' : 'No',
    on: day(interview?.on),
    place: capital(interview?.place),
    means: capital(interview?.means),
    crew: interview?.crew,
    minutes: interview?.minutes,
    notHeldReason: interview?.notHeldReason,
    notes,
    from: day(window?.from),
    to: day(window?.to),
    sources: sourceLines.join('\n'),
  })
}

const states = { rated: 'Rated again', 'not yet explored': 'Not yet explored' } as const

function rating(facts: Facts, value: NonNullable<DraftContent['ratings']>[string] | undefined): Reading[] {
  const { presence, priority } = facts.document.scales
  const chosen = value?.unchanged ? 'Unchanged since last time' : value?.state && states[value.state]
  const option = (field: 'presence' | 'priority') => ({
    field,
    label: facts.document.scales[field].question,
    text: findOption(field === 'presence' ? presence : priority, value?.[field] ?? '')?.label ?? '',
  })
  const setAside = (value?.setAside ?? []).map(({ evidenceId, reason }) => {
    const entry = facts.evidence.find(({ id }) => id === evidenceId)
    const of = entry ? `the entry of ${formatDay(entry.on)}` : 'an entry'
    return { field: `setAside[${evidenceId}]`, label: `Why ${of} does not change the rating`, text: reason ?? '' }
  })
  return [
    ...readings(labels.ratings, { choice: chosen }),
    option('presence'),
    option('priority'),
    ...readings(labels.ratings, {
      notExploredReason: value?.notExploredReason,
      returnBy: day(value?.returnBy),
      rationale: value?.rationale,
      saysHimself: value?.saysHimself,
      citations: entries(facts, value?.citations),
    }),
    ...setAside,
  ]
}

function prioritise(facts: Facts, value: DraftContent['prioritise']): Reading[] {
  const { document } = facts
  const leftOut = Object.entries(value?.leftOut ?? {}).map(([code, text]) => ({
    field: `leftOut[${code}]`,
    label: `${findFactor(document, code)?.name ?? code}: ${labels.prioritise.leftOut.toLowerCase()}`,
    text,
  }))
  const changes = toolChanges(facts)
  const reasons = Object.entries(value?.toolReasons ?? {}).flatMap(([key, text]) => {
    const change = changes.find(each => each.key === key)
    const label = `${change?.title ?? ''}: ${labels.prioritise.toolReason.toLowerCase()}`
    return change ? [{ field: `toolReason[${key}]`, label, text }] : []
  })
  const areas = value?.priorityAreas?.map(area => findFactor(document, area)?.name ?? area)
  return [
    ...readings(labels.prioritise, { areas: areas?.toSorted().join('\n') }),
    ...leftOut,
    ...readings(labels.prioritise, {
      noAreasReason: value?.noAreasReason,
      level: findOption(document.scales.level, value?.level ?? '')?.label,
      justification: value?.justification,
      fallReason: value?.fall?.reason,
      fallEvidence: entries(facts, value?.fall?.evidenceIds),
    }),
    ...reasons,
  ]
}

function act(facts: Facts, content: DraftContent): Reading[] {
  const { act: value } = content
  const names = labels.act
  const factor = (code: string | undefined) => findFactor(facts.document, code ?? '')?.name ?? code
  const last = facts.openActions.map(({ id, what }) => {
    const said = value?.lastActions?.find(({ actionId }) => actionId === id)
    const text = lines([
      [names.outcome, capital(said?.outcome)],
      [names.note, said?.note],
      [names.carryDue, day(said?.due)],
      [names.dropWhy, said?.why],
    ])
    return { field: `outcome[${id}]`, label: `Last plan: ${what}`, text }
  })
  // An empty action stands ready on every page, under an id of its own each time.
  const actions = writtenActions({ content }).map(action => ({
    field: `action[${action.id}]`,
    label: 'Action of the new plan',
    text: lines([
      [names.what, action.what],
      [names.factor, factor(action.factor)],
      [names.owner, facts.owners.find(({ id }) => id === action.ownerId)?.name ?? action.ownerName],
      [names.ownerAgency, facts.agencies.find(({ id }) => id === action.ownerAgencyId)?.name],
      [names.due, day(action.due)],
      [names.knownBy, action.knownBy],
      [names.minutes, action.minutes],
      [names.why, action.why],
    ]),
  }))
  const without = Object.entries(value?.noActionReasons ?? {}).map(([area, text]) => ({
    field: `noAction[${area}]`,
    label: `${factor(area) ?? area}: ${names.noAction.toLowerCase()}`,
    text,
  }))
  const next = { nextVisitBy: day(value?.nextVisitBy), nextVisitReason: value?.nextVisitReason }
  return [...last, ...actions, ...without, ...readings(names, next)]
}
