import { parseDay, type Day } from '../../platform/dates/index.ts'
import type { AnsweredItem } from './document.ts'
import type { AnswerFault, Value } from './evaluation.ts'

/** An answer as it was sent. */
export type Raw = string | number | undefined

/** The value of an answer: undefined for a blank, for "not known", and for what is wrong, which is added to the faults. */
export type Reader<T extends Value> = (raw: Raw, faults: AnswerFault[]) => T | undefined

/** A blank is no answer. */
export const isBlank = (raw: Raw): boolean => textOf(raw) === ''

const textOf = (raw: Raw) => (raw === undefined ? '' : String(raw).trim())

type Other = Exclude<AnsweredItem, { kind: 'day' }>

/** What reads the answers to an item that is no day. */
export function readerOf(item: Other): Reader<string | number> {
  const refuse = refusalOf(item)
  switch (item.kind) {
    case 'choice': {
      const options = new Map(item.options.map(option => [option.code, option]))
      const read = reading(
        text => options.get(text),
        (text, faults) => refuse(faults, 'unknown-option', `has no option "${shortened(text)}"`),
      )
      return (raw, faults) => {
        const option = read(raw, faults)
        return option?.missing ? undefined : option?.code
      }
    }
    case 'count': {
      const read = reading(wholeNumber, (_text, faults) =>
        refuse(faults, 'not-a-number', 'must be a whole number, such as 2'),
      )
      return (raw, faults) => {
        const value = read(raw, faults)
        if (value === undefined || (value >= item.from && value <= item.to)) return value
        return refuse(faults, 'out-of-range', `must be from ${item.from} to ${item.to}`)
      }
    }
    case 'words':
      return (raw, faults) => {
        const text = textOf(raw)
        if (text === '') return undefined
        return text.length > item.most ? refuse(faults, 'too-long', `must be ${item.most} characters or fewer`) : text
      }
  }
}

/** What reads the answers to a day. */
export function dayReader(item: AnsweredItem): Reader<Day> {
  const refuse = refusalOf(item)
  return reading(parseDay, (_text, faults) => refuse(faults, 'not-a-day', 'must be a real date, like 2026-11-05'))
}

/** Reads a text as it stands, as most can be, or else without the white space around it; undefined for a blank. */
function reading<T>(
  exact: (text: string) => T | undefined,
  refuse: (text: string, faults: AnswerFault[]) => undefined,
): (raw: Raw, faults: AnswerFault[]) => T | undefined {
  return (raw, faults) => {
    if (raw === undefined) return undefined
    const found = exact(String(raw))
    if (found !== undefined) return found
    const text = textOf(raw)
    return text === '' ? undefined : (exact(text) ?? refuse(text, faults))
  }
}

function refusalOf({ code, prompt }: AnsweredItem) {
  return (faults: AnswerFault[], kind: AnswerFault['kind'], says: string): undefined => {
    faults.push({ kind, items: [code], message: `${prompt}: ${says}` })
  }
}

/** The number that up to nine digits write, and nothing for anything else. */
function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

/** What somebody sent is named in a sentence, and not repeated at length. */
const shortened = (text: string) => text.slice(0, 80)
