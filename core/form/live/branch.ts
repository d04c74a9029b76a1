import { isObject, type Json, own } from '../../json.ts'
import type { CompiledForm } from '../compile-form.ts'
import type { ControlPart } from '../parts.ts'
import type { Structure } from '../structure.ts'
import type { Place } from './spot.ts'

/** The fields of a place by their names, as they lie within one another. */
export type Branch = {
  readonly children: Map<string, Branch>
  control: ControlPart | null
  structure: Structure | null
}

/** The branches of the answers (`null`) and of the items of each repeat. */
export type Branches = ReadonlyMap<ControlPart | null, Branch>

/**
 * Where the fields of a form lie; null where one lies within another, so that none can be looked at alone.
 * `branchesOf(form)?.get(null)?.children.get('score')?.control`.
 */
export function branchesOf(form: CompiledForm): Branches | null {
  const roots = new Map<ControlPart | null, Branch>()
  const rootOf = (repeat: ControlPart | null) => {
    const known = roots.get(repeat) ?? newBranch()
    roots.set(repeat, known)
    return known
  }
  rootOf(null)
  for (const control of form.controls.values())
    branchAt(rootOf(control.repeat), control.names).control = control
  for (const structure of form.structures) {
    branchAt(rootOf(structure.repeat), structure.names).structure = structure
  }
  return [...roots.values()].every(isApart) ? roots : null
}

function branchAt(root: Branch, names: readonly string[]): Branch {
  let at = root
  for (const name of names) {
    const next = at.children.get(name) ?? newBranch()
    at.children.set(name, next)
    at = next
  }
  return at
}

function newBranch(): Branch {
  return { children: new Map(), control: null, structure: null }
}

function isApart({ control, children }: Branch): boolean {
  return (control === null || children.size === 0) && [...children.values()].every(isApart)
}

export type Growing = {
  readonly place: Place
  readonly answerOf: (control: ControlPart) => Json | undefined
  /** Whether grouping objects are made where they are required and taken away where they are empty. */
  readonly isComplete: boolean
}

/**
 * What stands at a branch: what was given there, with the answers that count of the fields below.
 * `grow(branch, place.raw.behaviour, { place, answerOf, isComplete: true })`.
 */
export function grow(branch: Branch, raw: Json | undefined, growing: Growing): Json | undefined {
  const value = branch.control === null ? grouped(branch, raw, growing) : growing.answerOf(branch.control)
  const { structure } = branch
  if (structure === null || !growing.isComplete) return value
  const isVisible = structure.parts.some((part) => growing.place.spots.get(part)?.isShown === true)
  if (isVisible) return value === undefined && structure.isRequired ? {} : value
  return isEmpty(value) ? undefined : value
}

// What lies across the way hides all below, and calculated answers find no place there.
function grouped(branch: Branch, raw: Json | undefined, growing: Growing): Json | undefined {
  if (raw !== undefined && !isObject(raw)) return raw
  let group: { [name: string]: Json } | undefined = raw && { ...raw }
  for (const [name, child] of branch.children) {
    const value = grow(child, raw && own(raw, name), growing)
    if (value !== undefined) {
      group ??= {}
      group[name] = value
    } else if (group !== undefined) delete group[name]
  }
  return group
}

function isEmpty(value: Json | undefined): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
