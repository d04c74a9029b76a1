import { escapePointer, isObject, type Json } from '../../json.ts'
import { type Grain, grainWithin, keyOf } from './grain.ts'

/**
 * A JSON Pointer with each row named by its key instead of its place, which in a document that was put together
 * nobody can count: `/steps/7/rule` becomes `/steps/results/rule`.
 */
export function namePath(grain: Grain, document: Json, pointer: string): string {
  if (pointer === '') return ''
  const named = name(grain, document, pointer.slice(1).split('/'))
  return named.map((segment) => `/${escapePointer(segment)}`).join('')
}

function name(grain: Grain, json: Json, [first, ...rest]: readonly string[]): readonly string[] {
  if (first === undefined) return []
  const segment = first.replaceAll('~1', '/').replaceAll('~0', '~')
  if (Array.isArray(json)) {
    const row: Json | undefined = json[Number(segment)]
    const isNamed = grain.kind === 'rows' && isObject(row) && Object.hasOwn(row, grain.key)
    const key = isNamed ? keyOf(grain, row) : segment
    return [key, ...name(grainWithin(grain, ''), row ?? null, rest)]
  }
  const member: Json = isObject(json) && Object.hasOwn(json, segment) ? (json[segment] ?? null) : null
  return [segment, ...name(grainWithin(grain, segment), member, rest)]
}
