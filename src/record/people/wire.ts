import { z } from 'zod'
import { zDay } from '../../platform/dates/index.ts'
import { onWire } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import { sexes } from '../membership/index.ts'
import type { Match } from '../search/index.ts'
import { identifierFormats, identifierKinds, type IdentifierKind } from './identifier-rules.ts'
import { longestName } from './name-rules.ts'
import type { ListedPerson } from './search-store.ts'
import type { NewIdentifier, PersonHeader } from './types.ts'
import { bases } from './views.ts'

const identifier = z.object({
  kind: z
    .enum(identifierKinds)
    .describe(identifierKinds.map(kind => `${kind}: ${identifierFormats[kind].label}`).join('; ')),
  value: z.string().max(60).describe('Written in any usual way; it is kept and read in one.'),
})

const named = z.object({ id: z.uuid(), name: z.string() })
const namedAgency = z.object({ id: z.int(), name: z.string() })

/** What stands on every page about a person, for programs. */
export const wireHeader = z
  .object({
    personId: z.uuid(),
    familyName: z.string(),
    givenNames: z.string(),
    bornOn: zDay,
    sex: z.enum(sexes).describe('As recorded at birth or by a court.'),
    aliases: z.array(z.string()).describe('Other names, as written.'),
    identifiers: z.array(identifier),
    riskToStaff: z.array(z.string()).describe('Why there is a risk to staff; empty when none is recorded.'),
    needs: z.array(z.object({ kind: z.string(), detail: z.string() })).describe('What to consider in every contact.'),
    restricted: z.boolean().describe('Whether only named readers of your agency may open the record.'),
    custody: z.object({ status: z.string(), place: z.string().optional(), from: zDay }).optional(),
    registration: z
      .object({ status: z.string(), from: zDay, endsOn: zDay.optional(), period: z.string().optional() })
      .optional(),
    leadAgency: namedAgency.optional(),
    practitioner: named.extend({ since: zDay }).optional().describe('Who answers for the person in your agency.'),
    level: z.string().optional().describe('Code of the level of the assessment that stands.'),
    levelProvisional: z.boolean(),
    lastSignedOn: zDay.optional().describe('When an assessment was last signed.'),
    mainAddress: z.object({ address: z.string(), postcode: z.string().optional(), from: zDay }).optional(),
  })
  .describe('A person, as your agency knows them.')

/** A person as `wireHeader` describes them. */
export const headerOnWire = (header: PersonHeader) => onWire(header)

/** A person as they are read one by one: with what a change is based on. */
export const wirePerson = wireHeader.extend({
  revision: z.int().describe('Of names, birth date and sex: a change of them is based on it.'),
})

/** Names, birth date and sex as they stand after a change. */
export const wireNames = wirePerson.pick({
  ...{ personId: true, familyName: true, givenNames: true, bornOn: true, sex: true, revision: true },
})

const found = z
  .object({
    reasons: z.array(z.string()).describe('Why they were found, each as a phrase.'),
    missing: z.array(z.string()).describe('What was asked for and does not fit. Empty for whoever fits all of it.'),
    score: z.number().min(0).max(1),
  })
  .describe('How well somebody fits what was looked for.')

/** How somebody fits, as `found` describes it. */
const matchOnWire = ({ reasons, missing, score }: Match) => ({ reasons, missing, score })

/** Somebody in a list. */
export const wireListed = z.object({
  personId: z.uuid(),
  familyName: z.string(),
  givenNames: z.string(),
  bornOn: zDay,
  restricted: z.boolean().describe('Whether only named readers of your agency may open the record.'),
  riskToStaff: z.boolean().describe('Whether a risk to staff is recorded.'),
  level: z.string().optional(),
  levelProvisional: z.boolean(),
  practitionerName: z.string().optional().describe('Who answers for the person in your agency.'),
  identifiers: z.array(identifier),
  found: found.optional(),
})

/** Somebody in a list as `wireListed` describes them, with why they were found where somebody looked for them. */
export const listedOnWire = (person: ListedPerson, match: Match | undefined) =>
  onWire({ ...person, found: match && matchOnWire(match) })

/** Somebody who may be the one who was to be added. */
export const wireLikely = z.object({ person: wireHeader, ...found.shape })

export const likelyOnWire = ({ match, header }: { readonly match: Match; readonly header: PersonHeader }) => ({
  person: headerOnWire(header),
  ...matchOnWire(match),
})

const names = {
  familyName: z.string().max(longestName),
  givenNames: z.string().max(longestName),
  bornOn: zDay,
  sex: z.enum(sexes).describe('As recorded at birth or by a court.'),
}

/** A person as a program adds them. */
export const newPersonBody = z.strictObject({
  id: zIdOf<'person'>().optional().describe('Made by the sender, so that what is sent twice is added once.'),
  ...names,
  basis: z.enum(bases).describe('Why your agency may hold the record.'),
  identifiers: z.array(z.strictObject(identifier.shape)).max(20).default([]),
  registration: z
    .strictObject({
      from: zDay.describe('Since when they have been registered.'),
      relevantDate: zDay.optional().describe('Of conviction or finding (Sexual Offences Act 2003, section 82).'),
      period: z.string().max(60).optional().describe('Such as 10 years, or indefinite.'),
      endsOn: zDay.optional(),
    })
    .optional(),
  practitionerId: zIdOf<'practitioner'>()
    .optional()
    .describe('Who answers for the person; left out, whoever adds them.'),
  differsFrom: z
    .array(zIdOf<'person'>())
    .max(100)
    .default([])
    .describe('People like this one who are somebody else, as somebody who compared them says.'),
})

/** New names, birth date or sex; what is left out stays. */
export const personChangeBody = z.strictObject({
  revision: z.int().min(0).describe('The revision that you read.'),
  familyName: names.familyName.optional(),
  givenNames: names.givenNames.optional(),
  bornOn: names.bornOn.optional(),
  sex: names.sex.optional(),
  nameWas: z
    .enum(['so', 'wrong'])
    .optional()
    .describe('With a new name: whether the earlier one was right at the time and is kept as a former name.'),
})

const beside: Readonly<Record<string, string>> = {
  registeredOn: 'registration.from',
  registrationEndsOn: 'registration.endsOn',
}

/** The member that a fault is about, `identifiers.0.value`, by the field that the form has for it: 'pnc'. */
export const memberOfPerson =
  (identifiers: readonly NewIdentifier[]) =>
  (field: string): string => {
    const isKind = (kind: string): kind is IdentifierKind => identifierKinds.some(each => each === kind)
    if (!isKind(field)) return beside[field] ?? field
    return `identifiers.${identifiers.findIndex(({ kind }) => kind === field)}.value`
  }
