import { answerIn } from '../answer-tree.ts'
import { holds, outcomeOf } from '../form-rule.ts'
import type { ControlState, ElementState } from '../form-state.ts'
import type { Choice } from '../model.ts'
import type { ControlPart } from '../parts.ts'
import { dataAt, type Live } from './live.ts'
import type { Spot } from './spot.ts'

/** A part as it is drawn; the same object as long as it looks the same. `drawSpot(live, spot).visible`. */
export function drawSpot(live: Live, spot: Spot): ElementState {
  spot.state ??= drawn(live, spot)
  return spot.state
}

function drawn(live: Live, spot: Spot): ElementState {
  const { part, isShown: visible, place } = spot
  if (part.kind === 'control') return drawControl(live, spot, part)
  const { at, element } = part
  const item = place.pointer
  if (element.type === 'Note') return { kind: 'note', element, at, item, visible }
  return {
    kind: 'container',
    element,
    at,
    item,
    visible,
    elements: spot.children.map((child) => drawSpot(live, child)),
  }
}

function drawControl(live: Live, spot: Spot, part: ControlPart): ControlState {
  const { at, element, requiredBySchema, calculate, names, tail } = part
  const { place, isShown: visible, items } = spot
  return {
    kind: 'control',
    element,
    at,
    path: place.pointer + tail,
    visible,
    required: visible && (requiredBySchema || isRequiredAt(live, spot, part)),
    readOnly: calculate !== null,
    value: answerIn(place.complete, names),
    choices: visible ? choicesOf(live, spot, part) : [],
    candidates: candidatesOf(live, spot, part),
    items: [...items.values()].map((item) =>
      part.parts.flatMap((child) => {
        const inside = item.spots.get(child)
        return inside === undefined ? [] : [drawSpot(live, inside)]
      }),
    ),
  }
}

/** Whether `requiredIf` holds for a field: `isRequiredAt(live, spot, part)`. */
export function isRequiredAt(live: Live, spot: Spot, { requiredIf }: ControlPart): boolean {
  if (requiredIf === null) return false
  spot.requiredIf ??= holds(requiredIf, dataAt(live, spot.place, 'complete'))
  return spot.requiredIf
}

/** The choices of a field that apply now: `choicesOf(live, spot, part).map(({ value }) => value)`. */
export function choicesOf(live: Live, spot: Spot, { choices }: ControlPart): readonly Choice[] {
  if (choices.length === 0) return []
  const data = dataAt(live, spot.place, 'complete')
  spot.choices ??= choices
    .filter(({ visibleIf }) => visibleIf === null || holds(visibleIf, data))
    .map(({ choice }) => choice)
  return spot.choices
}

function candidatesOf(live: Live, spot: Spot, { candidates }: ControlPart): readonly string[] | null {
  if (candidates === null) return null
  if (spot.candidates === null) {
    const value = outcomeOf(candidates, dataAt(live, spot.place, 'complete'))
    spot.candidates = { ids: Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [] }
  }
  return spot.candidates.ids
}
