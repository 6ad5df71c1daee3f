import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { attributes, escape, html, join, paragraphs, trusted, verbatim, type SafeHtml } from './html.ts'

/** What somebody might type to get out of its place, beside whatever else fast-check thinks of. */
const hostile = fc.constantFrom(
  '"><script>alert(1)</script>',
  '" onmouseover="alert(1)',
  "' onfocus='alert(1)",
  '</textarea><img src=x onerror=alert(1)>',
  '</p><p>',
  '<!--',
  '-->',
  '&lt;b&gt;',
  '&quot;',
  '&#34;',
  '</',
  '<',
  '"',
  '=',
  '\n',
  '\r',
  '\0',
  '\u202e',
)
const anything = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'binary' }), fc.string()), { maxLength: 6 })
  .map(pieces => pieces.join(''))

/** What a parser makes of any text: one kind of line ending, and a mark for NUL, which between tags it leaves out. */
const lines = (text: string) => text.replace(/\r\n?/g, '\n')
const parsed = (text: string) => lines(text).replaceAll('\0', '\ufffd')
const shown = (text: string) =>
  lines(text)
    .replaceAll('\0', '')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')

/** The only element of the markup: it fails when there is anything beside it. */
function only(markup: SafeHtml): Tree.Element {
  const [element, ...others] = parseFragment(String(markup)).childNodes
  assert.ok(element && 'attrs' in element)
  assert.equal(others.length, 0)
  return element
}

/** The text of an element that holds nothing else: it fails when there is a tag or a comment in it. */
function textOf(element: Tree.Element): string {
  return element.childNodes
    .map(node => {
      assert.equal(node.nodeName, '#text')
      return 'value' in node ? node.value : ''
    })
    .join('')
}

const named = (element: Tree.Element) => element.attrs.map(({ name }) => name)

describe('text in a template stays text', () => {
  test('between tags it opens none, and it is read as it was typed but for what turns a line round', () => {
    fc.assert(
      fc.property(anything, text => {
        const element = only(html`<span>${text}</span>`)
        assert.deepEqual(named(element), [])
        assert.equal(textOf(element), shown(text))
      }),
    )
  })

  test('in a double-quoted attribute it does not leave it, and every character comes back', () => {
    fc.assert(
      fc.property(anything, text => {
        const element = only(html`<span title="${text}" id="last">words</span>`)
        assert.deepEqual(named(element), ['title', 'id'])
        assert.equal(element.attrs[0]?.value, parsed(text))
        assert.equal(textOf(element), 'words')
      }),
    )
  })

  test('in the middle of a double-quoted attribute it does not leave it either', () => {
    fc.assert(
      fc.property(anything, anything, (first, second) => {
        const element = only(html`<span class="a ${first} b${[second, ' c']}">words</span>`)
        assert.deepEqual(named(element), ['class'])
        assert.equal(textOf(element), 'words')
      }),
    )
  })

  test('as attributes made of a record it does not leave them', () => {
    fc.assert(
      fc.property(anything, anything, (first, second) => {
        const element = only(html`<span${attributes({ title: first, 'data-more': second })}>words</span>`)
        assert.deepEqual(named(element), ['title', 'data-more'])
        assert.equal(textOf(element), 'words')
      }),
    )
  })

  test('in a list, and between the pieces of a join, it opens no tag', () => {
    fc.assert(
      fc.property(fc.array(anything), anything, (texts, between) => {
        assert.equal(textOf(only(html`<span>${texts}</span>`)), shown(texts.join('')))
        assert.equal(textOf(only(html`<span>${join(texts, between)}</span>`)), shown(texts.join(between)))
      }),
    )
  })

  test('as words of a text area it does not leave it, and every character comes back', () => {
    fc.assert(
      fc.property(anything, text => {
        const element = only(html`<textarea>${trusted('\n')}${verbatim(text)}</textarea>`)
        assert.equal(textOf(element), parsed(text))
      }),
    )
  })

  test('as paragraphs it makes paragraphs and line breaks, and nothing else', () => {
    fc.assert(
      fc.property(anything, anything, (text, classes) => {
        for (const node of parseFragment(String(paragraphs(text, classes))).childNodes) {
          assert.ok('attrs' in node && node.nodeName === 'p')
          assert.deepEqual(named(node), ['class'])
          for (const child of node.childNodes) assert.match(child.nodeName, /^(#text|br)$/)
        }
      }),
    )
  })
})

test('only markup of ours is not escaped', () => {
  assert.equal(String(html`${html`<b>${'<i>'}</b>`}`), '<b>&lt;i&gt;</b>')
  assert.equal(String(html`${trusted('<br>')}${'<br>'}`), '<br>&lt;br&gt;')
  assert.equal(String(html`${{ toString: () => '<b>' }.toString()}`), '&lt;b&gt;')
})

test('nothing writes nothing, and zero is a number', () => {
  assert.equal(String(html`${undefined}${null}${false}${''}${[]}|${0}`), '|0')
  const some = attributes({ a: undefined, b: null, c: false, d: '', e: true, f: 0 })
  assert.equal(String(some), ' d="" e f="0"')
})

test('what turns a line round is shown as a mark to readers, and goes back into a form as it was', () => {
  assert.equal(escape('evidence\u202efdp.exe'), 'evidence\ufffdfdp.exe')
  assert.equal(String(html`<input value="${'a\u202eb'}" />`), '<input value="a\u202eb" />')
  assert.equal(String(verbatim('a\u202eb')), 'a\u202eb')
})

describe('the indentation of a template', () => {
  test('is not sent, and that of a value is', () => {
    const value = '\n    typed'
    const sent = html`<div>
      <p>${value}</p>
      <p>a b</p>
    </div>`
    assert.equal(sent.toString(), '<div>\n<p>\n    typed</p>\n<p>a b</p>\n</div>')
  })
})
