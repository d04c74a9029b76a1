import type { JsonObject } from '../json.ts'
import { compile } from '../logic/compile.ts'
import { exactToJson, type Value } from '../logic/value.ts'
import { isItems } from '../pack/check-appraisal-use.ts'
import { criteriaOf } from '../pack/criteria-of.ts'
import type { AppraisalUse, InputRule, Pack } from '../pack/model.ts'
import { ask } from '../scoring/ask.ts'
import type { ReadyRule } from '../scoring/compile-scoring.ts'
import type { Rule, Scored, ScoringInput } from '../scoring/model.ts'
import { exactValue } from '../scoring/replay.ts'
import { keepResult } from './kept-result.ts'
import type { BesideRecord, Case, KeptResult, Person } from './model.ts'
import { monthsOf } from './months.ts'
import { byId } from './people.ts'

/**
 * Runs the pack's other scorings that are meant for an appraisal (`appraisal`), each from what was submitted, from
 * the person's post and from the result. None of them changes the result, and none reads a group's answers (P1).
 * `scoreBeside(pack, opened, { input, result, people }).map(({ scoring }) => scoring)` may be `['credit-points']`.
 */
export function scoreBeside(
  pack: Pack,
  opened: Pick<Case, 'person' | 'period'>,
  { input, result, people }: KeptResult & { readonly people: readonly Person[] },
): readonly BesideRecord[] {
  if (result.kind !== 'scored') return []
  const sides = Object.values(pack.scorings ?? {}).filter(({ appraisal }) => appraisal !== undefined)
  if (sides.length === 0) return []
  const seen = whatRulesSee(pack, opened, { input, result, people })
  return sides.flatMap(({ id, appraisal }): readonly BesideRecord[] => {
    const criteria = criteriaOf(pack, id)
    if (appraisal === undefined || criteria === undefined) return []
    if (answerTo(appraisal.when, seen) !== true) return []
    return [{ scoring: id, ...keepResult(criteria, inputFor(appraisal, seen)) }]
  })
}

type Seen = { readonly [name: string]: Value }

function whatRulesSee(
  pack: Pack,
  opened: Pick<Case, 'person' | 'period'>,
  given: { readonly input: ScoringInput; readonly result: Scored; readonly people: readonly Person[] },
): Seen {
  const { input, result, people } = given
  const person = byId(people).get(opened.person)
  const single = Object.entries(input).filter(([, answers]) => !Array.isArray(answers))
  const { post = '', grade = null, unit = '', frontLine = false } = person ?? {}
  const steps = tableOf(result)
  const outputs = Object.entries(pack.scoring.outputs).map(([name, step]) => [name, steps[step] ?? null])
  return {
    inputs: Object.fromEntries(single),
    subject: { post, grade, unit, frontLine },
    cycle: { months: opened.period ? monthsOf(opened.period) : null },
    result: { outputs: Object.fromEntries(outputs), steps },
    policies: { ...pack.policies },
  }
}

/** A repeated step is a table by row. */
function tableOf({ steps }: Scored): { readonly [step: string]: Value } {
  const tables: { [step: string]: Value } = {}
  const rows: { [step: string]: { [row: string]: Value } } = {}
  for (const one of steps) {
    const [step = '', row] = one.id.split('.')
    if (row === undefined) tables[step] = exactValue(one)
    else tables[step] = rows[step] = { ...rows[step], [row]: exactValue(one) }
  }
  return tables
}

function inputFor({ inputs }: AppraisalUse, seen: Seen): ScoringInput {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, properties]) => [name, propertiesOf(properties, seen)]),
  )
}

/** What has no value is left out, as in answers. */
function propertiesOf(rules: { readonly [property: string]: InputRule }, seen: Seen): JsonObject {
  const values = Object.entries(rules).map(([property, rule]) => [property, valueGiven(rule, seen)] as const)
  return Object.fromEntries(values.filter(([, value]) => value !== null))
}

function valueGiven(rule: InputRule, seen: Seen) {
  if (isItems(rule)) return rule.items.map((properties) => propertiesOf(properties, seen))
  return exactToJson(answerTo(rule, seen))
}

const compiled = new WeakMap<object, ReadyRule>()

/** A rule with a problem, a missing number above all, has no value. */
function answerTo(rule: Rule, seen: Seen): Value {
  const answer = ask(readyRule(rule), seen)
  return answer.kind === 'value' ? answer.value : null
}

function readyRule(rule: Rule): ReadyRule {
  if (typeof rule !== 'object' || rule === null) return compile(rule)
  const ready = compiled.get(rule) ?? compile(rule)
  compiled.set(rule, ready)
  return ready
}
