import type { JsonObject } from '../json.ts'
import type { CompiledForm } from './compile-form.ts'
import { isAnyVisible } from './complete-structures.ts'
import { type AskedField, canErr, errorOfCheck, errorsOfField } from './field-errors.ts'
import { holds } from './form-rule.ts'
import { placeOf, withoutHidden } from './hidden-errors.ts'
import type { FormError } from './model.ts'
import { answerAt, choicesAt, isRequiredHere } from './part-at.ts'
import { type FormInput, pointerTo, type Settled, settle } from './settle.ts'

export type FormVerdict =
  | { readonly kind: 'valid'; readonly answers: JsonObject }
  | { readonly kind: 'invalid'; readonly errors: readonly FormError[] }

/** The answers that count, and those that are set aside because they are hidden (F3). */
export type EffectiveAnswers = {
  readonly answers: JsonObject
  readonly setAside: Settled['setAside']
}

/** Takes hidden answers out and puts calculated ones in, whatever the client claims: the first half of `validateForm`. */
export function effectiveAnswers(form: CompiledForm, input: FormInput): EffectiveAnswers {
  const { answers, setAside } = settle(form, input)
  return { answers, setAside }
}

/**
 * Judges a form on either side of the wire (F4): the answers that count, or every error of the schema, of
 * `requiredIf`, of choices that do not apply, of files, and of checks.
 * `validateForm(form, { answers: { score: 9 }, context: {} })` is `{ kind: 'invalid', errors: [{ keyword: 'maximum', … }] }`.
 */
export function validateForm(form: CompiledForm, input: FormInput): FormVerdict {
  const settled = settle(form, input)
  const found = form.schema.validate(settled.answers)
  const hidden =
    found.length > 0 || form.checks.length > 0 ? hiddenPointers(form, settled) : new Set<string>()
  const ofSchema = withoutHidden(found, (pointer) => hidden.has(pointer))
  const ofControls = controlErrors(form, settled, new Set(ofSchema.map(placeOf)))
  const errors = [...ofSchema, ...ofControls, ...checkErrors(form, settled, hidden)]
  return errors.length === 0 ? { kind: 'valid', answers: settled.answers } : { kind: 'invalid', errors }
}

function hiddenPointers(form: CompiledForm, settled: Settled): ReadonlySet<string> {
  const hidden = new Set<string>()
  for (const part of form.order) {
    if (part.kind !== 'control') continue
    for (const instance of settled.instancesOf(part.repeat)) {
      if (!settled.isVisible(part, instance)) hidden.add(pointerTo(instance, part))
    }
  }
  for (const structure of form.structures) {
    for (const instance of settled.instancesOf(structure.repeat)) {
      if (!isAnyVisible(structure, instance, settled)) hidden.add(pointerTo(instance, structure))
    }
  }
  return hidden
}

// A field that the schema already finds fault with is not blamed twice.
function controlErrors(form: CompiledForm, settled: Settled, blamed: ReadonlySet<string>): FormError[] {
  const errors: FormError[] = []
  for (const part of form.order) {
    if (part.kind !== 'control') continue
    for (const instance of settled.instancesOf(part.repeat)) {
      if (!settled.isVisible(part, instance) || blamed.has(pointerTo(instance, part))) continue
      if (!canErr(part)) continue
      const asked: AskedField = {
        part,
        pointer: instance.pointer,
        answer: answerAt(part, instance),
        isRequired: () => isRequiredHere(part, instance, settled),
        choices: () => choicesAt(part, instance, settled),
      }
      errors.push(...errorsOfField(asked))
    }
  }
  return errors.filter((error) => !blamed.has(placeOf(error)))
}

function checkErrors(form: CompiledForm, settled: Settled, hidden: ReadonlySet<string>): FormError[] {
  const data = settled.dataAt(settled.root)
  return form.checks.filter(({ tail, when }) => !hidden.has(tail) && holds(when, data)).map(errorOfCheck)
}
