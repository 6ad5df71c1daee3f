import { Client, hiddenField, type Answer } from './client.ts'
import type { Server } from './server.ts'

/** A practitioner who is signed in, with a case of their own and an assessment of it in hand. */
export interface Officer {
  readonly client: Client
  readonly personId: string
  readonly assessmentId: string
}

const ownPassword = 'seventeen patient herons'

/** Adds an agency by its command, and everything else through the pages: officers, their cases, a draft for each. */
export async function seed(server: Server, address: string, count: number): Promise<readonly Officer[]> {
  const added = await server.command('agency', 'Faultshire Police', 'police', 'first', 'Ada First')
  const password = /the password "([^"]+)"/.exec(added.said)?.[1]
  if (added.code !== 0 || password === undefined) throw new Error(`The agency could not be added:\n${added.said}`)
  const admin = await signIn(address, 'first', password)
  const officers: Officer[] = []
  for (let at = 1; at <= count; at += 1) officers.push(await officer(admin, address, at))
  return officers
}

async function officer(admin: Client, address: string, at: number): Promise<Officer> {
  const userName = `officer.${at}`
  const who = { name: `Officer Number ${at}`, jobTitle: 'Offender manager', roles: 'practitioner', userName }
  const added = expect(200, await admin.post('/agency/practitioners/new', who))
  const client = await signIn(address, userName, part(/Password: <strong>([^<]+)</, added.body))

  const form = expect(200, await client.get('/people/new')).body
  const person = expect(
    303,
    await client.post('/people/new', {
      personId: hiddenField(form, 'personId') ?? '',
      familyName: 'Fictional',
      givenNames: 'Fergus',
      ...{ 'bornOn-day': '9', 'bornOn-month': '4', 'bornOn-year': '1971', sex: 'male' },
      ...{ 'registeredOn-day': '3', 'registeredOn-month': '2', 'registeredOn-year': '2020' },
      basis: 'manages the person in the community',
      practitionerId: part(new RegExp(`<option value="([^"]+)"[^>]*>\\s*${who.name},`), form),
    }),
  )
  const personId = part(/^\/people\/([^/]+)$/, person.location)
  const started = expect(303, await client.post(`/people/${personId}/assessments/new`, { method: 'instrument' }))
  return { client, personId, assessmentId: part(/^\/assessments\/([^/]+)\/gather$/, started.location) }
}

/** Signs in with a first password and puts one's own in its place, as everybody has to. */
async function signIn(address: string, userName: string, password: string): Promise<Client> {
  const client = new Client(address)
  await client.get('/sign-in')
  expect(303, await client.post('/sign-in', { userName, password }))
  await client.get('/account')
  expect(303, await client.post('/account/password', { current: password, fresh: ownPassword, repeat: ownPassword }))
  return client
}

function expect(status: number, answer: Answer): Answer {
  if (answer.status === status) return answer
  throw new Error(`The seed was answered ${answer.status} instead of ${status}:\n${answer.body.slice(0, 4000)}`)
}

function part(pattern: RegExp, text: string): string {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new Error(`The seed did not find ${String(pattern)} in:\n${text.slice(0, 4000)}`)
  return found
}
