import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import type { ToolDocument } from '../../instruments/index.ts'
import { publishedTools } from '../../record/catalogue/index.ts'
import {
  csvLayout,
  csvRecords,
  HeadError,
  jsonLayout,
  jsonRecords,
  scoreAll,
  template,
  type Records,
  type Said,
} from './index.ts'

const osp = toolOf('osp')

function toolOf(code: string): ToolDocument {
  const found = publishedTools().find(code, '1')
  assert(found)
  return found.document
}

const head =
  'id,sex,sexual-history,date-of-birth,start-of-risk,all-sanctions,contact-adult,contact-child,non-contact,images,last-sexual-sanction,stranger-victim,in-custody'
/** The official vector of OSP/DC: 28 points, medium, 1.54% (domain facts, 3). */
const official = 'a,male,yes,1980-01-01,2027-01-01,11,1,2,3,4,1994-01-01,no,yes'

/** What a file comes to, with the bytes cut into pieces of so many. */
async function scored(records: (input: Readable) => Records, bytes: Buffer | string, cut = 7, document = osp) {
  const all = Buffer.from(bytes)
  const pieces = Array.from({ length: Math.ceil(all.length / cut) }, (_, at) => all.subarray(at * cut, (at + 1) * cut))
  let written = ''
  const leftOut: Said[] = []
  const summary = await scoreAll(
    document,
    records(Readable.from(pieces)),
    csvLayout(document, { explains: false }),
    text => {
      written += text
      return Promise.resolve()
    },
    { onLeftOut: said => void leftOut.push(said) },
  )
  const rows: Record<string, string>[] = parse(written, { bom: true, columns: true, record_delimiter: '\r\n' })
  return { rows, leftOut, summary }
}
const csv = (text: Buffer | string, cut?: number) => scored(input => csvRecords(input, osp), text, cut)
const json = (text: string, layout: 'lines' | 'whole', cut?: number) =>
  scored(input => jsonRecords(input, osp, layout), text, cut)

describe('records of a CSV file', () => {
  test('the official vector has its points, band and percentage, and its id comes back', async () => {
    const { rows, summary } = await csv(`${head}\n${official}\n`)
    assert.equal(rows.length, 1)
    const row = rows[0] ?? {}
    assert.deepEqual(
      [row['line'], row['id'], row['tool'], row['result'], row['dc_points'], row['dc_band'], row['dc_band_label']],
      ['2', 'a', 'osp@1', 'scored', '28', 'medium', 'Medium'],
    )
    assert.equal(row['dc-probability_percent'], '1.54')
    assert.equal(summary.of.scored, 1)
  })

  test('a byte order mark, CRLF, quotes and blank lines change nothing, however the bytes are cut', async () => {
    const quoted = official
      .split(',')
      .map(cell => `"${cell}"`)
      .join(',')
    const plain = await csv(`${head}\n${official}\n`)
    for (const cut of [1, 2, 3, 1000]) {
      const { rows } = await csv(`\uFEFF${head}\r\n\r\n${quoted}\r\n\r\n`, cut)
      assert.deepEqual(
        rows.map(row => ({ ...row, line: '2' })),
        plain.rows,
      )
    }
  })

  test('lines are counted as an editor counts them, in the order of the file', async () => {
    const { rows, leftOut } = await csv(
      `${head}\n\n${official}\n"b\nc",male,yes,1980-01-01,2027-01-01,1,2,0,0,0,2000-01-01,no,yes\n${official}\n`,
    )
    assert.deepEqual(
      rows.map(({ line, result }) => [line, result]),
      [
        ['3', 'scored'],
        ['4', 'refused'],
        ['6', 'scored'],
      ],
    )
    assert.deepEqual(
      leftOut.map(({ line, items }) => [line, items]),
      [[4, ['contact-adult', 'all-sanctions']]],
    )
  })

  test('what is refused names its items, and says nothing of a score', async () => {
    const { rows } = await csv(`${head}\na,men,yes,1980-01-01,2027-01-01,11,1,2,3,4,1994-02-30,no,yes\n`)
    assert.match(rows[0]?.['reason'] ?? '', /has no option "men".*must be a real date/)
    assert.equal(rows[0]?.['dc_points'], '')
  })

  test('a woman is not covered, what is not answered is incomplete and named, and neither is scored', async () => {
    const { rows, summary } = await csv(
      `${head}\n${official.replace('male', 'female')}\n${official.replace(',11,', ',,')}\n${official.replace('male', '')}\n`,
    )
    assert.deepEqual(
      rows.map(({ result }) => result),
      ['not covered', 'incomplete', 'coverage not known'],
    )
    assert.equal(rows[1]?.['reason'], 'Not answered: all-sanctions')
    assert.equal(summary.of.scored, 0)
  })

  test('what a score did without is said beside it', async () => {
    const { rows, leftOut } = await csv(`${head}\n${official.replace(',no,yes', ',,yes')}\n`)
    assert.deepEqual([rows[0]?.['result'], rows[0]?.['dc_points']], ['scored', '28'])
    assert.equal(rows[0]?.['reason'], 'Scored without: stranger-victim')
    assert.deepEqual(leftOut, [])
  })

  test('a column is named by the prompt of its item too', async () => {
    const named = head.replace('date-of-birth', '"Date of birth"')
    assert.equal((await csv(`${named}\n${official}\n`)).rows[0]?.['dc_points'], '28')
  })

  test('a choice is the code of its option or its label, whatever its case and the white space around it', async () => {
    const plain = await csv(`${head}\n${official}\n`)
    for (const [code, label] of [
      ['no,yes', 'No,"Yes, or not yet released"'],
      ['no,yes', ' NO ," yes, OR not yet released "'],
      ['male', 'MALE'],
    ] as const) {
      const { rows } = await csv(`${head}\n${official.replace(code, label)}\n`)
      assert.deepEqual(rows, plain.rows, label)
    }
    const { rows } = await csv(`${head}\n${official.replace(',no,yes', ',Not known,yes')}\n`)
    assert.equal(rows[0]?.['reason'], 'Scored without: stranger-victim')
    const refused = await csv(`${head}\n${official.replace('male', 'man')}\n`)
    assert.match(refused.rows[0]?.['reason'] ?? '', /has no option "man"/)
  })

  test('a label that could mean two options means none, and a code is its own option whatever is called so', async () => {
    const tool = structuredClone(osp)
    const item = tool.sections[0]?.items.find(({ code }) => code === 'sex')
    assert(item?.kind === 'choice')
    item.options = [
      { code: 'male', label: 'A man' },
      { code: 'female', label: 'Male' },
      { code: 'other', label: 'A MAN ' },
      { code: 'x', label: 'Somebody else' },
    ]
    const said = async (answer: string) => {
      const text = `${head}\n${official.replace('male', answer)}\n`
      const { rows } = await scored(input => csvRecords(input, tool), text, 50, tool)
      return rows[0]?.['result']
    }
    assert.deepEqual(
      [await said('male'), await said('Male'), await said('a man'), await said('SOMEBODY ELSE'), await said('female')],
      ['scored', 'refused', 'refused', 'not covered', 'not covered'],
    )
  })

  test('columns that do not fit are refused at once, all of them, before any record', async () => {
    const wrong = csv(`${head},sexx,age-at-start,Sex\n${official},1,2,3\n`)
    await assert.rejects(wrong, (error: unknown) => {
      assert(error instanceof HeadError)
      assert.deepEqual(
        error.sentences.map(sentence => /"([^"]+)"/.exec(sentence)?.[1]),
        ['sexx', 'age-at-start', 'Sex'],
      )
      return true
    })
    await assert.rejects(csv(''), HeadError)
    await assert.rejects(csv(Buffer.from(`\uFEFF${head}\n`, 'utf16le')), HeadError)
  })

  test('another version’s answers are refused', async () => {
    const { rows } = await csv(`version,${head}\n2,${official}\n1,${official}\n,${official}\n`)
    assert.deepEqual(
      rows.map(({ result }) => result),
      ['refused', 'scored', 'scored'],
    )
  })

  test('a row of another width, and one that is not UTF-8, are refused, and those after them are read', async () => {
    const { rows } = await csv(
      Buffer.concat([Buffer.from(`${head}\na,male\n`), Buffer.from([0xff]), Buffer.from(`${official}\n${official}\n`)]),
    )
    assert.deepEqual(
      rows.map(({ result }) => result),
      ['refused', 'refused', 'scored'],
    )
  })

  test('a quotation mark gone astray ends the reading after a million bytes, and that is said', async () => {
    const { summary } = await csv(`${head}\n${official}\n"${'x'.repeat(1_100_000)}`, 65_536)
    assert.match(summary.broken?.reason ?? '', /longer than a million bytes/)
  })

  test('what stands before a place that can’t be read is scored, wherever the file is cut', async () => {
    for (const cut of [9, 100_000]) {
      const { rows, summary } = await csv(`${head}\n${`${official}\n`.repeat(30)}b"c,male\n${official}\n`, cut)
      assert.deepEqual([rows.length, summary.of.scored], [30, 30])
      assert.deepEqual([summary.broken?.line, /stands inside a cell/.test(summary.broken?.reason ?? '')], [32, true])
    }
  })

  test('an id that a spreadsheet would take for a formula is none in the result', async () => {
    const { rows } = await csv(`${head}\n${official.replace('a,', '=1+1,')}\n`)
    assert.equal(rows[0]?.['id'], "'=1+1")
  })
})

describe('records of JSON', () => {
  const record = Object.fromEntries(head.split(',').map((name, at) => [name, official.split(',')[at]]))
  const text = JSON.stringify({ ...record, id: 'x"]},{["y' })

  test('one, an array, and one a line come to the same, however the bytes are cut', async () => {
    for (const cut of [1, 5, 10_000]) {
      const whole = [await json(text, 'whole', cut), await json(` [\n${text} ]\n`, 'whole', cut)]
      for (const { rows, summary } of [...whole, await json(`\uFEFF${text}\r\n\n`, 'lines', cut)]) {
        assert.deepEqual(
          rows.map(({ id, dc_points }) => [id, dc_points]),
          [['x"]},{["y', '28']],
        )
        assert.equal(summary.broken, undefined)
      }
    }
  })

  test('elements of an array have the lines on which they begin; a bad one is refused and the next is read', async () => {
    const { rows } = await json(`[\n${text},\n\n nonsense,\n${text}\n,[]]`, 'whole')
    assert.deepEqual(
      rows.map(({ line, result }) => [line, result]),
      [
        ['2', 'scored'],
        ['4', 'refused'],
        ['5', 'scored'],
        ['6', 'refused'],
      ],
    )
  })

  test('an empty array has no records; one that is never closed says so, and what stands after it too', async () => {
    assert.deepEqual(await json(' [ ] ', 'whole').then(({ summary }) => [summary.records, summary.broken]), [
      0,
      undefined,
    ])
    assert.match((await json(`[${text},`, 'whole')).summary.broken?.reason ?? '', /never closed/)
    assert.match((await json(`[${text}] x`, 'whole')).summary.broken?.reason ?? '', /follows the end/)
    assert.match((await json('', 'whole')).summary.broken?.reason ?? '', /empty/)
    assert.equal((await json(`[${text},]`, 'whole')).rows[1]?.['result'], 'refused')
  })

  test('a line that is too long is passed over, and the next is read', async () => {
    const { rows } = await json(`"${'x'.repeat(1_200_000)}"\n${text}\n`, 'lines', 65_536)
    assert.deepEqual(
      rows.map(({ line, result }) => [line, result]),
      [
        ['1', 'refused'],
        ['2', 'scored'],
      ],
    )
  })

  test('members that are no answers are refused by name; null is no answer', async () => {
    const bad = [
      { ...record, sex: true },
      { ...record, images: [1] },
      { ...record, colour: 'red' },
      { ...record, images: 4 },
    ]
    const { rows, leftOut } = await json(JSON.stringify([...bad, { ...record, 'all-sanctions': null }]), 'whole')
    assert.deepEqual(
      rows.map(({ result }) => result),
      ['refused', 'refused', 'refused', 'scored', 'incomplete'],
    )
    assert.deepEqual(leftOut.map(({ items }) => items).slice(0, 3), [['sex'], ['images'], ['colour']])
  })

  test('a choice may be the label of its option here as well', async () => {
    const labels = { ...record, sex: 'Male', 'in-custody': 'Yes, or not yet released', images: 4 }
    const { rows } = await json(JSON.stringify(labels), 'whole')
    assert.deepEqual([rows[0]?.['result'], rows[0]?.['dc_points']], ['scored', '28'])
  })

  test('a line of the result says all that made each score, where that is asked for', async () => {
    const lines: string[] = []
    await scoreAll(
      osp,
      jsonRecords(Readable.from([Buffer.from(text)]), osp, 'whole'),
      jsonLayout(osp, { explains: true }),
      line => Promise.resolve(void lines.push(line)),
    )
    const said: unknown = JSON.parse(lines.join(''))
    const dc = (said as { scores: { points: number; contributions: { points: number }[] }[] }).scores[0]
    assert.equal(
      dc?.contributions.reduce((sum, { points }) => sum + points, 0),
      28,
    )
    assert.equal(dc.points, 28)
  })
})

test('the template of OSP shows nobody with a day of the last of no sexual sanctions', async () => {
  const { rows } = await scored(input => csvRecords(input, osp), template(osp), 50)
  assert.deepEqual([rows[0]?.['result'], rows[0]?.['iic_band']], ['scored', 'not-applicable'])
  const [names = [], cells = []]: string[][] = parse(template(osp), { record_delimiter: '\r\n' })
  assert.equal(cells[names.indexOf('last-sexual-sanction')], '')
  assert.equal(cells[names.indexOf('start-of-risk')], '2025-02-28')
})

for (const { document } of publishedTools().all)
  test(`the template of ${document.code} is a file that it takes: nothing of its example is refused`, async () => {
    const { rows, leftOut } = await scored(input => csvRecords(input, document), template(document), 50, document)
    assert.equal(rows.length, 1)
    assert(!leftOut.some(({ result }) => result !== 'incomplete'), leftOut[0]?.reason)
  })
