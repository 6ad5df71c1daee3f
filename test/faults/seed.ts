import { Client, hiddenField, type Answer } from './client.ts'
import type { Server } from './server.ts'

/** A practitioner who is signed in, with a case of their own and an assessment of it in hand. */
export interface Officer {
  readonly client: Client
  readonly personId: string
  readonly assessmentId: string
}

/** Everybody has a case and five windows open. */
export const officerCount = 4

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

/** Names and birth of somebody whom nobody would take for another of these, or the form would ask whether they are. */
function nobodyElse(at: number) {
  const families = ['Abbot', 'Brook', 'Cramer', 'Dunmore', 'Eastly', 'Farrow', 'Goole', 'Hatch', 'Irwin', 'Jopling']
  const given = ['Fergus', 'Leonard', 'Oswin', 'Piers', 'Quentin', 'Rufus', 'Seth', 'Tobias', 'Ulric', 'Wilfred']
  const [familyName = '', givenNames = ''] = [families[at % families.length], given[at % given.length]]
  const born = { day: at % 28, month: at % 12, year: 1950 + ((at * 7) % 40) }
  return {
    ...{ familyName, givenNames, 'bornOn-day': String(born.day + 1) },
    ...{ 'bornOn-month': String(born.month + 1), 'bornOn-year': String(born.year) },
  }
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
      ...nobodyElse(at),
      sex: 'male',
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
