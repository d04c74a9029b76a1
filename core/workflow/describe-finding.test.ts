import fc from 'fast-check'
import { expect, test } from 'vitest'
import { check } from './check.ts'
import { describeFinding, describeStep } from './describe-finding.ts'
import { aWorkflow } from './testing/a-workflow.ts'
import { anyWorkflow, forms, given } from './testing/random-workflow.ts'

test('a finding and the way to it are told in the words of the workflow, in both languages', () => {
  const { rating, ...states } = aWorkflow().states
  if (rating?.kind !== 'open') throw new Error('no rating')
  const { deadline: _none, ...timeless } = rating
  const workflow = { ...aWorkflow(), states: { ...states, rating: timeless } }
  const finding = check(workflow).find(({ kind }) => kind === 'no-deadline-exit')
  if (!finding) throw new Error('not found')
  expect(describeFinding(finding, workflow)).toEqual({
    id: 'Tahap “Rating” tidak pasti berakhir pada batas waktunya. Beri batas waktu dan satu transisi tanpa syarat.',
    en: 'The deadline of “Rating” may not end it. Give it a deadline and one transition without a condition.',
  })
  expect(finding.example.map((step) => describeStep(step, workflow).en)).toEqual([
    'The deadline passes → “Rating”',
  ])
})

test('every finding of random workflows has its words', () => {
  fc.assert(
    fc.property(anyWorkflow, (workflow) => {
      for (const finding of check(workflow, { forms, given })) {
        const { id, en } = describeFinding(finding, workflow)
        expect([id, en].some((words) => /undefined|\[object| {2}/.test(words))).toBe(false)
        for (const step of finding.example) expect(describeStep(step, workflow).id).toContain('→')
      }
    }),
    { seed: 3, numRuns: 60 },
  )
})
