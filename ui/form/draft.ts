import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { CompiledForm } from '../../core/form/compile-form.ts'
import type { ControlState, FormState } from '../../core/form/form-state.ts'
import { elementKey } from '../../core/form/live/element-key.ts'
import { liveForm } from '../../core/form/live-form.ts'
import type { Json, JsonObject } from '../../core/json.ts'
import { speakRarely } from '../text/messages.ts'
import { answerAt, storedAt, withAnswer } from './answer-pointer.ts'
import { problemsOf, refusalsOf } from './draft-problems.ts'
import { answersOf, type DraftStart, rivalsOf, textsOf } from './draft-start.ts'
import { cleared, type Entry, sameEntry, value } from './entry.ts'
import { type FieldView, type Rival, sameView, viewOf } from './field-view.ts'
import type { Problem } from './problem.ts'
import { countsAlike, type Progress, progressOf } from './progress.ts'
import { type Arrangement, carried } from './rearrange.ts'

/** A form while somebody fills it. Reads are signals; `write` is the only way to change an answer. */
export type FormDraft = {
  readonly form: CompiledForm
  readonly context: JsonObject
  /** The answers as they were given, hidden ones included. */
  readonly answers: ReadonlySignal<JsonObject>
  readonly state: ReadonlySignal<FormState>
  /** How many questions are asked and answered: what `progressOf` says of the state, without asking it with each key. */
  readonly progress: ReadonlySignal<Progress>
  /** Rises whenever a field comes, goes, is answered or emptied; the same while only words change. */
  readonly outline: ReadonlySignal<number>
  /** Everything that keeps the form from being sent, field by field, shown or not. */
  readonly problems: ReadonlySignal<readonly Problem[]>
  /** A field as it is drawn; the signal changes only when that field does. */
  readonly field: (path: string) => ReadonlySignal<FieldView | undefined>
  /** Whether a group, a page or a note, named by its place in the document and the item it is in, is shown. */
  readonly isVisible: (at: string, item?: string) => ReadonlySignal<boolean>
  readonly write: (path: string, entry: Entry) => void
  /** Writes a list whose items were added, removed or moved; what is known of each goes along with it. */
  readonly arrange: (path: string, items: readonly Json[], from: Arrangement) => void
  /** Settles a field that two pages wrote: this entry stays. */
  readonly choose: (path: string, entry: Entry) => void
  /** The person has left the field: from now on its problems are shown. */
  readonly touch: (path: string) => void
  /** All problems of these fields are shown, as after "next" or "send". */
  readonly show: (paths: readonly string[]) => void
  /** Fields in which several entries wait for the person's choice. */
  readonly contested: ReadonlySignal<readonly string[]>
  /** What a field holds now, as it would be kept. */
  readonly entryAt: (pointer: string) => Entry
  /** What was typed below a place and can't be read yet, by where it stands from there: `/weight` of `/rows/0`. */
  readonly unreadBelow: (place: string) => ReadonlyMap<string, string>
  /** What was written elsewhere, or is taken back: it is shown, and told to nobody. */
  readonly receive: (pointer: string, what: Received) => void
}

/** A new entry, other entries beside it, or both; what is absent stays. */
export type Received = { readonly entry?: Entry; readonly rivals?: readonly Rival[] }

/** Opens a draft where it was left. */
export function openDraft(start: DraftStart): FormDraft {
  const { form, context } = start
  if (form.needsRareWords) void speakRarely()
  const answers = signal(answersOf(start))
  const unread = signal(textsOf(start))
  const rivals = signal<ReadonlyMap<string, readonly Rival[]>>(rivalsOf(start))
  const live = liveForm(form, { answers: answers.peek(), context })
  live.touched()
  // What reads it asks for the answers first, and so is told of each change.
  const state = computed(() => {
    void answers.value
    return live.state()
  })
  const outline = signal(0)
  const progress = computed(() => {
    void outline.value
    return progressOf(live.state())
  })
  const refusals = signal(refusalsOf(start.refusals, (path) => live.control(path) !== undefined))
  const shown = signal<ReadonlySet<string>>(new Set(refusals.peek().map(({ path }) => path)))
  const isField = (path: string) => live.control(path) !== undefined
  let problemsBefore: readonly Problem[] = []
  let lately: { readonly errors: unknown; readonly refused: unknown } | null = null
  const problems = computed(() => {
    void answers.value
    const texts = unread.value
    const now = { errors: live.errors(), refused: refusals.value }
    const isSame = lately !== null && lately.errors === now.errors && lately.refused === now.refused
    if (isSame && texts.size === 0) return problemsBefore
    lately = texts.size === 0 ? now : null
    const ofForm = problemsOf(now.errors, isField, problemsBefore)
    const found = [
      // What can't be read yet is not missing.
      ...(texts.size === 0 ? ofForm : ofForm.filter(({ path }) => !texts.has(path))),
      ...[...texts]
        .filter(([path]) => live.control(path)?.visible)
        .map(([path, text]): Problem => ({ kind: 'unread', path, text })),
      ...refusals.value,
    ]
    // Most keys change no problem, and then nobody need draw anything.
    if (!isSameList(found, problemsBefore)) problemsBefore = found
    return problemsBefore
  })
  const problemsByPath = computed(() => Map.groupBy(problems.value, ({ path }) => path))

  const contested = computed(() =>
    [...rivals.value.keys()].filter((path) => state.value.controls.get(path)?.visible),
  )
  const fields = new Map<string, ReadonlySignal<FieldView | undefined>>()
  const controls = new Map<string, Signal<ControlState | undefined>>()
  const elements = new Map<string, Signal<boolean>>()

  const change = (pointer: string, answer: Json | undefined) => {
    const next = withAnswer(answers.peek(), pointer, answer)
    live.change(pointer, next)
    answers.value = next
    const touched = live.touched()
    let isOther = touched === null
    for (const name of touched ?? controls.keys()) {
      const control = controls.get(name)
      const state = live.control(name)
      isOther ||= !countsAlike(control?.peek(), state)
      if (control !== undefined) control.value = state
    }
    if (isOther) outline.value += 1
    for (const name of touched ?? elements.keys()) {
      const element = elements.get(name)
      if (element !== undefined) element.value = live.isVisible(name)
    }
  }

  const put = (path: string, entry: Entry, { settles = false, ...how }: How = {}) => {
    batch(() => {
      const pointer = storedAt(path)
      const text = unread.value.get(path)
      const before = entryNow(pointer)
      if (entry.kind === 'unread') unread.value = new Map(unread.value).set(path, entry.text)
      else if (text !== undefined) unread.value = without(unread.value, path)
      change(path, entry.kind === 'value' ? entry.value : undefined)
      if (settles) rivals.value = without(rivals.value, path)
      if (refusals.value.some((refusal) => refusal.path === path)) {
        refusals.value = refusals.value.filter((refusal) => refusal.path !== path)
      }
      if (path === pointer) {
        start.onEdit({ pointer, before, entry, settles, ...how })
        return
      }
      if (entry.kind === 'unread' || text !== undefined) {
        start.onEdit({
          pointer: path,
          before: textEntry(text),
          entry: entry.kind === 'unread' ? entry : cleared,
          settles,
        })
      }
      start.onEdit({ pointer, before, entry: entryAt(answers.value, pointer), settles, ...how })
    })
  }

  const arrange = (path: string, items: readonly Json[], from: Arrangement) => {
    batch(() => {
      const before = unread.peek()
      const after = carried(before, path, from)
      const marks = new Map([...shown.peek()].map((each) => [each, true]))
      shown.value = new Set(carried(marks, path, from).keys())
      unread.value = after
      put(path, items.length === 0 ? cleared : value(items), { arranges: true })
      for (const pointer of new Set([...before.keys(), ...after.keys()])) {
        const text = after.get(pointer)
        if (text === before.get(pointer)) continue
        start.onEdit({
          pointer,
          before: textEntry(before.get(pointer)),
          entry: textEntry(text),
          settles: false,
        })
      }
    })
  }

  const entryNow = (pointer: string): Entry => {
    const text = unread.value.get(pointer)
    return text === undefined ? entryAt(answers.value, pointer) : { kind: 'unread', text }
  }

  const receive = (pointer: string, { entry, rivals: beside }: Received) => {
    batch(() => {
      if (entry?.kind === 'unread') unread.value = new Map(unread.value).set(pointer, entry.text)
      else if (entry !== undefined) unread.value = without(unread.value, pointer)
      if (
        entry !== undefined &&
        storedAt(pointer) === pointer &&
        !sameEntry(entryAt(answers.value, pointer), entry)
      ) {
        change(pointer, entry.kind === 'value' ? entry.value : undefined)
      }
      if (beside === undefined) return
      rivals.value =
        beside.length === 0 ? without(rivals.value, pointer) : new Map(rivals.value).set(pointer, beside)
    })
  }

  const field = (path: string) => {
    const known = fields.get(path)
    if (known !== undefined) return known
    let last: FieldView | undefined
    const control = signal(live.control(path))
    controls.set(path, control)
    const made = computed(() => {
      const isShown = shown.value.has(path)
      const next = viewOf(control.value, {
        unread: unread.value.get(path) ?? null,
        rivals: rivals.value.get(path) ?? none,
        problems: isShown ? (problemsByPath.value.get(path) ?? []) : [],
      })
      // An equal view keeps its identity, so that a keystroke redraws one field and not three hundred.
      if (last === undefined || next === undefined || !sameView(last, next)) last = next
      return last
    })
    fields.set(path, made)
    return made
  }

  const isVisible = (at: string, item = '') => {
    const key = elementKey({ item, at })
    const known = elements.get(key) ?? signal(live.isVisible(key))
    elements.set(key, known)
    return known
  }

  const show = (paths: readonly string[]) => {
    if (paths.every((path) => shown.value.has(path))) return
    shown.value = new Set([...shown.value, ...paths])
  }

  return {
    form,
    context,
    answers,
    state,
    progress,
    outline,
    problems,
    field,
    isVisible,
    write: (path, entry) => put(path, entry),
    arrange,
    choose: (path, entry) => put(path, entry, { settles: true }),
    touch: (path) => show([path]),
    show,
    contested,
    entryAt: entryNow,
    unreadBelow: (place) =>
      new Map(
        [...unread.peek()].flatMap(([path, text]) =>
          path.startsWith(`${place}/`) ? [[path.slice(place.length), text]] : [],
        ),
      ),
    receive,
  }
}

type How = { readonly settles?: boolean; readonly arranges?: boolean }

const none: readonly Rival[] = []

function textEntry(text: string | undefined): Entry {
  return text === undefined ? cleared : { kind: 'unread', text }
}

/** The entry that a pointer of the answers amounts to. */
function entryAt(answers: JsonObject, pointer: string): Entry {
  const answer = answerAt(answers, pointer)
  return answer === undefined ? cleared : value(answer)
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, index) => Object.is(each, b[index]))
}

function without<V>(map: ReadonlyMap<string, V>, key: string): ReadonlyMap<string, V> {
  if (!map.has(key)) return map
  return new Map([...map].filter(([each]) => each !== key))
}
