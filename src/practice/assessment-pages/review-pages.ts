import { z } from 'zod'
import { redirect, typed, type FieldErrors, type Typed } from '../../platform/http/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import { givenBack, keptIsSaved, keptQuery } from '../../record/kept-forms/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { defineRoute, type PageBody, type Route, type Web } from '../../trust/routes/index.ts'
import {
  abandon,
  assessmentParams,
  changedSince,
  comment,
  countersign,
  findSnapshot,
  handOver,
  previewSnapshot,
  readForWork,
  returnForRework,
  startCorrection,
  submit,
  withdraw,
  type Workbench,
} from '../assessments/index.ts'
import { check, isDraft } from './draft-pages.ts'
import { draftUrl } from './frame.ts'
import { abandonedPage } from './abandoned-view.ts'
import { personOf } from './person.ts'
import { reviewPage } from './review-view.ts'
import { signedFile } from './signed-file.ts'
import { signedPage } from './signed-view.ts'

const nothingTyped = typed(new URLSearchParams())

/** The page of an assessment as it stands: a draft to check, a submitted one to read and sign, a signed one for good. */
async function assessmentPage(
  work: PractitionerWork,
  web: Web,
  id: string,
  typedText: Typed = nothingTyped,
  errors?: FieldErrors,
): Promise<PageBody> {
  const bench = await readForWork(work, id)
  const { status, personId } = bench.assessment
  if (isDraft(bench.assessment)) return await check(work, web, bench, typedText, errors)
  const { header, personName } = await personOf(work, personId)
  const base = { bench, header, personName, typed: typedText, errors, csrfToken: web.csrfToken }
  const readerId = work.principal.practitionerId
  if (status === 'submitted') return reviewPage({ ...base, readerId, ...(await readable(work, bench)) })
  if (status === 'abandoned') return abandonedPage(base)
  const signed = await findSnapshot(work.tx, id)
  if (!signed) throw new Problem(problems.notFound)
  return signedPage({ ...base, signed, changes: await changedSince(work.tx, signed) })
}

/** A submitted assessment as it will read, or why it can't be signed any more: then it is still there to be commented on and returned. */
async function readable(work: PractitionerWork, bench: Workbench) {
  try {
    return { snapshot: await previewSnapshot(work, bench.assessment), changed: undefined }
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== problems.conflict) throw error
    return { snapshot: undefined, changed: error.message }
  }
}

/** A form that does one thing to an assessment and shows the assessment's own page when it can't. */
function act<S extends z.ZodType>(
  at: string,
  schema: S,
  done: (
    work: PractitionerWork,
    id: string,
    value: z.output<S>,
  ) => Promise<{ readonly to: string; readonly say: string }>,
): Route {
  return defineRoute({
    method: 'POST',
    url: `/assessments/:assessmentId/${at}`,
    audit: 'writes',
    about: 'assessment',
    params: assessmentParams,
    form: { schema },
    handle: async ({ work, web, params, form }) => {
      if (!form.ok) return web.page(await assessmentPage(work, web, params.assessmentId, form.typed, form.errors))
      const { to, say } = await done(work, params.assessmentId, form.value)
      await keptIsSaved(work, form.typed)
      return redirect(to, say)
    },
  })
}

const revision = z.coerce.number().int().min(0)
const words = (name: string, most: number) =>
  z
    .string()
    .max(most, `${name} must be ${most.toLocaleString('en-GB')} characters or fewer`)
    .optional()

export const reviewRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/assessments/:assessmentId',
    audit: 'consulted',
    about: 'assessment',
    params: assessmentParams,
    query: keptQuery,
    handle: async ({ work, web, params, query }) =>
      web.page(await assessmentPage(work, web, params.assessmentId, await givenBack(work, web.url, query.kept))),
  }),
  defineRoute({
    method: 'GET',
    url: '/assessments/:assessmentId/assessment.pdf',
    audit: 'consulted',
    about: 'assessment',
    params: assessmentParams,
    handle: ({ work, params }) => signedFile(work, params.assessmentId),
  }),
  act('submit', z.object({ revision }), async (work, id, value) => {
    await submit(work, id, value)
    return { to: draftUrl(id), say: 'Submitted. It is waiting to be countersigned.' }
  }),
  act('withdraw', z.object({}), async (work, id) => {
    await withdraw(work, id)
    return { to: draftUrl(id, 'check'), say: 'It is a draft again.' }
  }),
  act(
    'comments',
    z.object({ place: z.string('Choose where').max(120), text: words('What needs rework', 20_000) }),
    async (work, id, value) => {
      await comment(work, id, { place: value.place, text: value.text })
      return { to: draftUrl(id), say: 'The comment is kept. It is sent when you return the assessment.' }
    },
  ),
  act('return', z.object({ note: words('Note', 20_000) }), async (work, id, value) => {
    await returnForRework(work, id, { note: value.note })
    return { to: '/', say: 'Returned with your comments.' }
  }),
  act('countersign', z.object({ revision, note: words('Note', 20_000) }), async (work, id, value) => {
    await countersign(work, id, value)
    return { to: draftUrl(id), say: 'Countersigned. The plan and the next visit are set.' }
  }),
  act(
    'hand-over',
    z.object({ to: z.string('Choose who takes it over').max(60), note: words('Note', 2_000) }),
    async (work, id, value) => {
      await handOver(work, id, { to: value.to, note: value.note })
      return { to: draftUrl(id), say: 'Handed over. Both names stay in the record.' }
    },
  ),
  act('abandon', z.object({ why: words('Why it is abandoned', 2_000) }), async (work, id, value) => {
    await abandon(work, id, { why: value.why })
    return { to: draftUrl(id), say: 'Abandoned.' }
  }),
  act('correct', z.object({ why: words('What is wrong with it', 2_000) }), async (work, id, value) => {
    const { assessmentId } = await startCorrection(work, id, { why: value.why })
    return {
      to: draftUrl(assessmentId, 'check'),
      say: 'A correction is started. What was signed stays as it is until this is signed.',
    }
  }),
]
