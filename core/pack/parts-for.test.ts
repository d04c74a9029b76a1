import { describe, expect, test } from 'vitest'
import { partFor } from './parts-for.ts'

describe('parts that a policy asks for', () => {
  const on = { skp: { use: 'results' } }

  test('[R16] a row, a member and a plain value stay only where the policy is one of those named', () => {
    const document = {
      tasks: [{ id: 'a' }, { onlyIf: { 'skp.use': ['beside', 'results'] }, id: 'b' }],
      states: { plan: { onlyIf: { 'skp.use': ['results'] }, kind: 'open' } },
      required: ['x', { onlyIf: { 'skp.use': ['results'] }, value: 'y' }],
    }
    expect(partFor(document, on)).toEqual({
      tasks: [{ id: 'a' }, { id: 'b' }],
      states: { plan: { kind: 'open' } },
      required: ['x', 'y'],
    })
    expect(partFor(document, { skp: { use: 'none' } })).toEqual({
      tasks: [{ id: 'a' }],
      states: {},
      required: ['x'],
    })
  })

  test('[R16] one of several values is taken by the policy, else the one for all others', () => {
    const initial = { perPolicy: ['skp.use', { none: 'planning', '*': 'skp-plan' }] }
    expect(partFor({ initial }, on)).toEqual({ initial: 'skp-plan' })
    expect(partFor({ initial }, { skp: { use: 'none' } })).toEqual({ initial: 'planning' })
    // A pack that knows nothing of the policy does as without it.
    expect(partFor({ initial }, {})).toEqual({ initial: 'planning' })
  })

  test('[R16] nothing else is touched: lists in lists, null and empty ones', () => {
    const rule = { in: [null, [[], ['a', 'b']], { var: '' }] }
    expect(partFor(rule, on)).toEqual(rule)
  })

  test('[R16] names of prototypes are no policies', () => {
    expect(partFor({ a: { perPolicy: ['constructor.name', { Object: 1, '*': 2 }] } }, on)).toEqual({ a: 2 })
  })
})
