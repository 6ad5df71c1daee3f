import type { z } from 'zod'

const things: Readonly<Record<string, string>> = {
  ...{ string: 'text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list' },
  ...{ object: 'an object', record: 'an object', null: 'null' },
}
const quoted = (values: readonly unknown[]) => values.map(value => JSON.stringify(value)).join(', ')

/** What is wrong with the shape of a document at a place, in words for whoever writes it. What a schema says itself stays as it is. */
export function shapeWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? 'Is missing'
        : `Must be ${things[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return issue.values.length === 1 ? `Must be ${quoted(issue.values)}` : `Must be one of ${quoted(issue.values)}`
    case 'unrecognized_keys':
      return `Has what does not belong there: ${quoted(issue.keys)}`
    case 'too_small':
      return issue.origin === 'array' ? `Must have ${issue.minimum} or more` : `Must be ${issue.minimum} or more`
    case 'too_big':
      return issue.origin === 'array' ? `Must have ${issue.maximum} at most` : `Must be ${issue.maximum} at most`
    case 'invalid_union':
      return 'Is of no kind that there is'
    default:
      return issue.message
  }
}
