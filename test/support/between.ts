import type { KyselyPlugin } from 'kysely'

/**
 * `db.withPlugin(between(n, other))`: after the n-th answer of the database, and before anything is written, `other` runs to its end. So
 * two that race meet at one known place, every time.
 */
export function between(answers: number, other: () => Promise<unknown>): KyselyPlugin {
  let seen = 0
  let writing = false
  return {
    transformQuery: ({ node }) => {
      writing ||= node.kind === 'InsertQueryNode' || node.kind === 'UpdateQueryNode'
      return node
    },
    transformResult: async ({ result }) => {
      seen += 1
      // Later, the other would wait for what this one has written, and this one for the other.
      if (!writing && seen === answers) await other()
      return result
    },
  }
}
