import assert from 'node:assert/strict'
import { access, readFile } from 'node:fs/promises'
import { test } from 'node:test'

const root = new URL('../../', import.meta.url)

test('given the page of security, then every threat is shown by a test, and every path that it names is there', async () => {
  const page = await readFile(new URL('docs/security.md', root), 'utf8')
  const rows = page.split('\n').filter(line => line.startsWith('| ') && line.split('|').length === 5)
  const shown = rows.map(row => row.split('|')[3] ?? '').filter(cell => !/shown by|---/.test(cell))
  assert(shown.length > 25)
  for (const cell of shown) assert.match(cell, /`(test|src)\//, cell)
  const paths = [...page.matchAll(/`((?:test|src)\/[^`\s]+)`/g)].flatMap(([, path]) => path ?? [])
  assert(paths.length > 25)
  for (const path of paths) await access(new URL(path, root))
})
