import { html, stackedTable, summaryList, tag as tagLabel, type SafeHtml } from '../../platform/html/index.ts'
import { scopes, tags, type PageBody } from '../routes/index.ts'
import { headersOf, operationId, pathOf, type OperationRoute } from './document.ts'
import { objectAt, type JsonObject } from './json.ts'
import { membersOf, type Member } from './members.ts'

const reference = { text: 'Interface for programs', href: '/api' }
const addressOf = (route: OperationRoute) => `${reference.href}/${operationId(route)}`

const methodColours: Readonly<Record<string, string>> = { GET: 'govuk-tag--green', POST: 'govuk-tag--blue' }
const methodTag = (method: string) => tagLabel({ text: method, classes: methodColours[method] ?? 'govuk-tag--purple' })

const code = (text: string) => html`<code class="arms-code">${text}</code>`

/** A sentence of the description, in which programs read Markdown: what stands between backticks is code. */
export const sentence = (text: string): SafeHtml =>
  html`${text.split('`').map((part, at) => (at % 2 === 1 ? code(part) : part))}`

/** A block of text as it stands, which can be scrolled by keyboard where it is too wide. */
const block = (label: string, text: string) =>
  html`<div class="arms-scroll" tabindex="0" role="region" aria-label="${label}"><pre><code>${text}</code></pre></div>`

const begin = html`<h2 class="govuk-heading-m">Begin</h2>
  <ol class="govuk-list govuk-list--number">
    <li>An administrator of your agency adds your system under Agency, Systems, with the scopes that it needs, and gives you a key.</li>
    <li>Send the key with every request: ${code('Authorization: Bearer arms_…')}</li>
    <li>
      Where your system does something for a practitioner, the practitioner allows it on their account page. Then send their id:
      ${code('ARMS-Acting-For: 019a…')}. Their rights hold, narrowed by the scopes, and the ledger names both.
    </li>
  </ol>`

const manners = html`<h2 class="govuk-heading-m">What holds for all of it</h2>
  ${summaryList({
    rows: [
      {
        key: { text: 'Values' },
        value: {
          html: html`Days are ${code('2026-11-05')}, instants ${code('2026-11-05T10:00:00.000Z')}, ids UUIDs. What is missing is left out.`,
        },
      },
      {
        key: { text: 'Problems' },
        value: {
          html: html`${code('application/problem+json')} (RFC 9457). Decide by ${code('code')}; ${code('fields')} says what to put right, by
          path.`,
        },
      },
      {
        key: { text: 'Lists' },
        value: {
          html: html`Ask for ${code('limit')} items, from 1 to 200. Send ${code('next')} as ${code('after')} for the page after it, until it is null.`,
        },
      },
      {
        key: { text: 'Sending twice' },
        value: {
          html: html`Send an ${code('Idempotency-Key')} of your own with every POST. When an answer is lost, send the same again: it is
          done once, and you get the same answer. A key holds for 24 hours.`,
        },
      },
      {
        key: { text: 'Versions' },
        value: {
          html: html`Every GET has an ${code('ETag')}. With ${code('If-None-Match')} it is answered 304 when nothing has changed, with
          ${code('If-Match')} a change is refused (412) when something has.`,
        },
      },
      {
        key: { text: 'Limits' },
        value: {
          html: html`The ${code('RateLimit')} headers say how many requests are left. After 429, wait as ${code('Retry-After')} says.`,
        },
      },
      {
        key: { text: 'Looking' },
        value: { text: 'Reading a record is recorded in the ledger, as on the pages. A 304 is a look too.' },
      },
    ],
  })}
  <p class="govuk-body">
    <a class="govuk-link" href="/api/v1/openapi.json">The whole description in OpenAPI 3.1</a>, from which a client can be made.
  </p>`

/** Everything that programs may ask, by what it is about. */
export function referencePage(operations: readonly OperationRoute[]): PageBody {
  const by = Map.groupBy(operations, ({ operation }) => operation.tag)
  const known = Object.entries(tags).flatMap(([name, about]) => {
    const found = by.get(name as keyof typeof tags)
    return found ? [{ name, about, found }] : []
  })
  return {
    title: reference.text,
    wide: true,
    main: html`<h1 class="govuk-heading-l">${reference.text}</h1>
      <p class="govuk-body-l">Everything that a page of ARMS does, other systems can ask for, by the same rules.</p>
      ${begin} ${manners}
      ${known.map(
        ({ name, about, found }) =>
          html`<section>
            ${stackedTable({
              caption: name,
              captionClasses: 'govuk-table__caption--m',
              head: [{ text: 'What it does' }, { text: 'Method' }, { text: 'Address' }, { text: 'Scope' }],
              rows: found.map(route => [
                { html: html`<a class="govuk-link" href="${addressOf(route)}">${route.operation.summary}</a>` },
                { html: methodTag(route.method) },
                { html: code(pathOf(route.url)) },
                { html: route.operation.scope === 'session' ? html`Signed in` : code(route.operation.scope) },
              ]),
            })}
            <p class="govuk-hint">${about}</p>
          </section>`,
      )}`,
  }
}

function membersTable(caption: string, members: readonly Member[]): SafeHtml | false {
  return (
    members.length > 0 &&
    stackedTable({
      caption,
      captionClasses: 'govuk-table__caption--s',
      head: [{ text: 'Member' }, { text: 'Kind' }, { text: 'Needed' }, { text: 'What it is' }],
      rows: members.map(({ path, type, required, description }) => [
        { html: code(path) },
        { text: type },
        { text: required ? 'Yes' : 'No' },
        { html: sentence(description) },
      ]),
    })
  )
}

/** How the operation is asked from a command line, with the example that the tests hold to the schemas. */
function requestOf({ method, url, operation }: OperationRoute): string {
  const query = Object.entries(operation.example?.query ?? {}).map(([name, value]) => `${name}=${String(value)}`)
  const address = `https://arms.example${pathOf(url)}${query.length > 0 ? `?${query.join('&')}` : ''}`
  const body = operation.example?.body
  return [
    `curl -X ${method} '${address}'`,
    `  -H 'Authorization: Bearer arms_…'`,
    ...(method === 'POST' ? [`  -H 'Idempotency-Key: 7c1e…'`] : []),
    ...(operation.judgement ? [`  -H 'ARMS-Acting-For: 019a…'`] : []),
    ...(body === undefined
      ? []
      : [`  -H 'Content-Type: application/json'`, `  -d '${JSON.stringify(body, null, 2).replaceAll("'", "'\\''")}'`]),
  ].join(' \\\n')
}

function whoMay({ scope, judgement }: OperationRoute['operation']): SafeHtml {
  if (scope === 'session') return html`Whoever is signed in, in a browser. Never a system.`
  return html`A system with the scope ${code(scope)}: ${scopes[scope].toLowerCase()}.
  ${judgement && html`It is a person’s own judgement: a system does it for a practitioner who allowed it, and never on its own.`}`
}

/** One operation: what it takes and answers. @param document the description that programs read */
export function operationPage(route: OperationRoute, document: JsonObject): PageBody {
  const { method, url, operation } = route
  const described = objectAt(document, 'paths', pathOf(url), method.toLowerCase())
  const parameters = Array.isArray(described['parameters']) ? (described['parameters'] as unknown[]) : []
  const named = parameters.filter(each => typeof objectAt(each)['name'] === 'string').map(each => objectAt(each))
  const asSchema = {
    type: 'object',
    properties: Object.fromEntries(
      named.map(each => [String(each['name']), { ...objectAt(each, 'schema'), description: each['description'] }]),
    ),
    required: named.flatMap(({ name, required }) => (required === true ? [name] : [])),
  }
  const headers = headersOf(route).map(name => objectAt(document, 'components', 'parameters', name))
  const sent = objectAt(described, 'requestBody', 'content', 'application/json', 'schema')
  const answers = Object.keys(operation.answers).map(status => {
    const content = objectAt(described, 'responses', status, 'content')
    return { status, type: Object.keys(content)[0] ?? '', schema: objectAt(content, 'application/json', 'schema') }
  })
  return {
    title: operation.summary,
    breadcrumbs: [reference, { text: operation.summary }],
    wide: true,
    main: html`<h1 class="govuk-heading-l">
        <span class="govuk-caption-l">${operation.tag}</span>
        ${operation.summary}
      </h1>
      <p class="govuk-body">${methodTag(method)} ${code(pathOf(url))}</p>
      ${operation.description && html`<p class="govuk-body">${sentence(operation.description)}</p>`}
      <p class="govuk-body">${whoMay(operation)}</p>
      <h2 class="govuk-heading-m">Request</h2>
      ${block('Request', requestOf(route))} ${membersTable('In the address', membersOf(asSchema, document))}
      ${
        headers.length > 0 &&
        summaryList({
          rows: headers.map(each => ({
            key: { html: code(String(each['name'])) },
            value: { html: sentence(String(each['description'])) },
          })),
        })
      }
      ${membersTable('Body', membersOf(sent, document))}
      <h2 class="govuk-heading-m">Answer</h2>
      ${answers.map(
        ({ status, type, schema }) =>
          html`<p class="govuk-body">${code(status)} ${type}</p>
            ${membersTable(`Members of ${status}`, membersOf(schema, document))}`,
      )}
      <p class="govuk-body">Anything else is a problem: its ${code('code')} and ${code('detail')} say what happened.</p>`,
  }
}
