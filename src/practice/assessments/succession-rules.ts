import { isSameScale, rankOf, type Factor, type InstrumentDocument, type Scale } from '../../instruments/index.ts'
import type { Facts } from './types.ts'

/**
 * Why a factor has to be rated anew although it was rated last time, in a clause without a full stop; undefined where the earlier rating may
 * be confirmed. Only what is the same in both documents, on the same scales, can stand.
 */
export function askedAnew({ succession }: Pick<Facts, 'succession'>, factor: Factor): string | undefined {
  const change = succession?.factors[factor.code]
  if (!change || change.kind === 'same') return undefined
  if (change.kind === 'added') return 'it was not asked last time'
  if (change.kind === 'replaced') return 'its code named a factor of another kind last time'
  if (change.kind === 'swapped') return 'its code or its words stood for another factor last time'
  if (change.scales.length > 0) return `the scale of ${change.scales.join(' and of ')} is not the one of last time`
  return change.kind === 'reworded' ? 'its wording has changed since last time' : 'what can be answered has changed'
}

/** The scales that the last assessment was made with: its answers are read by them and by no others. */
export const earlierScales = ({ document, succession }: Pick<Facts, 'document' | 'succession'>) =>
  (succession?.earlier ?? document).scales

/**
 * Whether a rating can be measured by the last one: of the same factor, of the same kind, on scales with the same answers. What was measured by other scales is
 * never compared in silence.
 */
export function isMeasurable(facts: Pick<Facts, 'document' | 'succession'>, factor: Factor): boolean {
  const kind = facts.succession?.factors[factor.code]?.kind
  if (kind === 'added' || kind === 'replaced' || kind === 'swapped') return false
  const [before, now] = [earlierScales(facts), facts.document.scales]
  return isSameScale(before.presence, now.presence) && isSameScale(before.priority, now.priority)
}

/**
 * Whether a level stands lower than the last one. On another scale than last time it does where it stands less far up its own, so that a new wording is no way
 * round the reasons for a lower level.
 */
export function standsLower(
  { document, succession }: Pick<Facts, 'document' | 'succession'>,
  now: string | undefined,
  before: string | undefined,
): boolean {
  const earlier: InstrumentDocument = succession?.earlier ?? document
  const [is, was] = [heightOf(document.scales.level, now), heightOf(earlier.scales.level, before)]
  return is !== undefined && was !== undefined && is < was
}

/** How far up its scale an option stands: 0 for the lowest, 1 for the highest. */
function heightOf(scale: Scale, option: string | undefined): number | undefined {
  const rank = rankOf(scale, option)
  return rank === undefined ? undefined : rank / (scale.options.length - 1)
}
