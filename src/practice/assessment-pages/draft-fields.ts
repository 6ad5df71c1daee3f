import { typed, type Typed } from '../../platform/http/index.ts'
import type { DraftContent, DraftRating } from '../assessments/index.ts'
import type { Place } from './draft-form.ts'

/** Fields being written for a form: what `readPlace` reads back. */
class Fields {
  readonly params = new URLSearchParams()

  text(name: string, value: string | undefined): this {
    if (value !== undefined) this.params.set(name, value)
    return this
  }

  list(name: string, values: readonly string[] | undefined): this {
    for (const value of values ?? []) this.params.append(name, value)
    return this
  }

  /** A day in its three fields; one that was half typed comes back as it was typed. */
  day(name: string, value: string | undefined, key = ''): this {
    if (value === undefined) return this
    const whole = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)
    const [day, month, year] = whole ? [String(Number(whole[3])), String(Number(whole[2])), whole[1]] : value.split('/')
    return this.text(`${name}-day${key}`, day).text(`${name}-month${key}`, month).text(`${name}-year${key}`, year)
  }
}

/** What stands in a draft at a place, as the fields of its form. */
export function fieldsAt(content: DraftContent, place: Place): Typed {
  const fields = new Fields()
  switch (place) {
    case 'gather':
      gather(fields, content.gather)
      break
    case 'judgement':
      fields
        .text('account', content.judgement?.account)
        .text('saysHimself', content.judgement?.saysHimself)
        .list('citations', content.judgement?.citations)
      break
    case 'prioritise':
      prioritise(fields, content.prioritise)
      break
    case 'act':
      act(fields, content.act)
      break
    default:
      rating(fields, content.ratings?.[place.slice('ratings.'.length)])
  }
  return typed(fields.params)
}

function gather(fields: Fields, value: DraftContent['gather']): void {
  const { window, interview, sources = [], notes } = value ?? {}
  fields
    .day('from', window?.from)
    .day('to', window?.to)
    .text('held', interview?.held === undefined ? undefined : interview.held ? 'yes' : 'no')
    .day('on', interview?.on)
    .text('place', interview?.place)
    .text('means', interview?.means)
    .text('crew', interview?.crew)
    .text('minutes', interview?.minutes)
    .text('notHeldReason', interview?.notHeldReason)
    .list(
      'sources',
      sources.map(source => source.code),
    )
    .text('notes', notes)
  for (const source of sources) fields.text(`sourceNote[${source.code}]`, source.note)
}

function rating(fields: Fields, value: DraftRating | undefined): void {
  fields
    .text('choice', value?.unchanged ? 'unchanged' : value?.state)
    .text('presence', value?.presence)
    .text('priority', value?.priority)
    .text('rationale', value?.rationale)
    .text('saysHimself', value?.saysHimself)
    .list('citations', value?.citations)
    .text('notExploredReason', value?.notExploredReason)
    .day('returnBy', value?.returnBy)
  for (const { evidenceId, reason } of value?.setAside ?? []) fields.text(`setAside[${evidenceId}]`, reason)
}

function prioritise(fields: Fields, value: DraftContent['prioritise']): void {
  fields
    .list('areas', value?.priorityAreas)
    .text('ownAreas', value?.priorityAreas?.join('\n'))
    .text('noAreasReason', value?.noAreasReason)
    .text('level', value?.level)
    .text('justification', value?.justification)
    .text('fallReason', value?.fall?.reason)
    .list('fallEvidence', value?.fall?.evidenceIds)
  for (const [factor, reason] of Object.entries(value?.leftOut ?? {})) fields.text(`leftOut[${factor}]`, reason)
  for (const [key, reason] of Object.entries(value?.toolReasons ?? {})) fields.text(`toolReason[${key}]`, reason)
}

function act(fields: Fields, value: DraftContent['act']): void {
  for (const last of value?.lastActions ?? []) {
    const key = `[${last.actionId}]`
    fields
      .text(`outcome${key}`, last.outcome)
      .text(`note${key}`, last.note)
      .text(`dropWhy${key}`, last.why)
      .day('carryDue', last.due, key)
  }
  for (const action of value?.actions ?? []) {
    const key = `[${action.id}]`
    fields
      .text(`what${key}`, action.what)
      .text(`factor${key}`, action.factor)
      .text(`why${key}`, action.why)
      .text(`owner${key}`, action.ownerId)
      .text(`ownerName${key}`, action.ownerName)
      .text(`ownerAgency${key}`, action.ownerAgencyId)
      .text(`knownBy${key}`, action.knownBy)
      .text(`minutes${key}`, action.minutes)
      .day('due', action.due, key)
  }
  for (const [area, reason] of Object.entries(value?.noActionReasons ?? {})) fields.text(`noAction[${area}]`, reason)
  fields.day('nextVisitBy', value?.nextVisitBy).text('nextVisitReason', value?.nextVisitReason)
}
