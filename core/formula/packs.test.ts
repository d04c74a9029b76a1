import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import { isObject, type Json } from '../json.ts'
import { type Block, slotsOf } from './block.ts'
import { fromRule } from './from-rule.ts'
import { readFormula } from './read-formula.ts'
import { tidy } from './tidy.ts'
import { writeFormula } from './write-formula.ts'

const schemas = join(import.meta.dirname, '..', '..', 'schemas')

describe('the rules of the packs that are shipped', () => {
  const rules = globSync('**/*.scoring.json', { cwd: schemas }).flatMap((file) =>
    // A file of this repository is JSON.
    rulesIn(JSON.parse(readFileSync(join(schemas, file), 'utf8')) as Json),
  )

  test('[X1] each has a formula in both languages, which gives the rule again', () => {
    expect(rules.length).toBeGreaterThan(150)
    for (const rule of rules) {
      for (const language of ['id', 'en'] as const) {
        const text = writeFormula(rule, language)
        if (text.kind === 'err') throw new Error(JSON.stringify(text.error))
        const read = readFormula(text.value, language)
        expect(read.kind === 'ok' && canonicalJson(read.value.rule), text.value).toBe(canonicalJson(rule))
      }
    }
  })

  test('[X2] tidied, none needs an “advanced” part but what is written out by policy before it runs', () => {
    const advanced = rules.filter((rule) => hasAdvanced(fromRule(tidy(rule))))
    expect(advanced.filter((rule) => !JSON.stringify(rule).includes('"perPolicy"'))).toEqual([])
  })
})

function rulesIn(json: Json): readonly Json[] {
  if (Array.isArray(json)) return json.flatMap(rulesIn)
  if (!isObject(json)) return []
  const own = ['rule', 'when', 'count'].flatMap((key) => (isObject(json[key]) ? [json[key]] : []))
  return [...own, ...Object.values(json).flatMap(rulesIn)]
}

function hasAdvanced(block: Block): boolean {
  return block.kind === 'advanced' || slotsOf(block).some(hasAdvanced)
}
