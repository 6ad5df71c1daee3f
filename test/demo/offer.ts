import { offerDemo } from '../../src/demo-offer.ts'
import { openPool } from '../../src/platform/db/index.ts'

/** What the demonstration said, and whether it stands in the database now. */
export interface Offered {
  readonly demo: boolean
  readonly said: string
}

/**
 * Offers the people who have a file of their own, and no crowd around them.
 *
 * @param urls the database as the application, and as the migrator where it is to be had
 * @param wanted ARMS_DEMO=1
 */
export async function offerSmallDemo(
  urls: { readonly app: string; readonly migrator: string | undefined },
  wanted = true,
): Promise<Offered> {
  const pool = openPool({ url: urls.app, max: 4, statementTimeout: 20_000, onError: () => undefined })
  const said: string[] = []
  try {
    const log = (sentence: string) => void said.push(sentence)
    const demo = await offerDemo({
      pool,
      appUrl: urls.app,
      migratorUrl: urls.migrator,
      wanted,
      size: { people: 24 },
      log,
    })
    return { demo, said: said.join('\n') }
  } finally {
    await pool.close()
  }
}
