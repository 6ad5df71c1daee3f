import { defineProblem, Problem } from './problem.ts'
import type { JsonValue } from '../canonical/index.ts'

/** Every kind of problem that an answer can be. */
export const problems = {
  badRequest: defineProblem({
    code: 'bad-request',
    status: 400,
    title: 'The request can’t be read',
    sentence: 'What was sent can’t be read. Go back to the page, reload it and try again.',
  }),
  notSignedIn: defineProblem({
    code: 'not-signed-in',
    status: 401,
    title: 'You are not signed in',
    sentence: 'Sign in to go on. If you were signed in before, your session has ended.',
  }),
  forbidden: defineProblem({
    code: 'forbidden',
    status: 403,
    title: 'You may not do this',
    sentence: 'Your role does not allow this. Ask your supervisor or your agency’s administrator.',
  }),
  csrf: defineProblem({
    code: 'csrf',
    status: 403,
    title: 'The form has expired',
    sentence:
      'This form was opened in another session, so nothing was saved. Go back, reload the page and send it again.',
  }),
  notFound: defineProblem({
    code: 'not-found',
    status: 404,
    title: 'Page not found',
    sentence: 'There is nothing here that you can open. Check the address, or search for what you need.',
  }),
  methodNotAllowed: defineProblem({
    code: 'method-not-allowed',
    status: 405,
    title: 'This address does not take that method',
    sentence: 'This address can’t be used in that way. Start again from the page that led here.',
  }),
  conflict: defineProblem({
    code: 'conflict',
    status: 409,
    title: 'This can’t be done as things stand',
    sentence:
      'Something has changed since you opened the page, so nothing was saved. Reload it to see how things stand.',
  }),
  stale: defineProblem({
    code: 'stale',
    status: 409,
    title: 'Somebody saved before you',
    sentence:
      'This was saved elsewhere after you opened it. Nothing was overwritten: compare both texts and keep what is right.',
  }),
  changed: defineProblem({
    code: 'changed',
    status: 412,
    title: 'Another version stands',
    sentence:
      'This was changed after you read it, so nothing was saved. Read it again, and send what you want to change.',
  }),
  tooMuchHeld: defineProblem({
    code: 'too-much-held',
    status: 409,
    title: 'Too many files are kept already',
    sentence:
      'Your agency has as many files here as may be kept, so nothing was taken in. Discard those of earlier imports, or wait: none is kept for longer than a day.',
  }),
  tooLarge: defineProblem({
    code: 'too-large',
    status: 413,
    title: 'Too much was sent',
    sentence:
      'What was sent is larger than this page can take, so nothing was saved. Make it shorter and send it again.',
  }),
  unsupportedType: defineProblem({
    code: 'unsupported-type',
    status: 415,
    title: 'The content type is not supported',
    sentence: 'What was sent is of a kind that this address can’t read. Send a form or JSON.',
  }),
  invalid: defineProblem({
    code: 'invalid',
    status: 422,
    title: 'There is a problem',
    sentence: 'Some answers need to be put right. Nothing was saved.',
  }),
  keyReused: defineProblem({
    code: 'idempotency-key-reused',
    status: 422,
    title: 'This key was used for something else',
    sentence:
      'Another request was sent with this Idempotency-Key, so nothing was done. Send what is new with a key of its own.',
  }),
  tooMany: defineProblem({
    code: 'too-many',
    status: 429,
    title: 'Too many requests',
    sentence: 'There were too many tries in a short time. Wait a few minutes and try again.',
  }),
  internal: defineProblem({
    code: 'internal',
    status: 500,
    title: 'Something went wrong',
    sentence:
      'Something went wrong here and has been logged. Try again; if it goes on, give the request number to your administrator.',
  }),
  unavailable: defineProblem({
    code: 'unavailable',
    status: 503,
    title: 'The service is not available',
    sentence: 'The service can’t answer at the moment. Keep this page open and try again in a few minutes.',
  }),
  noRoom: defineProblem({
    code: 'no-room',
    status: 507,
    title: 'There is no room to save this',
    sentence:
      'The disk of the service is full, so nothing was saved. Keep this page open, tell your administrator, and send it again when there is room.',
  }),
} as const

/** Answers that need to be put right. @param fields field name → the sentence shown beside it */
export function invalid(fields: Readonly<Record<string, string>>): Problem {
  return new Problem(problems.invalid, { fields })
}

/**
 * A refusal that says why and whom to ask. For what the reader already knows to exist; anything else is `notFound`,
 * which answers the same whether the thing exists or not.
 *
 * @param why a sentence: 'Only a supervisor can countersign.'
 * @param ask a sentence: 'Ask Sergeant Okafor.'
 */
export function forbidden(why: string, ask: string): Problem {
  return new Problem(problems.forbidden, { detail: `${why} ${ask}` })
}

/**
 * A save that was based on an earlier revision. Both texts go back, so that no word is lost.
 *
 * @param yours what was sent and not saved
 * @param saved what stands saved now
 * @param revision the revision of what stands saved, to base the next save on
 */
export function stale(yours: JsonValue, saved: JsonValue, revision: number): Problem {
  return new Problem(problems.stale, { extra: { yours, saved, revision } })
}
