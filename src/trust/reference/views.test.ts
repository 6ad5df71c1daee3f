import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sentence } from './views.ts'

test('given a sentence with backticks, then what stands between them is code, and all of it is escaped', () => {
  assert.equal(
    String(sentence('Says in `a<b` why & when')),
    'Says in <code class="arms-code">a&lt;b</code> why &amp; when',
  )
})
