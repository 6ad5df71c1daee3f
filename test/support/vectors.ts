import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import {
  answerFaultKinds,
  evaluate,
  type Evaluation,
  type ToolAnswers,
  type ToolDocument,
} from '../../src/instruments/index.ts'
import { shippedTools } from './tools.ts'

// Golden vectors: what a tool says of answers, worked by hand from its rules and not by the program. A file a document in
// test/instruments, named `TOOL-VERSION.json`.

const answer = z.union([z.string(), z.number()])

/** Of one score, exactly what is named here; `scored` where nothing is said of the state. */
const expectedScore = z.strictObject({
  state: z.enum(['scored', 'incomplete']).default('scored'),
  /** Null: none is said. */
  points: z.number().nullable().optional(),
  most: z.number().nullable().optional(),
  percent: z.number().nullable().optional(),
  band: z.string().nullable().optional(),
  /** What each item or earlier score brought. */
  contributions: z.record(z.string(), z.number()).optional(),
  /** The words that decided, in their order. */
  reasons: z.array(z.string()).optional(),
  /** By how many bands it moved, all reasons together. */
  moved: z.number().optional(),
  missing: z.array(z.string()).optional(),
})
export type ExpectedScore = z.infer<typeof expectedScore>

const vector = z.strictObject({
  name: z.string().min(3),
  /** How it was worked out by hand, as a reader follows it. */
  working: z.string().min(10),
  /** A set of answers of `bases`, which `answers` change; null takes one away. */
  from: z.string().optional(),
  answers: z.record(z.string(), answer.nullable()).default({}),
  readings: z.record(z.string(), z.string()).optional(),
  version: z.string().optional(),
  expect: z.strictObject({
    coverage: z.enum(['yes', 'no', 'not known']).default('yes'),
    /** All that is wrong; nothing where it is left out. */
    faults: z.array(z.strictObject({ kind: z.enum(answerFaultKinds), items: z.array(z.string()) })).default([]),
    /** Items that have to be asked, and that must not be. */
    asked: z.array(z.string()).default([]),
    notAsked: z.array(z.string()).default([]),
    /** Whether every needed item is answered; not looked at where it is left out. */
    complete: z.boolean().optional(),
    scores: z.record(z.string(), expectedScore).default({}),
  }),
})
export type Vector = z.infer<typeof vector>

const vectorFile = z.strictObject({
  tool: z.string(),
  version: z.string(),
  bases: z.record(z.string(), z.record(z.string(), answer)),
  vectors: z.array(vector).min(1),
  /**
   * As this item's answer goes up (a later option, a greater number, a later day), and no other answer changes, these scores never
   * fall, or never rise.
   */
  monotone: z.array(
    z.strictObject({ items: z.array(z.string()), scores: z.array(z.string()), goes: z.enum(['up', 'down']) }),
  ),
})
export type VectorFile = z.infer<typeof vectorFile>

const folder = new URL('../instruments/', import.meta.url)

/** Every published tool with its vectors; a tool without any has none, and a test says so. */
export function toolsWithVectors(): readonly { readonly document: ToolDocument; readonly file: VectorFile }[] {
  return shippedTools().map(document => ({ document, file: vectorsOf(document) }))
}

function vectorsOf({ code, version }: ToolDocument): VectorFile {
  const name = `${code}-${version}.json`
  if (!readdirSync(folder).includes(name)) return { tool: code, version, bases: {}, vectors: [], monotone: [] }
  return vectorFile.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
}

/** The answers of a vector: those of its base, changed. @throws RangeError for a base that the file does not have */
export function answersOf(file: VectorFile, { from, answers }: Vector): ToolAnswers {
  const base = from === undefined ? {} : file.bases[from]
  if (!base) throw new RangeError(`There is no base "${from}"`)
  return Object.fromEntries(
    Object.entries({ ...base, ...answers }).filter((entry): entry is [string, string | number] => entry[1] !== null),
  )
}

/** What the tool says of a vector. */
export function walked(document: ToolDocument, file: VectorFile, vector: Vector): Evaluation {
  return evaluate(document, answersOf(file, vector), { version: vector.version, readings: vector.readings })
}
