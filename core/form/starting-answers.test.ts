import { expect, it } from 'vitest'
import { newItem, startingAnswers } from './starting-answers.ts'
import { aForm, control, ready } from './testing/a-form.ts'

const item = { type: 'object', properties: { unit: { type: 'string', default: 'laporan' } } }
const form = ready(
  aForm(
    {
      properties: {
        zone: { type: 'string', default: 'WIB' },
        group: { type: 'object', properties: { level: { type: 'integer', default: 3 } } },
        rows: { type: 'array', items: item },
      },
    },
    [
      control('zone', { kind: 'text' }),
      control('group/level', { kind: 'integer' }),
      control('rows', { kind: 'repeat', elements: [control('unit', { kind: 'text' })] }),
    ],
  ),
)

it('starts a draft from the defaults of the schema, under what is filled in beforehand', () => {
  expect(startingAnswers(form)).toEqual({ zone: 'WIB', group: { level: 3 } })
  expect(startingAnswers(form, { zone: 'WIT', other: 1 })).toEqual({
    zone: 'WIT',
    other: 1,
    group: { level: 3 },
  })
})

it('starts an item from the defaults of its fields', () => {
  expect(newItem(form, 'rows')).toEqual({ unit: 'laporan' })
  expect(newItem(form, 'nothing')).toEqual({})
})
