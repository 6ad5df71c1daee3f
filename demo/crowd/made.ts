import type { Day } from '../../src/platform/dates/index.ts'
import type { IdentifierKind } from '../../src/record/people/index.ts'
import type { DemoAgency, DemoUser, WrittenPerson } from '../content.ts'
import { agencyOf, supervisors } from '../staff.ts'
import { levelSpread, type Part } from './cast.ts'
import { convictionOf, onLicence, type Conviction } from './offence.ts'
import { datesOf } from './dates.ts'
import {
  actNowOf,
  amendedIn,
  custodyOf,
  keptFormOf,
  newlyConvicted,
  openOf,
  sharedOf,
  leadsSinceAgo,
  twins,
} from './parts.ts'
import type { Roll } from './roll.ts'
import { levelBefore, storyOf } from './story.ts'
import { fillFor, phrases, places } from './texts.ts'
import { identifierOf, whoIs, type Area } from './who.ts'
import { newText } from './visits.ts'
import { yearsOf, type Dates } from './years.ts'

interface Given {
  readonly part: Part
  readonly holder: DemoUser
  readonly area: Area
  readonly today: Day
  /** Names, numbers and words that somebody has already. */
  readonly taken: Set<string>
}

/** Who else works with the cases of the same agency. */
const colleagues: Readonly<Record<DemoAgency, readonly DemoUser[]>> = {
  police: ['mistry', 'rowe', 'evans'],
  westmarch: ['kaur', 'doyle'],
  probation: ['hale', 'nowak'],
}
const pastAuthors = ['Sgt J. Marsden', 'DC L. Cartwright', 'DC P. Hallam', 'DC R. Stead', 'PO A. Beech']

/** One person with years of what was known, thought and done. */
export function made(roll: Roll, { part, holder, area, today, taken }: Given): WrittenPerson {
  const agency = agencyOf(holder)
  const who = whoIs(roll, area, today, taken)
  const level = part.level ?? roll.weighed(levelSpread)
  const before = roll.weighed(levelBefore[level])
  const dates = datesOf(roll, part, agency)
  const lastMark = dates.here.at(-1) ?? dates.brought
  const other = roll.pick(colleagues[agency].filter(each => each !== holder))
  const moved = part.reallocated ? roll.int(4, Math.max(5, Math.min(lastMark - 6, 200))) : 0
  const fill = fillFor(roll, {
    ...{ town: who.town, street: who.street },
    n: String(roll.int(2, 90)),
    age: String(who.age + 2),
  })
  const nextVisit = part.visit === 'late' ? roll.int(3, 14) : -roll.int(4, longestWait[level])
  const years = yearsOf({
    ...{ roll, fill, taken, level, before, dates, nextVisit },
    story: storyOf(roll, fill, level, before, who.age),
    authorAt: ago => (ago < moved ? other : holder),
    countersigner: supervisors[agency],
    pastAuthor: roll.pick(pastAuthors),
  })
  const licensed = agency === 'probation' || part.shared !== undefined
  const conviction = convictionIn(roll, part, area, dates, licensed)
  const convictedIn = Number(today.slice(0, 4)) - Math.ceil(conviction.registration.ago / 365)
  return {
    ...{
      ...who.named,
      ...(part.twin !== undefined && twins[part.twin]),
      agency,
      holder,
      ...conviction,
      broughtAgo: dates.brought,
      past: years.past,
    },
    assessments: openOf(roll, part, years.assessments, other),
    evidence: amendedIn(part, years.evidence, fill),
    identifiers: identifiersOf(roll, part, convictedIn, licensed, taken),
    custody: custodyOf(roll, part, licensed),
    allocations: part.reallocated ? [{ ago: moved, to: other, why: roll.pick(phrases.why) }] : [],
    ...(part.riskToStaff && { riskToStaff: roll.pick(phrases.riskToStaff) }),
    ...(part.restricted && { restricted: { why: 'Somebody who works in the building knows him.', readers: [holder] } }),
    ...sharedOf(roll, part, agency, roll.pick(colleagues[agency === 'probation' ? area : 'probation'])),
    attempts: Array.from({ length: part.attempts ?? 0 }, (_none, at) => ({
      ago: 17 - at * 6,
      text: newText({ taken }, () => fill(`${roll.pick(phrases.attempts)} Knocked at {clock}.`)),
    })),
    nextVisitAgo: part.attempts === undefined ? nextVisit : -roll.int(2, 9),
    ...{ ...actNowOf(part), ...keptFormOf(part) },
  }
}

/** The longest that a next visit lies ahead, in days. */
const longestWait = { low: 120, medium: 70, high: 26, 'very-high': 11 }

function convictionIn(roll: Roll, part: Part, area: Area, dates: Dates, licensed: boolean): Conviction {
  const court = roll.pick(places[area].court)
  if (part.unassessed !== undefined) return newlyConvicted(court, dates.brought, {})
  if (part.ended) return newlyConvicted(court, 1860, { endedAgo: 34 })
  const least = Math.max(dates.brought, ...dates.past) + 20
  if (!licensed) return convictionOf(roll, court, least)
  const conviction = onLicence(roll, court, least)
  if (part.shared !== 'leads') return conviction
  return { ...conviction, offences: conviction.offences.map(each => ({ ...each, licenceAgo: leadsSinceAgo })) }
}

function identifiersOf(roll: Roll, part: Part, convictedIn: number, licensed: boolean, taken: Set<string>) {
  const kinds: IdentifierKind[] = [
    ...(part.twin === 1 ? [] : (['pnc'] as const)),
    ...(licensed ? (['crn'] as const) : []),
    ...(roll.chance(0.3) ? (['visor'] as const) : []),
    ...(roll.chance(0.15) ? (['cro'] as const) : []),
  ]
  return kinds.map(kind => identifierOf(roll, kind, convictedIn, taken))
}
