import type { Factor, InstrumentDocument, Option } from './document.ts'
import type { Item, ToolDocument } from './tools/index.ts'

const made = new WeakMap<InstrumentDocument, ToolDocument>()

/**
 * An ARMS document as one whose items are answered one by one: the presence and the priority of each factor, the level, and what decides whether it
 * covers somebody. So the same walk says of ARMS what is asked, what is open and what is wrong. It has no score: no sum of ratings sets a level.
 *
 * @param document one that `check` has passed
 */
export function itemsOfArms(document: InstrumentDocument): ToolDocument {
  let tool = made.get(document)
  if (!tool) made.set(document, (tool = make(document)))
  return tool
}

/** The names of the items that a factor is rated by. */
export const presenceItem = (factor: string): string => `${factor}-presence`
export const priorityItem = (factor: string): string => `${factor}-priority`

function make(document: InstrumentDocument): ToolDocument {
  const { code, version, title, status, published, standing, applicability, scales, factors } = document
  return {
    format: 'tool/1',
    ...{ code, version, title, status, published, standing },
    short: title,
    kind: 'general',
    about: standing.note,
    wording: standing.note,
    citations: [standing.note],
    tier: 'shared',
    covers: coversOf(applicability),
    goodForMonths: { months: null, standing },
    readings: [],
    sections: [
      { code: 'person', title: 'The person', items: person() },
      ...factors.map(factor => ({
        code: factor.code,
        title: factor.name,
        help: factor.description,
        items: [
          choice(presenceItem(factor.code), `${factor.name}: ${scales.presence.question}`, factor, scales.presence.options),
          choice(priorityItem(factor.code), `${factor.name}: ${scales.priority.question}`, factor, scales.priority.options),
        ],
      })),
      {
        code: 'level',
        title: scales.level.title,
        items: [
          {
            kind: 'choice',
            code: 'level',
            prompt: scales.level.question,
            help: scales.level.standing.note,
            options: optionsOf(scales.level.options),
          },
        ],
      },
    ],
    agreements: [],
    scores: [],
  }
}

function coversOf({ sex, age, offer, standing }: InstrumentDocument['applicability']): ToolDocument['covers'] {
  return {
    whom: standing.note,
    conditions: [
      { must: { item: 'sex', oneOf: sex.oneOf }, otherwise: sex.otherwise },
      { must: { item: 'age', atLeast: age.from }, otherwise: age.otherwise },
    ],
    offer,
    standing,
  }
}

function person(): Item[] {
  return [
    {
      kind: 'choice',
      code: 'sex',
      prompt: 'Sex',
      help: 'Whether the tool covers somebody depends on it.',
      options: [
        { code: 'male', label: 'Male' },
        { code: 'female', label: 'Female' },
      ],
    },
    { kind: 'count', code: 'age', prompt: 'Age', help: 'In whole years.', from: 0, to: 120 },
  ]
}

function choice(code: string, prompt: string, { description }: Factor, options: readonly Option[]): Item {
  return { kind: 'choice', code, prompt, help: description, options: optionsOf(options) }
}

const optionsOf = (options: readonly Option[]) => options.map(({ code, label, help }) => ({ code, label, help }))
