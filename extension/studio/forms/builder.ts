import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Json, JsonObject } from '../../../core/json.ts'
import { isObject } from '../../../core/json.ts'
import { ok, type Result } from '../../../core/result.ts'
import { type At, isSameAt, type Slot, withValue } from '../../../core/studio/form-edit/at.ts'
import { keepSound, placesBetween } from '../../../core/studio/form-edit/change-form.ts'
import { type FormGiven, formGiven } from '../../../core/studio/form-edit/form-given.ts'
import { type FormPart, findPart } from '../../../core/studio/form-edit/parts.ts'
import type { Refusal } from '../../../core/studio/form-edit/refusal.ts'
import type { ProjectDocuments } from '../../../core/studio/project.ts'
import type { Text } from '../../../core/text.ts'
import type { Studio } from '../studio.ts'

/** What the builder shows beside the form; on a narrow page one of them at a time. */
export type Side = 'form' | 'add' | 'properties'

/** One form of a project while it is being built. Everything that changes it goes through `change`. */
export type Builder = {
  readonly studio: Studio
  readonly id: string
  /** Its name among the project's documents. */
  readonly name: string
  readonly form: ReadonlySignal<JsonObject>
  readonly below: JsonObject | undefined
  readonly given: ReadonlySignal<FormGiven>
  /** Where the chosen part stands; the layout itself stands for the form as a whole. */
  readonly chosen: ReadonlySignal<At>
  readonly part: ReadonlySignal<FormPart | undefined>
  readonly side: ReadonlySignal<Side>
  /** Why the last change was not made. */
  readonly refusal: ReadonlySignal<Refusal | null>
  /** Rises when the chosen part is to take the focus. */
  readonly focus: ReadonlySignal<number>
  readonly choose: (at: At, focus?: boolean) => void
  readonly show: (side: Side) => void
  readonly forgive: () => void
  /** Makes a change, unless it would leave more wrong with the form; true where it was made. */
  readonly change: (label: Text, make: (form: JsonObject) => Result<JsonObject, Refusal>) => boolean
  /** The same for a change that says where what was changed stands now, which is chosen then. */
  readonly put: (
    label: Text,
    make: (form: JsonObject) => Result<{ readonly form: JsonObject; readonly at: At }, Refusal>,
  ) => boolean
  /** The same for a change of more than this form. */
  readonly changeAll: (
    label: Text,
    make: (documents: ProjectDocuments) => Result<ProjectDocuments, Refusal>,
  ) => boolean
  /** Where a new part goes: into the chosen part if it holds some, else behind it. */
  readonly nextSlot: () => Slot
}

/** The layout, which every form has. */
export const rootAt: At = ['layout']

/** Opens a form of a project; undefined where there is none of that id. */
export function openBuilder(studio: Studio, id: string): Builder | undefined {
  const name = `form/${id}`
  let last = studio.documents.peek()[name]
  if (last === undefined) return undefined
  // A form that was taken away meanwhile stays as it was, until the page is left.
  const form = computed(() => {
    last = studio.documents.value[name] ?? last
    return last ?? {}
  })
  const wanted = signal<At>(rootAt)
  // What was chosen may be gone, as after an undo: what was around it is chosen then.
  const chosen = computed<At>(() => {
    let at = wanted.value
    while (at.length > 1 && findPart(form.value, at)?.at.length !== at.length) at = at.slice(0, -1)
    return at.length > 0 ? at : rootAt
  })
  const side = signal<Side>('form')
  const refusal = signal<Refusal | null>(null)
  const focus = signal(0)
  const given = givenOf(studio)
  const finish = (made: Result<ProjectDocuments, Refusal>, label: Text): boolean => {
    if (made.kind === 'err') {
      refusal.value = made.error
      return false
    }
    const before = studio.documents.peek()
    const sound = keepSound(before[name] ?? {}, made.value[name] ?? {}, given.peek())
    if (sound.kind === 'err') {
      refusal.value = sound.error
      return false
    }
    refusal.value = null
    const places = placesBetween(before, made.value)
    if (places.length > 0) studio.write(label, places)
    return true
  }
  const inForm = (made: Result<JsonObject, Refusal>): Result<ProjectDocuments, Refusal> =>
    made.kind === 'ok' ? ok({ ...studio.documents.peek(), [name]: made.value }) : made
  return {
    studio,
    id,
    name,
    form,
    below: studio.under[name],
    given,
    chosen,
    part: computed(() => findPart(form.value, chosen.value) ?? findPart(form.value, rootAt)),
    side,
    refusal,
    focus,
    choose(at, isFocused = false) {
      if (!isSameAt(at, chosen.peek())) {
        wanted.value = at
        refusal.value = null
      }
      if (isFocused) focus.value = focus.peek() + 1
    },
    show(next) {
      side.value = next
    },
    forgive() {
      refusal.value = null
    },
    change: (label, make) => finish(inForm(make(form.peek())), label),
    put(label, make) {
      const made = make(form.peek())
      if (made.kind === 'err') return finish(made, label)
      const isDone = finish(inForm(ok(made.value.form)), label)
      if (isDone) {
        wanted.value = made.value.at
        focus.value = focus.peek() + 1
      }
      return isDone
    },
    changeAll: (label, make) => finish(make(studio.documents.peek()), label),
    nextSlot() {
      const at = chosen.peek()
      const part = findPart(form.peek(), at)
      const elements = part?.body.elements
      if (part && Array.isArray(elements))
        return { list: [...part.bodyAt, 'elements'], index: elements.length }
      return { list: at.slice(0, -1), index: Number(at.at(-1)) + 1 }
    },
  }
}

/** What forms are written out with changes only along with the documents that it is read from. */
function givenOf({ documents }: Studio): ReadonlySignal<FormGiven> {
  let seen: readonly (readonly [string, Json])[] = []
  let known: FormGiven | undefined
  return computed(() => {
    const now = Object.entries(documents.value).filter(([name]) => read.test(name))
    const isSame =
      now.length === seen.length &&
      now.every(([name, json], i) => seen[i]?.[0] === name && seen[i]?.[1] === json)
    if (known === undefined || !isSame) known = formGiven(documents.value)
    seen = now
    return known
  })
}

const read = /^(pack|indicators|behaviours)$|^(set|table)\//

/** The form with a text of its own changed: its title or its introduction. */
export function withFormText(form: JsonObject, name: 'title' | 'intro', text: Text | undefined): JsonObject {
  return withValue(form, [name], text)
}

/** A text in both languages, where a member is one; a place that is filled per row is none. */
export function textIn(json: Json | undefined): Text | undefined {
  if (!isObject(json)) return undefined
  const { id, en } = json
  return typeof id === 'string' && typeof en === 'string' ? { id, en } : undefined
}
