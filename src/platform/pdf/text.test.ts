import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isSimple, readable, shown } from './characters.ts'
import { fontOf } from './fonts.ts'
import { breakLines } from './lines.ts'
import { runsOf } from './runs.ts'

const faces = [fontOf('regular'), fontOf('bold')]
const { glyphOf } = fontOf('regular')
const anyText = fc.string({ unit: 'binary', maxLength: 80 })
const mixedText = fc
  .array(
    fc.constantFrom('visit', 'שרה', 'محمد', '12', ',', ' ', ' ', '(', '李', '😀', 'e\u0301', '-', 'Юлия', '\u00a0'),
  )
  .map(parts => parts.join(''))

describe('readable', () => {
  test('names what would act on the text: controls, marks of direction, halves of pairs', () => {
    assert.equal(readable('a\0b\u202Ec\u2066d\ud800e\uFFFEf'), 'a[U+0000]b[U+202E]c[U+2066]d[U+D800]e[U+FFFE]f')
  })

  test('has one kind of line break, and no tabs', () => {
    assert.equal(readable('a\r\nb\rc\u2028d\ve\tf\n'), 'a\nb\nc\nd\ne f\n')
  })

  test('leaves no such character in any text, and every other one in its place', () => {
    fc.assert(
      fc.property(anyText, text => {
        const result = readable(text)
        assert.doesNotMatch(result.replaceAll('\n', ''), /[\p{Cc}\p{Cs}\p{Bidi_Control}]/u)
        assert.equal(readable(result), result)
      }),
    )
    fc.assert(fc.property(fc.string(), text => assert.equal(readable(text), text)))
  })
})

describe('shown', () => {
  test('a character that the font lacks is named by its code', () => {
    assert.equal(shown('李 = Li, 😀', glyphOf), '[U+674E] = Li, 😀')
  })

  test('marks that only steer take no room', () => {
    assert.equal(shown('co\u00adoperate\ufeff 李\ufe0f', glyphOf), 'cooperate [U+674E]')
  })

  test('the font has whatever is left', () => {
    fc.assert(
      fc.property(anyText.map(readable), text => {
        for (const character of shown(text.replaceAll('\n', ' '), glyphOf)) {
          assert.notEqual(glyphOf(character.codePointAt(0) ?? 0), 0, JSON.stringify(character))
        }
      }),
    )
  })

  test('a simple character has a glyph in both faces, and shares it with no other character', () => {
    for (const font of faces) {
      const owners = new Map<number, number[]>()
      for (let code = 0; code < 0x11_0000; code += 1) {
        const glyph = font.glyphOf(code)
        if (glyph !== 0) owners.set(glyph, [...(owners.get(glyph) ?? []), code])
      }
      for (let code = 0x20; code < 0x1_0000; code += 1) {
        if (!isSimple(String.fromCharCode(code))) continue
        assert.deepEqual(owners.get(font.glyphOf(code)), [code], code.toString(16))
      }
    }
  })
})

describe('breakLines', () => {
  const measure = (text: string) => text.length

  test('breaks at spaces, at line breaks, and in a word that is too long', () => {
    assert.deepEqual(breakLines('one two three', measure, 8), ['one two ', 'three'])
    assert.deepEqual(breakLines('one\n\ntwo', measure, 8), ['one ', ' ', 'two'])
    assert.deepEqual(breakLines('a incomprehensible b', measure, 8), ['a ', 'incompre', 'hensible ', 'b'])
    assert.deepEqual(breakLines('https://example/path', measure, 12), ['https://', 'example/path'])
    assert.deepEqual(breakLines('', measure, 8), [''])
  })

  test('does not part a letter from its marks', () => {
    assert.deepEqual(breakLines('e\u0301'.repeat(4), measure, 4), ['e\u0301e\u0301', 'e\u0301e\u0301'])
  })

  test('the lines together are the text, and none is wider than it may be', () => {
    const text = fc
      .array(fc.constantFrom('a', 'bc', 'de-fgh', ' ', '  ', '\n', 'ijklmnopqrstuvwxyz'))
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 12 }), (words, width) => {
        const lines = breakLines(words, measure, width)
        const tidy = (from: string) => from.replace(/[ \n]+/g, ' ').trim()
        assert.equal(tidy(lines.join('')), tidy(words))
        for (const line of lines) assert.ok(line.trimEnd().length <= width || line.trim() === '', JSON.stringify(line))
      }),
    )
  })

  test('a word of a megabyte takes no more than a moment', { timeout: 10_000 }, () => {
    assert.equal(breakLines('x'.repeat(1_000_000), measure, 80).length, 12_500)
  })
})

describe('runsOf', () => {
  test('cuts a line where its direction or its telling changes', () => {
    const cut = runsOf('Sister: שרה לוי 12, then 李.').map(({ kind, text }) => [kind, text])
    assert.deepEqual(cut, [
      ['plain', 'Sister: '],
      ['right-to-left', 'שרה לוי'],
      ['plain', ' 12, then '],
      ['told', '李.'],
    ])
  })

  test('numbers and punctuation between words from right to left go with them', () => {
    const [run] = runsOf('לוי 12, כהן')
    assert.deepEqual(run, { kind: 'right-to-left', text: 'לוי 12, כהן', parts: ['לוי', ' ', '12,', ' ', 'כהן'] })
  })

  test('loses nothing and keeps the order', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, mixedText), text => {
        const line = readable(text).replaceAll('\n', ' ')
        const runs = runsOf(line)
        assert.equal(runs.map(run => run.text).join(''), line)
        for (const run of runs) assert.equal(run.parts.join(''), run.text)
      }),
    )
  })
})
