import { describe, expect, it } from 'vitest'
import type { Json } from '../json.ts'
import { compileSchema, openSchema, type SchemaOptions } from './json-schema.ts'

function errorsOf(schema: Json, instance: unknown, options: SchemaOptions = {}) {
  const compiled = compileSchema(schema, options)
  if (compiled.kind === 'err') throw new Error(JSON.stringify(compiled.error))
  return compiled.value(instance)
}

function problemsOf(schema: Json, options: SchemaOptions = { strict: true }) {
  const compiled = compileSchema(schema, options)
  return compiled.kind === 'err' ? compiled.error : []
}

describe('compileSchema', () => {
  it('reports every error, in the shape of Ajv’s', () => {
    const schema = { type: 'object', properties: { age: { minimum: 18 } }, required: ['name'] }
    expect(errorsOf(schema, { age: 3 })).toEqual([
      {
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'name' },
        message: "must have required property 'name'",
      },
      {
        instancePath: '/age',
        schemaPath: '#/properties/age/minimum',
        keyword: 'minimum',
        params: { comparison: '>=', limit: 18 },
        message: 'must be >= 18',
      },
    ])
  })

  it('keeps the path of what `then` asks for, and says which branch failed', () => {
    const schema = JSON.parse(
      '{"if": {"required": ["a"]}, "then": {"properties": {"b": {"type": "string"}}}}',
    )
    expect(errorsOf(schema, { a: 1, b: 2 })).toMatchObject([
      { instancePath: '/b', schemaPath: '#/then/properties/b/type', keyword: 'type' },
      { instancePath: '', schemaPath: '#/if', keyword: 'if', params: { failingKeyword: 'then' } },
    ])
  })

  it('names the place in the schema that a reference leads to, also from another document', () => {
    const schemas = { 'https://region.example/score': { maximum: 5 } }
    expect(errorsOf({ $ref: 'https://region.example/score' }, 6, { schemas })).toMatchObject([
      { schemaPath: 'https://region.example/score#/maximum' },
    ])
  })

  it('[F11] sees own properties only', () => {
    expect(errorsOf({ required: ['toString'] }, {})).toHaveLength(1)
    expect(errorsOf({ properties: { constructor: { type: 'string' } } }, {})).toEqual([])
    const proto: Json = JSON.parse('{"__proto__": 1}')
    expect(errorsOf(JSON.parse('{"properties": {"__proto__": {"type": "string"}}}'), proto)).toHaveLength(1)
    expect(errorsOf({ enum: [JSON.parse('{"toString": 1}')] }, {})).toHaveLength(1)
  })

  it.each([
    [19.99, 0.01, true],
    [0.3, 0.1, true],
    [4.35, 0.01, true],
    [1.005, 0.01, false],
    [1e-7, 0.01, false],
    [1e21, 0.01, true],
    [7, 0.5, true],
    [1e308, 0.123456789, false],
  ])('[F12] reckons in decimals: %d is a multiple of %d: %s', (value, multipleOf, expected) => {
    expect(errorsOf({ multipleOf }, value).length === 0).toBe(expected)
  })

  it('counts characters, not halves of them', () => {
    expect(errorsOf({ maxLength: 2, minLength: 2 }, '😀😀')).toEqual([])
    expect(errorsOf({ minLength: 3 }, '😀😀')).toHaveLength(1)
  })

  it('stops at the number of errors it is asked for', () => {
    expect(errorsOf({ items: { type: 'string' } }, [1, 2, 3], { maxErrors: 2 })).toHaveLength(2)
  })

  it('[F1] refuses a keyword or a format that the draft does not have', () => {
    expect(problemsOf({ properties: { a: { minimun: 1, format: 'nik' } } })).toEqual([
      { kind: 'unknown-keyword', path: '/properties/a', keyword: 'minimun' },
      { kind: 'unknown-format', path: '/properties/a', format: 'nik' },
    ])
  })

  it('[F1] refuses a keyword with a value that it cannot have, and says what it takes', () => {
    expect(problemsOf({ minLength: -1, required: ['a', 'a'] }, {})).toEqual([
      { kind: 'bad-value', path: '', keyword: 'minLength', expected: 'a whole number, 0 or more' },
      { kind: 'bad-value', path: '', keyword: 'required', expected: 'a list of different names' },
    ])
  })

  it('[F2] refuses references to other documents when strict, and to nothing always', () => {
    expect(problemsOf({ $ref: 'https://example.org/schema' })).toMatchObject([{ kind: 'remote-reference' }])
    expect(problemsOf({ $ref: '#/$defs/nothing' }, {})).toMatchObject([{ kind: 'unresolved-reference' }])
  })

  it('refuses a vocabulary that it must know and does not', () => {
    const $vocabulary = { 'https://example.org/vocab': true, 'https://example.org/other': false }
    expect(problemsOf({ $vocabulary })).toEqual([
      { kind: 'unknown-vocabulary', path: '', vocabulary: 'https://example.org/vocab' },
    ])
  })

  it('asserts the formats of the draft and nip unless told otherwise', () => {
    expect(errorsOf({ format: 'nip' }, '198513302009121002')).toHaveLength(1)
    expect(errorsOf({ format: 'nip' }, '198513302009121002', { formats: {} })).toEqual([])
  })
})

describe('openSchema', () => {
  it('judges one part by its pointer', () => {
    const opened = openSchema({
      properties: { age: { $ref: '#/$defs/age' } },
      $defs: { age: { minimum: 18 } },
    })
    if (opened.kind === 'err') throw new Error(JSON.stringify(opened.error))
    expect(opened.value.at('/properties/age')?.(17)).toMatchObject([{ schemaPath: '#/$defs/age/minimum' }])
    expect(opened.value.at('/properties/none')).toBeUndefined()
  })
})
