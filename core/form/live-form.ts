import type { Json, JsonObject } from '../json.ts'
import { answerIn } from './answer-tree.ts'
import type { CompiledForm } from './compile-form.ts'
import type { ControlState, ElementState, FormState } from './form-state.ts'
import { branchesOf } from './live/branch.ts'
import { changeLive } from './live/change-live.ts'
import { drawSpot } from './live/draw-spot.ts'
import { judgeLive } from './live/judge-live.ts'
import type { Live } from './live/live.ts'
import { fillPlace, settleWaiting } from './live/settle-spot.ts'
import { keyOf, newPlace, type Spot } from './live/spot.ts'
import type { Whole } from './live/whole.ts'
import type { FormError } from './model.ts'
import type { ControlPart, Part } from './parts.ts'
import type { FormInput } from './settle.ts'

/** A form while it is filled: after a change only what depends on it is looked at again (F13). */
export type LiveForm = {
  /** Takes over answers that differ from those before at this JSON Pointer alone. */
  readonly change: (pointer: string, answers: JsonObject) => void
  /** What `formState` would say. */
  readonly state: () => FormState
  /** One field of it, the same object as long as nothing about it has changed. */
  readonly control: (path: string) => ControlState | undefined
  /** False for a group, a page or a note that is not to be seen: the one with this key (`elementKey`). */
  readonly isVisible: (key: string) => boolean
  /** The errors that `validateForm` would find. */
  readonly errors: () => readonly FormError[]
  /** What may have changed since this was asked last: paths of fields and keys of the rest; null is everything. */
  readonly touched: () => ReadonlySet<string> | null
}

/**
 * Opens a form to be filled. What it says is what the whole computation would say, found with less work.
 *
 * ```ts
 * const live = liveForm(form, { answers: {}, context: {} })
 * live.change('/score', { score: 2 })
 * live.control('/reason')?.visible
 * ```
 */
export function liveForm(form: CompiledForm, input: FormInput): LiveForm {
  const branches = branchesOf(form)
  return branches === null ? wholeOf(form).fill(form, input) : graphForm({ form, branches }, input)
}

type Ready = { readonly form: CompiledForm; readonly branches: NonNullable<ReturnType<typeof branchesOf>> }

function graphForm(ready: Ready, input: FormInput): LiveForm {
  const { form } = ready
  const { context } = input
  let live = openLive(ready, input)
  let isAnew = true
  return {
    change(pointer, answers) {
      if (changeLive(live, pointer, answers)) return
      live = openLive(ready, { answers, context })
      isAnew = true
    },
    state: () => stateOf(live),
    control(path) {
      const spot = live.byPath.get(path)
      const state = spot && drawSpot(live, spot)
      return state?.kind === 'control' ? state : undefined
    },
    isVisible: (key) => live.byKey.get(key)?.isShown ?? true,
    errors: () =>
      form.whole === null ? judgeLive(live) : form.whole.errors(form, { answers: live.root.raw, context }),
    touched() {
      const names = isAnew ? null : new Set([...live.touched].map(nameOf))
      live.touched.clear()
      isAnew = false
      return names
    },
  }
}

function openLive({ form, branches }: Ready, { answers, context }: FormInput): Live {
  const live: Live = {
    form,
    context,
    branches,
    root: newPlace({ list: null, segments: [], raw: answers }),
    byPath: new Map(),
    byKey: new Map(),
    found: new Map(),
    schema: form.schema.remembering(),
    waiting: new Map(),
    positions: new Map(form.order.map((part, position) => [part, position])),
    parts: partsByRepeat(form),
    fresh: new Set(),
    stale: new Set(),
    touched: new Set(),
    unjudged: [],
    judged: null,
  }
  fillPlace(live, live.root, null)
  settleWaiting(live)
  return live
}

// In the order of the layout. Node 20 has no Map.groupBy yet.
function partsByRepeat({ order }: CompiledForm): Live['parts'] {
  const found = new Map<ControlPart | null, Part[]>()
  for (const part of order.toSorted((a, b) => a.index - b.index)) {
    const known = found.get(part.repeat)
    if (known === undefined) found.set(part.repeat, [part])
    else known.push(part)
  }
  return found
}

function nameOf(spot: Spot): string {
  const { part, place } = spot
  return part.kind === 'control' ? place.pointer + part.tail : keyOf(spot)
}

function stateOf(live: Live): FormState {
  const { root, form, byPath } = live
  const top = root.spots.get(form.root)
  const setAside: { [pointer: string]: Json } = {}
  for (const [pointer, { part, place, isShown }] of byPath) {
    if (isShown || part.kind !== 'control' || part.calculate !== null) continue
    const given = answerIn(place.raw, part.names)
    if (given !== undefined) setAside[pointer] = given
  }
  if (top === undefined) throw new Error('a form has a root')
  const state = drawSpot(live, top)
  const controls = new Map<string, ControlState>()
  collect(state, controls)
  return { answers: root.complete, setAside, root: state, controls }
}

function collect(state: ElementState, into: Map<string, ControlState>): void {
  if (state.kind === 'container') for (const element of state.elements) collect(element, into)
  if (state.kind !== 'control') return
  for (const elements of state.items) for (const element of elements) collect(element, into)
  into.set(state.path, state)
}

function wholeOf({ whole }: CompiledForm): Whole {
  if (whole === null) throw new Error('a form that is looked at as a whole has been opened with what does so')
  return whole
}
