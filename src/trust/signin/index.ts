export { accountRoutes } from './account-pages.ts'
export { accountApiRoutes } from './api.ts'
export { normalUserName } from './commands.ts'
export { hashPassword } from './passwords.ts'
export { sessionCookie, signInCarrying, signInRoutes, type SignInDeps } from './pages.ts'
export { firstPassword, passwordProblem, safePath } from './rules.ts'
export {
  endSessions,
  findSession,
  newToken,
  tokenHash,
  foundIn,
  openingOf,
  touchSession,
  type Found,
  type SessionLimits,
} from './sessions.ts'
export type { AgencyKind } from './tables.ts'
