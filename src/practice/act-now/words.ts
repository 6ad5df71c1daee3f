import type { Danger } from './types.ts'

/** Dangers as a form and a page name them. */
export const dangerWords: Readonly<Record<Danger, string>> = {
  'child at risk': 'A child at risk',
  'adult at risk': 'An adult at risk',
  breach: 'A breach of notification, an order or a licence',
  threat: 'A threat',
  missing: 'Somebody is missing',
  'self-harm': 'Self-harm or suicide',
}

/** Several dangers in one line: 'A child at risk, a threat'. */
export function dangerList(dangers: readonly Danger[]): string {
  return dangers
    .map(danger => dangerWords[danger])
    .map((words, at) => (at === 0 ? words : words.charAt(0).toLowerCase() + words.slice(1)))
    .join(', ')
}
