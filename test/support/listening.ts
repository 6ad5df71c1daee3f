import { openReferenceCase, type ReferenceCase } from './reference-case.ts'
import { testApp, type TestApp } from './app.ts'

export interface Listening extends TestApp {
  readonly address: string
  readonly reference: ReferenceCase
}

/** The real server on a port of its own, with the man of the reference case as he stands before his review. */
export async function listening(options: { readonly components?: boolean } = {}): Promise<Listening> {
  const app = await testApp(options)
  const reference = await openReferenceCase(app, 'officer')
  const address = await app.app.listen({ port: 0, host: '127.0.0.1' })
  return { ...app, address, reference }
}
