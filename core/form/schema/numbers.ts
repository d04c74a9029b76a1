import { own } from '../../json.ts'
import { fail } from './error.ts'
import { multipleTest } from './multiple.ts'
import type { KeywordCompiler, KeywordCompilers } from './site.ts'

type Comparison = { readonly sign: string; readonly holds: (value: number, limit: number) => boolean }

/** `maximum`, `minimum` and their exclusive kin: `bound('minimum', { sign: '>=', holds: (a, b) => a >= b })`. */
function bound(keyword: string, { sign, holds }: Comparison): KeywordCompiler {
  return ({ schema, at }) => {
    const limit = own(schema, keyword)
    if (typeof limit !== 'number') return null
    const violation = {
      schemaPath: at(keyword),
      keyword,
      params: { comparison: sign, limit },
      message: `must be ${sign} ${limit}`,
    }
    return (value, run) => typeof value !== 'number' || holds(value, limit) || fail(run, violation)
  }
}

const multipleOf: KeywordCompiler = ({ schema, at }) => {
  const unit = own(schema, 'multipleOf')
  if (typeof unit !== 'number') return null
  const violation = {
    schemaPath: at('multipleOf'),
    keyword: 'multipleOf',
    params: { multipleOf: unit },
    message: `must be multiple of ${unit}`,
  }
  const isMultiple = multipleTest(unit)
  return (value, run) => typeof value !== 'number' || isMultiple(value) || fail(run, violation)
}

/** The keywords that judge numbers. */
export const numbers = {
  maximum: bound('maximum', { sign: '<=', holds: (value, limit) => value <= limit }),
  minimum: bound('minimum', { sign: '>=', holds: (value, limit) => value >= limit }),
  exclusiveMaximum: bound('exclusiveMaximum', { sign: '<', holds: (value, limit) => value < limit }),
  exclusiveMinimum: bound('exclusiveMinimum', { sign: '>', holds: (value, limit) => value > limit }),
  multipleOf,
} satisfies KeywordCompilers
