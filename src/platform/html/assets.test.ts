import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import Fastify, { type FastifyInstance } from 'fastify'
import { assetRoutes, loadAssets, type Assets } from './assets.ts'

let assets: Assets
let app: FastifyInstance

before(async () => {
  assets = await loadAssets()
  app = Fastify()
  assetRoutes(app, assets)
})

const ask = (url: string, accepts?: string) =>
  app.inject({ url, headers: accepts === undefined ? {} : { 'accept-encoding': accepts } })

const styles = () => String(assets.get(assets.url('arms.css'))?.body)

describe('the styles', () => {
  test('neither name nor load the font that only gov.uk may use', () => {
    assert.deepEqual(styles().match(/GDS Transport|@font-face|\.woff/gi), null)
    assert.ok(/\.govuk-button\{[^}]*font-family:"Helvetica Neue"/.test(styles()))
  })

  test('name only images that are served', async () => {
    const named = Array.from(styles().matchAll(/url\(([^)]+)\)/g), ([, url]) => url ?? '').filter(
      url => !url.startsWith('data:'),
    )
    assert.ok(named.length > 0)
    for (const url of named) {
      const reply = await ask(url)
      assert.equal(reply.statusCode, 200, url)
      assert.equal(reply.headers['content-type'], 'image/svg+xml')
    }
  })

  test('show no royal arms', () => {
    assert.deepEqual(styles().match(/url\([^)]*crest[^)]*\)/g), null)
  })
})

describe('the scripts of components that few pages have', () => {
  const modules = ['govuk-accordion', 'govuk-exit-this-page', 'govuk-tabs']
  const ofJustice = ['moj-button-menu', 'moj-date-picker', 'moj-filter']
  const text = (name: string) => String(assets.get(assets.url(name))?.body)

  test('are files of their own, whose addresses the script of every page knows', async () => {
    for (const module of [...modules, ...ofJustice]) {
      const url = assets.url(`${module}.js`)
      assert.match(url, new RegExp(`^/assets/${module}-[0-9a-f]{16}\\.js$`))
      assert.ok(text('arms.js').includes(`"${module}":"${url}"`), module)
      assert.equal((await ask(url)).headers['content-type'], 'text/javascript; charset=utf-8')
    }
  })

  test('are not in the script of every page, and ask for nothing further', () => {
    for (const words of ['govuk-accordion__section', 'govuk-tabs__tab', 'moj-datepicker__', 'moj-button-menu__'])
      assert.ok(!text('arms.js').includes(words), words)
    for (const module of [...modules, ...ofJustice]) assert.doesNotMatch(text(`${module}.js`), /\bimport\b|\brequire\(/)
  })
})

describe('an asset', () => {
  test('may be kept for ever under the hash of what it holds', async () => {
    const url = assets.url('arms.js')
    assert.match(url, /^\/assets\/arms-[0-9a-f]{16}\.js$/)
    const reply = await ask(url)
    assert.equal(reply.headers['cache-control'], 'public, max-age=31536000, immutable')
    assert.equal(reply.headers['content-type'], 'text/javascript; charset=utf-8')
    assert.equal(reply.headers['vary'], 'accept-encoding')
    assert.deepEqual((await loadAssets()).url('arms.js'), url)
  })

  test('comes in the best encoding that is taken, and holds the same in each', async () => {
    const url = assets.url('arms.css')
    const plain = await ask(url)
    assert.equal(plain.headers['content-encoding'], undefined)
    const packed = { br: brotliDecompressSync, gzip: gunzipSync }
    for (const [accepts, encoding] of [
      ['gzip, deflate, br', 'br'],
      ['gzip;q=0.5', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
      ['BR ; q=0.1', 'br'],
    ] as const) {
      const reply = await ask(url, accepts)
      assert.equal(reply.headers['content-encoding'], encoding, accepts)
      assert.deepEqual(packed[encoding](reply.rawPayload), plain.rawPayload)
    }
    for (const accepts of ['br;q=0', 'gzip; q=0.000', 'brotli', 'identity'])
      assert.equal((await ask(url, accepts)).headers['content-encoding'], undefined, accepts)
  })

  test('that there is not is not found, and has no address', async () => {
    for (const url of [
      '/assets/arms-0000000000000000.css',
      '/assets/',
      '/assets/../package.json',
      '/assets/%2e%2e/package.json',
    ])
      assert.equal((await ask(url)).statusCode, 404, url)
    assert.throws(() => assets.url('other.css'), /no asset "other.css"/)
  })
})
