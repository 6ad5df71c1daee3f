import type { Route } from '../../trust/routes/index.ts'
import { recordRoutes } from './draft-pages.ts'
import { listRoutes } from './list-pages.ts'
import { places } from './types.ts'

/** Every page of this room: the tools of a person, and the records of victims apart from them. */
export const toolRoutes: readonly Route[] = places.flatMap(place => [...listRoutes(place), ...recordRoutes(place)])
