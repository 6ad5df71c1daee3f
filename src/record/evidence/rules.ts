import { findFactor, type InstrumentDocument } from '../../instruments/index.ts'
import type { Day } from '../../platform/dates/index.ts'
import { formatDay } from '../../platform/dates/index.ts'
import { characterFault } from '../../platform/text/index.ts'
import { defaultTier } from './grading-rules.ts'
import { longestReason, longestText, type EntryContent, type Tier } from './types.ts'

/** What is known around an entry when it is checked. */
export interface EntryFacts {
  readonly document: InstrumentDocument
  readonly today: Day
  readonly bornOn: Day
}

/** A sentence beside each field that needs one. A factor's field is `factors[code]`. */
export type EntryErrors = Readonly<Record<string, string>>

/** What stands between an entry and its being recorded; nothing when it may be. */
export function entryErrors(entry: EntryContent, facts: EntryFacts): EntryErrors {
  const errors: Record<string, string> = {}
  const put = (field: string, sentence: string | undefined) => {
    if (sentence !== undefined) errors[field] ??= sentence
  }
  put('happenedOn', dateFault(entry.happenedOn, facts))
  if (!facts.document.sources.some(({ code }) => code === entry.source))
    put('source', 'Choose where this comes from in the list')
  put('text', textFault(entry.text, 'what is known', longestText))
  if (entry.handlingCode === 'C')
    put('handlingConditions', textFault(entry.handlingConditions, 'the conditions on sharing it', longestReason))
  else if (entry.handlingConditions)
    put('handlingConditions', 'Conditions belong to handling code C. Choose C, or take the conditions out')
  const linked = new Set<string>()
  for (const { factor, direction } of entry.factors) {
    const field = `factors[${factor}]`
    const known = facts.document.factors.find(({ code }) => code === factor)
    if (!known) put('factors', 'One of the factors is not in the instrument. Reload the page and choose again')
    else if (!known.directions.includes(direction)) put(field, `Choose what this means for ${known.name} from the list`)
    else if (linked.has(factor)) put(field, `Choose one direction for ${known.name}`)
    linked.add(factor)
  }
  return errors
}

function dateFault(day: Day, { today, bornOn }: EntryFacts): string | undefined {
  if (day > today) return 'Date must be today or in the past'
  return day < bornOn ? `Date must not be before this person was born, ${formatDay(bornOn)}` : undefined
}

/**
 * What is wrong with a text, as a sentence beside its field, or undefined.
 *
 * @param name what the text says, to stand after "Enter": 'what is known'
 */
export function textFault(text: string | undefined, name: string, most: number): string | undefined {
  if (text === undefined || text.trim() === '') return `Enter ${name}`
  if (text.length > most)
    return `Use ${most.toLocaleString('en-GB')} characters or fewer. This has ${text.length.toLocaleString('en-GB')}`
  return characterFault(text)
}

/** How an entry stands towards later ones. */
export interface EntryState {
  readonly agencyId: number
  readonly kind: 'entry' | 'amendment' | 'withdrawal'
  readonly amendedBy: string | null
  readonly isWithdrawn: boolean
}

/** Why an entry may not be amended or withdrawn; the latest in its chain is what may be. */
export type Refusal = 'another agency' | 'amended' | 'withdrawn'

/**
 * Whether an entry may be amended or withdrawn, and if not why. A chain is linear: only its last entry can be followed by another, and a
 * withdrawal ends it. The agency that recorded an entry answers for it, so no other may change what it says.
 */
export function amendRefusal(state: EntryState, agencyId: number): Refusal | undefined {
  if (state.agencyId !== agencyId) return 'another agency'
  if (state.kind === 'withdrawal' || state.isWithdrawn) return 'withdrawn'
  return state.amendedBy === null ? undefined : 'amended'
}

/**
 * Who sees an amendment. It may be opened to others and never closed: whoever has read the earlier entry must see that it no longer
 * holds.
 */
export function amendedTier(before: Tier, wanted: Tier | undefined, handlingCode: EntryContent['handlingCode']): Tier {
  return before === 'shared' ? 'shared' : (wanted ?? defaultTier(handlingCode))
}

/** A factor's name for a page; a code that no document knows is shown as it is. */
export function factorName(document: InstrumentDocument, code: string): string {
  return findFactor(document, code)?.name ?? code
}

/** A source in words; a code that no document knows is shown as it is. */
export function sourceLabel(document: InstrumentDocument, code: string): string {
  return document.sources.find(source => source.code === code)?.label ?? code
}
