import { addMonths } from '../src/platform/dates/index.ts'
import { newId } from '../src/platform/ids/index.ts'
import { recordPastAssessment } from '../src/practice/assessments/index.ts'
import { recordEvidence } from '../src/record/evidence/index.ts'
import { restrict, shareWith } from '../src/record/membership/index.ts'
import { allocate, importPerson, type NewFact } from '../src/record/people/index.ts'
import type { PractitionerWork } from '../src/trust/access/index.ts'
import type { Calendar } from './calendar.ts'
import type { DemoPerson } from './content.ts'
import { entryOf } from './known.ts'
import { supervisors, type DemoStaff } from './staff.ts'
import type { Step } from './step.ts'

/** Brings a person here: who they are, what is known of them from before, and how they were assessed elsewhere. */
export async function bringPerson(
  work: PractitionerWork,
  content: DemoPerson,
  calendar: Calendar,
  begins: number,
): Promise<string> {
  const personId = await importPerson(work, personOf(content, calendar), factsOf(content, calendar, begins))
  for (const { ago, author, ...past } of content.past)
    await recordPastAssessment(
      work,
      personId,
      { ...past, factors: past.ratings, signedOn: calendar.day(ago), author, from: 'ViSOR' },
      [],
    )
  for (const entry of content.evidence.filter(({ ago }) => ago > begins))
    await recordEvidence(work, personId, { id: newId(), ...entryOf(entry, calendar) })
  return personId
}

const mainBasis = { police: 'Manages them on the register', probation: 'Supervises them' }

function personOf({ person, agency, identifiers, registration }: DemoPerson, calendar: Calendar) {
  const from = calendar.day(registration.ago)
  const him = person.sex === 'male' ? 'him' : 'her'
  return {
    ...person,
    basis: mainBasis[agency === 'probation' ? 'probation' : 'police'].replace('them', him),
    identifiers,
    registration: {
      ...{ from, relevantDate: from, period: registration.period },
      endsOn: registration.years === undefined ? undefined : addMonths(from, registration.years * 12),
    },
  } as const
}

function factsOf(content: DemoPerson, { day }: Calendar, begins: number): readonly NewFact[] {
  const maybe = (ago: number | undefined) => (ago === undefined ? undefined : day(ago))
  const [custody] = content.custody
  return [
    {
      section: 'addresses',
      item: { from: day(begins), values: { kind: 'main', address: content.address, postcode: content.postcode } },
    },
    ...content.aliases.map(({ familyName, givenNames, kind }): NewFact => ({
      section: 'aliases',
      item: { values: { family_name: familyName, given_names: givenNames, kind } },
    })),
    ...content.offences.map(({ offence, ago, court, sentence, releasedAgo, licenceAgo }): NewFact => {
      const ends = { released_on: maybe(releasedAgo), licence_ended_on: maybe(licenceAgo) }
      return { section: 'offences', item: { values: { offence, convicted_on: day(ago), court, sentence, ...ends } } }
    }),
    ...(custody
      ? [
          {
            section: 'custody',
            item: { from: day(begins), values: { status: custody.status, place: custody.place } },
          } as const,
        ]
      : []),
    ...content.needs.map((values): NewFact => ({ section: 'needs', item: { values } })),
    ...(content.riskToStaff === undefined
      ? []
      : [{ section: 'risk-to-staff', item: { values: { detail: content.riskToStaff } } } as const]),
  ]
}

/** The other agency is let in and names who answers for them there; a restriction comes last. */
export function openingSteps(content: DemoPerson, staff: DemoStaff, id: () => string, ago: number): readonly Step[] {
  const { shared, restricted, agency } = content
  const steps: Step[] = []
  if (shared) {
    const { basis, holder } = shared
    steps.push({
      ...{ ago, hour: 9, by: content.holder },
      run: work => shareWith(work, id(), staff.agencyIds[shared.with], basis),
    })
    if (holder) {
      const to = { practitionerId: staff.who(holder).practitionerId }
      steps.push({ ago, hour: 9.75, by: supervisors[shared.with], run: work => allocate(work, id(), to) })
    }
  }
  if (restricted) {
    const readers = restricted.readers.map(reader => staff.who(reader).practitionerId)
    steps.push({
      ...{ ago, hour: 10, by: supervisors[agency] },
      run: work => restrict(work, id(), { why: restricted.why, readers }),
    })
  }
  return steps
}
