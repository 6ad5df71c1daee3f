import { newId } from '../src/platform/ids/index.ts'
import { typed } from '../src/platform/http/index.ts'
import { acknowledgeActNow, addToActNow, recordActNow } from '../src/practice/act-now/index.ts'
import { keepForm, stoppedField } from '../src/record/kept-forms/index.ts'
import { addItem, allocate, setLeadAgency } from '../src/record/people/index.ts'
import type { Calendar } from './calendar.ts'
import type { DemoPerson } from './content.ts'
import { supervisors, type DemoStaff } from './staff.ts'
import { holderAt, type Step } from './step.ts'

/** What changes around a person besides what is known of them: who answers, who leads, where they are, what did not wait. */
export function turnSteps(
  content: DemoPerson,
  staff: DemoStaff,
  id: () => string,
  calendar: Calendar,
): readonly Step[] {
  return [
    ...allocationSteps(content, staff, id),
    ...standingSteps(content, staff, id, calendar),
    ...actNowSteps(content, id, calendar),
    ...keptFormSteps(content, id),
  ]
}

function allocationSteps({ allocations, agency }: DemoPerson, staff: DemoStaff, id: () => string): Step[] {
  return allocations.map(({ ago, to, why }) => ({
    ...{ ago, hour: 8, by: supervisors[agency] },
    run: work => allocate(work, id(), { practitionerId: staff.who(to).practitionerId, why }),
  }))
}

function standingSteps(content: DemoPerson, staff: DemoStaff, id: () => string, calendar: Calendar): Step[] {
  const { custody, registration, shared, agency } = content
  const steps = custody.slice(1).map(({ ago = 0, ...values }): Step => ({
    ...{ ago, hour: 12, by: holderAt(content, ago) },
    run: async work => {
      await addItem(work, id(), 'custody', { from: work.today, values })
    },
  }))
  if (registration.endedAgo !== undefined) {
    const from = calendar.day(registration.endedAgo)
    steps.push({
      ...{ ago: registration.endedAgo, hour: 10, by: holderAt(content, registration.endedAgo) },
      run: async work => {
        await addItem(work, id(), 'registration', { from, values: { status: 'ended', period: registration.period } })
      },
    })
  }
  if (shared?.leadsSince) {
    const { ago, why } = shared.leadsSince
    steps.push({
      ...{ ago, hour: 12, by: supervisors[agency] },
      run: work => setLeadAgency(work, id(), { agencyId: staff.agencyIds[shared.with], why }),
    })
  }
  return steps
}

function actNowSteps(content: DemoPerson, id: () => string, calendar: Calendar): Step[] {
  const { actNow, agency } = content
  if (!actNow) return []
  const { hoursAgo, acknowledged, added, ...record } = actNow
  const actNowId = newId()
  const when = calendar.hoursAgo(hoursAgo)
  const by = holderAt(content, when.ago)
  const steps: Step[] = [
    {
      ...{ ...when, by },
      run: async work => {
        await recordActNow(work, id(), {
          ...{ ...record, id: actNowId, doneAt: new Date(work.now.getTime() - 40 * 60_000), tier: 'shared' },
          arrest: { considered: true, note: 'Considered with the duty inspector; not on what is known so far.' },
          disclosure: { considered: true, note: 'Not needed: those who could be at risk know already.' },
        })
      },
    },
  ]
  if (added)
    steps.push({
      ...{ ...calendar.hoursAgo(added.hoursAgo), by },
      run: work => addToActNow(work, actNowId, { id: newId(), text: added.text }),
    })
  if (acknowledged)
    steps.push({
      ...{ ...calendar.hoursAgo(acknowledged.hoursAgo), by: supervisors[agency] },
      run: work => acknowledgeActNow(work, actNowId, acknowledged.words),
    })
  return steps
}

function keptFormSteps(content: DemoPerson, id: () => string): Step[] {
  const { keptForm } = content
  if (!keptForm) return []
  const { ago, page, fields } = keptForm
  return [
    {
      ...{ ago, hour: 15, by: holderAt(content, ago) },
      run: async work => {
        const form = new URLSearchParams({ ...fields, [stoppedField]: `/people/${id()}/${page}` })
        await keepForm(work, id(), typed(form))
      },
    },
  ]
}
