import { expect, test } from 'vitest'
import { formState } from '../../core/form/form-state.ts'
import { aForm, control, ready, text } from '../../core/form/testing/a-form.ts'
import { validateForm } from '../../core/form/validate-form.ts'
import type { JsonObject } from '../../core/json.ts'
import { inOrder } from './in-order.ts'
import { progressOf } from './progress.ts'

const rows = ['desk', 'phone'].map((property) => ({ property, label: text(property) }))
const form = ready(
  aForm(
    {
      required: ['last', 'matrix', 'first'],
      properties: {
        first: { type: 'string' },
        matrix: {
          type: 'object',
          required: ['desk', 'phone'],
          properties: { desk: { type: 'integer' }, phone: { type: 'integer' } },
        },
        last: { type: 'string' },
      },
    },
    [
      control('first', { kind: 'text' }),
      control('matrix', { kind: 'matrix', rows, choices: [{ value: 1, label: text('one') }] }),
      control('last', { kind: 'text' }),
    ],
  ),
)

test('[U6] a matrix counts as answered with its last row', () => {
  const answered = (answers: JsonObject) => progressOf(formState(form, { answers, context: {} }))
  expect(answered({})).toEqual({ answered: 0, asked: 3 })
  expect(answered({ matrix: { desk: 1 } })).toEqual({ answered: 0, asked: 3 })
  expect(answered({ matrix: { desk: 1, phone: 1 } })).toEqual({ answered: 1, asked: 3 })
})

test('[U23] problems stand in the order of the form, whatever the order of the schema', () => {
  const input = { answers: {}, context: {} }
  const state = formState(form, input)
  const verdict = validateForm(form, input)
  const errors = verdict.kind === 'invalid' ? verdict.errors : []
  const problems = errors.map((error) => {
    const path = error.instancePath || `/${String(error.params.missingProperty)}`
    return { kind: 'form', path, error } as const
  })
  expect(problems.map(({ path }) => path)).not.toEqual(['/first', '/matrix', '/matrix', '/last'])
  expect(inOrder(problems, state).map(({ path }) => path)).toEqual(['/first', '/matrix', '/matrix', '/last'])
})
