import { escapePointer, isObject, type Json, own } from '../json.ts'
import { isBlank } from './blank.ts'
import type { ReadyCheck } from './compile-form.ts'
import { itemLimit } from './item-limit.ts'
import type { Choice, FormError } from './model.ts'
import type { ControlPart } from './parts.ts'
import { equal } from './schema/equal.ts'

/** A visible field in one place, with what its rules say; they are asked only where that matters. */
export type AskedField = {
  readonly part: ControlPart
  /** JSON Pointer of the answers or of the item that it belongs to. */
  readonly pointer: string
  readonly answer: Json | undefined
  /** Whether `requiredIf` holds. */
  readonly isRequired: () => boolean
  /** The choices that apply. */
  readonly choices: () => readonly Choice[]
}

/** False for a field that only the schema can find fault with: `canErr(part)`. */
export function canErr(part: ControlPart): boolean {
  const { requiredBySchema, requiredIf, choices, itemSchema, files } = part
  return (
    requiredBySchema || requiredIf !== null || choices.length > 0 || itemSchema !== null || files !== null
  )
}

/**
 * What the layout finds wrong with a field: an answer that is missing, a choice that does not apply, a list that is
 * too long, a file that it does not take. `errorsOfField({ part, pointer: '', answer: undefined, isRequired: () => true, choices: () => [] })`.
 */
export function errorsOfField(field: AskedField): readonly FormError[] {
  const { requiredBySchema, requiredIf } = field.part
  return [
    ...(requiredBySchema || requiredIf !== null ? requiredErrors(field) : []),
    ...choiceErrors(field),
    ...lengthErrors(field),
    ...errorsOfFiles(field),
  ]
}

/** The error of a check that has found something: `errorOfCheck(check).keyword` is `'check'`. */
export function errorOfCheck({ check, at, tail }: ReadyCheck): FormError {
  const { id, message } = check
  const params = { check: id, text: message }
  return { instancePath: tail, schemaPath: `#${at}`, keyword: 'check', params, message: message.en }
}

function requiredErrors({ part, pointer, answer, isRequired }: AskedField): FormError[] {
  if (!isUnanswered(part, answer)) return []
  const byRule = isRequired()
  if (!part.requiredBySchema && !byRule) return []
  const missingProperty = part.names.at(-1) ?? ''
  return [
    {
      instancePath: pointer + part.tail.slice(0, part.tail.lastIndexOf('/')),
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

function choiceErrors({ part, pointer, answer, choices }: AskedField): FormError[] {
  if (part.choices.length === 0 || isBlank(answer)) return []
  const allowedValues = choices().map(({ value }) => value)
  const path = pointer + part.tail
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

function lengthErrors({ part, pointer, answer }: AskedField): FormError[] {
  if (part.itemSchema === null || !Array.isArray(answer) || answer.length <= itemLimit) return []
  return [
    {
      instancePath: pointer + part.tail,
      schemaPath: `#${part.at}`,
      keyword: 'maxItems',
      params: { limit: itemLimit },
      message: `must NOT have more than ${itemLimit} items`,
    },
  ]
}

function errorsOfFiles({ part, pointer, answer }: AskedField): readonly FormError[] {
  const { element, at, files } = part
  if (element.kind !== 'file' || files === null) return []
  return files({ element, at, path: pointer + part.tail }, answer)
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
