import { broughtIn } from './brought.ts'
import type { LedgerLine } from './read.ts'

/** One thing done, as a person reads it: everything that it wrote, or the page that was looked at, in one. */
export interface ReadDeed extends Omit<LedgerLine, 'seq' | 'subjectKind' | 'subjectId'> {
  /** The first of its entries, which is the last in a list that begins with the newest. */
  readonly seq: number
  /** What it was about and what else it wrote, in the order in which it was recorded. */
  readonly subjects: readonly { readonly kind: string; readonly id: string }[]
}

/** A look at a page, or a refusal, is one entry: only what wrote rows has several. */
const isLook = ({ subjectKind }: LedgerLine) =>
  subjectKind === null || subjectKind === 'page' || subjectKind === 'route'

const isSameDeed = (a: LedgerLine, b: LedgerLine) =>
  !isLook(a) &&
  !isLook(b) &&
  a.streamId === b.streamId &&
  a.action === b.action &&
  a.actorId === b.actorId &&
  a.at.getTime() === b.at.getTime()

/**
 * The deeds behind entries, newest first. A deed that wrote several rows has an entry for each, beside one another: a reader looks for what
 * was done and not for rows. A deed that the page would cut stays whole on the next page, unless it fills this one by itself.
 *
 * @param found one entry more than a page holds, when there are more
 * @param size entries of a page
 */
export function deedsOf(
  found: readonly LedgerLine[],
  size: number,
): { readonly deeds: readonly ReadDeed[]; readonly more: boolean } {
  const groups: LedgerLine[][] = []
  for (const line of found) {
    const last = groups.at(-1)
    if (last?.[0] && isSameDeed(last[0], line)) last.push(line)
    else groups.push([line])
  }
  const more = found.length > size
  const shown = !more ? groups : groups.length > 1 ? groups.slice(0, -1) : [found.slice(0, size)]
  return { deeds: shown.flatMap(deedOf), more }
}

function deedOf(lines: readonly LedgerLine[]): ReadDeed[] {
  const first = lines.at(-1)
  if (!first) return []
  const { streamId, seq, at, actorId, actorName, through, agencyName, personId, action, detail } = first
  const subjects = lines
    .toReversed()
    .flatMap(({ subjectKind: kind, subjectId: id, detail: brought }) => [
      ...(kind !== null && id !== null ? [{ kind, id }] : []),
      ...[...broughtIn(brought)].map(row => ({ kind: row.kind, id: row.id })),
    ])
  return [{ streamId, seq, at, actorId, actorName, through, agencyName, personId, action, detail, subjects }]
}
