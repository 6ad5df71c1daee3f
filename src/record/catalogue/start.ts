import type { Kysely } from 'kysely'
import type { AnyDocument } from '../../instruments/index.ts'
import { canonical, sha256 } from '../../platform/canonical/index.ts'
import { together, type Database, type Rx } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { z } from 'zod'
import { asPrincipal, type SystemPrincipal } from '../../trust/access/index.ts'
import { documentContent } from './canonical.ts'
import { CatalogueError } from './load.ts'
import { holdStanding, shippedDocuments } from './published.ts'
import { readHeld, readStored } from './stored.ts'
import { publishedHeads, publishedTexts, usesOfAll, writeShipped } from './store.ts'

const server: SystemPrincipal = { kind: 'system', purpose: 'reads the instruments' }

/** The text of a document by which it is named: its hash is of these bytes. */
export const textOfDocument = (document: AnyDocument): string => canonical(z.json().parse(document))

/**
 * Enters what ships, once, and reads every published document again, byte by byte. A document that ships under a code and version that stood
 * for other words, and a row whose words are not those that its hash names, are told all at once.
 *
 * @throws CatalogueError: the server does not start
 */
export async function enterInstruments(db: Kysely<Database>, now: Date): Promise<void> {
  await asPrincipal(db, server, now, async work => {
    const { tx } = work
    const shipped = shippedDocuments()
    const entered = await writeShipped(
      tx,
      shipped.map(({ document, hash }) => ({
        ...{ id: newId(), code: document.code, version: document.version, title: document.title },
        ...{ format: 'format' in document ? ('tool' as const) : ('arms' as const), body: textOfDocument(document) },
        ...{ sha256: hash, imported_at: now },
      })),
    )
    const kind = 'instrument_document'
    const [first, ...rest] = entered.map(row => ({ kind, id: row.id, content: documentContent(row) }))
    if (first)
      work.record({ stream: { kind: 'system' }, action: 'instrument.shipped', subject: first, alsoWrote: rest })
    const rows = await publishedTexts(tx)
    const faults = rows.flatMap(({ agency, code, version, body, sha256: hash }) => {
      const whose = agency === null ? 'as entered in the database' : `of ${agency}`
      const name = `${code} ${version}, ${whose}`
      if (sha256(body).toString('hex') !== hash) return [`${name}: its words are not those that were published`]
      const file =
        agency === null
          ? shipped.find(each => each.document.code === code && each.document.version === version)
          : undefined
      if (file && file.hash !== hash)
        return [
          `instruments/${code}/${version}.json was changed after it was published: give what is new another version`,
        ]
      const read = readStored(body)
      return 'faults' in read ? read.faults.map(fault => `${name}: ${fault}`) : []
    })
    if (faults.length > 0) throw new CatalogueError(faults)
    await hold(tx)
  })
}

/** Reads again which documents there are and who uses which. A process does so every half minute. */
export async function refreshInstruments(db: Kysely<Database>): Promise<void> {
  await asPrincipal(db, server, new Date(), ({ tx }) => hold(tx))
}

async function hold(tx: Rx): Promise<void> {
  const [heads, uses] = await together(publishedHeads(tx), usesOfAll(tx))
  const held = await readHeld(tx, heads)
  holdStanding({ byId: new Map(held.map(each => [each.id, each])), uses })
}
