import type { JsonObject } from '../json.ts'
import type { fileErrors } from './file-errors.ts'
import type { FormRule } from './form-rule.ts'
import type { Choice, Control, LayoutElement } from './model.ts'

/** One element of the layout, made ready to run. Inside a repeat it stands for the same element of every item. */
export type Part = ContainerPart | ControlPart

type Placed = {
  readonly index: number
  /** JSON Pointer into the document. */
  readonly at: string
  readonly parent: Part | null
  /** The repeat whose items hold this part. */
  readonly repeat: ControlPart | null
  readonly visibleIf: FormRule | null
}

export type ContainerPart = Placed & {
  readonly kind: 'container'
  readonly element: Exclude<LayoutElement, Control>
  readonly parts: Part[]
}

export type ControlPart = Placed & {
  readonly kind: 'control'
  readonly element: Control
  /** Property names from the answers, or from the item. */
  readonly names: readonly string[]
  /** The same as a JSON Pointer: `/behaviour/loyal`. */
  readonly tail: string
  /** The same from the answers, with `*` for the items of repeats. */
  readonly path: readonly string[]
  readonly schema: JsonObject
  /** Where the form's schema has it. */
  readonly pointer: string
  readonly requiredBySchema: boolean
  readonly requiredIf: FormRule | null
  readonly calculate: FormRule | null
  readonly candidates: FormRule | null
  readonly choices: readonly ReadyChoice[]
  /** What judges the files, where this takes any; calculated ones were judged where they were given. */
  readonly files: typeof fileErrors | null
  /** The schema of an item, where this is a repeat. */
  readonly itemSchema: JsonObject | null
  /** The fields of an item. */
  readonly parts: Part[]
}

export type ReadyChoice = { readonly choice: Choice; readonly visibleIf: FormRule | null }

/**
 * How a part is named to an author: its scope, or its place where it has none.
 * `nameOf(part)` is `'behaviour/loyal'`.
 */
export function nameOf(part: Part): string {
  return part.kind === 'control' ? part.path.join('/') : part.at
}
