import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '../json.ts'
import { errorWordsId } from './error-words-id.ts'
import { everyErrorWords } from './every-error-words.ts'
import { compileSchema } from './json-schema.ts'
import { messageOf } from './message.ts'
import { catalogue } from './message-catalogue.ts'
import type { FormError } from './model.ts'
import { draftFormats } from './schema/formats.ts'

const anError = (keyword: string, params: FormError['params']): FormError => ({
  instancePath: '/x',
  schemaPath: `#/properties/x/${keyword}`,
  keyword,
  params,
  message: '',
})

describe('messageOf', () => {
  it('says what would be right, with both bounds in one sentence', () => {
    const error = anError('maximum', { comparison: '<=', limit: 5 })
    const subject = { label: 'Nilai', schema: { minimum: 1, maximum: 5 } }
    expect(messageOf(error, everyErrorWords.id, subject)).toBe('Isi “Nilai” dengan angka 1 sampai 5.')
    expect(messageOf(error, everyErrorWords.en, subject)).toBe('Enter a number from 1 to 5 for “Nilai”.')
  })

  it('writes numbers with a decimal comma in Indonesian', () => {
    const error = anError('minimum', { comparison: '>=', limit: 1234.5 })
    expect(messageOf(error, everyErrorWords.id, { label: 'Biaya' })).toBe(
      'Isi “Biaya” dengan angka 1.234,5 atau lebih.',
    )
    expect(messageOf(error, everyErrorWords.en, { label: 'Cost' })).toBe(
      'Enter a number of 1,234.5 or more for “Cost”.',
    )
  })

  it('speaks of decimal places, not of multiples of 0.01', () => {
    const error = anError('multipleOf', { multipleOf: 0.01 })
    expect(messageOf(error, everyErrorWords.id, { label: 'Bobot' })).toBe(
      'Isi “Bobot” dengan paling banyak 2 angka di belakang koma.',
    )
  })

  it('says a check in its author’s words', () => {
    const text = { id: 'Bobot harus 100.', en: 'Weights must total 100.' }
    expect(
      messageOf(anError('check', { check: 'weights', text }), everyErrorWords.id, { label: 'Bobot' }),
    ).toBe(text.id)
  })

  const failures: readonly (readonly [string, JsonObject, Json])[] = [
    ['type', { type: ['integer', 'null'] }, 'x'],
    ['const', { const: true }, false],
    ['enum', { enum: ['WIB', 'WITA'] }, 'x'],
    ['minimum', { minimum: 1 }, 0],
    ['maximum', { maximum: 1 }, 2],
    ['exclusiveMinimum', { exclusiveMinimum: 1 }, 1],
    ['exclusiveMaximum', { exclusiveMaximum: 1 }, 1],
    ['multipleOf', { multipleOf: 0.25 }, 0.3],
    ['minLength', { minLength: 2 }, 'x'],
    ['maxLength', { maxLength: 2 }, 'xxx'],
    ['pattern', { pattern: '^a' }, 'b'],
    ['format', { format: 'date' }, 'b'],
    ['required', { required: ['a'] }, {}],
    ['dependentRequired', { dependentRequired: { a: ['b'] } }, { a: 1 }],
    ['minProperties', { minProperties: 1 }, {}],
    ['maxProperties', { maxProperties: 0 }, { a: 1 }],
    ['propertyNames', { propertyNames: false }, { a: 1 }],
    ['additionalProperties', { additionalProperties: false }, { a: 1 }],
    ['unevaluatedProperties', { unevaluatedProperties: false }, { a: 1 }],
    ['minItems', { minItems: 1 }, []],
    ['maxItems', { maxItems: 0 }, [1]],
    ['items', { prefixItems: [{}], items: false }, [1, 2]],
    ['unevaluatedItems', { unevaluatedItems: false }, [1]],
    ['uniqueItems', { uniqueItems: true }, [1, 1]],
    ['contains', { contains: { const: 1 } }, [2]],
    ['anyOf', { anyOf: [{ const: 1 }] }, 2],
    ['oneOf', { oneOf: [{}, {}] }, 2],
    ['not', { not: {} }, 2],
    ['if', { if: false, else: false }, 2],
    ['false schema', { allOf: [false] }, 2],
  ]

  it.each(failures)('has words in both languages for %s', (keyword, schema, instance) => {
    const compiled = compileSchema(schema)
    const errors = compiled.kind === 'ok' ? compiled.value(instance) : []
    const error = errors.find((found) => found.keyword === keyword)
    expect(error).toBeDefined()
    for (const language of ['id', 'en'] as const) {
      const said = error && messageOf(error, everyErrorWords[language], { label: 'X', schema })
      expect(said).toMatch(/^[A-Z“].*\.$/)
      expect(said).not.toMatch(/undefined|NaN|#/)
    }
  })

  it('has words for every keyword that can fail, rare ones beside', () => {
    const ofForms = ['requiredIf', 'choice', 'person', 'evidence', 'check', 'maxDepth', 'maxSteps']
    const expected = [...failures.map(([keyword]) => keyword), ...ofForms]
    for (const { rare } of Object.values(everyErrorWords)) {
      const known = [...Object.keys(catalogue), ...Object.keys(rare?.keywords ?? {})]
      expect(known.toSorted()).toEqual(expected.toSorted())
    }
  })

  it('says less of what is rare until its words are read', () => {
    const error = anError('not', {})
    expect(messageOf(error, errorWordsId, { label: 'Nilai' })).toBe('Periksa kembali isian “Nilai”.')
    expect(messageOf(error, everyErrorWords.id, { label: 'Nilai' })).toBe(
      'Ubah “Nilai”: isian seperti ini tidak diperbolehkan.',
    )
  })

  it('has words for every format', () => {
    for (const { formats, rare } of Object.values(everyErrorWords)) {
      const known = [...Object.keys(formats), ...Object.keys(rare?.formats ?? {})]
      expect(known.toSorted()).toEqual(Object.keys(draftFormats).toSorted())
    }
  })
})
