import { expect, test } from 'vitest'
import { compileForm } from '../../core/form/compile-form.ts'
import type { FormDocument } from '../../core/form/model.ts'
import { unsuitableIn } from './unsuitable.ts'

const text = { id: 'Rekan', en: 'Peers' }

const document: FormDocument = {
  id: 'nominate',
  version: 1,
  title: text,
  schema: {
    type: 'object',
    properties: { peers: { type: 'array', items: { type: 'string' } } },
    additionalProperties: false,
  },
  layout: { type: 'Control', kind: 'people', scope: '#/properties/peers', label: text },
  checks: [
    {
      id: 'excluded',
      when: { some: [{ var: 'answers.peers' }, { in: [{ var: '' }, { var: '../context.excluded' }] }] },
      scope: '#/properties/peers',
      message: text,
    },
    // Raised by anybody who stands alone, and so by nobody in particular.
    {
      id: 'too-few',
      when: {
        '!': { in: ['siti', { filter: [{ var: 'answers.peers' }, { '==': [{ var: '' }, 'made'] }] }] },
      },
      scope: '#/properties/peers',
      message: text,
    },
  ],
}

test('[U10] nobody is offered whom the form itself would refuse', () => {
  const compiled = compileForm(document)
  if (compiled.kind === 'err') throw new Error(JSON.stringify(compiled.error))
  const context = { excluded: ['boss', 'me'] }
  const asking = { form: compiled.value, context, path: '/peers', alone: (id: string) => [id] }
  expect(unsuitableIn(asking, ['boss', 'me', 'siti', 'made'])).toEqual(new Set(['boss', 'me']))
  expect(unsuitableIn({ ...asking, path: '/others' }, ['boss'])).toEqual(new Set())
})
