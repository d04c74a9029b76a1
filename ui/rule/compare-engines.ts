import type { Json } from '../../core/json.ts'
import { evaluate } from '../../core/logic/evaluate.ts'
import { exactToJson, type Value } from '../../core/logic/value.ts'

/** What a plain JSON-Logic engine makes of a rule, beside ours. */
export type Comparison =
  | { readonly kind: 'same'; readonly value: Json }
  | { readonly kind: 'other'; readonly ours: Json; readonly theirs: Json }
  /** Ours has no value for this example, so there is nothing to compare. */
  | { readonly kind: 'none' }

/**
 * Runs a rule on an example in json-logic-js too. Only what came to a value here is run there, so that nothing is tried
 * that our own checks and budget would refuse; whoever asks has seen that it names no operator of its own.
 */
export async function compareEngines(rule: Json, example: Value): Promise<Comparison> {
  const answer = evaluate(rule, exactToJson(example))
  if (answer.kind === 'problem') return { kind: 'none' }
  const ours = exactToJson(answer.value)
  const { default: plain } = await import('json-logic-js')
  // Its types know the standard operators alone, which is what is asked of the rule before.
  const theirs = plain.apply(rule as Parameters<typeof plain.apply>[0], exactToJson(example)) as Json
  return JSON.stringify(theirs) === JSON.stringify(ours)
    ? { kind: 'same', value: ours }
    : { kind: 'other', ours, theirs: theirs ?? null }
}
