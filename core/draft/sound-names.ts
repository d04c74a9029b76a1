import type { DraftState } from './state.ts'

const pointer = /^(?:\/[A-Za-z][A-Za-z0-9_-]*(?:\/[A-Za-z0-9_-]+)*|~[0-9]+\/.*)$/
const device = /^d-[0-9a-f]{16}$/

/**
 * True when a state that has come from elsewhere names its fields and devices as ours are named, and none as something
 * of a prototype: `hasSoundNames({ form, seen: {}, fields: { __proto__: [] } })` is false.
 */
export function hasSoundNames({ seen, fields }: DraftState): boolean {
  return (
    Object.keys(fields).every((name) => name.length <= 1_000 && pointer.test(name)) &&
    Object.keys(seen).every((name) => device.test(name))
  )
}
