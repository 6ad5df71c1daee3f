import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import {
  csvLayout,
  csvRecords,
  HeadError,
  jsonLayout,
  jsonRecords,
  results,
  scoreAll,
  template,
  type Records,
  type Said,
  type Summary,
} from '../exchange/score/index.ts'
import type { ToolDocument } from '../instruments/index.ts'
import { publishedInstruments, publishedTools } from '../record/catalogue/published.ts'
import type { Command } from './command.ts'

const usage = `arms score TOOL FILE [--reading CODE=OPTION]… [--out FILE] [--to csv|json] [--explain]
arms score TOOL --template

Scores one record or a million, in constant memory and without a database. Nothing is kept.

  TOOL                  osp, or a version of it: osp@1
  FILE                  .csv (columns named by items), .json (a record or an array of them), .jsonl or .ndjson (one a line);
                        - for standard input. A choice is the code of its option, or its label as a page shows it (not-known, Not known)
  --format FORMAT       what comes in, where the name of the file does not say so: csv, json or jsonl
  --to FORMAT           what goes out, csv or json (one object a line); by the name of --out, or as it came
  --out FILE            where to, instead of standard output
  --reading CODE=OPTION a reading of a rule that its sources read in more than one way
  --explain             what made each score as well
  --template            a CSV file with a column for each item and an example

It ends with 0 when every record was scored, 1 when some were not, 2 when it was asked for something that can't be.`

/** So many records are told of one by one; all are in the result. */
const mostTold = 1_000

const formats = ['csv', 'json', 'jsonl'] as const
type Format = (typeof formats)[number]
const endings: Readonly<Record<string, Format>> = { csv: 'csv', json: 'json', jsonl: 'jsonl', ndjson: 'jsonl' }

/** What was asked can't be: a sentence for whoever asked. */
class UsageError extends Error {
  override readonly name = 'UsageError'
}

export const scoreCommand: Command = {
  summary: 'score a file of answers with a tool such as osp or rm2000: arms score TOOL FILE (arms score --help)',
  options: {
    help: { type: 'boolean', short: 'h', default: false },
    template: { type: 'boolean', default: false },
    explain: { type: 'boolean', default: false },
    reading: { type: 'string', multiple: true, default: [] },
    format: { type: 'string' },
    to: { type: 'string' },
    out: { type: 'string' },
  },
  run: async ({ values, positionals: [name, file, ...rest] }) => {
    if (values['help'] === true) {
      console.log(usage)
      return 0
    }
    try {
      if (name === undefined) throw new UsageError(usage)
      const document = toolNamed(name)
      if (values['template'] === true) {
        process.stdout.write(template(document))
        return 0
      }
      if (file === undefined || rest.length > 0) throw new UsageError(usage)
      return await score(document, file, values)
    } catch (error) {
      if (error instanceof HeadError) for (const sentence of error.sentences) console.error(`${sentence}.`)
      else if (error instanceof UsageError) console.error(error.message)
      else if (isClosedPipe(error)) return 1
      else if (isFileError(error))
        console.error(`${error.path ?? file ?? ''} ${fileFaults[error.code ?? ''] ?? 'can’t be used'}.`)
      else throw error
      return 2
    }
  },
}

async function score(document: ToolDocument, file: string, values: Readonly<Record<string, unknown>>): Promise<number> {
  const out = text(values['out'])
  const format = formatOf(text(values['format']), file)
  const layout = layoutOf(text(values['to']), out, format)(document, { explains: values['explain'] === true })
  const readings = readingsOf(document, values['reading'])
  if (out !== undefined && resolve(out) === resolve(file)) throw new UsageError('--out would overwrite what is read.')
  if (file !== '-' && (await stat(file)).isDirectory()) throw new UsageError(`${file} is a directory.`)
  const input = file === '-' ? process.stdin : createReadStream(file)
  let output: Writable | undefined
  const write = writerTo(() => (output ??= out === undefined ? process.stdout : createWriteStream(out)))
  const tell = teller()
  const began = performance.now()
  const summary = await scoreAll(document, recordsIn(input, document, format), layout, write, {
    readings,
    onLeftOut: tell.leftOut,
  })
  if (out !== undefined && output !== undefined) {
    output.end()
    await once(output, 'finish')
  }
  tell.end()
  for (const sentence of sentencesOf(document, summary, (performance.now() - began) / 1000)) console.error(sentence)
  return summary.of.scored === summary.records && summary.broken === undefined ? 0 : 1
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** Whoever read the result has gone, such as `head`, and wants no more of it. */
const isClosedPipe = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EPIPE'

/** What the system says of a file that can't be read or written, in words that follow its name. */
const fileFaults: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  EACCES: 'may not be used by you',
  EPERM: 'may not be used by you',
  EISDIR: 'is a directory',
  ENOTDIR: 'is not in a directory',
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && String(error.code) in fileFaults

/** The published document of 'osp' or 'osp@1'. */
function toolNamed(name: string): ToolDocument {
  const [code = '', version] = name.split('@')
  const tools = publishedTools()
  const found = version === undefined ? tools.latest(code) : tools.find(code, version)
  if (found) return found.document
  const known = tools.all.map(({ document }) => `${document.code}@${document.version}`).join(', ')
  throw new UsageError(
    publishedInstruments().latest(code)
      ? `"${name}" is a judgement and is never scored. Tools that are: ${known}.`
      : `There is no tool "${name}". There are: ${known}.`,
  )
}

function formatOf(said: string | undefined, file: string): Format {
  const ending = file === '-' ? undefined : endings[file.slice(file.lastIndexOf('.') + 1).toLowerCase()]
  const found = said === undefined ? ending : endings[said]
  if (found) return found
  throw new UsageError(
    said === undefined
      ? `Say what ${file === '-' ? 'comes' : `is in ${file}`} with --format: ${formats.join(', ')}.`
      : `There is no format "${said}". There are: ${formats.join(', ')}.`,
  )
}

function layoutOf(said: string | undefined, out: string | undefined, came: Format): typeof csvLayout {
  if (said !== undefined && endings[said] === undefined) throw new UsageError(`Results are written as csv or json.`)
  const ending = out === undefined ? undefined : endings[out.slice(out.lastIndexOf('.') + 1).toLowerCase()]
  const format = said === undefined ? (ending ?? came) : endings[said]
  return format === 'csv' ? csvLayout : jsonLayout
}

/** Readings as `code=option`, each of which the document must have. */
function readingsOf(document: ToolDocument, given: unknown): Readonly<Record<string, string>> | undefined {
  const said = Array.isArray(given) ? given.map(String) : []
  if (said.length === 0) return undefined
  return Object.fromEntries(
    said.map(pair => {
      const [code = '', option = ''] = pair.split('=')
      const reading = document.readings.find(known => known.code === code)
      if (reading?.options.some(known => known.code === option)) return [code, option]
      const known = document.readings.flatMap(each => each.options.map(({ code: of }) => `${each.code}=${of}`))
      throw new UsageError(
        `There is no reading "${pair}" in ${document.short}. There are: ${known.join(', ') || 'none'}.`,
      )
    }),
  )
}

function recordsIn(input: Readable, document: ToolDocument, format: Format): Records {
  if (format !== 'csv') return jsonRecords(input, document, format === 'jsonl' ? 'lines' : 'whole')
  return csvRecords(input, document, ({ without }) => {
    if (without.length > 0) console.error(`There is no column for: ${without.join(', ')}. They count as not answered.`)
  })
}

/** Writes piece by piece, each when the one before it is taken. */
function writerTo(output: () => Writable): (text: string) => Promise<void> {
  return piece =>
    new Promise((done, fail) => {
      const stream = output()
      // What goes wrong is told by the write; without anybody listening it would end the process as well.
      if (stream.listenerCount('error') === 0) stream.on('error', fail)
      stream.write(piece, error => (error ? fail(error) : done()))
    })
}

/** Says which records were left out and why, each on a line of its own, to the standard error. */
function teller() {
  let count = 0
  return {
    leftOut: ({ line, id, result, items, reason }: Said) => {
      count += 1
      if (count > mostTold) return
      const of = items.length > 0 && result !== 'incomplete' ? ` [${items.join(', ')}]` : ''
      console.error(`line ${line}${id === '' ? '' : ` (${id})`}: ${result}${of}: ${reason}`)
    },
    end: () => {
      if (count > mostTold)
        console.error(`… and ${(count - mostTold).toLocaleString('en-GB')} more. Each has its line in the result.`)
    },
  }
}

function sentencesOf(document: ToolDocument, { records, of, broken }: Summary, seconds: number): readonly string[] {
  const number = (count: number) => count.toLocaleString('en-GB')
  const counted = results.filter(result => of[result] > 0 || result === 'scored')
  const standings = document.scores.map(({ code, standing }) => `${code} ${standing.confidence}`)
  return [
    ...(broken ? [`${broken.line === undefined ? '' : `line ${broken.line}: `}${broken.reason}.`] : []),
    `${document.short} version ${document.version}: ${number(records)} ${records === 1 ? 'record' : 'records'} in ${seconds.toFixed(1)} s; ` +
      `${counted.map(result => `${number(of[result])} ${result}`).join(', ')}.`,
    `How well each score is known: ${standings.join(', ')}.`,
  ]
}
