import assert from 'node:assert/strict'
import { canonical, sha256, type JsonValue } from '../../src/platform/canonical/index.ts'
import { insertRecord } from '../../src/practice/tools/record-store.ts'
import { partsFor } from '../../src/practice/tools/complete.ts'
import type { KeptPart, ToolSnapshot } from '../../src/practice/tools/snapshot-types.ts'
import { endDraft, readDraft } from '../../src/practice/tools/store.ts'
import { workOn } from '../../src/practice/tools/workbench.ts'
import type { TestApp, UserName } from './app.ts'
import { draftTestTool } from './tool-records.ts'

/**
 * A completed record of Risk Matrix 2000 whose result of the sexual scale the recording agency keeps for itself, as a result is that is made from an
 * answer of such a tier. No document that ships has one.
 *
 * @param words its band, and part of its title
 */
export async function recordKeptResult(app: TestApp, user: UserName, personId: string, words: string): Promise<string> {
  const { recordId } = await draftTestTool(app, user, personId, 'rm2000')
  await app.as(user, async work => {
    const draft = await readDraft(work.tx, personId, recordId)
    assert(draft)
    const { main } = partsFor(work, await workOn(work, 'tools', draft))
    const [own] = main.scores.filter(({ code }) => code === 's')
    assert(own)
    const band = { code: words.toLowerCase().replaceAll(' ', '-'), label: words, rank: 0, of: 4 }
    const kept: KeptPart = {
      ...{ format: 'tool-record-part/1', record: recordId, tier: 'own', sections: [] },
      scores: [{ ...own, title: `Own ${words}`, band }],
    }
    const scores = main.scores.filter(({ code }) => code !== 's' && code !== 's-step-1')
    const common = { person_id: personId, agency_id: draft.agencyId }
    const recorded = { recorded_at: work.now, recorded_by: work.principal.practitionerId }
    const part = (body: ToolSnapshot | KeptPart) => {
      const bytes = canonical(JSON.parse(JSON.stringify(body)) as JsonValue)
      const hash = sha256(bytes).toString('hex')
      return { ...common, ...recorded, record_id: recordId, tier: body.tier, body: bytes, sha256: hash }
    }
    await insertRecord(work.tx, {
      record: {
        ...{ id: recordId, ...common, ...recorded, tier: 'shared', tool_code: 'rm2000', tool_version: '1' },
        ...{ tool_hash: draft.tool.hash, completed_on: work.today, good_until: null, supersedes: null },
      },
      parts: [part({ ...main, scores, kept: { items: 0, scores: 1 } }), part(kept)],
    })
    await endDraft(work.tx, draft, { as: 'completed', at: work.now, by: work.principal.practitionerId, why: null })
    work.record({
      stream: { kind: 'person', id: personId },
      action: 'tool.discarded',
      subject: { kind: 'tool_draft', id: recordId },
    })
  })
  return recordId
}
