import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { describe, test } from 'node:test'
import { arms } from '../../../test/support/arms.ts'
import { shippedDocuments } from './published.ts'
import { checkOwn, readText } from './read-document.ts'
import { documentTaker, textOfFile } from './take-file.ts'

const shipped = shippedDocuments().map(({ document }) => document)

describe('what is loaded as a document', () => {
  test('is refused where its words hold what is no text, at each place, however it was written', () => {
    for (const [written, place] of [
      ['A \\u0000 title', 'title'],
      ['A \\ud800 title', 'title'],
      ['A \\u202e title', 'title'],
    ] as const) {
      const text = JSON.stringify({ ...arms, version: '99', title: 'HERE' }).replace('HERE', written)
      const read = readText(text, value => checkOwn(value, shipped))
      assert.deepEqual(read.ok ? [] : read.faults.map(({ path }) => path), [place], written)
    }
    const [factor, ...others] = arms.factors
    const inside = { ...arms, version: '99', factors: [{ ...factor, description: 'Half a letter: \udc00' }, ...others] }
    const read = checkOwn(inside, shipped)
    assert.deepEqual(read.ok ? [] : read.faults.map(({ path }) => path), ['factors[0].description'])
  })

  test('is told of every fault of every kind at once, each by its place', () => {
    const osp = shipped.find(each => each.code === 'osp')
    assert(osp && 'sections' in osp)
    const [section, ...others] = osp.sections
    const [first, second, ...items] = section?.items ?? []
    const broken = {
      ...osp,
      title: undefined,
      surprise: true,
      about: 'Half a letter: \udc00',
      sections: [{ ...section, items: [first, { ...second, code: first?.code }, ...items] }, ...others],
    }
    const read = checkOwn(broken, shipped)
    const told = read.ok ? [] : read.faults.map(({ path, message }) => `${path}: ${message}`)
    for (const wanted of [
      /^title: Is missing/,
      /^\$: Has what does not belong there: "surprise"/,
      /^about: This has a character that is not text/,
      /^sections\[0\]\.items\[1\]\.code: ".*" stands twice/,
      /^version: "osp" version .* ships with the service/,
    ])
      assert.ok(
        told.some(fault => wanted.test(fault)),
        `${wanted.source} is not in\n${told.join('\n')}`,
      )
  })

  test('is read no further where it is too much to be a document, however deep', () => {
    let deep: unknown = 'x'
    for (let depth = 0; depth < 100_000; depth++) deep = [deep]
    const read = checkOwn({ ...arms, about: deep }, shipped)
    assert.deepEqual(read.ok ? [] : read.faults.map(({ path }) => path), ['$'])
  })

  test('says the last of two members of one name, and nothing of what every object has', () => {
    const whole = JSON.stringify({ ...arms, version: '99' })
    const twice = readText(whole.replace('{', '{"title": "First",'), value => checkOwn(value, shipped))
    assert(twice.ok)
    assert.equal(twice.document.title, arms.title)
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const read = readText(whole.replace('{', `{"${name}": {"title": "Polluted"},`), value => checkOwn(value, shipped))
      assert.equal(read.ok, false, name)
    }
  })

  test('holds no number that is beyond what is counted exactly', () => {
    for (const number of ['1e999', '-1', '9007199254740993', '1.5', '"1"', 'null']) {
      const text = JSON.stringify({ ...arms, version: '99' }).replace(/"from":\d+/, `"from":${number}`)
      assert.equal(readText(text, value => checkOwn(value, shipped)).ok, false, number)
    }
  })
})

describe('a file of a document', () => {
  async function taken(content: Buffer) {
    const files = Readable.from([{ name: 'arms.json', content: Readable.from([content]) }])
    const nobody = () => Promise.reject(new Error('It takes no work of its own'))
    const { id, faults } = await documentTaker.take(nobody, files, { together: 1_000, held: 1_000 })
    return { text: textOfFile(id), faults }
  }

  test('is text in UTF-8, with a mark of its order of bytes or without', async () => {
    assert.equal((await taken(Buffer.from('\ufeff{"title": "Gefühl"}'))).text, '{"title": "Gefühl"}')
  })

  test('that is empty is told to be empty', async () => {
    for (const content of ['', ' \n', '\ufeff'])
      assert.match((await taken(Buffer.from(content))).faults.join(), /^The file is empty/)
  })

  test('is refused in any other encoding, and no letter of it is ever replaced', async () => {
    for (const other of [Buffer.from('{"title": "Gefühl"}', 'latin1'), Buffer.from('{"title": "Gefühl"}', 'utf16le')])
      assert.match((await taken(other)).faults.join(), /not text in UTF-8/)
  })
})
