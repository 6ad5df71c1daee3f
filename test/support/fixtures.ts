import { readFile, readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as ours from '../../src/platform/html/index.ts'
import { trusted, type SafeHtml } from '../../src/platform/html/index.ts'
import { mistakes, normalised } from './markup.ts'

const components: Readonly<Record<string, (params: never) => SafeHtml>> = {
  accordion: ours.accordion,
  'back-link': ours.backLink,
  breadcrumbs: ours.breadcrumbs,
  button: ours.button,
  'character-count': ours.characterCount,
  checkboxes: ours.checkboxes,
  'cookie-banner': ours.cookieBanner,
  'date-input': ours.dateInput,
  details: ours.details,
  'error-message': ours.errorMessage,
  'error-summary': ours.errorSummary,
  'exit-this-page': ours.exitThisPage,
  feedback: ours.feedback,
  fieldset: ours.fieldset,
  'file-upload': ours.fileUpload,
  footer: ours.footer,
  'generic-header': ours.genericHeader,
  hint: ours.hint,
  input: ours.input,
  'inset-text': ours.insetText,
  label: ours.label,
  'language-navigation': ours.languageNavigation,
  'notification-banner': ours.notificationBanner,
  pagination: ours.pagination,
  panel: ours.panel,
  'password-input': ours.passwordInput,
  'phase-banner': ours.phaseBanner,
  radios: ours.radios,
  select: ours.select,
  'service-navigation': ours.serviceNavigation,
  'skip-link': ours.skipLink,
  'summary-list': ours.summaryList,
  table: ours.table,
  tabs: ours.tabs,
  tag: ours.tag,
  'task-list': ours.taskList,
  textarea: ours.textarea,
  'warning-text': ours.warningText,
}

/** Components of the package that there are no functions for, with the reason. */
export const without: Readonly<Record<string, string>> = {
  header: 'It shows the mark of GOV.UK, which only services on gov.uk may. There is generic-header for everybody else.',
}

interface Fixture {
  readonly name: string
  readonly options: Record<string, unknown>
  readonly html: string
}

export interface FixtureResult {
  readonly component: string
  readonly total: number
  readonly failed: readonly { readonly name: string; readonly ours: string; readonly theirs: string }[]
}

/** Parameters that hold markup, wherever they stand: a fixture's are the package's own and may be trusted. */
const trustedNames = new Set(['html', 'titleHtml', 'descriptionHtml', 'summaryHtml', 'headingHtml', 'logoHtml'])

function vouch(value: unknown, key: string, within: string): unknown {
  if (typeof value === 'string') return trustedNames.has(key) || within === 'slots' ? trusted(value) : value
  if (Array.isArray(value)) return value.map(each => vouch(each, '', key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, vouch(each, name, key)]))
}

const root = join(
  dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')),
  'dist/govuk/components',
)

/** The components of the package that we have not made, by name. */
export async function leftOut(): Promise<string[]> {
  const names = await readdir(root, { withFileTypes: true })
  return names.filter(entry => entry.isDirectory() && !(entry.name in components)).map(entry => entry.name)
}

/** Holds each component to every fixture that the package ships for it. */
export async function runFixtures(): Promise<FixtureResult[]> {
  const results: FixtureResult[] = []
  for (const [component, render] of Object.entries(components)) {
    const file = JSON.parse(await readFile(join(root, component, 'fixtures.json'), 'utf8')) as { fixtures: Fixture[] }
    const failed = file.fixtures.flatMap(fixture => {
      const markup = String(render(vouch(fixture.options, '', '') as never))
      // A parser puts mistakes right, so the trees alone would not show them.
      const made = mistakes(markup).join('\n') || normalised(markup)
      const theirs = normalised(fixture.html)
      return made === theirs ? [] : [{ name: fixture.name, ours: made, theirs }]
    })
    results.push({ component, total: file.fixtures.length, failed })
  }
  return results
}
