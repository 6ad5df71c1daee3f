import { insertMany, type Tx } from '../../platform/db/index.ts'
import { tokensOf } from './token-rules.ts'
import type { TokenGround } from './types.ts'

/** Somebody who is on record since this transaction, with everything shared that tokens follow from. */
export interface NewcomerWords extends TokenGround {
  readonly personId: string
  /** The agencies that work with the case. */
  readonly agencyIds: readonly number[]
}

/**
 * Writes the tokens of people who come with this very transaction, and so have none: by the rules and not by the functions of the database,
 * which say the same and take longer for thousands. Nothing of them is restricted yet, and nothing kept by one agency.
 */
export async function importTokens(tx: Tx, newcomers: readonly NewcomerWords[]): Promise<void> {
  await insertMany(
    tx,
    'search_token',
    newcomers.flatMap(({ personId, agencyIds, ...ground }) =>
      tokensOf(ground).flatMap(sourced => {
        const at = sourced.indexOf(' ')
        const [source, token] = [sourced.slice(0, at), sourced.slice(at + 1)]
        return agencyIds.map(agency => ({
          agency_id: agency,
          token,
          person_id: personId,
          source,
          tier: 'shared',
          restricted: false,
        }))
      }),
    ),
  )
}
