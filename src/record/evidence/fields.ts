import type { InstrumentDocument } from '../../instruments/index.ts'
import {
  dateField,
  errorMessage,
  errorOf,
  fieldId,
  html,
  radiosField,
  selectField,
  textareaField,
  type Errors,
  type SafeHtml,
  type SelectItem,
  type TypedText,
} from '../../platform/html/index.ts'
import { assessmentGradeWords, handlingCodeWords, sourceGradeWords } from './grading-rules.ts'

/** What stands in a form: what was typed, or what it starts with, and what is to be put right. */
export interface FormView {
  readonly typed: TypedText
  readonly errors: Errors
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

const optionsOf = (words: Readonly<Record<string, string>>): readonly SelectItem[] =>
  Object.entries(words).map(([code, meaning]) => ({ value: code, text: `${code} ${meaning}` }))

/** When it happened and where it comes from; the sources used most for this person stand first. */
export function whenAndWhence(view: FormView, document: InstrumentDocument, usedMost: readonly string[]): SafeHtml {
  const rank = (code: string) => (usedMost.includes(code) ? usedMost.indexOf(code) : usedMost.length)
  const sources = document.sources.toSorted((a, b) => rank(a.code) - rank(b.code))
  return html`${dateField({
    ...view,
    name: 'happenedOn',
    legend: 'Date',
    legendClasses: 'govuk-fieldset__legend--s',
    hint: 'When it happened or, if that is not known, when we learned of it',
  })}
  ${selectField({
    ...view,
    name: 'source',
    label: 'Where it comes from',
    labelClasses: 'govuk-label--s',
    items: [
      { value: '', text: 'Choose a source' },
      ...sources.map(({ code, label }) => ({ value: code, text: label })),
    ],
  })}`
}

/** What is known, in words. */
export function accountField(view: FormView, label: string, hint?: string): SafeHtml {
  return textareaField({ ...view, name: 'text', label, labelClasses: 'govuk-label--s', hint, rows: 7 })
}

/** The 3x5x2 grading, and who may see it. */
export function gradingFields(view: FormView, ownAgency: string): SafeHtml {
  return html`${selectField({
    ...view,
    name: 'sourceGrade',
    label: 'How far the source can be relied on',
    labelClasses: 'govuk-label--s',
    items: [{ value: '', text: 'Choose a grade' }, ...optionsOf(sourceGradeWords)],
  })}
  ${selectField({
    ...view,
    name: 'assessmentGrade',
    label: 'How the source came to know',
    labelClasses: 'govuk-label--s',
    items: [{ value: '', text: 'Choose a grade' }, ...optionsOf(assessmentGradeWords)],
  })}
  ${radiosField({
    ...view,
    name: 'handlingCode',
    legend: 'Whether it may be shared',
    legendClasses: 'govuk-fieldset__legend--s',
    classes: 'govuk-radios--small',
    items: [
      { value: 'P', text: `P ${handlingCodeWords.P}` },
      {
        value: 'C',
        text: `C ${handlingCodeWords.C}`,
        conditional: {
          html: textareaField({
            ...view,
            name: 'handlingConditions',
            label: 'Conditions',
            hint: 'Who has to be asked, and what must not be passed on',
            rows: 2,
          }),
        },
      },
    ],
  })}
  ${radiosField({
    ...view,
    name: 'tier',
    legend: 'Who may see it',
    legendClasses: 'govuk-fieldset__legend--s',
    hint: 'If you choose neither, what may be shared is seen by all agencies of the case, and what has conditions only by yours.',
    classes: 'govuk-radios--small',
    items: [
      { value: 'shared', text: 'Every agency that works with this case' },
      { value: 'own', text: `${ownAgency} only` },
    ],
  })}`
}

/** One short list for each factor: which way this speaks, or nothing. */
export function factorFields(view: FormView, document: InstrumentDocument): SafeHtml {
  const wrong = errorOf(view.errors, 'factors')
  const group = (kind: 'risk' | 'protective', title: string) =>
    html`<h3 class="govuk-heading-s">${title}</h3>
      <div class="arms-compact">
        ${document.factors
          .filter(factor => factor.kind === kind)
          .map(({ code, name, directions }) =>
            selectField({
              ...view,
              name: `factors[${code}]`,
              label: name,
              items: [
                { value: '', text: 'Says nothing about it' },
                ...directions.map(direction => ({ value: direction, text: capital(direction) })),
              ],
            }),
          )}
      </div>`
  return html`<fieldset class="govuk-fieldset" id="${fieldId('factors')}">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
      <h2 class="govuk-fieldset__heading">What it says about the factors</h2>
    </legend>
    ${wrong && errorMessage(wrong)} ${group('risk', 'Risk factors')} ${group('protective', 'Protective factors')}
  </fieldset>`
}
