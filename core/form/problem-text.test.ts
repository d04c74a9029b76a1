import { expect, it } from 'vitest'
import { describeFormProblem } from './problem-text.ts'

it('tells an author what is wrong and what would be right', () => {
  expect(
    describeFormProblem({
      kind: 'unknown-variable',
      at: '/layout/visibleIf',
      variable: 'answers.scor',
      near: 'score',
    }),
  ).toEqual({
    id: 'Jawaban “answers.scor” tidak ada di formulir ini. Mungkin maksudnya “score”.',
    en: 'This form has no answer “answers.scor”. Did you mean “score”?',
  })
  const problem = { kind: 'bad-value', path: '', keyword: 'minLength', expected: 'a number' } as const
  expect(describeFormProblem({ kind: 'bad-schema', at: '/schema', problem }).en).toBe(
    '“minLength” takes a number.',
  )
})
