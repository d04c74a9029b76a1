import { isObject, type Json, type JsonObject } from '../../json.ts'
import { type At, withValue } from './at.ts'
import type { FormPart } from './parts.ts'
import type { Binding } from './variables.ts'

/** What a rule decides, at the part that has it. */
export type RuleUse = 'visibleIf' | 'requiredIf' | 'calculate' | 'candidates' | 'choice' | 'check'

/** A rule of a part, with the way to it from the element. */
export type PartRule = { readonly use: RuleUse; readonly way: At; readonly rule: Json }

const members = ['visibleIf', 'requiredIf', 'calculate', 'candidates'] as const

/** The rules of an element: `rulesIn({ visibleIf: true })` is `[{ use: 'visibleIf', way: ['visibleIf'], rule: true }]`. */
export function rulesIn(body: JsonObject): readonly PartRule[] {
  const choices: readonly Json[] = Array.isArray(body.choices) ? body.choices : []
  return [
    ...members.flatMap((use): readonly PartRule[] => {
      const rule = Object.hasOwn(body, use) ? body[use] : undefined
      return rule === undefined ? [] : [{ use, way: [use], rule }]
    }),
    ...choices.flatMap((choice, index): readonly PartRule[] => {
      const rule = isObject(choice) ? choice.visibleIf : undefined
      return rule === undefined ? [] : [{ use: 'choice', way: ['choices', index, 'visibleIf'], rule }]
    }),
  ]
}

/**
 * An element with its rules made anew, undefined to take one away; where none is, the same element.
 * `mapRules({ visibleIf: true }, () => undefined)` is `{}`.
 */
export function mapRules(body: JsonObject, change: (rule: PartRule) => Json | undefined): JsonObject {
  return rulesIn(body).reduce((made, each) => {
    const next = change(each)
    if (next === each.rule) return made
    // A computed field without a rule is none: it yields nothing instead.
    const isNeeded = each.use === 'calculate' && next === undefined
    return withValue(made, each.way, isNeeded ? null : next)
  }, body)
}

/**
 * By which names a part's rules read answers: all of them, and inside of a list those of its own item.
 * `bindingsOf({ start: ['rows', '*'] })` has `answers` and `item`.
 */
export function bindingsOf({ start }: Pick<FormPart, 'start'>): readonly Binding[] {
  const answers = { name: ['answers'], path: [] }
  return start.length === 0 ? [answers] : [answers, { name: ['item'], path: start }]
}
