/** Offers a small demonstration to the database of its settings, as the server does before it serves: a program of its own, to be killed. */
import { offerSmallDemo } from './offer.ts'

const { DATABASE_URL: appUrl = '', DATABASE_MIGRATOR_URL: migratorUrl } = process.env
await offerSmallDemo({ app: appUrl, migrator: migratorUrl })
