import { concernChange, isSameScale, movementBy, rankOf } from '../../instruments/index.ts'
import type {
  AreaChange,
  Comparison,
  FactorMovement,
  FactorPair,
  Footing,
  LevelMovement,
  NotCompared,
  Scales,
  Side,
  Snapshot,
  SnapshotFactor,
} from './types.ts'

/** Whether what two assessments say can be measured by the same scales. */
export function footingOf(a: Side, b: Side): Footing {
  if (!a.scales || !b.scales) return 'unknown document'
  if (a.frame.instrument.hash === b.frame.instrument.hash) return 'same document'
  const [one, other] = [a.scales, b.scales]
  const same = (['presence', 'priority', 'level'] as const).every(name => isSameScale(one[name], other[name]))
  return same ? 'other version' : 'other scales'
}

/**
 * What can be said of two assessments beside one another. Nothing is compared that was not measured by the same scale: then both answers
 * stand there in their own words, and it is said why. Swapped, it says the opposite of everything.
 *
 * @param a the earlier
 * @param b the later
 */
export function compare(a: Side, b: Side): Comparison {
  const footing = footingOf(a, b)
  const readable = a.snapshot && b.snapshot ? { a: a.snapshot, b: b.snapshot } : undefined
  return {
    footing,
    level: levelMovement(a, b),
    factors: readable ? factorPairs(readable.a, readable.b, footing, a.scales) : [],
    areas: readable && areaChange(readable.a, readable.b),
  }
}

function levelMovement(a: Side, b: Side): LevelMovement {
  if (!a.scales || !b.scales || !isSameScale(a.scales.level, b.scales.level)) return 'not compared'
  const [before, now] = [rankOf(a.scales.level, a.frame.level), rankOf(b.scales.level, b.frame.level)]
  if (before === undefined || now === undefined) return 'not compared'
  return now > before ? 'higher' : now < before ? 'lower' : 'same'
}

/** Factors that either assessment has: in the order of the later document, then those that only the earlier has. */
function factorPairs(a: Snapshot, b: Snapshot, footing: Footing, scales: Scales | undefined): FactorPair[] {
  const all = [...b.factors, ...a.factors.filter(({ code }) => !b.factors.some(factor => factor.code === code))]
  return all.map(({ code, kind, name }) => {
    const pair = { a: a.factors.find(each => each.code === code), b: b.factors.find(each => each.code === code) }
    return { code, kind, name, ...pair, movement: movementOf(pair.a, pair.b, footing, scales) }
  })
}

const not = (why: NotCompared): FactorMovement => ({ kind: 'not compared', why })

function movementOf(
  a: SnapshotFactor | undefined,
  b: SnapshotFactor | undefined,
  footing: Footing,
  scales: Scales | undefined,
): FactorMovement {
  if (!a || !b) return not('only one')
  if (a.state !== 'rated' || b.state !== 'rated') return not('not explored')
  if (footing === 'unknown document' || !scales) return not('unknown document')
  if (footing === 'other scales' || a.kind !== b.kind) return not('other scales')
  const answers = ({ presence, priority }: SnapshotFactor) => ({ presence: presence?.code, priority: priority?.code })
  const change = concernChange(scales, a.kind, answers(a), answers(b))
  const movement = movementBy(change)
  const { presence, priority } = change
  if (movement === 'first' || presence === undefined || priority === undefined) return not('no rating')
  return { kind: 'moved', movement, presence, priority }
}

function areaChange(a: Snapshot, b: Snapshot): AreaChange {
  const codes = (snapshot: Snapshot) => new Set(snapshot.priorities.areas.map(({ code }) => code))
  const [before, now] = [codes(a), codes(b)]
  const names = (snapshot: Snapshot, keep: (code: string) => boolean) =>
    snapshot.priorities.areas.filter(({ code }) => keep(code)).map(({ name }) => name)
  return {
    both: names(b, code => before.has(code)),
    onlyA: names(a, code => !now.has(code)),
    onlyB: names(b, code => !before.has(code)),
  }
}
