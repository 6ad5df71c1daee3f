import { signedIn, type Rule } from './trust/access/index.ts'

/**
 * The one table of who may do what: route → named rule. A route that is not here, and a line here without its route, stop the server
 * from starting. test/access walks this table for every role and every relation to a case.
 */
export const access: Readonly<Record<string, Rule>> = {
  // Own account
  'GET /account': signedIn,
  'POST /account/password': signedIn,
  'POST /account/sign-out-everywhere': signedIn,
  'POST /sign-out': signedIn,
  'POST /api/v1/session/keep-alive': signedIn,
}

/** Routes that nobody needs to be signed in for: no case data, nothing of an agency. */
export const open: ReadonlySet<string> = new Set([
  'GET /sign-in',
  'POST /sign-in',
  'GET /ping',
  'GET /health',
  'GET /info',
  'GET /assets/*',
  'GET /accessibility',
  'GET /privacy',
  'GET /help',
  'GET /favicon.ico',
])
