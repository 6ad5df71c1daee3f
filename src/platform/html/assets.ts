import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build } from 'esbuild'
import type { FastifyInstance } from 'fastify'

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

async function script(): Promise<string> {
  const bundled = await build({
    entryPoints: [browser('main.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
  })
  const file = bundled.outputFiles[0]
  if (!file) throw new Error('esbuild made no file of browser/main.ts')
  return file.text
}

async function compressed(body: Buffer): Promise<Asset['encoded']> {
  const [br, zipped] = await Promise.all([
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
    promisify(gzip)(body, { level: 6 }),
  ])
  return { br, gzip: zipped }
}

/** Reads, bundles and compresses every asset: once, when the server starts. */
export async function loadAssets(): Promise<Assets> {
  const sources: readonly [string, string, string][] = [
    ['arms.css', 'text/css; charset=utf-8', await styles()],
    ['arms.js', 'text/javascript; charset=utf-8', await script()],
    ['favicon.svg', 'image/svg+xml', await readFile(browser('favicon.svg'), 'utf8')],
  ]
  const paths = new Map<string, string>()
  const assets = new Map<string, Asset>()
  for (const [name, type, text] of sources) {
    const body = Buffer.from(text, 'utf8')
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 16)
    const dot = name.lastIndexOf('.')
    const path = `/assets/${name.slice(0, dot)}-${hash}${name.slice(dot)}`
    paths.set(name, path)
    assets.set(path, { type, body, encoded: await compressed(body) })
  }
  return {
    url: name => {
      const path = paths.get(name)
      if (path === undefined) throw new Error(`There is no asset "${name}"`)
      return path
    },
    get: path => assets.get(path),
  }
}

/** Serves the assets. The address changes with the content, so a browser never asks twice. */
export function assetRoutes(app: FastifyInstance, assets: Assets): void {
  app.get('/assets/*', (request, reply) => {
    const asset = assets.get(request.url.split('?')[0] ?? '')
    if (!asset) return reply.callNotFound()
    const accepts = String(request.headers['accept-encoding'] ?? '')
    const encoding = (['br', 'gzip'] as const).find(each => new RegExp(`\\b${each}\\b`).test(accepts))
    reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding')
      .type(asset.type)
    const body = encoding && asset.encoded[encoding]
    return body ? reply.header('content-encoding', encoding).send(body) : reply.send(asset.body)
  })
  app.get('/favicon.ico', (_request, reply) => reply.code(302).header('location', assets.url('favicon.svg')).send())
}
