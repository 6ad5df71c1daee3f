import type { OperationRoute } from '../../src/trust/reference/index.ts'
import { scopes, type Scope } from '../../src/trust/routes/index.ts'
import { addSystem, allowSystem, makeKey } from '../../src/trust/systems/index.ts'
import type { TestApp, UserName } from '../support/app.ts'
import { agencyOf, holders, type AgencyName } from './plant.ts'

const everything = Object.keys(scopes) as Scope[]

/** Systems of every agency: one that may do everything for practitioners, one that may read a little, and one that asks for itself. */
const kinds = {
  whole: { role: 'none', scopes: everything },
  narrow: { role: 'none', scopes: ['people:read', 'evidence:write'] },
  alone: { role: 'supervisor', scopes: ['people:read', 'evidence:read', 'visits:write', 'assessments:write'] },
} as const satisfies Record<string, { role: 'none' | 'supervisor'; scopes: readonly Scope[] }>
export type SystemKind = keyof typeof kinds

/** The headers with which a system asks. */
export type Headers = Readonly<Record<string, string>>

/** Adds them with a key each, and has everybody allow those that act for practitioners. */
export async function openSystems(app: TestApp, users: readonly UserName[]) {
  const made = new Map<string, { readonly id: string; readonly key: string }>()
  for (const agency of Object.keys(holders) as AgencyName[])
    for (const [kind, { role, scopes: held }] of Object.entries(kinds))
      await app.as(holders[agency], async work => {
        const id = await addSystem(work, { name: `${agency} ${kind}`, purpose: 'Asks.', role, scopes: [...held] })
        made.set(`${agency} ${kind}`, { id, key: (await makeKey(work, id, 30)).key })
      })
  const systemOf = (user: UserName, kind: SystemKind) => {
    const found = made.get(`${agencyOf(user)} ${kind}`)
    if (!found) throw new RangeError(`There is no system ${kind} of the agency of ${user}`)
    return found
  }
  for (const user of new Set(users))
    for (const kind of ['whole', 'narrow'] as const)
      await app.as(user, work => allowSystem(work, systemOf(user, kind).id))
  return (user: UserName, kind: SystemKind): Headers => ({
    authorization: `Bearer ${systemOf(user, kind).key}`,
    ...(kind !== 'alone' && { 'arms-acting-for': app.ids[user] }),
  })
}

/** Whether a system of a kind may not ask for an operation, whoever it asks for. */
export function isBeyond(kind: SystemKind, { operation: { scope, judgement } }: OperationRoute): boolean {
  const held: readonly string[] = kinds[kind].scopes
  return !held.includes(scope) || (kind === 'alone' && judgement === true)
}
