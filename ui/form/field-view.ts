import type { ControlState } from '../../core/form/form-state.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Entry } from './entry.ts'
import type { Problem } from './problem.ts'

/** An entry beside the one that is shown; `from` names the device that it comes from, null for another page of this one. */
export type Rival = { readonly entry: Entry; readonly from: string | null; readonly at: Instant }

/** A field as it is drawn. */
export type FieldView = ControlState & {
  /** What was typed and can't be read yet. */
  readonly unread: string | null
  /** What was written into this field elsewhere, without having seen what stands here. */
  readonly rivals: readonly Rival[]
  /** Those that are shown. */
  readonly problems: readonly Problem[]
}

/** A control's state with what the draft knows besides. */
export function viewOf(
  control: ControlState | undefined,
  beside: Pick<FieldView, 'unread' | 'rivals' | 'problems'>,
): FieldView | undefined {
  return control === undefined ? undefined : { ...control, ...beside }
}

/** True when both would be drawn alike. */
export function sameView(a: FieldView, b: FieldView): boolean {
  return (
    a.element === b.element &&
    a.visible === b.visible &&
    a.required === b.required &&
    a.readOnly === b.readOnly &&
    a.unread === b.unread &&
    same(a.value, b.value) &&
    same(a.rivals, b.rivals) &&
    same(a.problems, b.problems) &&
    same(a.choices, b.choices) &&
    same(a.candidates, b.candidates) &&
    sameItems(a, b)
  )
}

/** Items hold fields of their own, which draw themselves: here only their number and what is visible counts. */
function sameItems(a: FieldView, b: FieldView): boolean {
  if (a.items.length === 0 && b.items.length === 0) return true
  return a.items.length === b.items.length && same(outline(a), outline(b))
}

function outline({ items }: FieldView): readonly (readonly boolean[])[] {
  return items.map((elements) => elements.map(({ visible }) => visible))
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object') return false
  return JSON.stringify(a) === JSON.stringify(b)
}
