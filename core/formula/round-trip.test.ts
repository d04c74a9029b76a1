import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import type { Json } from '../json.ts'
import { defaultBudget, overSize } from '../logic/budget.ts'
import { evaluate } from '../logic/evaluate.ts'
import { exactToJson } from '../logic/value.ts'
import { type Block, slotsOf } from './block.ts'
import { fromRule } from './from-rule.ts'
import { readFormula } from './read-formula.ts'
import { oddRule, ruleData, supportedRule } from './testing/rules.ts'
import { toRule } from './to-rule.ts'
import { writeFormula } from './write-formula.ts'

const seed = Number(process.env.TIMBANG_FUZZ_SEED ?? Date.now() % 1_000_000)
const runs = { seed, numRuns: 10_000 }
const languages = ['id', 'en'] as const

describe(`a rule, its formula and its blocks (seed ${seed})`, () => {
  test('[X1] 10,000 rules of the grammar: the formula gives the same JSON and the same text again', () => {
    fc.assert(
      fc.property(supportedRule(), (rule) => {
        fc.pre(overSize(rule, defaultBudget) === undefined)
        for (const language of languages) {
          const text = written(rule, language)
          const read = readFormula(text, language)
          expect(read, text).toMatchObject({ kind: 'ok' })
          if (read.kind === 'err') return
          expect(canonicalJson(read.value.rule), text).toBe(canonicalJson(rule))
          expect(written(read.value.rule, language)).toBe(text)
        }
      }),
      runs,
    )
  })

  test('[X1] 10,000 rules of the grammar: the blocks give the same JSON, and none of it is “advanced”', () => {
    fc.assert(
      fc.property(supportedRule(), (rule) => {
        const block = fromRule(rule)
        expect(canonicalJson(toRule(block))).toBe(canonicalJson(rule))
        expect(hasAdvanced(block), JSON.stringify(rule)).toBe(false)
      }),
      runs,
    )
  })

  test('[X1] 10,000 rules of the grammar: what was read again has the same value on random data', () => {
    let values = 0
    fc.assert(
      fc.property(supportedRule(), ruleData(), fc.constantFrom(...languages), (rule, data, language) => {
        const read = readFormula(written(rule, language), language)
        if (read.kind === 'err') throw new Error(read.error.kind)
        const [before, after] = [outcome(rule, data), outcome(read.value.rule, data)]
        if (before.startsWith('value')) values++
        expect(after).toBe(before)
        expect(outcome(toRule(fromRule(rule)), data)).toBe(before)
      }),
      runs,
    )
    expect(values).toBeGreaterThan(2000)
  })

  test('[X2] 10,000 pieces of any JSON stay intact through formula and blocks', () => {
    let advanced = 0
    fc.assert(
      fc.property(oddRule(), (rule) => {
        const block = fromRule(rule)
        if (hasAdvanced(block)) advanced++
        expect(JSON.stringify(sorted(toRule(block)))).toBe(JSON.stringify(sorted(rule)))
        for (const language of languages) {
          const text = written(rule, language)
          const read = readFormula(text, language)
          if (read.kind === 'err') throw new Error(`${text}: ${JSON.stringify(read.error)}`)
          expect(JSON.stringify(sorted(read.value.rule)), text).toBe(JSON.stringify(sorted(rule)))
          expect(written(read.value.rule, language)).toBe(text)
        }
      }),
      runs,
    )
    expect(advanced).toBeGreaterThan(3000)
  })
})

function written(rule: Json, language: 'id' | 'en'): string {
  const text = writeFormula(rule, language)
  if (text.kind === 'err') throw new Error(`${JSON.stringify(text.error)}: ${JSON.stringify(rule)}`)
  return text.value
}

function hasAdvanced(block: Block): boolean {
  return block.kind === 'advanced' || slotsOf(block).some(hasAdvanced)
}

/** The value, or the kind of problem: where it lies is the same when the JSON is. */
function outcome(rule: Json, data: Json): string {
  const evaluation = evaluate(rule, data)
  if (evaluation.kind === 'problem') return `problem ${evaluation.problem.kind} ${evaluation.problem.path}`
  return `value ${JSON.stringify(exactToJson(evaluation.value))}`
}

/** In canonical order, for JSON with halves of surrogate pairs too, which `canonicalJson` refuses. */
function sorted(json: Json): Json {
  if (Array.isArray(json)) return json.map(sorted)
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(
    Object.entries(json)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, sorted(value)]),
  )
}
