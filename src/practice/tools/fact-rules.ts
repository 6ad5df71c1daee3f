import { itemsOf, type AnsweredItem, type FactName, type ToolDocument } from '../../instruments/tools/index.ts'
import { formatDay, isDay, type Day } from '../../platform/dates/index.ts'
import { bandName, bandNamed } from './band-rules.ts'
import type { ToolSnapshot } from './snapshot-types.ts'
import type { ConfirmedFact, Fact, FactChange, RecordFacts } from './types.ts'

/**
 * What the record says by itself of what tools ask for, each with where it stands. It knows convictions by their day and name, and not which
 * of them are sexual: it says so of the only one of somebody who is registered, and else leaves that to whoever assesses.
 *
 * @param today where a tool is begun or filled in; left out where the record is compared with an earlier day: a later date changes no record
 */
export function factsOf(record: RecordFacts, today?: Day): ReadonlyMap<FactName, Fact> {
  const { sex, bornOn, registeredSince } = record
  const facts: readonly Fact[] = [
    { name: 'sex', value: sex, basis: sex, source: `Names and birth: ${sex}.` },
    { name: 'date-of-birth', value: bornOn, basis: bornOn, source: `Names and birth: born ${formatDay(bornOn)}.` },
    startOfRisk(record),
    registeredSince === undefined
      ? { name: 'sexual-conviction', basis: '', source: 'No registration is on the record.' }
      : {
          ...{ name: 'sexual-conviction', value: 'yes', basis: 'registered' },
          source: `Registration: registered since ${formatDay(registeredSince)}.`,
        },
    ...sanctionsIn(record),
  ]
  const day: readonly Fact[] =
    today === undefined ? [] : [{ name: 'today', value: today, basis: 'today', source: 'The date of today.' }]
  return new Map([...facts, ...day].map(fact => [fact.name, fact]))
}

function sanctionsIn(record: RecordFacts): readonly Fact[] {
  const days = [...new Set(record.offences.map(({ convictedOn }) => convictedOn))].toSorted()
  const basis = record.offences.map(({ convictedOn, offence }) => `${convictedOn} ${offence}`).join('; ')
  const none = { basis, source: 'No conviction is on the record.' }
  if (days.length === 0)
    return (['sexual-sanctions', 'all-sanctions', 'last-sexual-sanction'] as const).map(name => ({ name, ...none }))
  const listed = listOf(record)
  const only = record.registeredSince !== undefined && days.length === 1 ? days[0] : undefined
  const source =
    only === undefined
      ? `The record has ${listed}. Which of these are sexual is for you to say.`
      : `The only conviction on the record, of somebody who is registered: ${listed}.`
  return [
    { name: 'sexual-sanctions', value: only && '1', basis, source },
    {
      ...{ name: 'all-sanctions', value: String(days.length), basis },
      source: `${days.length === 1 ? 'One day' : `${days.length} days`} of conviction on the record: ${listed}. Whether a caution counts as well is for the guide of the tool to say.`,
    },
    { name: 'last-sexual-sanction', value: only, basis, source },
  ]
}

const listOf = ({ offences }: RecordFacts) =>
  offences
    .toSorted((a, b) => (a.convictedOn < b.convictedOn ? -1 : a.convictedOn > b.convictedOn ? 1 : 0))
    .map(({ offence, convictedOn }) => `${offence}, ${formatDay(convictedOn)}`)
    .join('; ')

/** Risk begins anew with the release from the last sentence, or on the day of a sentence that was served in the community. */
function startOfRisk({ offences, custody }: RecordFacts): Fact {
  const name = 'start-of-risk'
  if (custody?.status === 'custody')
    return {
      name,
      basis: `custody ${custody.since}`,
      source: `In custody since ${formatDay(custody.since)}: risk begins on the day of release.`,
    }
  const last = offences.toSorted((a, b) => (a.convictedOn < b.convictedOn ? 1 : -1))[0]
  if (!last) return { name, basis: '', source: 'No conviction is on the record.' }
  const of = `${last.offence}, ${last.sentence}`
  return last.releasedOn === undefined
    ? {
        ...{ name, value: last.convictedOn, basis: `convicted ${last.convictedOn}` },
        source: `Convicted on ${formatDay(last.convictedOn)} (${of}), and no release is on the record.`,
      }
    : {
        name,
        value: last.releasedOn,
        basis: `released ${last.releasedOn}`,
        source: `Released on ${formatDay(last.releasedOn)} (${of}).`,
      }
}

/** An item that the record can speak to, and what it says. */
export interface Suggestion {
  readonly item: AnsweredItem
  readonly fact: Fact
  /** What it would be answered with, as a person reads it; none where only a person can say. */
  readonly answer?: string | undefined
}

/** What the record says of the items of a document, in their order. A value that the item does not take is none. */
export function suggestionsFor(document: ToolDocument, facts: ReadonlyMap<FactName, Fact>): readonly Suggestion[] {
  return itemsOf(document).flatMap(item => {
    if (item.kind === 'years' || item.prefill === undefined) return []
    const fact = facts.get(typeof item.prefill === 'string' ? item.prefill : bandName(item.prefill))
    if (!fact) return []
    const answer = fact.value === undefined ? undefined : answerTo(item, fact.value)
    return [answer === undefined ? { item, fact: { ...fact, value: undefined } } : { item, fact, answer }]
  })
}

/** How a value reads as an answer to an item, or undefined when it is none. */
export function answerTo(item: AnsweredItem, value: string): string | undefined {
  switch (item.kind) {
    case 'choice':
      return item.options.find(({ code }) => code === value)?.label
    case 'count':
      return /^\d{1,9}$/.test(value) && Number(value) >= item.from && Number(value) <= item.to ? value : undefined
    case 'day':
      return isDay(value) ? formatDay(value) : undefined
    case 'words':
      return value
  }
}

/** The answers that the record gives by itself: enough to say whether a tool covers somebody, and never counted before it is confirmed. */
export function suggestedAnswers(suggestions: readonly Suggestion[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    suggestions.flatMap(({ item, fact }) => (fact.value === undefined ? [] : [[item.code, fact.value]])),
  )
}

/** Confirmations that still say what the answers say: whoever answers otherwise no longer confirms. */
export function standingConfirmations(
  confirmed: Readonly<Record<string, ConfirmedFact>>,
  answers: Readonly<Record<string, string>>,
): Readonly<Record<string, ConfirmedFact>> {
  return Object.fromEntries(Object.entries(confirmed).filter(([code, { value }]) => answers[code] === value))
}

/**
 * What the record says otherwise now than on the day of completion. It is asked of every fact that the tool asks for, confirmed or not:
 * whoever answered otherwise did so knowing what the record said then, and not what it has come to say.
 *
 * @param record as it was completed, with what was noted of the facts on that day
 */
export function changedFacts(
  { facts, sections }: Pick<ToolSnapshot, 'facts' | 'sections'>,
  now: ReadonlyMap<FactName, Fact>,
): readonly FactChange[] {
  const answered = new Map(sections.flatMap(({ items }) => items).map(item => [item.code, item]))
  return facts.flatMap(({ fact, item, prompt, basis, value, answer, source }) => {
    const today = now.get(fact)
    if (!today || today.basis === basis) return []
    // Where the value is the same, or there is none, what the record says has changed all the same: a conviction more, a release.
    const isSame = value === undefined || today.value === undefined || value === today.value
    const bySource = isSame || bandNamed(fact) !== undefined
    const given = answered.get(item)
    const is = today.value === undefined || bySource ? today.source : wordsFor(given, today.value)
    const isTyped = given !== undefined && given.source === undefined && given.state !== 'not answered'
    return [{ fact, prompt, was: bySource ? source : answer, now: is, ...(isTyped && { typed: given.answer }) }]
  })
}

/** A value that the record gives today, in the words that the completed record has for it. */
const wordsFor = (given: ToolSnapshot['sections'][number]['items'][number] | undefined, value: string): string =>
  given?.value === value ? given.answer : isDay(value) ? formatDay(value) : value
