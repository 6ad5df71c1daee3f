import { isDeepStrictEqual } from 'node:util'
import type { Reply } from '../../platform/http/index.ts'
import { isFileAnswer, type Operation } from './api.ts'

/**
 * What is wrong with an answer, by what its operation says that it answers; undefined when nothing is. A member that the schema does not
 * know is wrong too: whoever reads the description knows everything that may come.
 */
export function answerFault({ answers }: Operation, reply: Reply): string | undefined {
  // A file answers 200, and a problem is thrown: neither a page nor a redirect is for programs.
  const status = reply.kind === 'file' ? 200 : reply.kind === 'json' ? reply.status : undefined
  const answer = status === undefined ? undefined : answers[status]
  if (status === undefined || answer === undefined) return `${reply.kind} ${status ?? ''} is not among its answers`
  if (isFileAnswer(answer))
    return reply.kind === 'file' && reply.type === answer.file ? undefined : 'it is not that file'
  if (reply.kind !== 'json') return `it is a ${reply.kind} and no JSON`
  const sent: unknown = JSON.parse(JSON.stringify(reply.body))
  const parsed = answer.safeParse(sent)
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
  return isDeepStrictEqual(parsed.data, sent)
    ? undefined
    : `it has more than its schema, or in another form: ${JSON.stringify(sent)} / ${JSON.stringify(parsed.data)}`
}
