import { expect, test } from 'vitest'
import { aForm, control, ready } from '../../core/form/testing/a-form.ts'
import { blankAnswers } from './blank-answers.ts'

test('[U30] a blank form has empty rows to write in, as many as it asks for, beside those that are given', () => {
  const rows = (limits: object) => ({
    type: 'array',
    ...limits,
    items: { type: 'object', properties: { weight: { type: 'number', default: 10 } } },
  })
  const form = ready(
    aForm(
      { properties: { free: rows({}), five: rows({ minItems: 5 }), two: rows({ maxItems: 2 }) } },
      ['free', 'five', 'two'].map((name) =>
        control(name, { kind: 'repeat', elements: [control('weight', { kind: 'decimal' })] }),
      ),
    ),
  )
  expect(blankAnswers(form, { free: [{ weight: 60 }], note: 'given' })).toEqual({
    note: 'given',
    free: [{ weight: 60 }, {}, {}],
    five: [{}, {}, {}, {}, {}],
    two: [{}, {}],
  })
})
