import { actProblems } from './act-rules.ts'
import { gatherProblems } from './gather-rules.ts'
import { isProvisional, judgementProblems, prioritiseProblems } from './prioritise-rules.ts'
import { isSettled, ratingProblems } from './rating-rules.ts'
import type { DraftContent, Facts, Problem, Stage, TaskStatus } from './types.ts'

/**
 * Everything that stands between a draft and its submission, in the order of the stages, in sentences for the page.
 * The error summary, the task list and the refusal to submit all read this one list.
 */
export function checkAnswers(facts: Facts): Problem[] {
  return [...gatherProblems(facts), ...rateProblems(facts), ...prioritiseProblems(facts), ...actProblems(facts)]
}

function rateProblems(facts: Facts): Problem[] {
  if (facts.method === 'structured judgement') return judgementProblems(facts)
  return facts.document.factors.flatMap(factor => ratingProblems(facts, factor))
}

/** How far a draft has come. */
export interface Progress {
  readonly stages: Readonly<Record<Stage, TaskStatus>>
  /** By factor code, in the document's order; empty in a structured judgement. */
  readonly factors: Readonly<Record<string, TaskStatus>>
  readonly problems: readonly Problem[]
  readonly provisional: boolean
  readonly mayBeSubmitted: boolean
}

/**
 * One walk through a draft: what each stage and factor has reached, and what is left. Priorities wait until every
 * factor is rated or left for later, actions until the priorities are complete; a stage that waits says so even where
 * something was written in it before.
 */
export function progress(facts: Facts): Progress {
  const problems = checkAnswers(facts)
  const byStage = Map.groupBy(problems, ({ stage }) => stage)
  const status = (stage: Stage, begun: boolean): TaskStatus => statusOf(begun, !byStage.has(stage))
  const factors = factorStatuses(facts, problems)
  const rate = rateStatus(facts, factors)
  const { content } = facts
  const waits = (stage: Stage, begun: boolean, ready: boolean) => (ready ? status(stage, begun) : 'cannot start yet')
  const prioritise = waits('prioritise', isBegun(content.prioritise), isRated(facts))
  return {
    stages: {
      gather: status('gather', isBegun(content.gather)),
      rate,
      prioritise,
      act: waits('act', isBegun(content.act), prioritise === 'complete'),
      check: problems.length === 0 ? 'not started' : 'cannot start yet',
    },
    factors,
    problems,
    provisional: isProvisional(facts),
    mayBeSubmitted: problems.length === 0,
  }
}

function statusOf(begun: boolean, faultless: boolean): TaskStatus {
  if (faultless) return 'complete'
  return begun ? 'in progress' : 'not started'
}

function factorStatuses(facts: Facts, problems: readonly Problem[]): Record<string, TaskStatus> {
  if (facts.method === 'structured judgement') return {}
  const faulty = new Set(problems.filter(({ stage }) => stage === 'rate').map(({ factor }) => factor))
  return Object.fromEntries(
    facts.document.factors.map(({ code }) => [
      code,
      statusOf(isBegun(facts.content.ratings?.[code]), !faulty.has(code)),
    ]),
  )
}

function rateStatus(facts: Facts, factors: Readonly<Record<string, TaskStatus>>): TaskStatus {
  if (facts.method === 'structured judgement') {
    return statusOf(isBegun(facts.content.judgement), judgementProblems(facts).length === 0)
  }
  const all = Object.values(factors)
  return statusOf(
    all.some(status => status !== 'not started'),
    all.every(status => status === 'complete'),
  )
}

/** Whether priorities may be set: every factor is settled, or the account of a structured judgement is complete. */
function isRated(facts: Facts): boolean {
  if (facts.method === 'structured judgement') return judgementProblems(facts).length === 0
  return facts.document.factors.every(factor => isSettled(facts, factor))
}

/** Whether anything at all was said in a part of the draft: blank text, empty lists and plain ids do not count. */
function isBegun(part: DraftContent[keyof DraftContent] | undefined): boolean {
  const says = (value: unknown, key?: string): boolean => {
    if (typeof value === 'string') return key !== 'id' && value.trim() !== ''
    if (typeof value !== 'object' || value === null) return value !== undefined
    return Object.entries(value).some(([name, inner]) => says(inner, name))
  }
  return says(part)
}

/** How many factors have been rated or left for later, of how many: for "4 of 11" on a list. */
export function settledCount(facts: Facts): { readonly settled: number; readonly of: number } {
  const { factors } = facts.document
  return { settled: factors.filter(factor => isSettled(facts, factor)).length, of: factors.length }
}
