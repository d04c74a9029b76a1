import { type JsonObject, own } from '../json.ts'
import type { ControlPart, Part } from './parts.ts'
import { propertyOf } from './scope.ts'

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
 * Whether the schema lists the last name as required by the object that holds it.
 * `isRequiredIn({ required: ['a'] }, ['a'], root)` is true.
 */
export function isRequiredIn(start: JsonObject, names: readonly string[], root: JsonObject): boolean {
  const owner = propertyOf(root, { schema: start, pointer: '' }, names.slice(0, -1))
  const required = owner && own(owner.schema, 'required')
  return Array.isArray(required) && required.includes(names.at(-1) ?? '')
}
