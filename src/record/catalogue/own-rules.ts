import {
  isTool,
  itemsOf,
  tiers,
  type AnyDocument,
  type Fault,
  type Item,
  type Tier,
  type ToolDocument,
} from '../../instruments/index.ts'

/**
 * What is wrong with a document as an agency's own. It takes the place of one that ships, so it stands where that stands, and nothing that is kept
 * for some is opened to others by it.
 *
 * @param shipped what ships, of any code
 */
export function ownFaults(document: AnyDocument, shipped: readonly AnyDocument[]): readonly Fault[] {
  const { code, version, status } = document
  const same = shipped.filter(each => each.code === code)
  return [
    ...codeFaults(document, shipped),
    ...(same.some(each => each.version === version)
      ? [
          {
            path: 'version',
            message: `"${code}" version ${version} ships with the service: give yours another version`,
          },
        ]
      : []),
    ...(status === 'published'
      ? []
      : [{ path: 'status', message: 'Must be "published": it is a draft here until it is approved' }]),
    ...(isTool(document) ? same.filter(isTool).flatMap(each => tierFaults(document, each)) : []),
  ]
}

/** An agency words what is in use: what nobody ships has no place here, and a pilot is one service's for everybody. */
function codeFaults(document: AnyDocument, shipped: readonly AnyDocument[]): readonly Fault[] {
  const { code } = document
  const usable = shipped.filter(({ status }) => status !== 'pilot')
  const codes = [...new Set(usable.map(each => each.code))].toSorted().join(', ')
  const same = usable.filter(each => each.code === code)
  if (same.some(each => isTool(each) === isTool(document))) return []
  if (same.length > 0) return [{ path: '$', message: `Is of another format than "${code}" has` }]
  return [
    {
      path: 'code',
      message: shipped.some(each => each.code === code)
        ? `"${code}" is a pilot, whose words are the same for every agency. Your agency can word: ${codes}`
        : `"${code}" is not a tool of this service. It has ${codes}`,
    },
  ]
}

/** What is recorded of victims stays there, and what an agency keeps for itself it keeps, whatever the words. */
function tierFaults(document: ToolDocument, shipped: ToolDocument): readonly Fault[] {
  const tierOf = (item: Item, of: ToolDocument): Tier => ('tier' in item ? item.tier : undefined) ?? of.tier
  const before = new Map(itemsOf(shipped).map(item => [item.code, tierOf(item, shipped)]))
  const isOpener = (now: Tier, then: Tier | undefined) => then !== undefined && tiers.indexOf(now) < tiers.indexOf(then)
  const opened = document.sections.flatMap((section, at) =>
    section.items.flatMap((item, place): Fault[] => {
      const then = before.get(item.code)
      if (!isOpener(tierOf(item, document), then)) return []
      const path = `sections[${at}].items[${place}].tier`
      return [{ path, message: `"${item.code}" is kept closer in what ships: its tier is "${then}"` }]
    }),
  )
  return [
    ...(document.kind === shipped.kind
      ? []
      : [{ path: 'kind', message: `Must be "${shipped.kind}", as in what ships: records of it stand in that place` }]),
    ...(document.tier === shipped.tier
      ? opened
      : [
          {
            path: 'tier',
            message: `Must be "${shipped.tier}", as in what ships: records of it are for whom that says`,
          },
        ]),
  ]
}
