import { formatDay } from '../../platform/dates/index.ts'
import { rankOf, type Factor } from '../../instruments/index.ts'
import { isFavourable, isInside, standingRating, stateOf, windowOf } from './contrary-rules.ts'
import { citationFault, hasCitationInWindow } from './rating-rules.ts'
import { standsLower } from './succession-rules.ts'
import { toolProblems } from './tool-rules.ts'
import { sameWords, said } from './typed-rules.ts'
import type { Facts, Problem } from './types.ts'

type Report = (field: string, message: string, factor?: string) => Problem

const report: Report = (field, message, factor) => ({
  stage: 'prioritise',
  factor,
  field: `prioritise.${field}`,
  message,
})

/** The priority areas named so far, each once: factor codes, or own words in a structured judgement. */
export function priorityAreas({ content }: Pick<Facts, 'content'>): string[] {
  return [...new Set(content.prioritise?.priorityAreas?.flatMap(area => said(area) ?? []))]
}

/** Whether a factor was left for later, which makes the overall level provisional. */
export function isProvisional({ document, method, content }: Facts): boolean {
  if (method === 'structured judgement') return false
  return document.factors.some(({ code }) => stateOf(content.ratings?.[code]) === 'not yet explored')
}

/** Whether the level chosen is lower than the last one signed, each in the order of its own document. */
export const isFall = (facts: Facts): boolean =>
  standsLower(facts, facts.content.prioritise?.level, facts.previous?.level)

/** What is still to be put right on the sheet of priorities: areas, level, justification, the reason for a fall, and for results of other tools that changed. */
export function prioritiseProblems(facts: Facts): Problem[] {
  return [
    ...areaProblems(facts),
    ...levelProblems(facts),
    ...(isFall(facts) ? fallProblems(facts) : []),
    ...toolProblems(facts),
  ]
}

function areaProblems(facts: Facts): Problem[] {
  const { document, method, content } = facts
  const areas = priorityAreas(facts)
  const none = areas.length === 0 && !said(content.prioritise?.noAreasReason)
  const missing = none ? [report('priorityAreas', 'Name the priority areas, or say why there are none')] : []
  if (method === 'structured judgement') return missing
  const unknown = areas.filter(area => !document.factors.some(({ code }) => code === area))
  return [
    ...missing,
    ...unknown.map(area => report('priorityAreas', `"${area}" is not a factor of this instrument`)),
    ...document.factors.filter(factor => isLeftOut(facts, factor)).map(leftOutProblem),
  ]
}

/** A factor whose priority is as high as the document sets for areas, that is none and nobody says why. */
function isLeftOut(facts: Facts, factor: Factor): boolean {
  const { document, content, previous } = facts
  const scale = document.scales.priority
  const rating = content.ratings?.[factor.code]
  if (stateOf(rating) !== 'rated' || priorityAreas(facts).includes(factor.code)) return false
  const rank = rankOf(scale, standingRating(rating, previous?.ratings[factor.code]).priority)
  const from = rankOf(scale, document.priorityAreaFrom)
  if (rank === undefined || from === undefined || rank < from) return false
  return !said(content.prioritise?.leftOut?.[factor.code])
}

function leftOutProblem({ code, name }: Factor): Problem {
  return report(
    `leftOut.${code}`,
    `"${name}" has a high priority: make it a priority area, or say why it is none`,
    code,
  )
}

function levelProblems({ document, content, previous }: Facts): Problem[] {
  const { level, justification } = content.prioritise ?? {}
  const problems =
    rankOf(document.scales.level, level) === undefined ? [report('level', 'State the overall level')] : []
  if (!said(justification)) return [...problems, report('justification', 'Justify the overall level')]
  if (!previous || !sameWords(justification, previous.justification)) return problems
  const when = formatDay(previous.signedOn)
  return [...problems, report('justification', `These are the words of ${when}: say what justifies the level now`)]
}

/** A lower level needs a reason and at least one entry from the window that speaks of less risk or more protection. */
function fallProblems(facts: Facts): Problem[] {
  const { reason, evidenceIds = [] } = facts.content.prioritise?.fall ?? {}
  const window = windowOf(facts)
  const faults = evidenceIds.flatMap(id => citationFault(facts.evidence, id) ?? [])
  const shown = facts.evidence.some(
    entry =>
      evidenceIds.includes(entry.id) &&
      !entry.overtakenBy &&
      isFavourable(entry) &&
      window !== undefined &&
      isInside(window, entry.on),
  )
  return [
    ...(said(reason) ? [] : [report('fall.reason', 'Say why the level goes down')]),
    ...faults.map(fault => report('fall.evidenceIds', fault)),
    ...(shown ? [] : [report('fall.evidenceIds', 'Cite evidence of change from the window for the lower level')]),
  ]
}

/** The account that stands in place of the ratings in a structured judgement: written, and resting on evidence. */
export function judgementProblems(facts: Facts): Problem[] {
  const { account, citations = [] } = facts.content.judgement ?? {}
  const problem = (field: string, message: string): Problem => ({ stage: 'rate', field: `judgement.${field}`, message })
  return [
    ...(said(account) ? [] : [problem('account', 'Give your account of risk and protection')]),
    ...citations.flatMap(id => citationFault(facts.evidence, id) ?? []).map(fault => problem('citations', fault)),
    ...(hasCitationInWindow(facts, citations)
      ? []
      : [problem('citations', 'Cite at least one entry from the window for your account')]),
  ]
}
