import { z } from 'zod'
import { formatDay, zDay } from '../../platform/dates/index.ts'
import type { ReadDeed } from './deeds.ts'
import { pageInWords, routeInWords } from './page-words.ts'

/** Deeds in words. One that is not here is shown by its code, so that nothing is ever hidden. */
const words: Readonly<Record<string, string>> = {
  'access.not-found': 'asked for something that they can’t see',
  'access.refused': 'was refused',
  'account.added': 'added an account',
  'act-now.acknowledged': 'acknowledged what did not wait',
  'act-now.added-to': 'added to what did not wait',
  'act-now.escalated': 'escalated what nobody had acknowledged',
  'act-now.recorded': 'recorded what did not wait',
  'agency.added': 'added the agency',
  'allocation.changed': 'allocated the case',
  'assessment.abandoned': 'abandoned the assessment',
  'assessment.commented': 'commented on the assessment',
  'assessment.countersigned': 'countersigned the assessment',
  'assessment.edited': 'worked on the assessment',
  'assessment.imported': 'brought in an assessment made elsewhere',
  'assessment.handed-over': 'handed the assessment over',
  'assessment.returned': 'returned the assessment',
  'assessment.level-committed': 'committed the level of the assessment',
  'assessment.started': 'started an assessment',
  'assessment.submitted': 'submitted the assessment',
  'assessment.withdrawn': 'withdrew the assessment',
  'case.imported': 'brought in a case from elsewhere',
  'case.reader-dropped': 'took a reader off the restricted record',
  'case.reader-named': 'named a reader of the restricted record',
  'case.restricted': 'restricted the record',
  'case.shared': 'let another agency in',
  'case.unrestricted': 'lifted the restriction',
  'evidence.amended': 'amended evidence',
  'evidence.recorded': 'recorded evidence',
  'evidence.withdrawn': 'withdrew evidence',
  'form.kept': 'stopped a form, which is kept',
  'form.put-away': 'put a kept form away',
  'form.sent-again': 'sent a form that had been saved already',
  'import.checked': 'checked files for an import',
  'import.ended': 'imported files',
  'import.failed': 'could not carry an import through',
  'import.faults-listed': 'read what is wrong with files of an import',
  'import.files-removed': 'removed files of an import',
  'import.rows-taken-away': 'took refused rows of an import away as a file',
  'import.sent': 'sent files for an import',
  'ledger.listed': 'read the ledger',
  'password.changed': 'changed their password',
  'password.reset': 'gave a new password',
  'people.listed': 'looked at a list of people',
  'people.searched': 'searched for people',
  'people.taken-away': 'took a list of people away as a file',
  'person.added': 'added the person',
  'person.changed': 'changed the person’s record',
  'person.consulted': 'opened the person’s record',
  'plan.action-looked-at': 'recorded what became of an action',
  'plan.action-opened-again': 'opened an action again',
  'plan.changed': 'changed the plan',
  'practitioner.added': 'added a practitioner',
  'practitioner.changed': 'changed a practitioner',
  'practitioner.left': 'closed a practitioner’s account',
  'records.imported': 'imported records',
  'role.given-to-self': 'gave themself a role',
  'session.ended': 'was signed out after wrong passwords',
  'instrument.approved': 'approved a document of an instrument',
  'instrument.imported': 'loaded a document of an instrument',
  'instrument.refused': 'refused a document of an instrument',
  'instrument.sent': 'sent a document of an instrument for approval',
  'instrument.shipped': 'entered documents of instruments that ship with the service',
  'instrument.use-decided': 'set from when a document of an instrument is used',
  'instrument.withdrawn': 'withdrew a document of an instrument',
  'setting.decided': 'decided a setting',
  'sign-in.done': 'signed in',
  'sign-in.failed': 'failed to sign in',
  'sign-out.done': 'signed out',
  'sign-out.everywhere': 'signed out everywhere',
  'request.key-reused': 'sent another request with a key that was used before',
  'request.replayed': 'sent a request again that had been answered',
  'system.added': 'added a system',
  'system.allowed': 'let a system act for them',
  'system.changed': 'changed a system',
  'system.closed': 'closed a system',
  'system.disallowed': 'let a system act for them no longer',
  'system.refused-closed': 'refused a system that is closed',
  'system.refused-expired': 'refused a system whose key had expired',
  'system.refused-not-allowed': 'refused a system that a practitioner had not allowed',
  'system.refused-withdrawn': 'refused a system whose key was withdrawn',
  'system.key-made': 'made a key for a system',
  'system.key-withdrawn': 'withdrew a key of a system',
  'team.added': 'added a team',
  'tool.completed': 'completed a record of a tool',
  'tool.corrected': 'completed the correction of a record of a tool',
  'tool.correction-started': 'started the correction of a record of a tool',
  'tool.discarded': 'discarded a record of a tool',
  'tool.edited': 'worked on a record of a tool',
  'tool.found-open': 'carried on with a record of a tool that had been started',
  'tool.started': 'started a record of a tool',
  'urgent-result.answered-by-earlier': 'said that an act now of before answers a result that does not wait',
  'urgent-result.escalated': 'escalated a result that does not wait, which nobody had answered',
  'urgent-result.reason-acknowledged': 'acknowledged why a result that does not wait needed no act now',
  'urgent-result.reason-escalated': 'escalated a reason why no act now was needed, which nobody had acknowledged',
  'urgent-result.not-acted-on': 'said why a result that does not wait needs no act now',
  'visit.recorded': 'recorded a visit',
  'visit.sent-again': 'sent a visit that had been recorded already',
}

/** What somebody did, to stand after their name. */
export const deedInWords = (action: string): string => words[action] ?? action

/** Who did something, and by which system where it was done for them by one: 'Anil Mistry, through Custody desk'. */
export const doerInWords = ({ actorName, through }: Pick<ReadDeed, 'actorName' | 'through'>): string =>
  `${actorName ?? 'The system'}${through === null ? '' : `, through ${through.name}`}`

/** Records by what an entry calls them: one of them, and several. Gender identity is not told apart from other entries of a record. */
const records: Readonly<Record<string, readonly [string, string]>> = {
  account: ['account', 'accounts'],
  act_now: ['record of what did not wait', 'records of what did not wait'],
  act_now_acknowledgement: ['acknowledgement', 'acknowledgements'],
  act_now_addition: ['addition', 'additions'],
  act_now_referral: ['referral', 'referrals'],
  action_outcome: ['outcome of an action', 'outcomes of actions'],
  agency: ['agency', 'agencies'],
  agency_setting: ['setting', 'settings'],
  allocation: ['allocation', 'allocations'],
  assessment: ['assessment', 'assessments'],
  assessment_snapshot: ['signed assessment', 'signed assessments'],
  case_member: ['agency that works with the case', 'agencies that work with the case'],
  case_reader: ['reader of the restricted record', 'readers of the restricted record'],
  evidence: ['entry of the evidence', 'entries of the evidence'],
  import_run: ['import', 'imports'],
  instrument_document: ['document of an instrument', 'documents of instruments'],
  instrument_use: ['day of use', 'days of use'],
  kept_form: ['kept form', 'kept forms'],
  person: ['name, birth and sex', 'names, births and sexes'],
  person_address: ['address', 'addresses'],
  person_alias: ['other name', 'other names'],
  person_custody: ['custody status', 'custody statuses'],
  person_flag: ['risk to staff', 'risks to staff'],
  person_gender: ['entry of the record', 'entries of the record'],
  person_identifier: ['identifier', 'identifiers'],
  person_lead_agency: ['lead agency', 'lead agencies'],
  person_need: ['need to consider', 'needs to consider'],
  person_offence: ['offence', 'offences'],
  person_registration: ['registration', 'registrations'],
  plan_action: ['plan action', 'plan actions'],
  practitioner: ['practitioner', 'practitioners'],
  team: ['team', 'teams'],
  tool_draft: ['draft of a tool', 'drafts of tools'],
  tool_record: ['record of a tool', 'records of tools'],
  urgent_acknowledgement: ['acknowledgement of a reason', 'acknowledgements of reasons'],
  urgent_answer: ['answer to a result that does not wait', 'answers to results that do not wait'],
  urgent_result: ['result that does not wait', 'results that do not wait'],
  visit: ['visit', 'visits'],
}

const listed = z.looseObject({ list: z.string().optional(), shown: z.number() })

/** Which list was shown and how much of it, in words: 'my work, 12 shown'. Nothing for what was no list. */
export function listInWords(detail: ReadDeed['detail']): string {
  const found = listed.safeParse(detail)
  if (!found.success) return ''
  const { list, shown } = found.data
  return list === undefined ? `${shown} shown` : `${list}, ${shown} shown`
}

const ofInstrument = z.looseObject({
  code: z.string(),
  version: z.string(),
  from: zDay.optional(),
  moreThanWording: z.array(z.string()).default([]),
  doubts: z.array(z.string()).default([]),
})

/** Which document of an instrument was decided on, in words: 'arms 2, from 10 November 2026'. Nothing for any other deed. */
export function documentInWords({ action, detail }: Pick<ReadDeed, 'action' | 'detail'>): string {
  const found = action.startsWith('instrument.') ? ofInstrument.safeParse(detail) : undefined
  if (!found?.success) return ''
  const { code, version, from, moreThanWording, doubts } = found.data
  return [
    `${code} ${version}`,
    ...(from === undefined ? [] : [`from ${formatDay(from)}`]),
    ...(moreThanWording.length === 0 ? [] : [`more than wording: ${moreThanWording.join(', ')}`]),
    ...(doubts.length === 0 ? [] : [`of the two who decided: ${doubts.join(', ')}`]),
  ].join(', ')
}

/** What a deed was about and wrote, in words: 'signed assessment, 3 plan actions, 2 outcomes of actions'. */
export function subjectsInWords(subjects: ReadDeed['subjects']): string {
  return [...Map.groupBy(subjects, ({ kind }) => kind)]
    .flatMap(([kind, all]) => {
      if (kind === 'page') return all.map(({ id }) => pageInWords(id))
      if (kind === 'route') return all.map(({ id }) => routeInWords(id))
      const [one, several] = records[kind] ?? [kind, kind]
      return all.length === 1 ? one : `${all.length} ${several}`
    })
    .join(', ')
}
