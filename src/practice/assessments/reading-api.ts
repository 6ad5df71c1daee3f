import { z } from 'zod'
import { findFactor } from '../../instruments/index.ts'
import { json } from '../../platform/http/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import { personParams } from '../../record/membership/index.ts'
import { defineRoute, listOf, pageOf, paging, placeIn, type Route } from '../../trust/routes/index.ts'
import { previewSnapshot } from './countersign.ts'
import { coverageOf } from './coverage-rules.ts'
import { assessmentParams } from './facts.ts'
import { listAssessments } from './lists-store.ts'
import { progress } from './rules.ts'
import { changedSince } from './since-store.ts'
import { findSnapshot } from './snapshot-store.ts'
import { snapshot } from './snapshot-types.ts'
import { startable } from './start.ts'
import {
  coverageOnWire,
  factorOnWire,
  historyOnWire,
  lineOnWire,
  progressOnWire,
  signedOnWire,
  startOnWire,
  wireCoverage,
  wireFactor,
  wireHistory,
  wireLine,
  wireProgress,
  wireSigned,
  wireStart,
} from './reading-wire.ts'
import { readForWork } from './workbench.ts'

const url = '/api/v1/assessments/:assessmentId'

/** What a program reads of assessments beside their words: each as a page says it. */
export const assessmentReadingRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/v1/people/:personId/assessments',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    query: z.object(paging),
    api: {
      tag: 'Assessments',
      summary: 'List the assessments of a person',
      description: 'Those of your agency, and what other agencies of the case have signed, the latest first.',
      scope: 'assessments:read',
      answers: { 200: listOf(wireLine) },
      example: { query: { limit: 10 } },
    },
    handle: async ({ work, params: { personId }, query: { limit, after } }) => {
      const before = placeIn(after, z.int())
      const all = await listAssessments(work.tx, personId, work.principal.agencyId)
      const rest = all.filter(({ assessment }) => before === undefined || assessment.number < before)
      return json(pageOf(rest, limit, ({ assessment }) => assessment.number, lineOnWire))
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/people/:personId/assessments/next',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    api: {
      tag: 'Assessments',
      summary: 'Ask how the next assessment of a person would begin',
      description: 'With which instrument, whether it covers the person, and whether one is open already.',
      scope: 'assessments:read',
      answers: { 200: wireStart },
    },
    handle: async ({ work, params: { personId } }) => json(startOnWire(await startable(work, personId))),
  }),
  defineRoute({
    method: 'GET',
    url: `${url}/progress`,
    audit: 'consulted',
    about: 'assessment',
    params: assessmentParams,
    api: {
      tag: 'Assessments',
      summary: 'Ask what is still missing before an assessment can be submitted',
      description: 'And what you may do with it now. What was signed or abandoned has nothing left to do: a conflict.',
      scope: 'assessments:read',
      conflicts: true,
      answers: { 200: wireProgress },
    },
    handle: async ({ work, params, facts: { assessment } }) => {
      if (!['draft', 'returned', 'submitted'].includes(assessment.status))
        throw new Problem(problems.conflict, {
          detail: `This assessment is ${assessment.status}: nothing is left to do.`,
        })
      const bench = await readForWork(work, params.assessmentId)
      return json(progressOnWire(progress(bench.facts), bench.may))
    },
  }),
  defineRoute({
    method: 'GET',
    url: `${url}/coverage`,
    audit: 'consulted',
    about: 'assessment',
    params: assessmentParams,
    api: {
      tag: 'Assessments',
      summary: 'Ask what is known about each factor, and from where',
      description:
        'Of the entries in the window of the assessment: how many speak of each factor, from which source, and how old the latest is. Where ' +
        'nothing is known, the questions that are left to ask.',
      scope: 'assessments:read',
      answers: { 200: wireCoverage },
    },
    handle: async ({ work, params }) => {
      const { facts } = await readForWork(work, params.assessmentId)
      return json(coverageOnWire(facts, coverageOf(facts)))
    },
  }),
  defineRoute({
    method: 'GET',
    url: `${url}/factors/:factor`,
    audit: 'consulted',
    about: 'assessment',
    params: assessmentParams.extend({ factor: z.string().max(80).describe('The code of a factor.') }),
    api: {
      tag: 'Assessments',
      summary: 'Read what stands beside the rating of a factor',
      description:
        'The last rating as it was signed, the entries in the window that speak of the factor, every entry that goes against the rating as it ' +
        'stands, and what is still missing.',
      scope: 'assessments:read',
      answers: { 200: wireFactor },
    },
    handle: async ({ work, params }) => {
      const { facts } = await readForWork(work, params.assessmentId)
      const factor = findFactor(facts.document, params.factor)
      if (!factor) throw new Problem(problems.notFound)
      return json(factorOnWire(facts, factor))
    },
  }),
  defineRoute({
    method: 'GET',
    url: `${url}/preview`,
    audit: 'consulted',
    about: 'assessment',
    params: assessmentParams,
    api: {
      tag: 'Assessments',
      summary: 'Read an assessment as it will be filed',
      description:
        'Of what was submitted, or of a draft in which nothing is missing; otherwise a conflict says what is.',
      scope: 'assessments:read',
      conflicts: true,
      answers: { 200: z.object({ snapshot }) },
    },
    handle: async ({ work, facts: { assessment } }) => {
      if (!['draft', 'returned', 'submitted'].includes(assessment.status))
        throw new Problem(problems.conflict, {
          detail: `This assessment is ${assessment.status}: read it as it stands.`,
        })
      return json({ snapshot: await previewSnapshot(work, assessment) })
    },
  }),
  defineRoute({
    method: 'GET',
    url: `${url}/history`,
    audit: 'consulted',
    about: 'assessment',
    params: assessmentParams,
    api: {
      tag: 'Assessments',
      summary: 'Read what happened to an assessment',
      description: 'Every event with its names, and the comments of its supervisors. The oldest first.',
      scope: 'assessments:read',
      answers: { 200: wireHistory },
    },
    handle: async ({ work, params }) => json(historyOnWire(await readForWork(work, params.assessmentId))),
  }),
  defineRoute({
    method: 'GET',
    url: `${url}/snapshot`,
    audit: 'consulted',
    about: 'assessment',
    params: assessmentParams,
    api: {
      tag: 'Assessments',
      summary: 'Read what was signed',
      description:
        'The document, whole, as it can be read without this program; its hash; and what became since of the evidence that it rests on. ' +
        'While nothing was signed, a conflict.',
      scope: 'assessments:read',
      conflicts: true,
      answers: { 200: wireSigned },
    },
    handle: async ({ work, params, facts: { assessment } }) => {
      const signed = await findSnapshot(work.tx, params.assessmentId)
      if (signed) return json(signedOnWire(signed, await changedSince(work.tx, signed)))
      if (assessment.signedAt) throw new Problem(problems.notFound)
      throw new Problem(problems.conflict, { detail: 'This assessment is not signed.' })
    },
  }),
]
