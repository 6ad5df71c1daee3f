import { z } from 'zod'
import { code as zCode } from '../document.ts'
import { coverage, item, reading, score, toolDocument, type ToolDocument } from './document.ts'
import { pathText, type Path } from './paths.ts'
import { agreement } from './rules/schemas.ts'

/** What can be read of a document that has not its shape: enough to say what else is wrong with it. */
export interface Readable {
  /** The document, with something in the place of whatever can't be read. */
  readonly document: ToolDocument
  /** Codes of the items, readings and scores that can't be read: nothing is known of them but that they are there. */
  readonly unread: ReadonlySet<string>
  /** Where something else stands: nothing that is found there was written by anybody. */
  readonly places: readonly string[]
}

/** A document with more faults of shape than this is another thing, or an attack. */
const mostIssues = 500

const text = 'unread'
const standing = { confidence: 'recalled', note: text } as const

/**
 * Reads what can be read. Words that are missing and names that do not belong there keep nothing else from being read; an item, a reading or a
 * score of another shape is left out by itself.
 *
 * @param issues what is wrong with the shape of the whole
 * @returns undefined where there are no lists of items, readings and scores to read
 */
export function readable(value: unknown, issues: readonly z.core.$ZodIssue[]): Readable | undefined {
  if (issues.length > mostIssues) return undefined
  const eased = issues.reduce((now, issue, index) => withoutSlip(now, issue, index), value)
  const lists = listsOf.safeParse(eased)
  return lists.success ? withStandIns(lists.data) : undefined
}

/** Members whose text is read by people and decides nothing. The band that a rule ends in is called `otherwise` as well. */
const slips: Readonly<Record<string, (index: number) => unknown>> = {
  ...Object.fromEntries(
    [
      ...['title', 'short', 'about', 'wording', 'prompt', 'help', 'label', 'question', 'note', 'citation'],
      ...['meaning', 'offer', 'otherwise', 'whom', 'words'],
    ].map(name => [name, (index: number) => `${text} ${index}`]),
  ),
  standing: () => standing,
  confidence: () => standing.confidence,
  citations: () => [text],
}

function withoutSlip(value: unknown, issue: z.core.$ZodIssue, index: number): unknown {
  const path = issue.path.map(key => (typeof key === 'symbol' ? String(key) : key))
  if (issue.code === 'unrecognized_keys') return changedAt(value, path, each => without(each, issue.keys))
  const [name, of] = [path.at(-1), path.at(-2)]
  const slip = typeof name === 'string' && of !== 'rule' && Object.hasOwn(slips, name) ? slips[name] : undefined
  return slip ? changedAt(value, path, () => slip(index)) : value
}

const without = (value: unknown, keys: readonly string[]): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)))
    : value

/** A value with what stands at a path changed. */
function changedAt(value: unknown, [key, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (key === undefined) return change(value)
  if (Array.isArray(value))
    return value.map((each: unknown, index) => (index === key ? changedAt(each, rest, change) : each))
  if (typeof value !== 'object' || value === null) return value
  const old: unknown = Object.entries(value).find(([name]) => name === key)?.[1]
  return { ...value, [key]: changedAt(old, rest, change) }
}

/** Without these lists nothing can be said of what refers to what. */
const listsOf = z.looseObject({
  sections: z.array(z.looseObject({ items: z.array(z.unknown()).min(1) })).min(1),
  readings: z.array(z.unknown()),
  scores: z.array(z.unknown()),
  agreements: z.array(z.unknown()).catch([]),
  covers: z.looseObject({ conditions: z.array(z.unknown()) }).catch({ conditions: [] }),
})

function withStandIns(lists: z.infer<typeof listsOf>): Readable | undefined {
  const unread = new Set<string>()
  const places: string[] = []
  /** Each of a list as it was written, or something in its place. */
  const each = (list: readonly unknown[], path: Path, shape: z.ZodType, standIn: (code: string) => unknown) =>
    list.map((value, index) => {
      const read = shape.safeParse(value)
      if (read.success) return read.data
      const place = pathText([...path, index])
      places.push(place)
      const named = z.looseObject({ code: zCode }).safeParse(value)
      if (named.success) unread.add(named.data.code)
      return standIn(named.success ? named.data.code : `unread-${places.length}`)
    })
  const head = (name: string, shape: z.ZodType, standIn: unknown) => {
    const read = shape.safeParse(lists[name])
    if (read.success) return read.data
    places.push(name)
    return standIn
  }
  const { shape } = toolDocument
  const [kind, tier] = [shape.kind.safeParse(lists['kind']).data, shape.tier.safeParse(lists['tier']).data]
  // Of neither is known whether it is of victims: then nothing is said against answers about them.
  const ofVictims = (kind ?? tier ?? 'victim') === 'victim'
  const document = toolDocument.safeParse({
    ...lists,
    format: head('format', shape.format, 'tool/1'),
    code: head('code', shape.code, text),
    version: head('version', shape.version, '1'),
    status: head('status', shape.status, 'published'),
    published: head('published', shape.published, '2000-01-01'),
    kind: head('kind', shape.kind, ofVictims ? 'victim' : 'static'),
    tier: head('tier', shape.tier, ofVictims ? 'victim' : 'shared'),
    goodForMonths: head('goodForMonths', shape.goodForMonths, { months: null, standing }),
    covers: {
      ...{ whom: text, offer: text, standing },
      ...lists.covers,
      conditions: each(lists.covers.conditions, ['covers', 'conditions'], coverage, () => ({
        ...{ must: { answered: text }, otherwise: text },
      })),
    },
    readings: each(lists.readings, ['readings'], reading, code => ({
      ...{ code, title: text, question: text, default: 'one', standing, citation: text },
      options: ['one', 'other'].map(option => ({ code: option, label: option, help: text })),
    })),
    sections: lists.sections.map((section, index) => ({
      ...section,
      // Nothing refers to a section.
      code: zCode.catch(`unread-${index}`).parse(section['code']),
      items: each(section.items, ['sections', index, 'items'], item, code => ({
        ...{ kind: 'words', code, prompt: `${text} ${code}`, help: text, most: 1 },
      })),
    })),
    agreements: each(lists.agreements, ['agreements'], agreement, () => ({
      ...{ rule: 'not-more-than', version: 1, item: text, than: text, otherwise: text },
    })),
    scores: each(lists.scores, ['scores'], score, code => ({
      ...{ code, title: text, meaning: text, bands: [], standing, citation: text },
      rule: { rule: 'judged', version: 1, item: text },
    })),
  })
  return document.success ? { document: document.data, unread, places } : undefined
}
