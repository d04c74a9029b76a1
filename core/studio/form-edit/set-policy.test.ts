import { describe, expect, test } from 'vitest'
import { readBases, readPackFiles } from '../../../cli/read-pack.ts'
import type { JsonObject } from '../../json.ts'
import { partFor } from '../../pack/parts-for.ts'
import { askedPolicies } from '../policies/asked-policies.ts'
import { openProject } from '../project.ts'
import { setPolicy } from './set-policy.ts'

const text = { id: 'Satu', en: 'One' }
const control = (name: string) => ({
  type: 'Control',
  id: name,
  kind: 'text',
  scope: `#/properties/${name}`,
  label: text,
})
const form: JsonObject = {
  schema: {
    type: 'object',
    properties: { a: { type: 'string' }, b: { type: 'string' }, c: { type: 'string' } },
    required: ['a', 'b', 'c'],
    additionalProperties: false,
  },
  layout: {
    type: 'VerticalLayout',
    id: 'all',
    elements: [
      control('a'),
      { type: 'Group', id: 'group', label: text, elements: [control('b')] },
      control('c'),
    ],
  },
}
const onlyIf = { 'skp.use': ['results'] }

describe('a part of a form under a policy', () => {
  test.each([
    ['a field', ['layout', 'elements', 0], ['b', 'c']],
    ['a group with a field', ['layout', 'elements', 1], ['a', 'c']],
  ] as const)('[SD5] %s takes its answers and their being required along, and back', (_, at, left) => {
    const made = setPolicy(form, at, onlyIf)
    if (made.kind === 'err') throw new Error(made.error.kind)
    const off = partFor(made.value, { skp: { use: 'none' } }) as { readonly schema: JsonObject }
    expect(Object.keys(off.schema.properties as JsonObject)).toEqual(left)
    expect(off.schema.required).toEqual(left)
    expect(partFor(made.value, { skp: { use: 'results' } })).toEqual(form)
    expect(setPolicy(made.value, at, undefined)).toEqual({ kind: 'ok', value: form })
  })

  test('[SD5] what stands under another policy stays there', () => {
    const inner = setPolicy(form, ['layout', 'elements', 1, 'elements', 0], { talent: ['asked'] })
    if (inner.kind === 'err') throw new Error(inner.error.kind)
    const both = setPolicy(inner.value, ['layout', 'elements', 1], onlyIf)
    if (both.kind === 'err') throw new Error(both.error.kind)
    expect((both.value.schema as JsonObject).properties).toMatchObject({
      b: { onlyIf: { talent: ['asked'] } },
    })
    expect(setPolicy(both.value, ['layout', 'elements', 1], undefined)).toEqual(inner)
  })

  test('[SD5] can be told of every policy that is one of several words, with the values that are asked for', () => {
    const opened = openProject(readPackFiles('nasional'), readBases('nasional'))
    if (opened.kind === 'err') throw new Error('the base opens')
    const found = askedPolicies(opened.value.documents)
    expect(found.find(({ path }) => path === 'skp.use')).toEqual({
      path: 'skp.use',
      now: 'none',
      values: ['beside', 'none', 'results'],
    })
    expect(found.find(({ path }) => path === 'indicators')?.values).toEqual(['none', 'some'])
    expect(found.some(({ path }) => path.includes('constructor') || path.endsWith('calendar'))).toBe(false)
  })
})
