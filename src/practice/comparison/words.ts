import { formatShortDay } from '../../platform/dates/index.ts'
import type { FactorMovement, Footing, FactorPair, LevelMovement, NotCompared, SignedFrame } from './types.ts'

/** What an assessment is called in heads of columns: 'Assessment 2, 5 Nov 2026'. */
export const frameName = ({ number, signedOn }: Pick<SignedFrame, 'number' | 'signedOn'>): string =>
  `Assessment ${number}, ${formatShortDay(signedOn)}`

/** What kinds of assessment are called. */
export const kindWords = { first: 'First assessment', review: 'Review', correction: 'Correction' } as const

const concern = { '-1': 'of less concern', 0: 'as before', 1: 'of more concern' } as const

const notCompared: Readonly<Record<NotCompared, string>> = {
  'only one': 'Only in one of them',
  'not explored': 'Not explored in one of them',
  'no rating': 'Not rated in one of them',
  'other scales': 'Not compared: other scales',
  'unknown document': 'Not compared: the scales are not known here',
}

/** How a factor moved from the earlier assessment to the later, in words. */
export function movementWords(movement: FactorMovement): string {
  if (movement.kind === 'not compared') return notCompared[movement.why]
  switch (movement.movement) {
    case 'unchanged':
      return 'Unchanged'
    case 'eased':
      return 'Of less concern'
    case 'worsened':
      return 'Of more concern'
    case 'mixed':
      return `Mixed: presence ${concern[movement.presence]}, priority ${concern[movement.priority]}`
  }
}

/** A sign for the same, to be found at a glance: its shape says it without its colour. */
export function movementSign(movement: FactorMovement): string {
  if (movement.kind === 'not compared') return '–'
  return { unchanged: '=', eased: '▼', worsened: '▲', mixed: '◆' }[movement.movement]
}

/** How the level moved, in words. */
export const levelWords: Readonly<Record<LevelMovement, string>> = {
  same: 'the same',
  higher: 'higher',
  lower: 'lower',
  'not compared': 'not compared, because it was not measured by the same scale',
}

/** What has to be known about the documents before anything is compared. Nothing where it is the same one. */
export const footingWords: Readonly<Record<Exclude<Footing, 'same document'>, string>> = {
  'other version':
    'They were made with different versions of the instrument. The scales are the same, so ratings are compared; the wording of factors may differ.',
  'other scales':
    'They were made with versions of the instrument that have different scales. Each stands in its own words, and ratings are not compared.',
  'unknown document':
    'The document of one of them is not published here any more. Each stands in its own words, and ratings are not compared.',
}

/** What moved, in one sentence for each way: 'Of more concern: Opportunity, Poor self-management'. */
export function summaryOf(pairs: readonly FactorPair[]): readonly string[] {
  const ways = Map.groupBy(pairs, ({ movement }) => (movement.kind === 'moved' ? movement.movement : 'not compared'))
  const said = [
    ['worsened', 'Of more concern'],
    ['eased', 'Of less concern'],
    ['mixed', 'Mixed'],
    ['unchanged', 'Unchanged'],
    ['not compared', 'Not compared'],
  ] as const
  return said.flatMap(([way, words]) => {
    const found = ways.get(way)
    return found ? [`${words} (${found.length}): ${found.map(({ name }) => name).join(', ')}`] : []
  })
}
