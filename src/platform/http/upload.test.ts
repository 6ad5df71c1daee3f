import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { formWithFiles } from '../../../test/support/imports.ts'
import { buildServer, Upload } from './index.ts'

const form = formWithFiles({ _csrf: 'token', what: 'check' }, [
  ['a.csv', 'x'.repeat(200_000)],
  ['b.csv', ''],
])

/** A payload that comes in pieces of so many bytes. */
const inPieces = (bytes: Buffer, size: number) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size)),
    { objectMode: false },
  )

describe('a form with files', () => {
  for (const size of [7, 1_000, 1_000_000])
    test(`is read field by field and file by file, in pieces of ${size} bytes`, async () => {
      const upload = await Upload.open(inPieces(form.payload, size), form.type, 1)
      assert.deepEqual(
        [...upload.fields],
        [
          ['_csrf', 'token'],
          ['what', 'check'],
        ],
        'fields are there before the files',
      )
      const found: [string, number][] = []
      for await (const { name, content } of upload.files()) found.push([name, (await buffer(content)).length])
      assert.deepEqual(found, [
        ['a.csv', 200_000],
        ['b.csv', 0],
      ])
    })

  test('goes on to the next file where one was not read', async () => {
    const upload = await Upload.open(inPieces(form.payload, 1_000), form.type, 1)
    const names: string[] = []
    for await (const { name } of upload.files()) names.push(name)
    assert.deepEqual(names, ['a.csv', 'b.csv'])
  })

  test('that breaks off is told to whoever reads it, wherever that is', async () => {
    for (const end of [20, 150, 400, 100_000, form.payload.length - 10]) {
      const read = async () => {
        const upload = await Upload.open(inPieces(form.payload.subarray(0, end), 1_000), form.type, 1)
        for await (const { content } of upload.files()) await buffer(Readable.from(content))
      }
      await assert.rejects(read(), { name: 'Problem', code: 'bad-request' }, String(end))
    }
  })

  test('whose sender goes away is told, too', async () => {
    const payload = new Readable({ read: () => undefined })
    payload.push(form.payload.subarray(0, 50_000))
    const upload = await Upload.open(payload, form.type, 1)
    const reading = (async () => {
      for await (const { content } of upload.files()) await buffer(Readable.from(content))
    })()
    payload.destroy()
    await assert.rejects(reading, { code: 'bad-request' })
  })

  test('of very many fields or files, or of one that is very long, is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`field-${at}`, 'x']))
    const files = Array.from({ length: 200 }, (_, at) => [`${at}.csv`, 'x'] as const)
    for (const { payload, type } of [
      formWithFiles(many, []),
      formWithFiles({}, files),
      formWithFiles({ a: 'x'.repeat(20_000) }, []),
    ]) {
      const read = async () => {
        const upload = await Upload.open(inPieces(payload, 1_000), type, 1)
        for await (const { content } of upload.files()) await buffer(Readable.from(content))
      }
      await assert.rejects(read(), { code: 'too-large' })
    }
  })

  test('of very many parts is refused, also where they are neither fields nor files', async () => {
    const nameless = Buffer.from('------arms-test\r\nx-y: z\r\n\r\n\r\n'.repeat(300))
    const payload = inPieces(Buffer.concat([nameless, form.payload]), 1_000)
    await assert.rejects(Upload.open(payload, form.type, 1), { code: 'too-large' })
  })
})

/** Reads what came to its end, as one who wants it. */
async function takeAll({ body }: FastifyRequest): Promise<string> {
  if (body instanceof Upload)
    for await (const { content } of body.files()) for await (const piece of content) void piece
  return 'done'
}

describe('a request that does not come in', () => {
  let app: FastifyInstance
  before(async () => {
    app = await buildServer({
      ...{
        secure: false,
        proxies: [],
        logLevel: 'silent',
        bodyLimit: 1_000,
        uploadLimit: 1_000,
        problemPage: () => '',
      },
      // Far apart, so that one is told from the other on a machine that has much to do.
      arrival: { forms: 100, files: 60_000, pace: { everyMilliseconds: 2_500, bytes: 1_000 } },
    })
    for (const [url, takesFiles] of [
      ['/form', false],
      ['/files', true],
    ] as const)
      app.route({ method: 'POST', url, config: { takesFiles }, handler: takeAll })
    await app.listen({ port: 0, host: '127.0.0.1' })
  })
  after(() => app.close())

  const begin = (path: string, type: string, payload: Buffer, sent: number) => {
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
    socket.write(
      `POST ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: ${type}\r\ncontent-length: ${payload.length}\r\n\r\n`,
    )
    socket.write(payload.subarray(0, sent))
    return socket
  }

  test('is hung up on, where no files come with it; files have longer, as long as they come', async () => {
    const plain = ['application/x-www-form-urlencoded', Buffer.from('a=b')] as const
    const files = begin('/files', form.type, form.payload, 50_000)
    const slow = begin('/files', form.type, form.payload, 500)
    const late = [begin('/form', ...plain, 1), begin('/files', ...plain, 1)]
    await Promise.all(late.map(socket => once(socket, 'close')))
    assert.deepEqual([files.closed, slow.closed], [false, false])
    files.write(form.payload.subarray(50_000))
    assert.match(await text(files), /^HTTP\/1.1 200/)
    await once(slow, 'close')
  })
})
