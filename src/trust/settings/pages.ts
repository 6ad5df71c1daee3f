import { z } from 'zod'
import { formatDay, zDay } from '../../platform/dates/index.ts'
import {
  button,
  csrfField,
  dateField,
  errorSummaryOf,
  html,
  summaryList,
  stackedTable,
  textField,
  textareaField,
} from '../../platform/html/index.ts'
import { redirect, typedFrom, type FieldErrors, type Typed } from '../../platform/http/index.ts'
import type { PractitionerWork } from '../access/index.ts'
import { defineRoute, type PageBody, type Route, type Web } from '../routes/index.ts'
import { setSetting } from './commands.ts'
import { settingHistory, settingsOn } from './store.ts'
import { definitionOf, type SettingDefinition, type SettingValue } from './types.ts'

const settingForm = {
  schema: z.object({
    value: z.coerce.number('Enter a whole number').int('Enter a whole number'),
    standing: z.string('Say where this comes from').max(500, 'Use 500 characters or fewer'),
    from: zDay.optional(),
  }),
  dates: { from: 'The first day' },
}

const inUnits = (definition: SettingDefinition, value: SettingValue) => `${value.value} ${definition.unit}`

async function listPage(work: PractitionerWork, definitions: readonly SettingDefinition[]): Promise<PageBody> {
  const now = await settingsOn(work.tx, work.principal.agencyId, definitions, work.today)
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
                html: html`<strong>${inUnits(definition, value)}</strong>, since ${formatDay(value.since)}<br />${value.standing}<br />
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
  definition: SettingDefinition,
  typed: Typed,
  errors?: FieldErrors,
): Promise<PageBody> {
  const history = await settingHistory(work.tx, work.principal.agencyId, definition)
  const initial: SettingValue = { value: definition.initial, since: definition.since, standing: definition.standing }
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
          ${textField({
            name: 'value',
            label: 'Value',
            hint: `A whole number from ${definition.least} to ${definition.most}`,
            suffix: definition.unit,
            typed,
            errors,
            classes: 'govuk-input--width-4',
            inputmode: 'numeric',
          })}
          ${textareaField({
            name: 'standing',
            label: 'Standing: where it comes from',
            hint: 'Such as a force order with its date. It is shown beside every deadline that this makes.',
            typed,
            errors,
            rows: 3,
          })}
          ${dateField({
            name: 'from',
            legend: 'The first day on which it holds',
            hint: 'Left empty: today. Deadlines that are set already do not move.',
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
            { text: inUnits(definition, value) },
            { text: value.standing },
            { text: value.setBy?.name ?? 'The initial value' },
          ]),
        })}
      </div>
    </div>`,
  }
}

const params = z.object({ setting: z.string().max(60) })

/**
 * The pages on which an agency decides its settings.
 *
 * @param definitions of every room that asks for settings: this floor knows none of them
 */
export function settingRoutes(definitions: readonly SettingDefinition[]): readonly Route[] {
  const find = (name: string) => definitionOf(definitions, name)
  return [
    defineRoute({
      method: 'GET',
      url: '/agency/settings',
      audit: 'nothing',
      handle: async ({ work, web }) => web.page(await listPage(work, definitions)),
    }),
    defineRoute({
      method: 'GET',
      url: '/agency/settings/:setting',
      audit: 'nothing',
      params,
      handle: async ({ work, web, params }) => {
        const definition = find(params.setting)
        const now = (await settingsOn(work.tx, work.principal.agencyId, [definition], work.today)).get(definition.name)
        return web.page(await settingPage(work, web, definition, typedFrom({ value: now?.value })))
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/agency/settings/:setting',
      audit: 'writes',
      params,
      form: settingForm,
      handle: async ({ work, web, params, form }) => {
        const definition = find(params.setting)
        if (!form.ok) return web.page(await settingPage(work, web, definition, form.typed, form.errors))
        const { value, standing, from } = form.value
        await setSetting(work, definition, { value, standing, from: from ?? work.today })
        return redirect('/agency/settings', `Saved: ${definition.label.toLowerCase()}.`)
      },
    }),
  ]
}
