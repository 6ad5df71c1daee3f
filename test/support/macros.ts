import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import filters from '@ministryofjustice/frontend/moj/filters/all'
import nunjucks from 'nunjucks'
import { SafeHtml } from '../../src/platform/html/index.ts'
import { mistakes, normalised } from './markup.ts'

const require = createRequire(import.meta.url)
const folderOf = (name: string) => dirname(require.resolve(`${name}/package.json`))

const environment = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([folderOf('@ministryofjustice/frontend'), join(folderOf('govuk-frontend'), 'dist')]),
  { autoescape: true },
)
for (const [name, filter] of Object.entries(filters())) environment.addFilter(name, filter)

/** Parameters as a macro takes them: markup is a string there, under a name that says so. */
function plain(value: unknown): unknown {
  if (value instanceof SafeHtml) return value.toString()
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]))
}

/** What a macro of the Ministry of Justice’s package makes of parameters: `component` by its folder, 'date-picker'. */
function rendered(component: string, params: unknown): string {
  const macro = `moj-${component}`.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  const template = `{% from "moj/components/${component}/macro.njk" import ${macro} %}{{ ${macro}(params) }}`
  return environment.renderString(template, { params: plain(params) })
}

/**
 * Text that breaks out of markup wherever it is let in as it is: out of an attribute, of an element, of a comment, of a template, and out
 * of being escaped once.
 */
export const hostile = `"><script>alert('1')</script> ' onfocus=x --> {{ 7 * 7 }} &amp; &lt; \` \${x}`

/** The package ships no fixtures: each component is held to its own macro, over a table of parameters by what they show. */
export interface Held<Params> {
  readonly component: string
  readonly ours: (params: Params) => SafeHtml
  readonly sets: Readonly<Record<string, Params>>
  /** The parameters as the macro names them, where we name them otherwise. */
  readonly theirs?: (params: Params) => unknown
}

/** Makes a test of each set: ours is what the macro makes, as a browser reads it, and a parser has nothing to put right. */
export function heldToMacro<Params>({ component, ours, sets, theirs = params => params }: Held<Params>): void {
  describe(`${component}: as its own macro`, () => {
    for (const [name, params] of Object.entries(sets))
      test(name, () => {
        const markup = String(ours(params))
        assert.deepEqual(mistakes(markup), [])
        assert.equal(normalised(markup), normalised(rendered(component, theirs(params))))
      })
  })
}
