import type { NewActNow, NewAddition } from './types.ts'

/** Characters of what is told at length, and of one line. */
export const longestText = 10_000
export const longestLine = 300

/** Enough for everybody who could be told of one danger. */
export const mostReferrals = 20

/** Clocks of people and of the server differ by a little. */
const tolerance = 5 * 60_000

export type ActNowErrors = Readonly<Record<string, string>>

const only = (errors: Readonly<Record<string, string | undefined>>): ActNowErrors =>
  Object.fromEntries(Object.entries(errors).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])))

const isAhead = (at: Date, now: Date) => at.getTime() > now.getTime() + tolerance

/**
 * What is to be put right before a record can be saved, beside the fields of the form. Nothing is asked that whoever acts may not know yet:
 * no reference, and no supervisor, where there was none to reach.
 */
export function actNowFaults(record: NewActNow, now: Date): ActNowErrors {
  const { dangers, done, doneAt, atRisk, referrals, told, arrest, disclosure } = record
  const unnamed = referrals.findIndex(({ to, reference }) => to === '' && reference !== undefined)
  return only({
    dangers: dangers.length === 0 ? 'Choose what the danger is' : undefined,
    atRisk: atRisk === '' ? 'Enter who is at risk' : undefined,
    done: done === '' ? 'Enter what was done' : undefined,
    doneTime: isAhead(doneAt, now) ? 'When it was done must not be in the future' : undefined,
    [`referredTo[${unnamed}]`]: unnamed < 0 ? undefined : 'Enter to whom it was referred under this reference',
    toldTime: told && isAhead(told.at, now) ? 'When the supervisor was told must not be in the future' : undefined,
    arrestWhy: !arrest.considered && !arrest.note ? 'Say why arrest or recall was not considered' : undefined,
    disclosureWhy: !disclosure.considered && !disclosure.note ? 'Say why disclosure was not considered' : undefined,
  })
}

/** What is to be put right before an addition can be saved. */
export function additionFaults({ text, referral }: NewAddition): ActNowErrors {
  return only({
    text: text === '' ? 'Enter what is to be added' : undefined,
    addedTo: referral?.to === '' ? 'Enter to whom it was referred under this reference' : undefined,
  })
}
