import { addMonths, formatDay, type Day } from '../../platform/dates/index.ts'
import { windowOf, type Window } from './contrary-rules.ts'
import { numberFault, pastDayFault, said, typedDay } from './typed-rules.ts'
import type { Facts, Previous, Problem } from './types.ts'

/** Where a first assessment starts to look, when nobody says otherwise: twelve months back. */
const firstWindowMonths = 12

/** The window that a new draft starts with: since the last assessment, or the last twelve months. */
export function defaultWindow(previous: Pick<Previous, 'signedOn'> | undefined, today: Day): Window {
  return { from: previous?.signedOn ?? addMonths(today, -firstWindowMonths), to: today }
}

/** What is still to be put right in the first stage, in the order of its page: interview, window, sources. */
export function gatherProblems(facts: Facts): Problem[] {
  const problem = (field: string, message: string | undefined): Problem[] =>
    message ? [{ stage: 'gather', field: `gather.${field}`, message }] : []
  return [...interviewProblems(facts, problem), ...windowProblems(facts, problem), ...sourceProblems(facts, problem)]
}

type Report = (field: string, message: string | undefined) => Problem[]

function windowProblems({ content, previous, today }: Facts, problem: Report): Problem[] {
  const { from, to } = content.gather?.window ?? {}
  const faults = [
    ...problem('window.from', pastDayFault(from, 'the first day of the window', today)),
    ...problem('window.to', pastDayFault(to, 'the last day of the window', today)),
  ]
  if (faults.length > 0) return faults
  const first = typedDay(from)
  if (!windowOf({ content })) return problem('window.to', 'The last day of the window must not be before its first day')
  if (!previous || !first || first <= previous.signedOn) return []
  const last = formatDay(previous.signedOn)
  return problem(
    'window.from',
    `The window must reach back to the last assessment, ${last}, so that nothing is left out`,
  )
}

function interviewProblems(facts: Facts, problem: Report): Problem[] {
  const interview = facts.content.gather?.interview
  if (interview?.held === false) {
    const reason = said(interview.notHeldReason)
    return problem('interview.notHeldReason', reason ? undefined : 'Say why there was no interview')
  }
  if (!interview) return problem('interview.held', 'Record the interview, or say that there was none')
  const window = windowOf(facts)
  const on = typedDay(interview.on)
  const early = on && window && on < window.from ? 'The interview cannot be before the window' : undefined
  return [
    ...problem('interview.on', pastDayFault(interview.on, 'the date of the interview', facts.today) ?? early),
    ...problem('interview.place', said(interview.place) ? undefined : 'Say where the interview was'),
    ...problem(
      'interview.means',
      interview.means ? undefined : 'Say whether it was in person, by telephone or by video',
    ),
    ...problem('interview.crew', numberFault(interview.crew, 'how many officers were there', 1, 20)),
    ...problem('interview.minutes', numberFault(interview.minutes, 'the length of the interview in minutes', 1, 1440)),
  ]
}

function sourceProblems({ content, document, today }: Facts, problem: Report): Problem[] {
  const sources = content.gather?.sources ?? []
  if (sources.length === 0) return problem('sources', 'Check off at least one source of information')
  return sources.flatMap(({ code, checkedOn, by }) => {
    const known = document.sources.find(source => source.code === code)
    if (!known) return problem(`sources.${code}`, `"${code}" is not a source on this checklist`)
    const when = pastDayFault(checkedOn, `the date when "${known.label}" was checked`, today)
    return [
      ...problem(`sources.${code}.checkedOn`, when),
      ...problem(`sources.${code}.by`, said(by) ? undefined : `Say who checked "${known.label}"`),
    ]
  })
}

/** Sources that the instrument expects and nobody has checked off: shown to author and countersigner, no obstacle. */
export function expectedSourcesLeft({ content, document }: Facts): string[] {
  const checked = new Set(content.gather?.sources?.map(({ code }) => code))
  return document.sources.filter(({ code, expected }) => expected && !checked.has(code)).map(({ label }) => label)
}
