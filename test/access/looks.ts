import assert from 'node:assert/strict'
import { access } from '../../src/access.ts'
import { rooms } from '../../src/rooms.ts'
import { routeName, type Route } from '../../src/trust/routes/index.ts'
import type { UserName } from '../support/app.ts'
import { expected, withoutPage } from './expected.ts'
import { addressOf, subjectNames, type Subjects } from './subjects.ts'

/** Something that somebody may look at. */
export interface Look {
  readonly route: Route
  readonly user: UserName
  readonly url: string
}

/** Every page and every operation that reads, with each thing that it may be about, as the first two who may. */
export function looks(subjects: Subjects): readonly Look[] {
  const reading = rooms().routes.filter(({ method }) => method === 'GET')
  return reading.flatMap(route => {
    const rule = access[routeName(route)]
    assert(rule)
    const left = withoutPage[routeName(route)] ?? []
    const isOfNothing = !route.url.includes(':')
    return subjectNames
      .filter(name => !left.includes(name) && (isOfNothing || Object.keys(subjects[name]).length > 0))
      .flatMap(name =>
        (expected[rule.name]?.[name]?.granted ?? []).slice(0, 2).map(user => ({
          ...{ route, user },
          url: addressOf(route.url, { ...subjects['shared case'], ...subjects[name] }),
        })),
      )
  })
}
