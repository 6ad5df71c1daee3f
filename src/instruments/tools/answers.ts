import { isDay } from '../../platform/dates/index.ts'
import type { AnsweredItem } from './document.ts'
import type { AnswerFault, Value } from './evaluation.ts'

/** How an answer reads: its value; whether anything was answered, be it "not known"; what is wrong with it. */
export interface Read {
  readonly value: Value
  readonly answered: boolean
  readonly fault?: AnswerFault
}

export type Reader = (raw: unknown) => Read

const nothing: Read = { value: undefined, answered: false }

/** What reads the answers to one item. A blank is no answer. */
export function readerOf(item: AnsweredItem): Reader {
  const read = byKind(item)
  return raw => {
    if (raw === undefined || raw === null) return nothing
    if (typeof raw === 'string') {
      const text = raw.trim()
      return text === '' ? nothing : read(text)
    }
    if (typeof raw === 'number') return read(String(raw))
    return fault(item, item.kind === 'choice' ? 'unknown-option' : 'not-a-number', 'is not an answer')
  }
}

function byKind(item: AnsweredItem): (text: string) => Read {
  switch (item.kind) {
    case 'choice': {
      const options = new Map(
        item.options.map(({ code, missing }) => [code, { value: missing ? undefined : code, answered: true }]),
      )
      return text => options.get(text) ?? fault(item, 'unknown-option', `has no option "${shortened(text)}"`)
    }
    case 'count':
      return text => {
        if (!/^\d{1,9}$/.test(text)) return fault(item, 'not-a-number', 'must be a whole number, such as 2')
        const value = Number(text)
        if (value < item.from || value > item.to)
          return fault(item, 'out-of-range', `must be from ${item.from} to ${item.to}`)
        return { value, answered: true }
      }
    case 'day':
      return text =>
        isDay(text) ? { value: text, answered: true } : fault(item, 'not-a-day', 'must be a real date, like 2026-11-05')
    case 'words':
      return text =>
        text.length > item.most
          ? fault(item, 'too-long', `must be ${item.most} characters or fewer`)
          : { value: text, answered: true }
  }
}

function fault(item: AnsweredItem, kind: AnswerFault['kind'], says: string): Read {
  return { value: undefined, answered: true, fault: { kind, items: [item.code], message: `${item.prompt}: ${says}` } }
}

/** What somebody sent is named in a sentence, and not repeated at length. */
const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
