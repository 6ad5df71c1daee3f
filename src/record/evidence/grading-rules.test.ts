import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { defaultTier, gradingCode, gradingWords } from './grading-rules.ts'
import { assessmentGrades, handlingCodes, sourceGrades } from './types.ts'

const grading = fc.record({
  sourceGrade: fc.constantFrom(...sourceGrades),
  assessmentGrade: fc.constantFrom(...assessmentGrades),
  handlingCode: fc.constantFrom(...handlingCodes),
})

describe('3x5x2 grading', () => {
  test('is written as on paper and read in words', () => {
    const best = { sourceGrade: '1', assessmentGrade: 'A', handlingCode: 'P' } as const
    assert.equal(gradingCode(best), '1A P')
    assert.equal(gradingWords(best), 'Source reliable; known directly to the source; lawful sharing permitted')
    assert.equal(
      gradingWords({ sourceGrade: '2', assessmentGrade: 'E', handlingCode: 'C' }),
      'Source untested; suspected to be false; lawful sharing permitted with conditions',
    )
  })

  test('no two gradings read the same, in code or in words', () => {
    fc.assert(
      fc.property(grading, grading, (one, other) => {
        const same = gradingCode(one) === gradingCode(other)
        assert.equal(same, gradingWords(one) === gradingWords(other))
        assert.equal(
          same,
          one.sourceGrade === other.sourceGrade &&
            one.assessmentGrade === other.assessmentGrade &&
            one.handlingCode === other.handlingCode,
        )
      }),
    )
  })

  test('conditions on sharing keep an entry with its agency', () => {
    assert.equal(defaultTier('P'), 'shared')
    assert.equal(defaultTier('C'), 'own')
  })
})
