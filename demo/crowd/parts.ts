import type { DemoAgency, DemoUser, WrittenAssessment, WrittenEvidence, WrittenPerson } from '../content.ts'
import { agencyOf } from '../staff.ts'
import type { Part } from './cast.ts'
import type { Conviction } from './offence.ts'
import type { Roll } from './roll.ts'
import { places, type Fill } from './texts.ts'
import type { Named } from './who.ts'

/** Two records that may be of one man: day and month changed about, a vowel, and the street cut short. */
export const twins: readonly [Partial<Named>, Partial<Named>] = [
  {
    person: { familyName: 'Whelan', givenNames: 'Kieran', bornOn: '1986-03-12' },
    ...{ address: 'Flat 2, 18 Dock Street, Northbridge', postcode: 'NS1 4AP', aliases: [] },
  },
  {
    person: { familyName: 'Whelan', givenNames: 'Kieron', bornOn: '1986-12-03' },
    ...{ address: '18 Dock St, Northbridge', postcode: 'NS1 4AP', aliases: [] },
  },
]

/** Since when a force leads whose licence has ended, in days. */
export const leadsSinceAgo = 41

/** Somebody who was convicted so many days ago and got a community order. */
export function newlyConvicted(court: string, ago: number, { endedAgo }: { readonly endedAgo?: number }): Conviction {
  const sentence = 'community order of three years with a programme requirement'
  return {
    offences: [{ offence: 'exposure, two counts', ago, court, sentence }],
    registration: { ago, period: '5 years', years: 5, ...(endedAgo !== undefined && { endedAgo }) },
  }
}

/** Where somebody is, from the beginning and since they went away. */
export function custodyOf(roll: Roll, { away }: Part, licensed: boolean): WrittenPerson['custody'] {
  const first = { status: licensed ? 'licence' : 'community' }
  if (away === undefined) return [first]
  switch (away) {
    case 'missing':
      return [first, { status: away, ago: 1 }]
    case 'custody':
      return [first, { status: away, place: roll.pick(places.prisons), ago: roll.int(10, 60) }]
    case 'hospital':
      return [first, { status: away, place: roll.pick(places.hospitals), ago: roll.int(4, 40) }]
    case 'abroad':
      return [first, { status: away, place: roll.pick(places.countries), ago: roll.int(4, 25) }]
  }
}

/** The other agency of a case. */
export function sharedOf(
  roll: Roll,
  { shared }: Part,
  agency: DemoAgency,
  other: DemoUser,
): Pick<WrittenPerson, 'shared'> {
  if (agency !== 'probation' && shared === undefined) return {}
  const level = roll.chance(0.25) ? 'level 2' : 'level 1'
  const basis = `MAPPA category 1, ${level}: registered, and supervised on licence`
  return {
    shared: {
      ...{ with: agencyOf(other), basis },
      ...(shared !== 'nobody named' && { holder: other }),
      ...(shared === 'leads' && { leadsSince: { ago: leadsSinceAgo, why: 'His licence has ended' } }),
    },
  }
}

const notes = [
  'I am in court for two weeks. The interview is done; rating is left.',
  'You know him better since the summer. Gathering is done.',
  'My leave begins on Monday. Please finish and submit it.',
]

const comments = [
  [
    { place: 'prioritise.level', text: 'The level fits. Say in one sentence what would make you raise it.' },
    { place: 'act.nextVisitBy', text: 'Why so late? Bring it forward or say why it can wait.' },
  ],
  [
    { place: 'ratings.commitment-to-desist', text: 'This is what he says. What have we seen?' },
    { place: 'prioritise.justification', text: 'Name the two entries that this rests on.' },
  ],
  [
    { place: 'ratings.opportunity', text: 'The visit before last says otherwise: weigh it here.' },
    { place: 'ratings.social-influences', text: 'Has anybody spoken to them since the spring?' },
  ],
]

/** The last assessment, where it is not simply signed. */
export function openOf(
  roll: Roll,
  part: Part,
  assessments: readonly WrittenAssessment[],
  other: DemoUser,
): WrittenAssessment[] {
  const earlier = assessments.slice(0, -1)
  const last = assessments.at(-1)
  return last ? [...earlier, { ...last, ...standingOf(roll, part, last, other) }] : []
}

function standingOf(
  roll: Roll,
  { open, corrected, provisional }: Part,
  last: WrittenAssessment,
  other: DemoUser,
): Partial<WrittenAssessment> {
  const { ago, ratings } = last
  if (corrected)
    return {
      corrected: {
        ago: ago - 5,
        why: 'The justification named a visit that was to another address.',
        justification: `${last.justification} Corrected: the visit of the spring was to his own address.`,
      },
    }
  if (provisional) {
    const [factor = 'intimate-relationships'] = ['intimate-relationships', 'hostile-orientation'].filter(
      each => !last.priorityAreas.includes(each),
    )
    return {
      ratings: {
        ...ratings,
        [factor]: { notExplored: 'He was not ready to speak of it; agreed for next time.', returnIn: 42 },
      },
    }
  }
  if (open === undefined) return {}
  switch (open) {
    case 'submitted':
      return { state: 'submitted' }
    case 'returned':
      return { state: 'returned', comments: [...roll.pick(comments)] }
    case 'draft':
      return { state: 'draft' }
    case 'handed over':
      return { state: 'draft', handedOver: { ago: Math.max(1, ago - 2), to: other, note: roll.pick(notes) } }
    case 'abandoned':
      return {
        state: 'abandoned',
        abandonedWhy: 'He went into hospital before the interview. To be begun again when he is home.',
      }
  }
}

/** A telephone call that was written down wrongly, and what was done about it. */
export function amendedIn({ amends }: Part, evidence: readonly WrittenEvidence[], fill: Fill): WrittenEvidence[] {
  if (amends === undefined) return [...evidence]
  const call = {
    ...{ ago: 20, source: 'telephone' },
    says: { 'employment-or-positive-routine': 'strengthens' },
  } as const
  const text =
    amends === 'amended'
      ? fill(
          '{employer}: on time all month, and asked for more hours. Three days a week from {weekday}. Call at {clock}.',
        )
      : fill('Landlord of {street}: rent paid a month ahead, and the yard swept unasked. Call at {clock}.')
  const entry: WrittenEvidence = {
    ...{ ...call, text },
    ...(amends === 'amended'
      ? { amended: { ago: 18, text: text.replace('Three days', 'Four days'), why: 'The number of days was misheard.' } }
      : { withdrawn: { ago: 17, why: 'It was about somebody of the same family name.' } }),
  }
  return [...evidence, entry].toSorted((a, b) => b.ago - a.ago)
}

/** A danger that did not wait. */
export function actNowOf({ actNow }: Part): Pick<WrittenPerson, 'actNow'> {
  if (actNow === undefined) return {}
  switch (actNow) {
    case 'not acknowledged':
      return {
        actNow: {
          ...{ hoursAgo: 9, dangers: ['missing', 'self-harm'], atRisk: 'He himself.' },
          done: 'Not at home and not at work since yesterday. Letter to his sister found, which she read to us. Circulated as missing, hospitals and railway police told.',
          referrals: [{ to: 'Missing persons unit', reference: 'MP 4417' }, { to: 'Railway police' }],
        },
      }
    case 'acknowledged':
      return {
        actNow: {
          ...{ hoursAgo: 52, dangers: ['child at risk'], atRisk: 'Two children of a new neighbour, five and eight.' },
          done: 'Their mother asked him to look after them after school; he rang us to ask. Told to say no, and did while we listened.',
          referrals: [{ to: 'Children’s social care, duty desk' }],
          added: {
            hoursAgo: 48,
            text: 'Social care has the case: reference CSC 20871. A visit to the mother is arranged.',
          },
          acknowledged: {
            hoursAgo: 49,
            words: 'Read at once. Disclosure to the mother to be decided with social care today; I chair.',
          },
        },
      }
    case 'just now':
      return {
        actNow: {
          ...{ hoursAgo: 0.7, dangers: ['threat'], atRisk: 'His former partner.' },
          done: 'Told us on the telephone that he will “sort it out tonight” at her address. Patrol sent, she has been told and is with her brother.',
          referrals: [{ to: 'Control room', reference: 'Log 311' }],
        },
      }
  }
}

/** A form that somebody was called away from. */
export function keptFormOf({ keptForm }: Part): Pick<WrittenPerson, 'keptForm'> {
  if (keptForm === undefined) return {}
  switch (keptForm) {
    case 'evidence':
      return {
        keptForm: {
          ...{ ago: 2, page: 'evidence/new' },
          fields: { source: 'telephone', text: 'His brother rang: staying with him for a fortnight from' },
        },
      }
    case 'visit':
      return {
        keptForm: {
          ...{ ago: 1, page: 'visits/new' },
          fields: {
            kind: 'visit',
            announced: 'no',
            place: 'Home',
            crew: '2',
            minutes: '35',
            text: 'Evening. Let in at once. Talked about the',
          },
        },
      }
  }
}
