import { partGroups, partsOf, type AnyDocument, type Part, type PartGroup } from './diff-parts.ts'
import type { InstrumentDocument } from './document.ts'
import { swapsOf } from './swaps.ts'

/**
 * How a thing of one document stands to that of the same code in another. `options changed`: what can be answered, or what comes of it, is
 * not what it was. `swapped`: its code, or a code of its answers, has the words of another, whatever else is changed. `replaced`: the code now
 * names a thing of another kind.
 */
export const changeKinds = ['same', 'reworded', 'swapped', 'options changed', 'replaced', 'removed', 'added'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** Words or figures at one place, as they were and as they are. */
export interface PlaceChange {
  /** Such as 'options › low › label'. */
  readonly place: string
  readonly before?: string | undefined
  readonly after?: string | undefined
}

export interface PartChange {
  readonly group: PartGroup
  readonly code: string
  /** As the later document names it, or the earlier one where it is gone. */
  readonly name: string
  readonly kind: ChangeKind
  /** Whatever differs, in the order of the later document. Nothing where it is the same. */
  readonly changes: readonly PlaceChange[]
}

/**
 * The difference of two documents, thing by thing: each thing of either stands in it exactly once. Documents of two formats have nothing in
 * common but what is called the same.
 *
 * @returns in the order of the groups, and within one as the later document has it; what is gone comes after
 */
export function diff(before: AnyDocument, after: AnyDocument): readonly PartChange[] {
  const [earlier, later] = [partsOf(before), partsOf(after)]
  const known = new Map(earlier.map(part => [nameOf(part), part]))
  const kept = new Set(later.map(nameOf))
  const swapped = new Set(
    swapsOf(before, after).flatMap(({ group, parts }) => parts.map(code => nameOf({ group, code }))),
  )
  const changes = [
    ...later.map(part => changeOf(known.get(nameOf(part)), part, swapped.has(nameOf(part)))),
    ...earlier.filter(part => !kept.has(nameOf(part))).map(part => changeOf(part, undefined, false)),
    ...orderChanges(earlier, later),
  ]
  return changes.toSorted((a, b) => partGroups.indexOf(a.group) - partGroups.indexOf(b.group))
}

const nameOf = ({ group, code }: Pick<Part, 'group' | 'code'>) => `${group} ${code}`

function changeOf(before: Part | undefined, after: Part | undefined, isSwapped: boolean): PartChange {
  const shown = after ?? before
  if (!shown) throw new RangeError('Neither document has it')
  const { group, code, name } = shown
  const [words, figures] = [placeChanges(before?.words, after?.words), placeChanges(before?.figures, after?.figures)]
  const kind = (): ChangeKind => {
    if (!before) return 'added'
    if (!after) return 'removed'
    if (before.kind !== after.kind) return 'replaced'
    if (isSwapped) return 'swapped'
    if (figures.length > 0) return 'options changed'
    return words.length > 0 ? 'reworded' : 'same'
  }
  return { group, code, name, kind: kind(), changes: [...words, ...figures] }
}

type Places = ReadonlyMap<string, string>

function placeChanges(before: Places = new Map(), after: Places = new Map()): PlaceChange[] {
  const places = new Set([...after.keys(), ...before.keys()])
  return [...places].flatMap((place): PlaceChange[] => {
    const [was, is] = [before.get(place), after.get(place)]
    return was === is ? [] : [{ place, before: was, after: is }]
  })
}

/** The order in which what both documents have is asked: it says nothing of what came or went. */
function orderChanges(earlier: readonly Part[], later: readonly Part[]): PartChange[] {
  return (['Factors', 'Sections', 'Items', 'Sources', 'Scores'] as const).flatMap((group): PartChange[] => {
    const codes = (parts: readonly Part[]) => parts.filter(part => part.group === group).map(({ code }) => code)
    const [was, is] = [codes(earlier), codes(later)]
    const before = was.filter(code => is.includes(code)).join(', ')
    const after = is.filter(code => was.includes(code)).join(', ')
    if (before === after) return []
    const changes = [{ place: 'in this order', before, after }]
    return [{ group, code: '', name: 'The order in which they stand', kind: 'options changed', changes }]
  })
}

/** What has become of a factor since an earlier document, for whoever rates it again. */
export interface FactorChange {
  /** Only what is the same may be carried over and confirmed. */
  readonly kind: Exclude<ChangeKind, 'removed'>
  /** Scales whose options or words are not what they were: every factor is then rated anew on them. */
  readonly scales: readonly ('presence' | 'priority')[]
}

export interface Succession {
  /** Every factor of the later document, by code. */
  readonly factors: Readonly<Record<string, FactorChange>>
  /** Factors that the earlier document had and the later one has not: by name. */
  readonly gone: readonly string[]
}

/** What of a rating by an earlier document still stands in a later one: a factor is the same when it and both of its scales are. */
export function succession(before: InstrumentDocument, after: InstrumentDocument): Succession {
  const changes = diff(before, after)
  const scales = (['presence', 'priority'] as const).filter(scale =>
    changes.some(({ group, code, kind }) => group === 'Scales' && code === scale && kind !== 'same'),
  )
  const factors = changes.filter(({ group, code }) => group === 'Factors' && code !== '')
  const standing = factors.flatMap(({ code, kind }): [string, FactorChange][] => {
    if (kind === 'removed') return []
    return [[code, { kind: kind === 'same' && scales.length > 0 ? 'options changed' : kind, scales }]]
  })
  return {
    factors: Object.fromEntries(standing),
    gone: factors.filter(({ kind }) => kind === 'removed').map(({ name }) => name),
  }
}
