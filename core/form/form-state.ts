import type { Json, JsonObject } from '../json.ts'
import type { CompiledForm } from './compile-form.ts'
import { outcomeOf } from './form-rule.ts'
import type { Choice, Container, Control, Note } from './model.ts'
import { answerAt, choicesAt, isRequiredHere } from './part-at.ts'
import type { ControlPart, Part } from './parts.ts'
import { type FormInput, type Instance, pointerTo, type Settled, settle } from './settle.ts'

/** A form with its answers, ready to be drawn. */
export type FormState = {
  /** The answers that count: hidden ones absent, calculated ones there. */
  readonly answers: JsonObject
  /** Hidden answers by JSON Pointer: kept in the draft, never submitted (F3). */
  readonly setAside: { readonly [pointer: string]: Json }
  readonly root: ElementState
  /** Every field by the JSON Pointer of its answer: `/rows/0/weight`. */
  readonly controls: ReadonlyMap<string, ControlState>
}

export type ElementState = ContainerState | NoteState | ControlState

export type ContainerState = {
  readonly kind: 'container'
  readonly element: Container
  readonly at: string
  /** JSON Pointer of the item that it stands in; empty outside of repeats. */
  readonly item: string
  readonly visible: boolean
  readonly elements: readonly ElementState[]
}

export type NoteState = {
  readonly kind: 'note'
  readonly element: Note
  readonly at: string
  readonly item: string
  readonly visible: boolean
}

export type ControlState = {
  readonly kind: 'control'
  readonly element: Control
  readonly at: string
  /** JSON Pointer of the answer. */
  readonly path: string
  readonly visible: boolean
  readonly required: boolean
  /** Calculated, so that nobody fills it. */
  readonly readOnly: boolean
  readonly value: Json | undefined
  /** The choices that apply now. */
  readonly choices: readonly Choice[]
  /** Ids of the people to pick from, or null for everyone. */
  readonly candidates: readonly string[] | null
  /** The fields of each item of a repeat. */
  readonly items: readonly (readonly ElementState[])[]
}

/**
 * What a form looks like with these answers. A rule with a problem — a number that is not there yet — is not known
 * and so not true: `visibleIf` hides, `requiredIf` does not require, `calculate` yields nothing.
 * `formState(form, { answers: { score: 2 }, context: {} }).controls.get('/reason')?.visible`.
 */
export function formState(form: CompiledForm, input: FormInput): FormState {
  const settled = settle(form, input)
  const controls = new Map<string, ControlState>()
  const root = elementState(form.root, settled.root, { settled, controls })
  return { answers: settled.answers, setAside: settled.setAside, root, controls }
}

type Drawing = { readonly settled: Settled; readonly controls: Map<string, ControlState> }

function elementState(part: Part, instance: Instance, drawing: Drawing): ElementState {
  if (part.kind === 'control') return controlState(part, instance, drawing)
  const { at, element } = part
  const item = instance.pointer
  const visible = drawing.settled.isVisible(part, instance)
  if (element.type === 'Note') return { kind: 'note', element, at, item, visible }
  const elements = part.parts.map((child) => elementState(child, instance, drawing))
  return { kind: 'container', element, at, item, visible, elements }
}

function controlState(part: ControlPart, instance: Instance, drawing: Drawing): ControlState {
  const { settled, controls } = drawing
  const { at, element } = part
  const path = pointerTo(instance, part)
  const visible = settled.isVisible(part, instance)
  const items = settled
    .instancesOf(part)
    .filter((item) => item.outer === instance)
    .map((item) => part.parts.map((child) => elementState(child, item, drawing)))
  const state: ControlState = {
    kind: 'control',
    element,
    at,
    path,
    visible,
    required: visible && (part.requiredBySchema || isRequiredHere(part, instance, settled)),
    readOnly: part.calculate !== null,
    value: answerAt(part, instance),
    choices: visible ? choicesAt(part, instance, settled) : [],
    candidates: candidatesAt(part, instance, settled),
    items,
  }
  controls.set(path, state)
  return state
}

function candidatesAt(part: ControlPart, instance: Instance, settled: Settled): readonly string[] | null {
  if (part.candidates === null) return null
  const value = outcomeOf(part.candidates, settled.dataAt(instance))
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
}
