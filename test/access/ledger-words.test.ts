import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rooms } from '../../src/rooms.ts'
import { subjectsInWords } from '../../src/trust/audit/index.ts'

test('given every route on which a record is looked at, then the ledger has words for it and tells no address', () => {
  const looks = rooms().routes.filter(({ audit }) => audit === 'consulted')
  assert(looks.length > 40, String(looks.length))
  assert.deepEqual(
    looks.map(({ url }) => subjectsInWords([{ kind: 'page', id: url }])).filter(words => words.includes('/')),
    [],
  )
})
