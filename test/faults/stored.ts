import pg from 'pg'
import type { Stored, StoredDraft } from './book.ts'

/** Reads what the database holds, past the server and past row security. */
export async function readStored(url: string): Promise<Stored> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    // One snapshot: what the server that was killed had sent off may still be on its way to COMMIT.
    await client.query('begin isolation level repeatable read read only')
    const drafts = await client.query<DraftRow>('select id, revision, content from assessment')
    const entries = await client.query<Counted>('select text as key, count(*)::int as count from evidence group by 1')
    const visits = await client.query<{ id: string }>('select id from visit')
    const deeds = await client.query<Counted>(
      `select subject_id as key, count(*)::int as count from ledger_entry
       where action in ('evidence.recorded', 'visit.recorded')
         and subject_kind = case action when 'evidence.recorded' then 'evidence' else 'visit' end
       group by 1`,
    )
    return {
      drafts: new Map(drafts.rows.map(row => [row.id, draftOf(row)])),
      entries: new Map(entries.rows.map(({ key, count }) => [key, count])),
      visits: new Set(visits.rows.map(({ id }) => id)),
      deeds: new Map(deeds.rows.map(({ key, count }) => [key, count])),
    }
  } finally {
    await client.end()
  }
}

interface Counted {
  readonly key: string
  readonly count: number
}

interface DraftRow {
  readonly id: string
  readonly revision: number
  readonly content: unknown
}

function draftOf({ revision, content }: DraftRow): StoredDraft {
  return {
    revision,
    at: place => {
      let value = content
      for (const step of place.split('.'))
        value =
          typeof value === 'object' && value !== null
            ? new Map<string, unknown>(Object.entries(value)).get(step)
            : undefined
      return typeof value === 'string' ? value : undefined
    },
  }
}
