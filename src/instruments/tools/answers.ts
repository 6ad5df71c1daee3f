import { isDay } from '../../platform/dates/index.ts'
import type { AnsweredItem } from './document.ts'
import type { AnswerFault, Value } from './evaluation.ts'

/** How an answer reads: its value, or none for "not known"; what is wrong with it. */
export interface Read {
  readonly value: Value
  readonly fault?: AnswerFault
}

/** Undefined for a blank, which is no answer. */
export type Reader = (raw: string | number | undefined) => Read | undefined

/** What reads the answers to one item. */
export function readerOf(item: AnsweredItem): Reader {
  const read = byKind(item)
  return raw => {
    const text = raw === undefined ? '' : String(raw).trim()
    return text === '' ? undefined : read(text)
  }
}

function byKind(item: AnsweredItem): (text: string) => Read {
  switch (item.kind) {
    case 'choice': {
      const options = new Map(
        item.options.map(({ code, missing }) => [code, { value: missing ? undefined : code }]),
      )
      return text => options.get(text) ?? fault(item, 'unknown-option', `has no option "${shortened(text)}"`)
    }
    case 'count':
      return text => {
        if (!/^\d{1,9}$/.test(text)) return fault(item, 'not-a-number', 'must be a whole number, such as 2')
        const value = Number(text)
        if (value < item.from || value > item.to)
          return fault(item, 'out-of-range', `must be from ${item.from} to ${item.to}`)
        return { value }
      }
    case 'day':
      return text =>
        isDay(text) ? { value: text } : fault(item, 'not-a-day', 'must be a real date, like 2026-11-05')
    case 'words':
      return text =>
        text.length > item.most
          ? fault(item, 'too-long', `must be ${item.most} characters or fewer`)
          : { value: text }
  }
}

function fault(item: AnsweredItem, kind: AnswerFault['kind'], says: string): Read {
  return { value: undefined, fault: { kind, items: [item.code], message: `${item.prompt}: ${says}` } }
}

/** What somebody sent is named in a sentence, and not repeated at length. */
const shortened = (text: string) => text.slice(0, 80)
