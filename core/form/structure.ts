import { type JsonObject, own } from '../json.ts'
import { answerIn, ownerOf, putAnswer } from './answer-tree.ts'
import type { ControlPart, Part } from './parts.ts'
import { propertyOf } from './scope.ts'
import type { Instance, Settled } from './settle.ts'

/** An object that only groups answers, such as `behaviour` of `behaviour/loyal`: nobody fills it as such. */
export type Structure = {
  readonly repeat: ControlPart | null
  readonly names: readonly string[]
  readonly tail: string
  /** Whether the schema asks for it always. */
  readonly isRequired: boolean
  /** The fields whose answers it groups. */
  readonly parts: readonly ControlPart[]
}

/**
 * The grouping objects of a form, outer ones first.
 * `readStructures(parts, schema).map(({ tail }) => tail)` is `['/behaviour']`.
 */
export function readStructures(parts: readonly Part[], schema: JsonObject): readonly Structure[] {
  const found = new Map<string, Structure>()
  for (const part of parts) {
    if (part.kind !== 'control') continue
    const depth = part.element.kind === 'matrix' ? part.names.length : part.names.length - 1
    for (let length = 1; length <= depth; length++) {
      const names = part.names.slice(0, length)
      const key = `${part.repeat?.index ?? ''}/${names.join('/')}`
      const known = found.get(key)?.parts ?? []
      const isRequired = isRequiredIn(part.repeat?.itemSchema ?? schema, names, schema)
      const tail = `/${names.join('/')}`
      found.set(key, { repeat: part.repeat, names, tail, isRequired, parts: [...known, part] })
    }
  }
  return [...found.values()].sort((a, b) => a.names.length - b.names.length)
}

/**
 * Makes the grouping objects that the schema requires where one of their fields is visible, so that the fields are
 * found missing and not the group; takes away empty ones whose fields are all hidden.
 * `completeStructures(form.structures, settled)`.
 */
export function completeStructures(structures: readonly Structure[], settled: Settled): void {
  for (const structure of structures) {
    for (const instance of settled.instancesOf(structure.repeat)) {
      if (structure.isRequired && isAnyVisible(structure, instance, settled)) makeObject(structure, instance)
    }
  }
  for (const structure of structures.toReversed()) {
    for (const instance of settled.instancesOf(structure.repeat)) {
      if (!isAnyVisible(structure, instance, settled)) dropEmpty(structure, instance)
    }
  }
}

/** True when a field of the group is visible. `isAnyVisible(structure, settled.root, settled)`. */
export function isAnyVisible({ parts }: Structure, instance: Instance, settled: Settled): boolean {
  return parts.some((part) => settled.isVisible(part, instance))
}

/**
 * Whether the schema lists the last name as required by the object that holds it.
 * `isRequiredIn({ required: ['a'] }, ['a'], root)` is true.
 */
export function isRequiredIn(start: JsonObject, names: readonly string[], root: JsonObject): boolean {
  const owner = propertyOf(root, { schema: start, pointer: '' }, names.slice(0, -1))
  const required = owner && own(owner.schema, 'required')
  return Array.isArray(required) && required.includes(names.at(-1) ?? '')
}

function makeObject({ names }: Structure, instance: Instance): void {
  if (answerIn(instance.answers, names) === undefined) putAnswer(instance.answers, names, {})
}

function dropEmpty({ names }: Structure, instance: Instance): void {
  const value = answerIn(instance.answers, names)
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0
  if (!isEmpty) return
  const owner = ownerOf(instance.answers, names)
  if (owner !== undefined) delete owner[names.at(-1) ?? '']
}
