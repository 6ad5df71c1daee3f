import { z } from 'zod'
import { tiers, toolDocument, type AnyDocument, type Fault } from '../../instruments/index.ts'

const { code, version, status, kind, tier } = toolDocument.shape
const known = z.looseObject({ code: z.string().optional().catch(undefined), tier: tier.optional().catch(undefined) })
type Kept = z.infer<typeof known>

/** Of a document what says whose place it takes and who reads what is answered, as far as it can be read. */
const head = z.looseObject({
  code: code.optional().catch(undefined),
  version: version.optional().catch(undefined),
  status: status.optional().catch(undefined),
  kind: kind.optional().catch(undefined),
  tier: tier.optional().catch(undefined),
  sections: z.array(z.looseObject({ items: z.array(known.catch({})).catch([]) }).catch({ items: [] })).catch([]),
})
type Head = z.infer<typeof head>

/**
 * What is wrong with a document as an agency's own. It takes the place of one that ships, so it stands where that stands, and nothing that is kept
 * for some is opened to others by it.
 *
 * @param value a document; one with faults of its own is read as far as it goes
 * @param shipped what ships, of any code
 */
export function ownFaults(value: unknown, shipped: readonly AnyDocument[]): readonly Fault[] {
  const read = head.safeParse(value)
  if (!read.success) return []
  const document = read.data
  const same = shipped.filter(each => each.code === document.code)
  return [
    ...codeFaults(document, shipped),
    ...(same.some(each => each.version === document.version)
      ? [
          {
            path: 'version',
            message: `"${document.code}" version ${document.version} ships with the service: give yours another version`,
          },
        ]
      : []),
    ...(document.status === undefined || document.status === 'published'
      ? []
      : [{ path: 'status', message: 'Must be "published": it is a draft here until it is approved' }]),
    ...('format' in document
      ? same.flatMap(each => ('format' in each ? tierFaults(document, head.parse(each)) : []))
      : []),
  ]
}

/** An agency words what is in use: what nobody ships has no place here, and a pilot is one service's for everybody. */
function codeFaults(document: Head, shipped: readonly AnyDocument[]): readonly Fault[] {
  if (document.code === undefined) return []
  const usable = shipped.filter(({ status }) => status !== 'pilot')
  const codes = [...new Set(usable.map(each => each.code))].toSorted().join(', ')
  const same = usable.filter(each => each.code === document.code)
  if (same.some(each => 'format' in each === 'format' in document)) return []
  if (same.length > 0) return [{ path: '$', message: `Is of another format than "${document.code}" has` }]
  return [
    {
      path: 'code',
      message: shipped.some(each => each.code === document.code)
        ? `"${document.code}" is a pilot, whose words are the same for every agency. Your agency can word: ${codes}`
        : `"${document.code}" is not a tool of this service. It has ${codes}`,
    },
  ]
}

/** What is recorded of victims stays there, and what an agency keeps for itself it keeps, whatever the words. */
function tierFaults(document: Head, shipped: Head): readonly Fault[] {
  const before = new Map(
    shipped.sections.flatMap(({ items }) => items).map(item => [item.code, item.tier ?? shipped.tier]),
  )
  const isOpened = (item: Kept) => {
    const [now, then] = [item.tier ?? document.tier, before.get(item.code)]
    return now !== undefined && then !== undefined && tiers.indexOf(now) < tiers.indexOf(then)
  }
  const opened = document.sections.flatMap((section, at) =>
    section.items.flatMap((item, place): Fault[] => {
      if (!isOpened(item)) return []
      const path = `sections[${at}].items[${place}].tier`
      return [{ path, message: `"${item.code}" is kept closer in what ships: its tier is "${before.get(item.code)}"` }]
    }),
  )
  return [
    ...(document.kind === undefined || document.kind === shipped.kind
      ? []
      : [{ path: 'kind', message: `Must be "${shipped.kind}", as in what ships: records of it stand in that place` }]),
    ...(document.tier === undefined || document.tier === shipped.tier
      ? opened
      : [
          {
            path: 'tier',
            message: `Must be "${shipped.tier}", as in what ships: records of it are for whom that says`,
          },
        ]),
  ]
}
