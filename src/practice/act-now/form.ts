import { z } from 'zod'
import { londonInstant, timeOfText, zDay, type Day, londonTime } from '../../platform/dates/index.ts'
import { typedFrom, type FormShape, type Typed } from '../../platform/http/index.ts'
import { newId, zIdOf } from '../../platform/ids/index.ts'
import { invalid } from '../../platform/problem/index.ts'
import { longestLine, longestText, mostReferrals } from './rules.ts'
import { dangers, tiers, type NewActNow, type NewAddition, type Referral } from './types.ts'

const tooLong = (name: string, most: number) => `${name} must be ${most.toLocaleString('en-GB')} characters or fewer`
const text = (missing: string, name: string) => z.string(missing).max(longestText, tooLong(name, longestText))
const line = (name: string) => z.string().max(longestLine, tooLong(name, longestLine))
const yesOrNo = (missing: string) => z.enum(['yes', 'no'], missing)

const time = (name: string) =>
  z.string().transform((typed, context) => {
    const found = timeOfText(typed)
    if (found) return found
    context.addIssue({ code: 'custom', message: `${name} must be a time, like 14:05` })
    return z.NEVER
  })

export const actNowForm = {
  schema: z.object({
    // An id that is no id was not made by us; a new one harms nobody.
    actNowId: zIdOf<'act_now'>().catch(() => newId<'act_now'>()),
    dangers: z.array(z.enum(dangers, 'Choose from the list')).default([]),
    atRisk: text('Enter who is at risk', 'Who is at risk'),
    done: text('Enter what was done', 'What was done'),
    doneOn: z.string('Enter the day on which it was done').pipe(zDay),
    doneTime: z.string('Enter the time at which it was done').pipe(time('The time at which it was done')),
    referredTo: z.record(z.string().max(3), line('Referred to')).default({}),
    reference: z.record(z.string().max(3), line('Reference')).default({}),
    told: yesOrNo('Choose whether a supervisor has been told'),
    toldName: line('Who was told').optional(),
    toldOn: zDay.optional(),
    toldTime: time('The time at which they were told').optional(),
    arrest: yesOrNo('Choose whether arrest or recall was considered'),
    arrestDecided: text('', 'What was decided').optional(),
    arrestWhy: text('', 'Why not').optional(),
    disclosure: yesOrNo('Choose whether disclosure was considered'),
    disclosureDecided: text('', 'What was decided').optional(),
    disclosureWhy: text('', 'Why not').optional(),
    tier: z.enum(tiers, 'Choose who may see it'),
  }),
  dates: { doneOn: 'The day on which it was done', toldOn: 'The day on which they were told' },
  lists: ['dangers'],
  records: ['referredTo', 'reference'],
} satisfies FormShape<z.ZodType>

type Sent = z.infer<typeof actNowForm.schema>

/** Referrals of a form, in its order; a line of which neither half was filled in is none. */
function referralsOf({ referredTo, reference }: Pick<Sent, 'referredTo' | 'reference'>): readonly Referral[] {
  const keys = [...new Set([...Object.keys(referredTo), ...Object.keys(reference)])].toSorted(
    (one, other) => Number(one) - Number(other),
  )
  return keys.map(key => ({ to: referredTo[key] ?? '', reference: reference[key] }))
}

/** What a form says, as a record. @throws invalid for what was begun and not finished */
export function actNowOf(sent: Sent): NewActNow {
  return {
    id: sent.actNowId,
    dangers: sent.dangers,
    atRisk: sent.atRisk,
    done: sent.done,
    doneAt: londonInstant(sent.doneOn, sent.doneTime),
    referrals: referralsOf(sent),
    told: sent.told === 'yes' ? toldOf(sent) : undefined,
    arrest:
      sent.arrest === 'yes'
        ? { considered: true, note: sent.arrestDecided }
        : { considered: false, note: sent.arrestWhy },
    disclosure:
      sent.disclosure === 'yes'
        ? { considered: true, note: sent.disclosureDecided }
        : { considered: false, note: sent.disclosureWhy },
    tier: sent.tier,
  }
}

function toldOf({ toldName, toldOn, toldTime }: Sent): NewActNow['told'] {
  if (toldName !== undefined && toldOn !== undefined && toldTime !== undefined)
    return { name: toldName, at: londonInstant(toldOn, toldTime) }
  throw invalid({
    ...(toldName === undefined ? { toldName: 'Enter who was told' } : {}),
    ...(toldOn === undefined ? { toldOn: 'Enter the day on which they were told' } : {}),
    ...(toldTime === undefined ? { toldTime: 'Enter the time at which they were told' } : {}),
  })
}

/** What the form starts with: now, and the own agency alone. */
export function emptyActNow(today: Day, now: Date): Typed {
  const at = londonTime(now)
  return typedFrom({ actNowId: newId(), doneOn: today, doneTime: at, toldOn: today, toldTime: at, tier: 'own' })
}

/** The same words under a new id: what was typed when a form had been used already. */
export function renewed(typed: Typed): Typed {
  const id = newId()
  return { ...typed, text: name => (name === 'actNowId' ? id : typed.text(name)) }
}

/** The lines for referrals that a form has: what was filled in, at least two, one more when it was asked for. */
export function referralLines(typed: Typed): readonly string[] {
  const keys = [...Object.keys(typed.record('referredTo')), ...Object.keys(typed.record('reference'))].map(Number)
  const last = Math.max(1, ...keys.filter(key => Number.isInteger(key) && key >= 0 && key < mostReferrals))
  const count = Math.min(mostReferrals, last + 1 + (wantsMore(typed) ? 1 : 0))
  return Array.from({ length: count }, (_, at) => String(at))
}

/** Whether the form was sent for one more line and not to be saved. */
export const wantsMore = (typed: Typed): boolean => typed.text('then') === 'another referral'

export const additionForm = {
  schema: z.object({
    additionId: zIdOf<'act_now_addition'>().catch(() => newId<'act_now_addition'>()),
    text: text('Enter what is to be added', 'What is to be added'),
    addedTo: line('Referred to').optional(),
    addedReference: line('Reference').optional(),
  }),
} satisfies FormShape<z.ZodType>

/** What a form says, as an addition. */
export function additionOf(sent: z.infer<typeof additionForm.schema>): NewAddition {
  const { additionId: id, text: words, addedTo, addedReference } = sent
  const passedOn = addedTo !== undefined || addedReference !== undefined
  return { id, text: words, referral: passedOn ? { to: addedTo ?? '', reference: addedReference } : undefined }
}

export const acknowledgementForm = {
  schema: z.object({ words: text('Enter what you decided or did', 'What you decided') }),
} satisfies FormShape<z.ZodType>
