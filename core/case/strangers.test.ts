import { describe, expect, test } from 'vitest'
import type { FormDocument } from '../form/model.ts'
import { text } from '../workflow/testing/a-workflow.ts'
import { aPack, playCase } from './testing/an-office.ts'

const nominate: FormDocument = {
  id: 'nominate',
  version: 1,
  title: text('Nominate'),
  schema: {
    type: 'object',
    properties: {
      peers: { type: 'array', items: { type: 'string' } },
      stand: { type: 'string' },
      rows: { type: 'array', items: { type: 'object', properties: { who: { type: 'string' } } } },
    },
    required: ['peers'],
  },
  layout: {
    type: 'VerticalLayout',
    elements: [
      { type: 'Control', kind: 'people', scope: '#/properties/peers', label: text('Peers') },
      { type: 'Control', kind: 'person', scope: '#/properties/stand', label: text('Stand-in') },
      {
        type: 'Control',
        kind: 'repeat',
        scope: '#/properties/rows',
        label: text('Rows'),
        elements: [{ type: 'Control', kind: 'person', scope: '#/properties/who', label: text('Who') }],
      },
    ],
  },
}

const pack = aPack({ forms: { ...aPack().forms, nominate } })

describe('people that answers name', () => {
  test('[C8] have to be of this office, or nobody could ever give them a role', () => {
    const answers = {
      peers: ['dewi', 'ghost', 'eka'],
      stand: 'a b',
      rows: [{ who: 'ani' }, { who: 'nobody' }],
    }
    expect(playCase(pack).trySubmit('nominate', 'ani', answers)).toEqual({
      kind: 'err',
      error: {
        kind: 'invalid',
        errors: ['/peers/1', '/stand', '/rows/1/who'].map((instancePath) => ({
          instancePath,
          schemaPath: expect.stringMatching(/^#\/layout\//),
          keyword: 'person',
          params: {},
          message: 'must be somebody of this office',
        })),
      },
    })
  })

  test('[C8] are taken when the office knows them all', () => {
    const answers = { peers: ['dewi', 'fajar', 'eka'], stand: 'gita', rows: [{ who: 'ani' }, {}] }
    expect(playCase(pack).trySubmit('nominate', 'ani', answers).kind).toBe('ok')
  })
})
