import { ageOn, formatDay, type Day } from '../../platform/dates/index.ts'
import { html, join, type SafeHtml } from '../../platform/html/index.ts'
import { identifierFormats, type IdentifierKind } from './identifier-rules.ts'
import { personMarks } from './marks.ts'
import { needWords, word } from './section-words.ts'
import type { PersonHeader } from './types.ts'

/** The numbers that people in the two services know a person by; the others stand on the record. */
const shownKinds: readonly IdentifierKind[] = ['pnc', 'visor', 'crn']

/** A name as it is spoken: 'Dennis Harcourt'. */
export const fullName = (person: { readonly givenNames: string; readonly familyName: string }): string =>
  `${person.givenNames} ${person.familyName}`

/** 'Very high, provisional' or 'No level yet'. */
export function levelWords({ level, levelProvisional }: Pick<PersonHeader, 'level' | 'levelProvisional'>): string {
  if (level === null) return 'No level yet'
  const words = level.replaceAll('-', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${levelProvisional ? ', provisional' : ''}`
}

function fact(label: string, value: string | SafeHtml): SafeHtml {
  return html`<div class="arms-identity__fact">
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`
}

/**
 * Who this page is about, on every page about a person: name, birth, numbers, level, and what somebody must know before going there.
 *
 * @param today for the age
 */
export function identityBar(header: PersonHeader, today: Day): SafeHtml {
  const numbers = header.identifiers.filter(({ kind }) => shownKinds.includes(kind))
  const where = header.custody && header.custody.status !== 'community' ? header.custody : undefined
  return html`<section class="arms-identity" aria-label="About this person">
    <p class="arms-identity__name">
      <a class="govuk-link govuk-link--no-visited-state" href="/people/${header.personId}">${fullName(header)}</a>
      ${personMarks({ restricted: header.restricted, riskToStaff: header.riskToStaff.length > 0, place: where?.status })}
    </p>
    <dl class="arms-identity__facts">
      ${fact('Born', `${formatDay(header.bornOn)} (age ${ageOn(header.bornOn, today)})`)}
      ${numbers.map(({ kind, value }) => fact(identifierFormats[kind].label, value))}
      ${fact('Level', levelWords(header))} ${fact('Practitioner', header.practitioner?.name ?? 'Nobody')}
    </dl>
    ${header.riskToStaff.map(detail => html`<p class="arms-identity__risk"><strong>Risk to staff:</strong> ${detail}</p>`)}
    ${
      header.needs.length > 0 &&
      html`<p class="arms-identity__needs">
        <strong>Needs to consider:</strong> ${join(
          header.needs.map(need => `${word(needWords, need.kind)}: ${need.detail}`),
          '; ',
        )}
      </p>`
    }
  </section>`
}
