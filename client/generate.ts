// Makes client/schema.ts of what the server says of its own operations. npm run client; a test holds the file to it.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'
import { format, resolveConfig } from 'prettier'
import { rooms } from '../src/rooms.ts'
import { openApiDocument } from '../src/trust/reference/index.ts'

/** Where the types of the client are kept. */
export const schemaFile = fileURLToPath(new URL('schema.ts', import.meta.url))

/** The types of the client, as text, made of the operations of every room. */
export async function clientTypes(): Promise<string> {
  // The version of a build is no matter of types.
  const document = structuredClone(openApiDocument(rooms().routes, '1'))
  const text = astToString(await openapiTS(JSON.stringify(document)))
  const head =
    '// Made by npm run client of what the server says of its operations. Change those, and make it again.\n\n'
  return await format(head + text, { ...(await resolveConfig(schemaFile)), filepath: schemaFile })
}

/** Whether the file is what would be made now. */
export async function isUpToDate(): Promise<boolean> {
  return (await readFile(schemaFile, 'utf8')) === (await clientTypes())
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(schemaFile, await clientTypes())
  console.log('client/schema.ts is made.')
}
