import { z } from 'zod'
import { answerFaultKinds, factName } from '../../instruments/tools/index.ts'
import { zDay, type Day } from '../../platform/dates/index.ts'
import { wireUrgentOfRecord } from '../urgent-results/index.ts'
import { standingOf } from './age-rules.ts'
import { besideOnWire, wireBeside } from './crosswalk-wire.ts'
import type { Offered } from './list-view.ts'
import { answersToLookAt, completionFaults } from './draft-rules.ts'
import type { RecordWithChanges } from './history.ts'
import { scoreOf } from './snapshot-rules.ts'
import { snapshotSchema } from './snapshot-types.ts'
import type { ToolDraft } from './types.ts'
import type { Workbench } from './workbench.ts'

const named = z.object({ id: z.uuid(), name: z.string() })
const pinned = z.object({
  ...{ code: z.string(), version: z.string() },
  hash: z.string().describe('SHA-256 of the document that it is answered with.'),
})
const coverage = z.object({
  covered: z.enum(['yes', 'no', 'not known']),
  reason: z.string().optional(),
  offer: z.string().optional().describe('What may be done instead.'),
})

export const wireOffer = z.object({
  ...{ code: z.string(), version: z.string(), title: z.string(), status: z.enum(['published', 'pilot', 'withdrawn']) },
  coverage: coverage.describe('By what the record says; nothing is scored for whom a tool does not cover.'),
  draft: z.uuid().optional().describe('The draft of it that your agency has.'),
})

/** @param drafts those that the agency has open */
export const offerOnWire = ({ document, coverage: covered }: Offered, drafts: readonly ToolDraft[]) => {
  const draft = drafts.find(({ tool, tier }) => tier === 'own' && tool.code === document.code)
  const { code, version, title, status } = document
  return { code, version, title, status, coverage: covered, ...(draft && { draft: draft.id }) }
}

export const wireRecord = z.object({
  id: z.uuid(),
  status: z.literal('completed'),
  completedOn: zDay,
  standing: z
    .object({ state: z.enum(['stands', 'stale', 'out of date', 'replaced', 'corrected']), words: z.string() })
    .describe('Whether it may still be relied on. `replaced`: there is a newer record of the tool, `replacedBy`.'),
  changes: z
    .array(
      z.object({
        ...{ fact: factName, prompt: z.string(), was: z.string(), now: z.string() },
        typed: z
          .string()
          .optional()
          .describe('The answer as it is read, where somebody typed it and did not confirm it from the record.'),
      }),
    )
    .describe('What the record of the person says otherwise since. Where there is anything, the results are stale.'),
  correctedBy: z.uuid().optional(),
  replacedBy: z.uuid().optional().describe('The newest record of the same tool, where that is another one.'),
  record: snapshotSchema.describe('As it was completed: it never changes.'),
  beside: wireBeside
    .optional()
    .describe(
      'What its answers say of the factors of another instrument, in both directions. Evidence, and never a rating.',
    ),
})

export function recordOnWire(record: RecordWithChanges, today: Day): z.infer<typeof wireRecord> {
  const beside = besideOnWire(record.snapshot)
  const { state, words } = standingOf(record, record.changes, today)
  return {
    ...{ id: record.id, status: 'completed' as const, completedOn: record.completedOn },
    ...{ standing: { state, words }, changes: [...record.changes] },
    ...(record.correctedBy !== undefined && { correctedBy: record.correctedBy }),
    ...(record.replacedBy && { replacedBy: record.replacedBy.id }),
    record: record.snapshot,
    ...(beside && { beside }),
  }
}

/** One completed record by itself. */
export const wireWholeRecord = wireRecord.extend({
  urgent: wireUrgentOfRecord
    .optional()
    .describe(
      'What of it does not wait, from its completion on until it is answered; left out where everything waits.',
    ),
})

export const wholeRecordOnWire = (
  record: RecordWithChanges,
  today: Day,
  urgent: z.infer<typeof wireUrgentOfRecord> | undefined,
): z.infer<typeof wireWholeRecord> => ({
  ...recordOnWire(record, today),
  ...(urgent && { urgent }),
})

export const wireDraft = z.object({
  id: z.uuid(),
  status: z.literal('draft'),
  tool: pinned,
  reference: z.string().optional(),
  revision: z.int(),
  startedBy: named,
  savedBy: named,
  corrects: z.object({ id: z.uuid(), why: z.string() }).optional(),
  answers: z.record(z.string(), z.string()).describe('By item. Numbers are digits, days YYYY-MM-DD.'),
  confirmed: z.array(z.string()).describe('Items that somebody confirmed from the record.'),
  facts: z
    .array(
      z.object({
        ...{ item: z.string(), fact: factName, source: z.string() },
        value: z.string().optional().describe('What it would be answered with; left out where only a person can say.'),
      }),
    )
    .describe('What the record says. It counts once it is confirmed.'),
  overtaken: z
    .array(
      z.object({
        item: z.string(),
        was: z
          .string()
          .optional()
          .describe('What the record said when it was answered; left out where nobody was shown that.'),
        now: z.string().describe('What it says now, which `keep` says that somebody has read.'),
      }),
    )
    .describe(
      'Answers that the record has come to contradict, or may have. Each is changed, confirmed or kept before completion.',
    ),
  coverage,
  sections: z.array(z.object({ code: z.string(), status: z.enum(['not asked', 'not started', 'begun', 'done']) })),
  asked: z.array(z.string()).describe('The items that are asked, given the answers.'),
  open: z.record(z.string(), z.string()).describe('What stands between it and its completion, by item.'),
  faults: z.array(z.object({ kind: z.enum(answerFaultKinds), items: z.array(z.string()), message: z.string() })),
  complete: z.boolean(),
  results: snapshotSchema.shape.scores,
  readings: snapshotSchema.shape.readings,
})

export function draftOnWire(bench: Workbench) {
  const { draft, document, evaluation, suggestions, readings } = bench
  const open = completionFaults(bench)
  const { id, tool, revision, startedBy, savedBy, answers } = draft
  return {
    ...{ id, status: 'draft' as const, tool, revision, startedBy, savedBy, answers: { ...answers } },
    ...(draft.reference !== undefined && { reference: draft.reference }),
    ...(draft.corrects && { corrects: draft.corrects }),
    confirmed: Object.keys(draft.confirmed),
    facts: suggestions.map(({ item, fact: { name, value, source } }) => ({
      ...{ item: item.code, fact: name, source },
      ...(value !== undefined && { value }),
    })),
    overtaken: answersToLookAt(bench).map(({ item, was, fact }) => ({
      ...{ item: item.code, now: fact.source },
      ...(was !== undefined && { was }),
    })),
    ...{ coverage: evaluation.coverage, sections: [...evaluation.sections] },
    asked: evaluation.items.filter(({ asked }) => asked).map(({ item }) => item.code),
    open,
    faults: evaluation.faults.map(({ kind, items, message }) => ({ kind, items: [...items], message })),
    complete: Object.keys(open).length === 0,
    results: evaluation.outcomes.map(outcome => scoreOf(document, outcome)),
    readings: [...readings],
  }
}

export const wireDiscarded = z.object({
  id: z.uuid(),
  status: z.literal('discarded'),
  tool: pinned,
  discardedAt: z.iso.datetime(),
  discardedBy: named,
  why: z.string(),
})

export const discardedOnWire = ({ id, tool }: ToolDraft, { at, by, why = '' }: NonNullable<ToolDraft['ended']>) => ({
  ...{ id, status: 'discarded' as const, tool, discardedAt: at.toISOString(), discardedBy: by, why },
})

export const wireToolRecord = z.discriminatedUnion('status', [wireDraft, wireWholeRecord, wireDiscarded])
