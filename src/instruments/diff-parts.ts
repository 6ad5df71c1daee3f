import type { InstrumentDocument } from './document.ts'
import type { ToolDocument } from './tools/index.ts'

/** A document of either format. */
export type AnyDocument = InstrumentDocument | ToolDocument

export const isTool = (document: AnyDocument): document is ToolDocument => 'format' in document

/** What a document is compared by, in the order in which the difference is read. */
export const partGroups = [
  'The document',
  'Whom it covers',
  'Thresholds',
  'Scales',
  'Factors',
  'Sections',
  'Items',
  'Sources',
  'Readings',
  'Agreement of answers',
  'Scores',
  'How well it is known',
] as const
export type PartGroup = (typeof partGroups)[number]

/** One thing of a document. What is read stands in `words`; what is chosen from or counted by, in `figures`. Each by its place. */
export interface Part {
  readonly group: PartGroup
  readonly code: string
  readonly name: string
  /** What kind of thing it is: of another kind it is another thing, whatever its code. */
  readonly kind: string
  readonly words: ReadonlyMap<string, string>
  readonly figures: ReadonlyMap<string, string>
}

/** Members whose text is read by people. Every other leaf decides what can be answered or what comes of it. */
const wording = new Set([
  ...['title', 'short', 'about', 'wording', 'name', 'label', 'prompt', 'help', 'question', 'description', 'note'],
  ...['indicators', 'questions', 'citations', 'citation', 'meaning', 'offer', 'otherwise', 'whom', 'words'],
])

/** Whether what stands at a place is read. The band that a rule of scoring ends in is called `otherwise` as well: that is a code. */
const isWording = (key: string, place: readonly string[]) =>
  wording.has(key) && !(key === 'otherwise' && place[0] === 'rule')

interface Leaves {
  readonly words: Map<string, string>
  readonly figures: Map<string, string>
}

const codeOfThing = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string'
    ? value.code
    : undefined

/** Every leaf of a value by its place. Things with a code are named by it, so that an option that moved is still that option. */
function collect(value: unknown, place: readonly string[], isRead: boolean, into: Leaves): void {
  if (value === undefined) return
  if (typeof value !== 'object' || value === null) {
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    const leaves = isRead ? into.words : into.figures
    leaves.set(place.join(' › '), text)
    return
  }
  if (Array.isArray(value)) {
    const codes = value.map(codeOfThing)
    const isNamed = codes.length > 0 && codes.every(code => code !== undefined)
    if (isNamed) into.figures.set([...place, 'in this order'].join(' › '), codes.join(', '))
    for (const [index, inner] of value.entries())
      collect(inner, [...place, (isNamed ? codes[index] : undefined) ?? String(index + 1)], isRead, into)
    return
  }
  for (const [key, inner] of Object.entries(value))
    if (key !== 'code' && key !== 'standing') collect(inner, [...place, key], isWording(key, place), into)
}

function part(group: PartGroup, code: string, name: string, value: object, kind = ''): Part {
  const into: Leaves = { words: new Map(), figures: new Map() }
  collect(value, [], false, into)
  return { group, code, name, kind, ...into }
}

/** How well something is known: another standing does not make other words of what it is about. */
function standings(things: readonly { code: string; name: string; standing: object }[]): Part[] {
  return things.map(({ code, name, standing }) => part('How well it is known', code, name, standing))
}

/** Everything that a document says, each thing once. What it is called by and when it was published is no part of it. */
export function partsOf(document: AnyDocument): readonly Part[] {
  return isTool(document) ? partsOfTool(document) : partsOfArms(document)
}

function partsOfArms(document: InstrumentDocument): Part[] {
  const { title, standing, applicability, scales, priorityAreaFrom, rationaleFrom, counts, factors, sources } = document
  const scaleList = Object.entries(scales).map(([code, scale]) => ({ ...scale, code, name: scale.title }))
  return [
    part('The document', 'document', title, { title }),
    part('Whom it covers', 'applicability', 'Whom it covers', applicability),
    part('Thresholds', 'priority-area-from', 'From which priority an area is named', { priorityAreaFrom }),
    part('Thresholds', 'rationale-from', 'From which priority a rating has reasons in words', { rationaleFrom }),
    part('Thresholds', 'counts', 'How many factors', counts),
    ...scaleList.map(scale => part('Scales', scale.code, scale.title, scale)),
    ...factors.map(factor => part('Factors', factor.code, factor.name, factor, factor.kind)),
    ...sources.map(source => part('Sources', source.code, source.label, source)),
    ...standings([
      { code: 'document', name: title, standing },
      { code: 'applicability', name: 'Whom it covers', standing: applicability.standing },
      ...scaleList.map(scale => ({ ...scale, code: `scale-${scale.code}` })),
      ...factors.map(factor => ({ ...factor, code: `factor-${factor.code}` })),
    ]),
  ]
}

function partsOfTool(document: ToolDocument): Part[] {
  const { title, short, kind, about, wording: whose, citations, tier, standing, covers, goodForMonths } = document
  const { readings, sections, agreements, scores } = document
  return [
    part('The document', 'document', title, { title, short, about, wording: whose, citations, tier, kind }),
    part('Whom it covers', 'covers', 'Whom it covers', covers),
    part('Thresholds', 'good-for', 'How long it may be relied on', { months: goodForMonths.months, from: goodForMonths.from }),
    ...sections.map(({ items: _, ...section }) => part('Sections', section.code, section.title, section)),
    ...sections.flatMap(section =>
      section.items.map(({ kind: of, ...item }) =>
        part('Items', item.code, item.prompt, { ...item, section: section.code }, of),
      ),
    ),
    ...readings.map(reading => part('Readings', reading.code, reading.title, reading)),
    part('Agreement of answers', 'agreements', 'Answers that must agree', agreements),
    ...scores.map(score => part('Scores', score.code, score.title, score, score.rule.rule)),
    ...standings([
      { code: 'document', name: title, standing },
      { code: 'covers', name: 'Whom it covers', standing: covers.standing },
      { code: 'good-for', name: 'How long it may be relied on', standing: goodForMonths.standing },
      ...readings.map(reading => ({ ...reading, code: `reading-${reading.code}`, name: reading.title })),
      ...scores.map(score => ({ ...score, code: `score-${score.code}`, name: score.title })),
    ]),
  ]
}
