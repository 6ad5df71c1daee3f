import { addMonths } from '../src/platform/dates/index.ts'
import { newId } from '../src/platform/ids/index.ts'
import { openActions } from '../src/practice/plans/index.ts'
import { recordVisit, visitSetting, type NewVisit } from '../src/practice/visits/index.ts'
import { recordEvidence } from '../src/record/evidence/index.ts'
import { restrict, shareWith } from '../src/record/membership/index.ts'
import { addItem, allocate, importPerson, type NewFact } from '../src/record/people/index.ts'
import type { PractitionerWork } from '../src/trust/access/index.ts'
import { assessmentSteps, type Step } from './assess.ts'
import { dice, type Calendar } from './calendar.ts'
import type { DemoEvidence, DemoPerson, DemoUser } from './content.ts'
import type { DemoStaff } from './staff.ts'

/** Days from one visit to the next where nothing further was planned. */
const daysAtLevel: Readonly<Record<string, number>> = { 'very-high': 14, high: 30, medium: 75, low: 150 }

/** Everything that was done about a person, in the order of its days, as commands of those who did it. */
export function lifeOf(content: DemoPerson, staff: DemoStaff, calendar: Calendar): readonly Step[] {
  const throwDice = dice(content.person.familyName)
  let personId = ''
  const id = () => personId
  const oldest = Math.max(...content.evidence.map(({ ago }) => ago))
  const begins = Math.min(oldest + 3, content.registration.ago)
  const added: Step = {
    ...{ ago: begins, hour: 9, by: content.holder },
    run: async work => {
      personId = await importPerson(work, personOf(content, calendar), factsOf(content, calendar, begins))
    },
  }
  const steps = [
    ...openingSteps(content, staff, id, begins),
    ...content.custody.slice(1).map(({ ago = 0, ...values }): Step => ({
      ...{ ago, hour: 12, by: content.holder },
      run: async work => {
        await addItem(work, personId, 'custody', { from: work.today, values })
      },
    })),
    ...content.evidence.map((entry, at): Step => {
      const next = content.evidence.slice(at + 1).find(({ source }) => source === 'visit')
      const hour = 9 + Math.floor(throwDice() * 6 * 4) / 4
      return knownStep(content, entry, { next, hour, minutes: 25 + Math.floor(throwDice() * 8) * 5 }, id, calendar)
    }),
    ...content.assessments.flatMap(written => assessmentSteps(id, written, staff, throwDice)),
  ]
  return [added, ...steps.toSorted((a, b) => b.ago - a.ago || a.hour - b.hour)]
}

function personOf({ person, agency, identifiers, registration }: DemoPerson, calendar: Calendar) {
  const from = calendar.day(registration.ago)
  return {
    ...{ familyName: person.familyName, givenNames: person.givenNames, bornOn: person.bornOn, sex: 'male' as const },
    basis: agency === 'police' ? 'Manages him on the register' : 'Supervises him',
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

/** The other agency is let in and names who answers for him there; a restriction comes last. */
function openingSteps(content: DemoPerson, staff: DemoStaff, id: () => string, ago: number): readonly Step[] {
  const { shared, restricted } = content
  const steps: Step[] = []
  if (shared) {
    const { basis, holder } = shared
    steps.push({
      ago,
      hour: 9.5,
      by: content.holder,
      run: work => shareWith(work, id(), staff.agencyIds[shared.with], basis),
    })
    const supervisor = shared.with === 'police' ? 'okafor' : 'spo'
    const to = { practitionerId: staff.who(holder).practitionerId }
    steps.push({ ago, hour: 9.75, by: supervisor, run: work => allocate(work, id(), to) })
  }
  if (restricted) {
    const readers = restricted.readers.map(reader => staff.who(reader).practitionerId)
    steps.push({ ago, hour: 10, by: 'okafor', run: work => restrict(work, id(), { why: restricted.why, readers }) })
  }
  return steps
}

/** Who of a shared case would have come to know it: probation what comes from probation, police what is seen at the door. */
function knownBy({ holder, shared, agency }: DemoPerson, source: string): DemoUser {
  const ofProbation = source === 'probation' || source === 'oasys'
  const ofPolice = ['visit', 'intelligence', 'visor', 'digital'].includes(source)
  const elsewhere = agency === 'police' ? ofProbation : ofPolice
  return shared && elsewhere ? shared.holder : holder
}

interface Detail {
  readonly next: DemoEvidence | undefined
  readonly hour: number
  readonly minutes: number
}

function knownStep(
  content: DemoPerson,
  entry: DemoEvidence,
  detail: Detail,
  id: () => string,
  calendar: Calendar,
): Step {
  const { ago, source, text, says } = entry
  const by = knownBy(content, source)
  const grades =
    source === 'intelligence'
      ? ({ sourceGrade: '2', assessmentGrade: 'B' } as const)
      : ({ sourceGrade: '1', assessmentGrade: source === 'telephone' ? 'B' : 'A' } as const)
  const factors = Object.entries(says).map(([factor, direction]) => ({ factor, direction }))
  const account = { text, ...grades, handlingCode: 'P', factors } as const
  const run = async (work: PractitionerWork) => {
    if (source === 'visit')
      await recordVisit(work, id(), await visitOf(work, content, entry, detail, account, id(), calendar))
    else await recordEvidence(work, id(), { id: newId(), happenedOn: work.today, source, ...account })
  }
  return { ago, hour: detail.hour, by, run }
}

async function visitOf(
  work: PractitionerWork,
  content: DemoPerson,
  { ago, text }: DemoEvidence,
  { next, minutes }: Detail,
  account: NewVisit['account'],
  personId: string,
  calendar: Calendar,
): Promise<NewVisit> {
  const { plan } = await visitSetting(work, personId)
  const open = await openActions(work.tx, personId)
  const more = content.decisions.find(decision => decision.ago === ago)
  const late = open.filter(({ dueOn }) => dueOn < work.today)
  const written = content.assessments.findLast(each => each.ago >= ago) ?? content.assessments[0]
  const days = daysAtLevel[written?.level ?? 'medium'] ?? 75
  return {
    ...{ id: newId(), happenedOn: work.today, kind: 'visit', announced: !/unannounced|brought forward/i.test(text) },
    ...{ place: placeOf(text, content), crew: 2, minutes, account, lifeEvents: more?.lifeEvents ?? [] },
    actions: open.map(({ id, dueOn }) =>
      dueOn < work.today
        ? { actionId: id, outcome: 'not done', note: 'Not yet done, and still worth doing.' }
        : { actionId: id, outcome: 'done in part', note: 'Under way.' },
    ),
    ...(plan && { decision: more?.decision ?? 'stands' }),
    decisionReason:
      plan &&
      (more?.reason ?? (late.length > 0 ? 'What is overdue stays in the plan; nothing else has changed.' : undefined)),
    nextVisitBy: next ? calendar.day(next.ago - 5) : calendar.day(ago - days),
    nextVisitReason: next ? 'As the plan has it.' : 'The ordinary visit at this level.',
  }
}

const placeOf = (text: string, { address }: DemoPerson) =>
  /at the shelter/i.test(text) ? 'Day shelter' : (address.split(',')[0] ?? address)
