/**
 * Places along a line, moved apart where they would cover one another: in their order, inside the line, at least `gap` from each other, or as
 * far as the line has room for all of them.
 *
 * @param places in their order, each inside `from` to `to`
 */
export function spread(places: readonly number[], from: number, to: number, gap: number): readonly number[] {
  const room = places.length > 1 ? Math.min(gap, (to - from) / (places.length - 1)) : 0
  const pushed: number[] = []
  for (const place of places) pushed.push(Math.max(place, (pushed.at(-1) ?? -Infinity) + room))
  let limit = to
  return pushed
    .toReversed()
    .map(place => {
      const kept = Math.max(from, Math.min(place, limit))
      limit = kept - room
      return kept
    })
    .toReversed()
}

/** Which of these places have room for a label: the first and the last before others, none nearer than `gap` to the next. */
export function labelled(places: readonly number[], gap: number): ReadonlySet<number> {
  const last = places.length - 1
  const end = places[last]
  const shown = new Set<number>(end === undefined ? [] : [last])
  let before = -Infinity
  for (const [at, place] of places.entries()) {
    if (at === last || end === undefined || place - before < gap || end - place < gap) continue
    shown.add(at)
    before = place
  }
  return shown
}
