import { z } from 'zod'
import { json } from '../../platform/http/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import { invalid, Problem, problems } from '../../platform/problem/index.ts'
import { personParams } from '../../record/membership/index.ts'
import { defineRoute, type Route } from '../../trust/routes/index.ts'
import { choose } from './choose-rules.ts'
import { compare } from './compare-rules.ts'
import { readFrames, readSide, readStanding } from './read.ts'
import { trajectoryOf } from './trajectory-rules.ts'
import { comparisonOnWire, trajectoryOnWire, wireComparison, wireTrajectory } from './wire.ts'

const chosen = zIdOf<'assessment'>()
  .optional()
  .describe(
    'A signed assessment of the case. With one alone, the nearest before it is found; with neither, the last two.',
  )

/** Comparisons for programs. */
export const comparisonApiRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/v1/people/:personId/comparison',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    query: z.object({ a: chosen, b: chosen }),
    api: {
      tag: 'Comparison',
      summary: 'Compare two assessments of a person',
      description:
        'Any two that were signed, in whichever order they are named. While there are not two, the answer is a conflict.',
      scope: 'assessments:read',
      conflicts: true,
      answers: { 200: wireComparison },
    },
    handle: async ({ work, params: { personId }, query }) => {
      const choice = choose(await readFrames(work, personId), query.a, query.b)
      switch (choice.kind) {
        case 'unknown':
          throw new Problem(problems.notFound)
        case 'too few':
          throw new Problem(problems.conflict, { detail: 'There are not two signed assessments to compare yet.' })
        case 'same':
          throw invalid({ b: 'Choose two different assessments' })
        case 'pair': {
          const [a, b] = [await readSide(work, choice.a), await readSide(work, choice.b)]
          return json(comparisonOnWire(a, b, compare(a, b)))
        }
      }
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/v1/people/:personId/trajectory',
    audit: 'consulted',
    about: 'person',
    params: personParams,
    api: {
      tag: 'Comparison',
      summary: 'Read the factors and the level of a person over time',
      description: 'In numbers: the place of each answer in its scale. What was measured by other scales stands apart.',
      scope: 'assessments:read',
      answers: { 200: wireTrajectory },
    },
    handle: async ({ work, params: { personId } }) => {
      const sides = await readStanding(work, personId, await readFrames(work, personId))
      return json(trajectoryOnWire(sides, trajectoryOf(sides)))
    },
  }),
]
