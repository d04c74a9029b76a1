import { escapePointer, isObject, type JsonObject, own } from '../json.ts'
import { isBlank } from './blank.ts'
import type { CompiledForm } from './compile-form.ts'
import { holds } from './form-rule.ts'
import type { FormError } from './model.ts'
import { answerAt, choicesAt, isRequiredHere } from './part-at.ts'
import type { ControlPart } from './parts.ts'
import { equal } from './schema/equal.ts'
import { type FormInput, type Instance, itemLimit, pointerTo, type Settled, settle } from './settle.ts'
import { isAnyVisible } from './structure.ts'

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
 * `requiredIf`, of choices that do not apply, and of checks.
 * `validateForm(form, { answers: { score: 9 }, context: {} })` is `{ kind: 'invalid', errors: [{ keyword: 'maximum', … }] }`.
 */
export function validateForm(form: CompiledForm, input: FormInput): FormVerdict {
  const settled = settle(form, input)
  const found = form.schema.validate(settled.answers)
  const hidden =
    found.length > 0 || form.checks.length > 0 ? hiddenPointers(form, settled) : new Set<string>()
  const ofSchema = withoutHidden(found, hidden)
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

// What is hidden is never required, also where the schema says so; nor does an `if` fail for that alone.
function withoutHidden(errors: readonly FormError[], hidden: ReadonlySet<string>): readonly FormError[] {
  const dropped = new Set(
    errors.filter((error) => error.keyword === 'required' && hidden.has(placeOf(error))),
  )
  if (dropped.size === 0) return errors
  const isExcused = ({ keyword, schemaPath, params }: FormError): boolean => {
    if (keyword !== 'if') return false
    const branch = `${schemaPath.slice(0, -'if'.length)}${params.failingKeyword}/`
    const within = errors.filter((error) => error.schemaPath.startsWith(branch))
    return within.length > 0 && within.every((error) => dropped.has(error))
  }
  return errors.filter((error) => !dropped.has(error) && !isExcused(error))
}

// A field that the schema already finds fault with is not blamed twice.
function controlErrors(form: CompiledForm, settled: Settled, blamed: ReadonlySet<string>): FormError[] {
  const errors: FormError[] = []
  for (const part of form.order) {
    if (part.kind !== 'control') continue
    for (const instance of settled.instancesOf(part.repeat)) {
      if (!settled.isVisible(part, instance) || blamed.has(pointerTo(instance, part))) continue
      if (part.requiredBySchema || part.requiredIf !== null) {
        errors.push(...requiredErrors(part, instance, settled))
      }
      if (part.choices.length > 0) errors.push(...choiceErrors(part, instance, settled))
      if (part.itemSchema !== null) errors.push(...lengthErrors(part, instance))
    }
  }
  return errors.filter((error) => !blamed.has(placeOf(error)))
}

/**
 * JSON Pointer of the answer that an error is about: of the missing one, where one is missing.
 * `placeOf({ keyword: 'required', instancePath: '', params: { missingProperty: 'a' }, … })` is `'/a'`.
 */
export function placeOf({ keyword, instancePath, params }: FormError): string {
  if (keyword !== 'required' && keyword !== 'requiredIf') return instancePath
  return `${instancePath}/${escapePointer(String(params.missingProperty))}`
}

function requiredErrors(part: ControlPart, instance: Instance, settled: Settled): FormError[] {
  if (!isUnanswered(part, answerAt(part, instance))) return []
  const byRule = isRequiredHere(part, instance, settled)
  if (!part.requiredBySchema && !byRule) return []
  const missingProperty = part.names.at(-1) ?? ''
  return [
    {
      instancePath: pointerTo(instance, { tail: part.tail.slice(0, part.tail.lastIndexOf('/')) }),
      schemaPath: byRule ? `#${part.at}/requiredIf` : `#${part.at}/scope`,
      keyword: byRule ? 'requiredIf' : 'required',
      params: { missingProperty },
      message: `must have required property '${missingProperty}'`,
    },
  ]
}

// Blank text is no answer; an empty list of items may be one, as the schema's minItems decides.
function isUnanswered({ itemSchema }: ControlPart, answer: unknown): boolean {
  return itemSchema === null ? isBlank(answer) : answer === undefined || answer === null
}

function choiceErrors(part: ControlPart, instance: Instance, settled: Settled): FormError[] {
  const answer = answerAt(part, instance)
  if (part.choices.length === 0 || isBlank(answer)) return []
  const allowedValues = choicesAt(part, instance, settled).map(({ value }) => value)
  const path = pointerTo(instance, part)
  return chosen(part, answer)
    .filter(([, value]) => !allowedValues.some((allowed) => equal(allowed, value)))
    .map(([tail]) => ({
      instancePath: path + tail,
      schemaPath: `#${part.at}/choices`,
      keyword: 'choice',
      params: { allowedValues },
      message: 'must be one of the choices that apply',
    }))
}

function lengthErrors(part: ControlPart, instance: Instance): FormError[] {
  const answer = answerAt(part, instance)
  if (part.itemSchema === null || !Array.isArray(answer) || answer.length <= itemLimit) return []
  return [
    {
      instancePath: pointerTo(instance, part),
      schemaPath: `#${part.at}`,
      keyword: 'maxItems',
      params: { limit: itemLimit },
      message: `must NOT have more than ${itemLimit} items`,
    },
  ]
}

// What was chosen, and where below the answer: one value, a list of them, or one per row.
function chosen({ element }: ControlPart, answer: unknown): (readonly [string, unknown])[] {
  if (element.kind === 'choices') {
    return Array.isArray(answer) ? answer.map((value, index) => [`/${index}`, value]) : []
  }
  if (element.kind !== 'matrix') return [['', answer]]
  if (!isObject(answer)) return []
  return element.rows.flatMap(({ property }) => {
    const value = own(answer, property)
    return isBlank(value) ? [] : [[`/${escapePointer(property)}`, value] as const]
  })
}

function checkErrors(form: CompiledForm, settled: Settled, hidden: ReadonlySet<string>): FormError[] {
  return form.checks.flatMap(({ check, at, tail, when }) => {
    const instancePath = tail
    if (hidden.has(instancePath) || !holds(when, settled.dataAt(settled.root))) return []
    const { id, message } = check
    const params = { check: id, text: message }
    return [{ instancePath, schemaPath: `#${at}`, keyword: 'check', params, message: message.en }]
  })
}
