import type { Selectable } from 'kysely'
import { uniqueViolation, type Rx, type Tx } from '../../platform/db/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import type { ToolDraftTable } from './tables.ts'
import type { Place, ToolDraft } from './types.ts'

function drafts(rx: Rx) {
  return rx
    .selectFrom('tool_draft as d')
    .innerJoin('agency as g', 'g.id', 'd.agency_id')
    .innerJoin('practitioner as b', 'b.id', 'd.recorded_by')
    .innerJoin('practitioner as s', 's.id', 'd.saved_by')
    .leftJoin('practitioner as e', 'e.id', 'd.ended_by')
    .selectAll('d')
    .select(['g.name as agency_name', 'b.name as begun_name', 's.name as saver_name', 'e.name as ender_name'])
}

type DraftRow = Awaited<ReturnType<ReturnType<typeof drafts>['executeTakeFirstOrThrow']>>

function draftOf(row: DraftRow): ToolDraft {
  const { ended_as: as, ended_at: at, ended_by: by, ender_name: ender } = row
  return {
    ...{ id: row.id, personId: row.person_id, agencyId: row.agency_id, agencyName: row.agency_name, tier: row.tier },
    tool: { code: row.tool_code, version: row.tool_version, hash: row.tool_hash },
    reference: row.reference ?? undefined,
    ...{ answers: row.answers, confirmed: row.confirmed, noted: row.noted, revision: row.revision },
    corrects: row.supersedes === null ? undefined : { id: row.supersedes, why: row.supersedes_why ?? '' },
    ...{ startedAt: row.started_at, startedBy: { id: row.recorded_by, name: row.begun_name } },
    ...{ savedAt: row.saved_at, savedBy: { id: row.saved_by, name: row.saver_name } },
    ended:
      as === null || at === null || by === null
        ? undefined
        : { as, at, by: { id: by, name: ender ?? '' }, why: row.ended_why ?? undefined },
  }
}

/** One draft of the principal's agency, ended or not. */
export async function readDraft(rx: Rx, personId: string, id: string): Promise<ToolDraft | undefined> {
  const row = await drafts(rx).where('d.person_id', '=', personId).where('d.id', '=', id).executeTakeFirst()
  return row && draftOf(row)
}

/** The drafts about a person that nobody has ended, the latest first: those of a tier. */
export async function openDrafts(rx: Rx, personId: string, tier: ToolDraft['tier']): Promise<readonly ToolDraft[]> {
  const rows = await drafts(rx)
    .where('d.person_id', '=', personId)
    .where('d.tier', '=', tier)
    .where('d.ended_at', 'is', null)
    .orderBy('d.id', 'desc')
    .execute()
  return rows.map(draftOf)
}

/** A draft, locked until COMMIT: whoever else would end it or save it waits. @throws not found when the principal may not see it */
export async function lockDraft({ tx }: PractitionerWork, personId: string, id: string): Promise<ToolDraft> {
  const locked = await tx
    .selectFrom('tool_draft')
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .executeTakeFirst()
  const found = locked && (await readDraft(tx, personId, id))
  if (!found) throw new Problem(problems.notFound)
  return found
}

/** Writes a new draft. @throws conflict where the agency has one open already, or the record is being corrected */
export async function insertDraft(tx: Tx, row: Selectable<ToolDraftTable>): Promise<void> {
  const { answers, confirmed, noted, ...plain } = row
  await tx
    .insertInto('tool_draft')
    .values({
      ...plain,
      ...{ answers: JSON.stringify(answers), confirmed: JSON.stringify(confirmed), noted: JSON.stringify(noted) },
    })
    .execute()
    .catch((error: unknown) => {
      const which = uniqueViolation(error)
      if (which === undefined) throw error
      throw new Problem(problems.conflict, {
        detail:
          which === 'tool_draft_corrects_once'
            ? 'This record has been corrected, or somebody is correcting it.'
            : 'Your agency has a draft of this tool already. Carry on with that one, or discard it.',
      })
    })
}

/** Writes what was answered. */
export async function updateDraft(
  tx: Tx,
  { personId, id, answers, confirmed, noted, revision }: ToolDraft,
  saved: { readonly at: Date; readonly by: string },
): Promise<void> {
  await tx
    .updateTable('tool_draft')
    .set({
      ...{
        answers: JSON.stringify(answers),
        confirmed: JSON.stringify(confirmed),
        noted: JSON.stringify(noted),
        revision,
      },
      ...{ saved_at: saved.at, saved_by: saved.by },
    })
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .execute()
}

/** Ends a draft and lets go of its answers: what was completed stands in the record, and what was discarded nowhere. */
export async function endDraft(
  tx: Tx,
  { personId, id }: Pick<ToolDraft, 'personId' | 'id'>,
  end: { readonly as: 'completed' | 'discarded'; readonly at: Date; readonly by: string; readonly why: string | null },
): Promise<void> {
  await tx
    .updateTable('tool_draft')
    .set({
      ...{ answers: '{}', confirmed: '{}', noted: '{}' },
      ...{ ended_at: end.at, ended_as: end.as, ended_by: end.by, ended_why: end.why },
    })
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .execute()
}

/**
 * Which agency records under an id, in a draft or completed, in one of the places where records stand. Of what is completed the draft is its own agency's alone, and the record may be
 * for others too.
 */
export async function agencyOf(
  rx: Rx,
  { place, personId, id }: { readonly place: Place; readonly personId: string; readonly id: string },
): Promise<number | undefined> {
  const tier = place === 'victims' ? '=' : '<>'
  const [found] = await rx
    .selectFrom('tool_record')
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('tier', tier, 'victim')
    .select('agency_id as agencyId')
    .unionAll(
      rx
        .selectFrom('tool_draft')
        .where('person_id', '=', personId)
        .where('id', '=', id)
        .where('tier', tier, 'victim')
        .select('agency_id as agencyId'),
    )
    .execute()
  return found?.agencyId
}
