import { describe, expect, it } from 'vitest'
import { checkField } from './check-field.ts'
import { aForm, control, ready } from './testing/a-form.ts'
import { validateForm } from './validate-form.ts'

describe('checkField', () => {
  const item = { type: 'object', properties: { weight: { $ref: '#/$defs/weight' } }, required: ['weight'] }
  const form = ready(
    aForm(
      {
        properties: { rows: { type: 'array', items: item } },
        $defs: { weight: { type: 'number', maximum: 100 } },
      },
      [control('rows', { kind: 'repeat', elements: [control('weight', { kind: 'decimal' })] })],
    ),
  )

  it('finds the errors that the whole form would find at that answer', () => {
    const verdict = validateForm(form, { answers: { rows: [{ weight: 1 }, { weight: 101 }] }, context: {} })
    const errors = checkField(form, { path: '/rows/1/weight', value: 101 })
    expect(errors).toHaveLength(1)
    expect(verdict).toEqual({ kind: 'invalid', errors })
  })

  it('says when an answer is missing', () => {
    expect(checkField(form, { path: '/rows/0/weight', value: undefined })).toMatchObject([
      { instancePath: '/rows/0', keyword: 'required', params: { missingProperty: 'weight' } },
    ])
  })

  it('has nothing to say of what is no field', () => {
    expect(checkField(form, { path: '/toString', value: 1 })).toEqual([])
  })
})
