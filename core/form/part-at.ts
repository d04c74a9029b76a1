import type { Json } from '../json.ts'
import { answerIn } from './answer-tree.ts'
import { holds } from './form-rule.ts'
import type { Choice } from './model.ts'
import type { ControlPart } from './parts.ts'
import type { Instance, Settled } from './settle.ts'

/**
 * The answer of a field in one place, or undefined.
 * `answerAt(part, instance)` is `3` for `score` in `{ score: 3 }`.
 */
export function answerAt({ names }: ControlPart, { answers }: Instance): Json | undefined {
  return answerIn(answers, names)
}

/** Whether `requiredIf` holds in one place. `isRequiredHere(part, instance, settled)`. */
export function isRequiredHere({ requiredIf }: ControlPart, instance: Instance, settled: Settled): boolean {
  return requiredIf !== null && holds(requiredIf, settled.dataAt(instance))
}

/** The choices that apply in one place. `choicesAt(part, instance, settled).map(({ value }) => value)`. */
export function choicesAt({ choices }: ControlPart, instance: Instance, settled: Settled): readonly Choice[] {
  return choices
    .filter(({ visibleIf }) => visibleIf === null || holds(visibleIf, settled.dataAt(instance)))
    .map(({ choice }) => choice)
}
