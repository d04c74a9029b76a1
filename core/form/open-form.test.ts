import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import type { JsonObject } from '../json.ts'
import { commonParts, type MoreParts } from './common-parts.ts'
import { compileForm } from './compile-form.ts'
import { liveForm } from './live-form.ts'
import type { Rule } from './model.ts'
import { type Offer, offers } from './more-parts.ts'
import { openForm } from './open-form.ts'
import { prepareForm } from './prepare-form.ts'
import { aForm, control, text } from './testing/a-form.ts'
import { effectiveAnswers, validateForm } from './validate-form.ts'

const schemas = join(import.meta.dirname, '..', '..', 'schemas')
const packs = readdirSync(schemas).filter((name) => existsSync(join(schemas, name, 'pack.json')))

const contents = { type: 'string' }
const rare: readonly { readonly what: string; readonly field: JsonObject; readonly rule?: Rule }[] = [
  { what: 'a pattern', field: { ...contents, pattern: '^(nama|b)$' } },
  { what: 'an operator that reckons', field: contents, rule: { '>': [{ mean: [[1, 2]] }, 1] } },
  {
    what: 'a pattern beside such an operator',
    field: { ...contents, pattern: '@+' },
    rule: { '>': [{ mean: [[1, 2]] }, 1] },
  },
  { what: 'branches', field: { anyOf: [contents, { type: 'array', maxItems: 0 }] } },
  { what: 'a reference', field: { $ref: '#/$defs/a b' } },
  {
    what: 'text of other texts',
    field: contents,
    rule: { '==': [{ cat: [{ var: 'answers.a' }, 'x'] }, 'namax'] },
  },
  { what: 'a rank', field: contents, rule: { '>': [{ median: [[1, 2]] }, 1] } },
  { what: 'a duration', field: { ...contents, format: 'duration' } },
  { what: 'a format', field: { ...contents, format: 'idn-email' } },
  { what: 'names by pattern', field: { type: 'object', patternProperties: { '^a': contents } } },
  { what: 'items that must be there', field: { type: 'array', contains: contents } },
  { what: 'what others have not seen', field: { type: 'object', unevaluatedProperties: false } },
  { what: 'an anchor', field: { $anchor: 'a', items: { $ref: '#a' } } },
  { what: 'an encoded reference', field: { properties: { c: { $ref: '#/$defs/a%20b' } } } },
  {
    what: 'an operator of scoring',
    field: contents,
    rule: { '==': [{ band: [{ var: 'context.score' }, [{ id: 'a', from: 0, to: 5 }]] }, 'a'] },
  },
]
const unknown: readonly (readonly [what: string, field: JsonObject, problem: JsonObject])[] = [
  ['format', { format: 'nik' }, { kind: 'unknown-format', format: 'nik' }],
  ['keyword', { minimun: 3 }, { kind: 'unknown-keyword', keyword: 'minimun' }],
  ['place', { $ref: '#/$defs/none' }, { kind: 'unresolved-reference', ref: '#/$defs/none' }],
  ['document', { $ref: 'other.json' }, { kind: 'unresolved-reference', ref: 'other.json' }],
]

describe('openForm', () => {
  it.each(packs)(
    '[F4] finds all that the forms of the pack %s have without reading everything',
    async (name) => {
      const { forms } = readPack(name)
      const read = await Promise.all(Object.values<Offer>(offers).map((offer) => offer.read()))
      const more: MoreParts[] = read.map((each) => each.more)
      const parts = commonParts({
        ...Object.assign({}, ...more),
        operators: Object.assign({}, ...more.map(({ operators }) => operators)),
      })
      const lacking = Object.values(forms).filter((form) => prepareForm(form, parts).kind === 'err')
      expect(lacking.map(({ id }) => id)).toEqual([])
    },
  )

  it('[F4] says of each file of parts just what it brings', async () => {
    for (const { brings, read } of Object.values<Offer>(offers)) {
      const { more } = await read()
      const { references = {}, combinators = {} } = more.branches ?? {}
      const parts = { ...more.operators, ...more.formats, ...references, ...combinators }
      const brought = [
        ...Object.keys(parts),
        ...(more.compilePattern ? ['pattern'] : []),
        ...(more.files ? ['evidence'] : []),
      ]
      expect(brought.toSorted()).toEqual(brings.split(' ').toSorted())
    }
  })

  it.each(rare)(
    '[F4] reads the rest for $what, and judges as where it was published',
    async ({ field, rule }) => {
      const document = formOf(field, rule)
      const [opened, compiled] = [await openForm(document), compileForm(document)]
      if (opened.kind === 'err' || compiled.kind === 'err') throw new Error('not opened')
      expect(prepareForm(document, commonParts()).kind).toBe('err')
      for (const a of ['nama@contoh.go.id', 'nama', {}, { abc: 1 }, [], [1], ['a'], { 'a b': 'a', c: 1 }]) {
        const input = { answers: {}, context: { a, score: 3 } }
        expect(JSON.stringify(validateForm(opened.value, input))).toBe(
          JSON.stringify(validateForm(compiled.value, input)),
        )
      }
    },
  )

  it.each(unknown)('[F1] lets no %s pass that it does not know', async (_, field, problem) => {
    const path = '/properties/a'
    expect(await openForm(formOf(field))).toEqual({
      kind: 'err',
      error: [{ kind: 'bad-schema', at: `/schema${path}`, problem: { ...problem, path } }],
    })
  })

  it('[F5] refuses a pattern that could go back, and a schema too deep to look through', async () => {
    const pattern = '^(?=a)'
    expect(await openForm(formOf({ pattern }))).toMatchObject({
      error: [{ kind: 'bad-schema', problem: { kind: 'unsafe-pattern', pattern } }],
    })
    let deep: JsonObject = {}
    for (let level = 0; level < 300; level++) deep = { items: deep }
    expect(await openForm(formOf(deep))).toMatchObject({
      error: [{ kind: 'bad-schema', problem: { kind: 'too-deep', limit: 200 } }],
    })
  })

  it('[F13] reads what looks at a form as a whole where one field lies within another, and says the same', async () => {
    const inner = { type: 'object', properties: { b: { type: 'string', minLength: 3 } } }
    const nested = aForm({ properties: { a: inner } }, [
      control('a', { kind: 'computed', calculate: { var: 'context.a' } }),
      control('a/b', { kind: 'text' }),
    ])
    const named = formOf({ type: 'object', propertyNames: { minLength: 2 } })
    for (const document of [nested, named]) {
      const [opened, compiled] = [await openForm(document), compileForm(document)]
      if (opened.kind === 'err' || compiled.kind === 'err') throw new Error('not opened')
      for (const a of [{ b: 'x' }, { c: 'y', bb: 'z' }, {}]) {
        const input = { answers: {}, context: { a } }
        const [live, verdict] = [liveForm(opened.value, input), validateForm(compiled.value, input)]
        expect(live.errors()).toEqual(verdict.kind === 'valid' ? [] : verdict.errors)
        expect(live.state().answers).toEqual(effectiveAnswers(compiled.value, input).answers)
      }
    }
  })

  it('[F13] leaves it out where fields are looked at one by one', async () => {
    expect(await openForm(formOf(contents))).toMatchObject({ kind: 'ok', value: { whole: null } })
  })

  it('[F5] ends on a reference that leads back to itself, should one ever have been published', async () => {
    const form = formOf(contents)
    const schema = { ...form.schema, properties: { a: contents, b: { $ref: '#/properties/b' } } }
    const opened = await openForm({ ...form, schema })
    if (opened.kind === 'err') throw new Error('not opened')
    const verdict = validateForm(opened.value, { answers: { b: 1 }, context: { a: 'a' } })
    expect(verdict).toMatchObject({ kind: 'invalid', errors: [{ keyword: 'maxDepth' }] })
  })
})

function formOf(a: JsonObject, when: Rule = false) {
  const schema = { properties: { a }, $defs: { 'a b': { type: 'string' } } }
  const checks = [{ id: 'check', when, scope: '#/properties/a', message: text('Check') }]
  return aForm(schema, [control('a', { kind: 'computed', calculate: { var: 'context.a' } })], { checks })
}
