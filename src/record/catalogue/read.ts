import { z } from 'zod'
import {
  diff,
  instrumentDocument,
  toolDocument,
  warnings,
  type AnyDocument,
  type PartChange,
  type Warning,
} from '../../instruments/index.ts'
import type { Day } from '../../platform/dates/index.ts'
import { together, type Rx } from '../../platform/db/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { publishedInstruments, publishedTools, shippedAs } from './published.ts'
import { readText } from './read-document.ts'
import { usedOn, type Use } from './rules.ts'
import { documentText, findDocument, listDocuments, usesOf, type InstrumentLine } from './store.ts'

/** How a document stands for an agency on a day. */
export const standings = [
  'in use',
  'coming',
  'published',
  'pilot',
  'draft',
  'waiting for approval',
  'refused',
  'withdrawn',
] as const
export type DocumentStanding = (typeof standings)[number]

/** A document with how it stands. `from`: since when it is in use, or from when it will be. */
export interface InstrumentEntry extends InstrumentLine {
  readonly standing: DocumentStanding
  readonly from?: Day | undefined
}

const codeOf = ({ code }: { readonly code: string }) => code

/** Every document that ships or is the agency's own, with how it stands today. */
export async function readInstruments({ tx, principal, today }: PractitionerWork): Promise<readonly InstrumentEntry[]> {
  const { agencyId } = principal
  const [lines, uses] = await together(listDocuments(tx, agencyId), usesOf(tx, agencyId))
  const inUse = new Map(
    [...new Set(lines.map(codeOf))].map(code => [code, idInUse({ agencyId, code, day: today }, lines, uses)]),
  )
  return lines.map(line => {
    const shipped = line.agencyId === null ? shippedAs(line.hash) : undefined
    if (shipped === 'pilot' || shipped === 'withdrawn') return { ...line, standing: shipped }
    const own = uses.filter(use => use.documentId === line.id)
    const days = own.map(({ usedFrom }) => usedFrom).toSorted()
    if (inUse.get(line.code) === line.id)
      return { ...line, standing: 'in use', from: days.findLast(day => day <= today) }
    const from = days.find(day => day > today)
    return from !== undefined && line.status === 'published'
      ? { ...line, standing: 'coming', from }
      : { ...line, standing: line.status === 'sent' ? 'waiting for approval' : line.status }
  })
}

/** By its id, the document of a code that an agency uses on a day: what it decided, or the latest that ships with this version. */
function idInUse(
  asked: { readonly agencyId: number; readonly code: string; readonly day: Day },
  lines: readonly InstrumentLine[],
  uses: readonly Use[],
): string | undefined {
  const decided = usedOn(asked, uses, id => lines.find(line => line.id === id))
  if (decided) return decided.id
  const shipped = publishedInstruments().latest(asked.code) ?? publishedTools().latest(asked.code)
  return lines.find(({ agencyId, hash }) => agencyId === null && hash === shipped?.hash)?.id
}

/** One of them. @throws not found */
export async function readInstrument(work: PractitionerWork, id: string): Promise<InstrumentEntry> {
  const found = (await readInstruments(work)).find(entry => entry.id === id)
  if (!found) throw new Problem(problems.notFound)
  return found
}

/** What a document in sight says. @throws not found */
export async function readWords(rx: Rx, agencyId: number, id: string): Promise<AnyDocument> {
  const line = await findDocument(rx, agencyId, id)
  const text = line && (await documentText(rx, id))
  const read = text === undefined ? undefined : readText(text)
  if (!read) throw new Problem(problems.notFound)
  if (!read.ok) throw new Error(`The document ${id} can't be read: ${read.faults.map(({ path }) => path).join(', ')}`)
  return read.document
}

export interface Difference {
  /** What it is compared with; undefined where there is nothing else of this code. */
  readonly before: InstrumentEntry | undefined
  /** Others of the same code, that it can be compared with. */
  readonly others: readonly InstrumentEntry[]
  readonly changes: readonly PartChange[]
  /** What of them is more than wording. */
  readonly warnings: readonly Warning[]
}

/**
 * The difference of a document to another of the same code.
 *
 * @param withId which; left out, what is in use today, or for that one the one loaded before it
 * @throws not found for another code's, and for what is not in sight
 */
export async function readDifference(
  { tx, principal }: PractitionerWork,
  id: string,
  withId: string | undefined,
  all: readonly InstrumentEntry[],
): Promise<Difference> {
  const entry = all.find(each => each.id === id)
  if (!entry) throw new Problem(problems.notFound)
  const others = all.filter(each => each.code === entry.code && each.id !== id)
  const before =
    withId === undefined
      ? (others.find(({ standing }) => standing === 'in use') ?? others[0])
      : others.find(each => each.id === withId)
  if (withId !== undefined && !before) throw new Problem(problems.notFound)
  if (!before) return { before, others, changes: [], warnings: [] }
  const { agencyId } = principal
  const [was, is] = await together(readWords(tx, agencyId, before.id), readWords(tx, agencyId, id))
  return { before, others, changes: diff(was, is), warnings: warnings(was, is) }
}

/** The formats of documents, by the name under which their schema is published. */
export const schemas = {
  arms: instrumentDocument,
  tool: toolDocument,
} as const
export type SchemaName = keyof typeof schemas
export const schemaNames = ['arms', 'tool'] as const satisfies readonly SchemaName[]

/** The JSON Schema (draft 2020-12) that a document of a format fits: for whoever writes one. What shape can't say is said on import. */
export const schemaText = (name: SchemaName): string =>
  `${JSON.stringify(z.toJSONSchema(schemas[name], { io: 'input' }), null, 2)}\n`
