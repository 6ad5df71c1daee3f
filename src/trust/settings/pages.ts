import { z } from 'zod'
import { formatDay, zDay } from '../../platform/dates/index.ts'
import {
  button,
  csrfField,
  dateField,
  errorSummaryOf,
  html,
  radiosField,
  summaryList,
  stackedTable,
  textField,
  textareaField,
  type SafeHtml,
} from '../../platform/html/index.ts'
import { redirect, typedFrom, type FieldErrors, type Typed } from '../../platform/http/index.ts'
import type { PractitionerWork } from '../access/index.ts'
import { defineRoute, type PageBody, type Route, type Web } from '../routes/index.ts'
import { setSetting } from './commands.ts'
import { decidedOn, settingHistory } from './store.ts'
import { definitionOf, type AnyDefinition, type Definitions, type SettingValue } from './types.ts'

const settingForm = (definition: AnyDefinition) => ({
  schema: z.object({
    value:
      'options' in definition
        ? z.string('Choose one of them')
        : z.coerce.number('Enter a whole number').int('Enter a whole number'),
    standing: z.string('Say where this comes from').max(500, 'Use 500 characters or fewer'),
    from: zDay.optional(),
  }),
  dates: { from: 'The first day' },
})

function inWords(definition: AnyDefinition, { value }: SettingValue<number | string>): string {
  if (!('options' in definition)) return `${value} ${definition.unit}`
  return definition.options.find(({ code }) => code === value)?.label ?? String(value)
}

function valueField(definition: AnyDefinition, typed: Typed, errors: FieldErrors | undefined): SafeHtml {
  if ('options' in definition)
    return radiosField({
      ...{ name: 'value', legend: 'Which is in use', typed, errors },
      items: definition.options.map(({ code, label, help }) => ({ value: code, text: label, hint: { text: help } })),
    })
  return textField({
    ...{ name: 'value', label: 'Value', typed, errors },
    hint: `A whole number from ${definition.least} to ${definition.most}`,
    suffix: definition.unit,
    classes: 'govuk-input--width-4',
    inputmode: 'numeric',
  })
}

async function listPage(work: PractitionerWork, definitions: readonly AnyDefinition[]): Promise<PageBody> {
  const now = await decidedOn(work.tx, work.principal.agencyId, definitions, work.today)
  return {
    title: 'Deadlines and settings',
    backLink: { href: '/agency' },
    main: html`<h1 class="govuk-heading-l">Deadlines and settings</h1>
      <p class="govuk-body">
        What your agency decides for itself. Each value has a first day and a standing: where it comes from, and how
        well that is known.
      </p>
      ${summaryList({
        rows: definitions.flatMap(definition => {
          const value = now.get(definition.name)
          if (!value) return []
          const by = value.setBy ? `Set by ${value.setBy.name}` : 'The initial value: your agency has not confirmed it'
          return [
            {
              key: { text: definition.label },
              value: {
                html: html`<strong>${inWords(definition, value)}</strong>, since ${formatDay(value.since)}<br />${value.standing}<br />
                  <span class="govuk-hint govuk-!-margin-bottom-0">${by}</span>`,
              },
              actions: {
                items: [
                  { href: `/agency/settings/${definition.name}`, text: 'Change', visuallyHiddenText: definition.label },
                ],
              },
            },
          ]
        }),
      })}`,
  }
}

async function settingPage(
  work: PractitionerWork,
  web: Web,
  definition: AnyDefinition,
  typed: Typed,
  errors?: FieldErrors,
): Promise<PageBody> {
  const history = await settingHistory(work.tx, work.principal.agencyId, definition)
  const initial: SettingValue<number | string> = {
    value: definition.initial,
    since: definition.since,
    standing: definition.standing,
  }
  return {
    title: definition.label,
    status: errors ? 422 : 200,
    hasErrors: errors !== undefined,
    backLink: { href: '/agency/settings' },
    main: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        ${errors && errorSummaryOf(errors, ['from'])}
        <h1 class="govuk-heading-l">${definition.label}</h1>
        <form method="post" action="/agency/settings/${definition.name}" novalidate>
          ${csrfField(web.csrfToken)}
          ${valueField(definition, typed, errors)}
          ${textareaField({
            name: 'standing',
            label: 'Standing: where it comes from',
            hint: 'Such as a force order with its date. It is shown beside everything that this makes.',
            typed,
            errors,
            rows: 3,
          })}
          ${dateField({
            name: 'from',
            legend: 'The first day on which it holds',
            hint: 'Left empty: today. What is done already does not change.',
            typed,
            errors,
          })}
          ${button({ text: 'Save', preventDoubleClick: true })}
        </form>
        ${stackedTable({
          caption: 'What held before',
          captionClasses: 'govuk-table__caption--m',
          head: [{ text: 'Since' }, { text: 'Value' }, { text: 'Standing' }, { text: 'Set by' }],
          rows: [...history, initial].map(value => [
            { text: formatDay(value.since) },
            { text: inWords(definition, value) },
            { text: value.standing },
            { text: value.setBy?.name ?? 'The initial value' },
          ]),
        })}
      </div>
    </div>`,
  }
}

const params = z.object({ setting: z.string().max(200) })

/**
 * The pages on which an agency decides its settings.
 *
 * @param definitions of every room that asks for settings: this floor knows none of them
 */
export function settingRoutes(definitions: Definitions): readonly Route[] {
  const find = (work: PractitionerWork, name: string) => definitionOf(definitions(work), name)
  return [
    defineRoute({
      method: 'GET',
      url: '/agency/settings',
      audit: 'nothing',
      handle: async ({ work, web }) => web.page(await listPage(work, definitions(work))),
    }),
    defineRoute({
      method: 'GET',
      url: '/agency/settings/:setting',
      audit: 'nothing',
      params,
      handle: async ({ work, web, params }) => {
        const definition = find(work, params.setting)
        const now = (await decidedOn(work.tx, work.principal.agencyId, [definition], work.today)).get(definition.name)
        return web.page(await settingPage(work, web, definition, typedFrom({ value: now?.value })))
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/agency/settings/:setting',
      audit: 'writes',
      params,
      form: (_facts, { setting }, work) => settingForm(find(work, setting)),
      handle: async ({ work, web, params, form }) => {
        const definition = find(work, params.setting)
        if (!form.ok) return web.page(await settingPage(work, web, definition, form.typed, form.errors))
        const { value, standing, from } = form.value
        await setSetting(work, definition, { value, standing, from: from ?? work.today })
        return redirect('/agency/settings', `Saved: ${definition.label.toLowerCase()}.`)
      },
    }),
  ]
}
