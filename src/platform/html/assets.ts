import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { bundleMain, bundleOnDemand } from './scripts.ts'

interface Asset {
  readonly type: string
  readonly body: Buffer
  readonly encoded: Readonly<Partial<Record<'br' | 'gzip', Buffer>>>
}

/** What browsers are given besides pages: each under the hash of its content, so that it may be kept for ever. */
export interface Assets {
  /** The address of an asset by its name. @throws Error for a name that there is not */
  url(name: string): string
  get(path: string): Asset | undefined
}

const require = createRequire(import.meta.url)
const browser = (name: string) => fileURLToPath(new URL(`../../../browser/${name}`, import.meta.url))

/**
 * The packages' own styles, without the font that only gov.uk may use: its faces are taken out, so that it is neither asked for nor
 * served, and the family gives way to the one that arms.css names.
 */
function withoutGdsTransport(css: string): string {
  return css.replace(/@font-face\s*\{[^}]*\}/g, '').replaceAll(/["']?GDS Transport["']?\s*,\s*/gi, '"Helvetica Neue", ')
}

async function styles(): Promise<string> {
  const files = [
    require.resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css'),
    require.resolve('@ministryofjustice/frontend/moj/moj-frontend.min.css'),
    browser('arms.css'),
  ]
  const texts = await Promise.all(files.map(file => readFile(file, 'utf8')))
  return withoutGdsTransport(texts.join('\n').replaceAll(/\/\*# sourceMappingURL=.*?\*\//g, ''))
}

/** The images that the styles name, but for the royal arms, which only gov.uk may show. */
const imageInStyles = /url\(\/assets\/images\/([\w.-]+)\)/g
const onlyOnGovUk = 'govuk-crest.svg'

async function imagesOf(css: string): Promise<Map<string, string>> {
  const names = new Set(Array.from(css.matchAll(imageInStyles), ([, name]) => name ?? ''))
  names.delete(onlyOnGovUk)
  const read = async (name: string) =>
    [name, await readFile(require.resolve(`@ministryofjustice/frontend/moj/assets/images/${name}`), 'utf8')] as const
  return new Map(await Promise.all(Array.from(names, read)))
}

async function compressed(body: Buffer): Promise<Asset['encoded']> {
  const [br, zipped] = await Promise.all([
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
    promisify(gzip)(body, { level: 6 }),
  ])
  return { br, gzip: zipped }
}

const javascript = 'text/javascript; charset=utf-8'
const svg = 'image/svg+xml'

/** Reads, bundles and compresses every asset: once, when the server starts. @throws Error when the styles name an image that is missing */
export async function loadAssets(): Promise<Assets> {
  const paths = new Map<string, string>()
  const assets = new Map<string, Asset>()
  const url = (name: string) => {
    const path = paths.get(name)
    if (path === undefined) throw new Error(`There is no asset "${name}"`)
    return path
  }
  const add = async (name: string, type: string, text: string) => {
    const body = Buffer.from(text, 'utf8')
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 16)
    const dot = name.lastIndexOf('.')
    const path = `/assets/${name.slice(0, dot)}-${hash}${name.slice(dot)}`
    paths.set(name, path)
    assets.set(path, { type, body, encoded: await compressed(body) })
  }
  const css = await styles()
  for (const [name, image] of await imagesOf(css)) await add(name, svg, image)
  const addressed = css.replace(imageInStyles, (_, name: string) =>
    name === onlyOnGovUk ? 'none' : `url(${url(name)})`,
  )
  const onDemand = await bundleOnDemand()
  await Promise.all(Object.entries(onDemand).map(([module, text]) => add(`${module}.js`, javascript, text)))
  const addresses = Object.fromEntries(Object.keys(onDemand).map(module => [module, url(`${module}.js`)]))
  await Promise.all([
    add('arms.css', 'text/css; charset=utf-8', addressed),
    add('arms.js', javascript, await bundleMain(addresses)),
    add('favicon.svg', svg, await readFile(browser('favicon.svg'), 'utf8')),
  ])
  return { url, get: path => assets.get(path) }
}

/** The better of the two encodings that a browser takes. One with a weight of nothing is refused (RFC 9110 12.5.3). */
function preferred(header: string | string[] | undefined): 'br' | 'gzip' | undefined {
  const taken = [header ?? ''].flat().join(',').split(',')
  const takes = (name: string) =>
    taken.some(each => new RegExp(`^\\s*${name}\\s*(;(?!\\s*q=0(\\.0*)?\\s*$)|$)`, 'i').test(each))
  return (['br', 'gzip'] as const).find(takes)
}

/** Serves the assets. The address changes with the content, so a browser never asks twice. */
export function assetRoutes(app: FastifyInstance, assets: Assets): void {
  app.get('/assets/*', (request, reply) => {
    const asset = assets.get(request.url.split('?')[0] ?? '')
    if (!asset) return reply.callNotFound()
    const encoding = preferred(request.headers['accept-encoding'])
    reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding')
      .type(asset.type)
    const body = encoding && asset.encoded[encoding]
    return body ? reply.header('content-encoding', encoding).send(body) : reply.send(asset.body)
  })
  app.get('/favicon.ico', (_request, reply) => reply.code(302).header('location', assets.url('favicon.svg')).send())
}
