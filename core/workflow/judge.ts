import { isObject, type Json, type JsonObject } from '../json.ts'
import type { Guard } from './model.ts'
import { readyRule } from './rule.ts'

/** What is known before any case is played: values by the variable's path, `tasks.rate.done` → 1. */
export type Facts = ReadonlyMap<string, Json>

export type Verdict = 'yes' | 'no' | 'perhaps'

/** Whether a guard holds as far as the facts tell: `and`, `or` and `!` are looked into, the rest is run if all is known. */
export function judge(guard: Guard | undefined, facts: Facts): Verdict {
  if (guard === undefined || guard === true) return 'yes'
  if (guard === false || guard === null) return 'no'
  const parts = connective(guard)
  if (parts?.op === '!') return opposite[judge(parts.args[0], facts)]
  if (parts) return joined(parts.op, parts.args, facts)
  const ready = readyRule(guard)
  if (ready.kind === 'err') return 'perhaps'
  const { paths, dynamic } = ready.value.reads
  if (dynamic.length > 0 || !paths.every((path) => facts.has(path))) return 'perhaps'
  const answer = ready.value.run(dataOf(paths, facts))
  if (answer.kind === 'problem') return 'perhaps'
  return answer.value === true ? 'yes' : 'no'
}

const opposite = { yes: 'no', no: 'yes', perhaps: 'perhaps' } as const

function connective(
  guard: Guard,
): { readonly op: 'and' | 'or' | '!'; readonly args: readonly Json[] } | null {
  if (!isObject(guard)) return null
  const [op, ...others] = Object.keys(guard)
  if (others.length > 0 || (op !== 'and' && op !== 'or' && op !== '!')) return null
  const args = guard[op]
  return { op, args: Array.isArray(args) ? args : [args ?? null] }
}

function joined(op: 'and' | 'or', args: readonly Json[], facts: Facts): Verdict {
  const verdicts = args.map((part) => judge(part, facts))
  const deciding = op === 'and' ? 'no' : 'yes'
  if (verdicts.includes(deciding)) return deciding
  return verdicts.includes('perhaps') ? 'perhaps' : opposite[deciding]
}

function dataOf(paths: readonly string[], facts: Facts): JsonObject {
  const data: { [key: string]: Json } = {}
  for (const path of paths) {
    const keys = path.split('.')
    const last = keys.pop() ?? ''
    let at = data
    for (const key of keys) {
      const next = at[key]
      // Made here a moment ago, so that it may be written to.
      const inner = isObject(next) ? (next as { [key: string]: Json }) : {}
      at[key] = inner
      at = inner
    }
    at[last] = facts.get(path) ?? null
  }
  return data
}
