import { isObject, type Json, type JsonObject } from '../json.ts'
import { type AnswerTree, ownerOf, putAnswer } from './answer-tree.ts'
import type { CompiledForm } from './compile-form.ts'
import { completeStructures } from './complete-structures.ts'
import { copyAnswers } from './copy-answers.ts'
import { holds, outcomeOf, type RuleData } from './form-rule.ts'
import { itemLimit } from './item-limit.ts'
import type { ControlPart, Part } from './parts.ts'

/** What the form's functions work on: the answers so far, and the read-only data that rules see as `context`. */
export type FormInput = { readonly answers: JsonObject; readonly context: JsonObject }

/** Where scopes start from: the answers themselves, or one item of a repeat. */
export type Instance = {
  readonly pointer: string
  readonly answers: AnswerTree
  readonly isItem: boolean
  /** The instance that holds the repeat. */
  readonly outer: Instance | null
  readonly visible: Set<Part>
}

export type Settled = {
  readonly answers: JsonObject
  /** Hidden answers by JSON Pointer (F3). */
  readonly setAside: { readonly [pointer: string]: Json }
  readonly root: Instance
  readonly isVisible: (part: Part, instance: Instance) => boolean
  /** The items of a repeat, or the one place of a part that is in none. */
  readonly instancesOf: (repeat: ControlPart | null) => readonly Instance[]
  readonly dataAt: (instance: Instance) => RuleData
}

/**
 * Decides what is visible and what calculated fields yield, each part after all that decides over it. Rules see
 * hidden answers as absent, so what a hidden answer would show is hidden too.
 * `settle(form, { answers, context }).setAside`.
 */
export function settle(form: CompiledForm, { answers, context }: FormInput): Settled {
  const tree = copyAnswers(answers, form.reach)
  const root: Instance = { pointer: '', answers: tree, isItem: false, outer: null, visible: new Set() }
  const setAside: { [pointer: string]: Json } = {}
  const items = new Map<ControlPart, readonly Instance[]>()

  const dataAt = (instance: Instance): RuleData =>
    instance.isItem ? { answers: tree, context, item: instance.answers } : { answers: tree, context }
  const isVisible = (part: Part, { visible }: Instance) => visible.has(part)
  const instancesOf = (repeat: ControlPart | null) => (repeat === null ? [root] : (items.get(repeat) ?? []))

  for (const part of form.order) {
    for (const instance of instancesOf(part.repeat)) {
      const shown = isParentVisible(part, instance) && isShown(part, dataAt(instance))
      if (shown) instance.visible.add(part)
      if (part.kind === 'control') settleControl(part, instance, shown)
    }
    if (part.kind === 'control' && 'elements' in part.element) items.set(part, itemsOf(part))
  }

  function isParentVisible({ parent, repeat }: Part, instance: Instance): boolean {
    if (parent === null) return true
    const holder = parent === repeat ? instance.outer : instance
    return holder !== null && isVisible(parent, holder)
  }

  function settleControl(part: ControlPart, instance: Instance, shown: boolean): void {
    const owner = ownerOf(instance.answers, part.names)
    const name = part.names.at(-1) ?? ''
    const given = owner !== undefined && Object.hasOwn(owner, name) ? owner[name] : undefined
    if (!shown) {
      if (given === undefined || owner === undefined) return
      if (part.calculate === null) setAside[pointerTo(instance, part)] = given
      delete owner[name]
      return
    }
    if (part.calculate === null) return
    const value = outcomeOf(part.calculate, dataAt(instance))
    // A list from the context is somebody else's: its items take on fields of this form.
    if (value !== undefined) putAnswer(instance.answers, part.names, structuredClone(value))
    else if (owner !== undefined) delete owner[name]
  }

  function itemsOf(part: ControlPart): readonly Instance[] {
    return instancesOf(part.repeat).flatMap((outer) => {
      const owner = ownerOf(outer.answers, part.names)
      const list = owner?.[part.names.at(-1) ?? '']
      if (!Array.isArray(list) || !isVisible(part, outer)) return []
      return list.slice(0, itemLimit).flatMap((item: Json, index): Instance[] => {
        const pointer = `${pointerTo(outer, part)}/${index}`
        if (!isObject(item)) return []
        const answers = item as AnswerTree // copyAnswers has made it
        return [{ pointer, answers, isItem: true, outer, visible: new Set() }]
      })
    })
  }

  const settled = { answers: tree, setAside, root, isVisible, instancesOf, dataAt }
  completeStructures(form.structures, settled)
  return settled
}

/** Where a field's answer lies: `/rows/0/weight`. Names are such that nothing in them needs an escape. */
export function pointerTo({ pointer }: Instance, { tail }: { readonly tail: string }): string {
  return pointer + tail
}

function isShown({ visibleIf }: Part, data: RuleData): boolean {
  return visibleIf === null || holds(visibleIf, data)
}
