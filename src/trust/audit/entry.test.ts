import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonical, sha256 } from '../../platform/canonical/index.ts'
import { entryHash } from './entry.ts'

const hex = fc.uint8Array({ minLength: 16, maxLength: 32 }).map(bytes => Buffer.from(bytes))

test('given any entry, then its hash is that of its canonical text, whatever parts the text is made from', () => {
  const entries = fc.record({
    streamId: fc.string(),
    seq: fc.nat(),
    at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }),
    actorId: fc.option(fc.uuid()),
    agencyId: fc.option(fc.nat()),
    personId: fc.option(fc.uuid()),
    action: fc.string(),
    subjectKind: fc.option(fc.string()),
    subjectId: fc.option(fc.string()),
    salt: fc.option(hex),
    rowHash: fc.option(hex),
    detail: fc.dictionary(
      fc.string().filter(key => key !== '__proto__'),
      fc.oneof(fc.string(), fc.integer(), fc.boolean()),
    ),
  })
  fc.assert(
    fc.property(hex, entries, (previous, entry) => {
      const text = canonical({
        ...{
          v: 1,
          stream: entry.streamId,
          seq: entry.seq,
          previous: previous.toString('hex'),
          at: entry.at.toISOString(),
        },
        ...{ actor: entry.actorId, agency: entry.agencyId, person: entry.personId, action: entry.action },
        subject: entry.subjectKind === null ? null : [entry.subjectKind, entry.subjectId],
        ...{
          salt: entry.salt?.toString('hex') ?? null,
          row: entry.rowHash?.toString('hex') ?? null,
          detail: entry.detail,
        },
      })
      assert(entryHash(previous, entry).equals(sha256(text)))
    }),
  )
})
