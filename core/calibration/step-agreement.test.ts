import { describe, expect, test } from 'vitest'
import { caseId, personId } from '../ids.ts'
import type { RatedCase } from './rated-case.ts'
import { peerStepAgreement, roleOrder, roleStepAgreement } from './step-agreement.ts'

const scale = { low: 1, steps: 4 }

describe('agreement on steps', () => {
  test('[FA6] peers who choose the very same step agree fully; of a person with more peers as many count as with the least', () => {
    expect(peerStepAgreement(ratedBy([1, 2, 3, 4, 2].map((step) => [step, step, step])), scale)).toEqual({
      kappa: 1,
      people: 5,
      raters: 3,
    })
    const mixed = [
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
      [2, 2, 4],
    ]
    expect(peerStepAgreement(ratedBy(mixed), scale)).toEqual({ kappa: 1, people: 5, raters: 2 })
  })

  test('[FA6] it is Fleiss’ figure, worked out by hand', () => {
    // Ten ratings of five people by two: they agree on three. Shares .2, .3, .3, .2: by chance .26.
    const found = peerStepAgreement(
      ratedBy([
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 3],
        [2, 4],
      ]),
      scale,
    )
    expect(found?.kappa).toBeCloseTo((3 / 5 - 0.26) / (1 - 0.26), 12)
  })

  test('[FA6] nothing is told of fewer than five people, or where nothing varies', () => {
    expect(
      peerStepAgreement(
        ratedBy([
          [1, 1],
          [2, 2],
          [3, 3],
          [4, 4],
        ]),
        scale,
      ),
    ).toBeNull()
    expect(
      peerStepAgreement(
        ratedBy([
          [3, 3],
          [3, 3],
          [3, 3],
          [3, 3],
          [3, 3],
        ]),
        scale,
      ),
    ).toBeNull()
    expect(roleStepAgreement(pairsOf([1, 2, 3, 4], [1, 2, 3, 4]), scale)).toBeNull()
    expect(roleOrder([sheetsOf([1, 2, 3, 4]), sheetsOf([1, 2, 3, 4])])).toBeNull()
  })

  test('[FA6] a far step counts more than a near one, and a mean counts as the step next to it', () => {
    const near = roleStepAgreement(pairsOf([1, 2, 3, 4, 2], [1, 2, 3, 4, 3]), scale) ?? 0
    const far = roleStepAgreement(pairsOf([1, 2, 3, 4, 1], [1, 2, 3, 4, 4]), scale) ?? 0
    expect([near > far, near < 1]).toEqual([true, true])
    expect(roleStepAgreement(pairsOf([1, 2, 3, 4, 2], [1.2, 1.8, 3.4, 3.9, 2]), scale)).toBe(1)
  })

  test('[FA6] roles that put people into one order agree fully, however high each rates', () => {
    const order = roleOrder([sheetsOf([1, 2, 3, 4, 5]), sheetsOf([2, 3, 4, 5, 6]), sheetsOf([1, 3, 5, 7, 9])])
    expect([order?.w, order?.raters, order?.ratees]).toEqual([1, 3, 5])
    expect(roleOrder([sheetsOf([1, 2, 3, 4, 5]), sheetsOf([5, 4, 3, 2, 1])])?.w).toBe(0)
  })
})

function ratedBy(steps: readonly (readonly number[])[]): readonly RatedCase[] {
  return steps.map(
    (given, n): RatedCase => ({
      case: caseId(`case-${n}`),
      person: personId(`person-${n}`),
      score: null,
      outcome: null,
      groups: { unit: 'u', post: 'staff', sex: 'f', age: '30' },
      given: given.map((step, m) => ({ by: personId(`peer-${m}`), role: 'peer', levels: { a: step } })),
    }),
  )
}

const sheetsOf = (levels: readonly number[]) => levels.map((level) => ({ a: level }))

function pairsOf(first: readonly number[], second: readonly number[]) {
  return first.map((level, n) => ({ first: { a: level }, second: { a: second[n] ?? 0 } }))
}
