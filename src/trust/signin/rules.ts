import { defineProblem } from '../../platform/problem/index.ts'

/** Failed tries that are free: people mistype. */
const freeFailures = 5
const firstLockSeconds = 60
/** The longest that anybody's failures can keep a device out. */
const longestLockSeconds = 15 * 60
/** After this long without a failure, counting starts again. */
const forgetAfterSeconds = 24 * 60 * 60

export interface Failures {
  readonly failures: number
  readonly lastFailureAt: Date
  readonly lockedUntil: Date | null
}

/** Whether this device may try now; if not, from when. */
export function mayTry(
  state: Failures | undefined,
  now: Date,
): { readonly ok: true } | { readonly ok: false; readonly from: Date } {
  if (state?.lockedUntil && state.lockedUntil > now) return { ok: false, from: state.lockedUntil }
  return { ok: true }
}

/** The state after one more try. It is counted before the password is looked at, so that many tries at once gain nothing. */
export function afterTry(state: Failures | undefined, now: Date): Failures {
  const old = state && now.getTime() - state.lastFailureAt.getTime() < forgetAfterSeconds * 1000 ? state.failures : 0
  const failures = old + 1
  const over = failures - freeFailures
  const seconds = over <= 0 ? 0 : Math.min(firstLockSeconds * 2 ** (over - 1), longestLockSeconds)
  return { failures, lastFailureAt: now, lockedUntil: seconds === 0 ? null : new Date(now.getTime() + seconds * 1000) }
}

const shortest = 12
const longest = 128

/** Passwords of twelve characters and more that are tried first everywhere. Compared without case, blanks and marks. */
const denied = new Set(
  `password1234 passwordpassword password12345 123456789012 1234567890123 qwertyuiop12 qwertyuiop123 qwertyuiopasdf
  letmeinletmein iloveyou1234 iloveyouforever welcome12345 welcomewelcome administrator adminadminadmin changemechangeme
  changeme1234 football1234 liverpoolfc12 manchesterunited arsenalarsenal princess1234 sunshine1234 abcdefghijkl abc123abc123
  111111111111 000000000000 999999999999 aaaaaaaaaaaa qazwsxedcrfv 1q2w3e4r5t6y zaq12wsxcde3 trustno1trustno1
  correcthorsebatterystaple correcthorsebattery activeriskmanagementsystem policepolice1 probation1234 police123456`
    .split(/\s+/)
    .filter(word => word !== ''),
)

const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')

/**
 * What is wrong with a new password, in a sentence, or undefined. Length and a list of what everybody tries; no rules of composition,
 * which make passwords that are hard to remember and easy to guess (NCSC password guidance).
 *
 * @param own words that belong to the account: user name, own name, agency
 */
export function passwordProblem(password: string, own: readonly string[]): string | undefined {
  const length = [...password].length
  if (length < shortest) return `Password must be ${shortest} characters or more. Three random words work well.`
  if (length > longest) return `Password must be ${longest} characters or fewer.`
  const plain = bare(password)
  if (plain === '' || denied.has(plain) || new Set(plain).size < 4)
    return 'This password is on the list of those that are guessed first. Choose another.'
  const left = own
    .flatMap(word => [bare(word), ...word.split(/[\s.@-]+/).map(bare)])
    .filter(word => word.length > 2)
    .sort((a, b) => b.length - a.length)
    .reduce((text, word) => text.replaceAll(word, ''), plain)
  if (left.replace(/\d/g, '').length < 6)
    return 'Password must not be made of your name, your user name or your agency.'
  return undefined
}

export interface SessionTimes {
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly endedAt: Date | null
}

/** Whether a session still holds: not ended, not idle for too long, not older than it may be. */
export function sessionEnd(
  times: SessionTimes,
  now: Date,
  idleMinutes: number,
): 'ended' | 'idle' | 'expired' | undefined {
  if (times.endedAt) return 'ended'
  if (now >= times.expiresAt) return 'expired'
  if (now.getTime() - times.lastSeenAt.getTime() >= idleMinutes * 60_000) return 'idle'
  return undefined
}

/** Somebody still has the password that they were given: nothing else is open to them until they have chosen another. */
export const firstPassword = defineProblem({
  code: 'first-password',
  status: 403,
  title: 'Choose a password first',
  sentence: 'You still have the password that you were given. Choose one of your own, then do this again.',
})

/** A path on this server to go on to after signing in; anything else leads home. */
export function safePath(to: string | undefined): string {
  if (!to || !/^\/[^/\\]/.test(to) || /[\u0000-\u001f\\]/.test(to)) return '/'
  const url = new URL(to, 'http://here.invalid')
  const path = url.pathname + url.search
  // '/.//elsewhere' is a path of ours until its dot is taken out; what is left over names another host.
  return url.host === 'here.invalid' && !/^\/(\/|sign-)/.test(path) ? path : '/'
}
