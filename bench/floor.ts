import { createServer, type IncomingMessage } from 'node:http'
import pg from 'pg'
import { z } from 'zod'
import { newId } from '../src/platform/ids/index.ts'
import { floorSql } from './floor-sql.ts'

// The floor, as a program: bare node:http and pg. No session, no validation, no row security, no ledger. Its address in one line.

const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.DATE, text => text)
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 16, types })
pool.on('error', error => console.error(error.message))

const created = z.object({ content: z.unknown() })

async function bodyOf(request: IncomingMessage): Promise<string> {
  request.setEncoding('utf8')
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}

async function create(request: IncomingMessage, query: URLSearchParams): Promise<string> {
  const [begin, assessment, events, summary, commit] = floorSql.create
  const { content } = created.parse(JSON.parse(await bodyOf(request)))
  const [id, person, agency, author] = [newId(), query.get('person'), query.get('agency'), query.get('author')]
  const client = await pool.connect()
  try {
    await client.query(begin)
    await client.query(assessment, [id, person, agency, author, JSON.stringify(content)])
    await client.query(events, [id, person, agency, author])
    await client.query(summary, [person, agency])
    await client.query(commit)
  } finally {
    client.release()
  }
  return JSON.stringify({ id, revision: 1, status: 'submitted' })
}

async function read(query: URLSearchParams): Promise<string> {
  const { rows } = await pool.query<{ body: string }>(floorSql.read, [query.get('assessment')])
  if (!rows[0]) throw new Error('There is no such assessment.')
  const { body, ...frame } = rows[0]
  return `${JSON.stringify(frame).slice(0, -1)},"snapshot":${body}}`
}

async function list(query: URLSearchParams): Promise<string> {
  const { rows } = await pool.query(floorSql.list, [query.get('agency')])
  return JSON.stringify({ people: rows })
}

const server = createServer((request, response) => {
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://floor')
  const work = pathname === '/create' ? create(request, query) : pathname === '/read' ? read(query) : list(query)
  const answer = (status: number, text: string) => {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(text)
  }
  work.then(
    text => answer(pathname === '/create' ? 201 : 200, text),
    (error: unknown) => answer(500, String(error)),
  )
})
server.listen(Number(process.env['PORT']), '127.0.0.1', () =>
  console.log(`The floor is at port ${process.env['PORT']}`),
)
