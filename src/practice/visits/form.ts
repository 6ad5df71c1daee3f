import { z } from 'zod'
import { dayOfParts, parseDay, zDay, type Day } from '../../platform/dates/index.ts'
import { typedFrom, type FormShape, type Typed } from '../../platform/http/index.ts'
import { newId, zIdOf } from '../../platform/ids/index.ts'
import { accountSchema, linksOf } from '../../record/evidence/index.ts'
import { lifeEvents, planDecisions } from '../assessments/index.ts'
import { lookOutcomes, type LookOutcome } from '../plans/index.ts'
import { longestNote, longestPlace, noteLabels, tooLong, type NoteField } from './rules.ts'
import { notLookedAt, visitKinds, type ActionReview, type NewVisit, type Review } from './types.ts'

const note = (field: NoteField) => z.string().max(longestNote, tooLong(noteLabels[field], longestNote)).optional()

/** A whole number, typed in digits. */
const digits = (missing: string, wrong: string) =>
  z
    .string(missing)
    .regex(/^\d{1,6}$/, wrong)
    .transform(Number)

/**
 * A day typed in one field: '5 11 2026', '5/11/2026', '5 November 2026' or '2026-11-05'. One for each action: three fields each would make
 * the form long.
 */
export function dayOfText(text: string): ReturnType<typeof dayOfParts> {
  const iso = parseDay(text.trim())
  if (iso) return { day: iso }
  const [day = '', month = '', year = '', ...rest] = text.trim().split(/[\s/.,-]+/)
  return rest.length > 0
    ? { problem: 'New date must be a real date, like 5 11 2026', parts: [] }
    : dayOfParts({ day, month, year }, 'New date')
}

const typedDay = z.string().transform((text, context): Day => {
  const found = dayOfText(text)
  if ('day' in found) return found.day
  context.addIssue({ code: 'custom', message: found.problem })
  return z.NEVER
})

const looked = (chosen: LookOutcome | typeof notLookedAt): LookOutcome | undefined =>
  chosen === notLookedAt ? undefined : chosen

const ofActions = <T extends z.ZodType>(each: T) => z.record(z.string().max(80), each).default({})

export const visitForm = {
  schema: z.object({
    // An id that is no id was not made by us; a new one harms nobody.
    visitId: zIdOf<'visit'>().catch(() => newId<'visit'>()),
    happenedOn: z.string('Enter the date of the visit').pipe(zDay),
    kind: z.enum(visitKinds, 'Choose whether the person was seen'),
    announced: z.enum(['yes', 'no'], 'Choose whether it was announced'),
    place: z.string('Enter where it was').max(longestPlace, tooLong('Place', longestPlace)),
    crew: digits('Enter how many of us were there', 'Number of officers must be a whole number, like 2'),
    minutes: digits('Enter the minutes at the address', 'Minutes at the address must be a whole number, like 40'),
    ...accountSchema('Account of the visit', 'the account of the visit'),
    outcome: ofActions(z.enum([...lookOutcomes, notLookedAt], 'Choose what became of it').transform(looked)),
    note: ofActions(z.string().max(longestNote, tooLong(noteLabels.note, longestNote))),
    due: ofActions(typedDay),
    lifeEvents: z.array(z.enum(lifeEvents, 'Choose from the list')).default([]),
    changed: note('changed'),
    decision: z.enum(planDecisions, 'Choose whether the plan stands, changes, or a reassessment is needed').optional(),
    decisionReason: note('decisionReason'),
    addedWhat: note('addedWhat'),
    addedWhy: note('addedWhy'),
    addedFactor: z.string().max(80).optional(),
    addedOwner: z.string().max(80).optional(),
    addedDue: zDay.optional(),
    addedKnownBy: note('addedKnownBy'),
    addedMinutes: digits('', 'Estimated minutes must be a whole number, like 30').optional(),
    nextVisitBy: zDay.optional(),
    nextVisitReason: note('nextVisitReason'),
  }),
  dates: {
    happenedOn: 'Date of the visit',
    addedDue: 'Date by which it is due',
    nextVisitBy: 'Date of the next visit',
  },
  lists: ['lifeEvents'],
  records: ['factors', 'outcome', 'note', 'due'],
} satisfies FormShape<z.ZodType>

type Sent = z.infer<typeof visitForm.schema>

/** What a form says, as a visit. */
export function visitOf(sent: Sent): NewVisit {
  const ids = new Set([sent.outcome, sent.note, sent.due].flatMap(each => Object.keys(each)))
  const actions = [...ids].map((actionId): ActionReview => ({
    actionId,
    outcome: sent.outcome[actionId],
    note: sent.note[actionId],
    due: sent.due[actionId],
  }))
  return {
    id: sent.visitId,
    happenedOn: sent.happenedOn,
    kind: sent.kind,
    announced: sent.announced === 'yes',
    place: sent.place,
    crew: sent.crew,
    minutes: sent.minutes,
    account: {
      text: sent.text,
      sourceGrade: sent.sourceGrade,
      assessmentGrade: sent.assessmentGrade,
      handlingCode: sent.handlingCode,
      handlingConditions: sent.handlingConditions,
      tier: sent.tier,
      factors: linksOf(sent.factors),
    },
    actions,
    lifeEvents: sent.lifeEvents,
    changed: sent.changed,
    decision: sent.decision,
    decisionReason: sent.decisionReason,
    added: {
      what: sent.addedWhat,
      why: sent.addedWhy,
      factor: sent.addedFactor,
      ownerId: sent.addedOwner,
      dueOn: sent.addedDue,
      knownBy: sent.addedKnownBy,
      minutes: sent.addedMinutes,
    },
    nextVisitBy: sent.nextVisitBy,
    nextVisitReason: sent.nextVisitReason,
  }
}

/**
 * What the form starts with: today, the main address, ourselves as owner of what is added, and the grading of what officers saw with their
 * own eyes. What they were told there may need another.
 */
export function emptyVisit(start: {
  readonly today: Day
  readonly place: string | undefined
  readonly practitionerId: string
}): Typed {
  return typedFrom({
    visitId: newId(),
    happenedOn: start.today,
    place: start.place,
    sourceGrade: '1',
    assessmentGrade: 'A',
    handlingCode: 'P',
    addedOwner: start.practitionerId,
  })
}

/**
 * What a form that can't be read whole says of the plan all the same, so that what is missing there is said at once with the rest. While
 * nobody has said whether the person was seen, no more is asked than at an attempt; while the day of the visit can't be read, it is today's.
 */
export function reviewOf(typed: Typed, today: Day): Review {
  const outcomes = typed.record('outcome')
  const notes = typed.record('note')
  const dayIn = (name: string, thing: string) => {
    const part = (which: string) => typed.text(`${name}-${which}`)
    const found = dayOfParts({ day: part('day'), month: part('month'), year: part('year') }, thing)
    return 'day' in found ? found.day : undefined
  }
  return {
    happenedOn: dayIn('happenedOn', 'Date of the visit') ?? today,
    kind: typed.text('kind') === 'visit' ? 'visit' : 'attempt',
    actions: Object.keys(outcomes).map(actionId => ({
      actionId,
      outcome: lookOutcomes.find(outcome => outcome === outcomes[actionId]),
      note: notes[actionId]?.trim() || undefined,
    })),
    lifeEvents: lifeEvents.filter(event => typed.all('lifeEvents').includes(event)),
    decision: planDecisions.find(decision => decision === typed.text('decision')),
    decisionReason: typed.text('decisionReason').trim() || undefined,
    nextVisitBy: dayIn('nextVisitBy', 'Next visit'),
    nextVisitReason: typed.text('nextVisitReason').trim() || undefined,
  }
}

/** The same words under a new id: what was typed when a form had been used already. */
export function renewed(typed: Typed): Typed {
  const id = newId()
  return { ...typed, text: name => (name === 'visitId' ? id : typed.text(name)) }
}
