import { formatInstant } from '../../platform/dates/index.ts'
import { allowed, type Action, type Part } from './transition-rules.ts'
import type { Status } from './types.ts'

/** What a refusal needs to know of an assessment to say how it stands. */
export interface Standing {
  readonly status: Status
  readonly holder: { readonly name: string }
  readonly submittedAt?: Date | undefined
  readonly submittedBy?: { readonly name: string } | undefined
  readonly signedAt?: Date | undefined
  readonly countersignedBy?: { readonly name: string } | undefined
  readonly supersededBy?: { readonly number: number } | undefined
}

/** Why something can't be done: the assessment does not stand so that anybody could, or it is for somebody else to do. */
export interface Refusal {
  readonly because: 'status' | 'person'
  readonly sentence: string
}

const anybody: readonly Part[] = ['holder', 'countersigner', 'supervisor', 'practitioner']

/** Why somebody with these parts may not do it now, or undefined when they may. */
export function refusal(standing: Standing, action: Action, held: readonly Part[]): Refusal | undefined {
  if (allowed(standing.status, action, held)) return undefined
  return allowed(standing.status, action, anybody)
    ? { because: 'person', sentence: `${whose[action]} It is in the hands of ${standing.holder.name}.` }
    : { because: 'status', sentence: howItStands(standing) }
}

const whose: Readonly<Record<Action, string>> = {
  save: 'Only the holder of a draft can write in it.',
  'hand over': 'Only the holder of a draft or a supervisor of the agency can hand it over.',
  submit: 'Only the holder of a draft can submit it.',
  withdraw: 'Only whoever submitted an assessment can take it back.',
  return: 'Only a supervisor of the agency who wrote none of it can return it.',
  countersign: 'Only a supervisor of the agency who wrote none of it can countersign it.',
  correct: 'Only a practitioner or supervisor of the agency can correct what it signed.',
  supersede: 'Only the signing of a correction replaces an assessment.',
  abandon: 'Only the holder of a draft or a supervisor of the agency can abandon it.',
}

/** How an assessment stands, as a sentence: what somebody whose page is older needs to know. */
export function howItStands(standing: Standing): string {
  const { status, holder, submittedAt, submittedBy, signedAt, countersignedBy, supersededBy } = standing
  switch (status) {
    case 'draft':
      return `This assessment is a draft in the hands of ${holder.name}.`
    case 'returned':
      return `This assessment was returned to ${holder.name} for rework.`
    case 'submitted':
      return `This assessment was submitted${by(submittedBy)}${at(submittedAt)} and waits to be countersigned.`
    case 'signed':
      return `This assessment was countersigned${by(countersignedBy)}${at(signedAt)}. What was signed is never changed: it can be corrected by a new version.`
    case 'superseded':
      return `This assessment has been replaced by a correction, number ${supersededBy?.number ?? 'unknown'}.`
    case 'abandoned':
      return 'This assessment was abandoned.'
  }
}

const by = (who: { readonly name: string } | undefined) => (who ? ` by ${who.name}` : '')
const at = (when: Date | undefined) => (when ? ` on ${formatInstant(when)}` : '')
