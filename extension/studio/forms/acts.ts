import { signal } from '@preact/signals'
import type { JsonObject } from '../../../core/json.ts'
import { err, ok } from '../../../core/result.ts'
import { type At, isSameAt, listAt, type Slot } from '../../../core/studio/form-edit/at.ts'
import { copyPart, duplicatePart, pastePart, readClip } from '../../../core/studio/form-edit/clip.ts'
import { movePart } from '../../../core/studio/form-edit/move.ts'
import { addPart, type NewKind, withPages } from '../../../core/studio/form-edit/new-part.ts'
import { findPart, holderOf, innerOf, partsIn } from '../../../core/studio/form-edit/parts.ts'
import { removePart } from '../../../core/studio/form-edit/remove.ts'
import { announce } from '../../../ui/form/announce.ts'
import { words } from '../../../ui/text/messages.ts'
import { type Builder, rootAt } from './builder.ts'
import { newWordsFor } from './new-words.ts'
import { calledOf, kindName } from './part-words.ts'

/** What is copied, for other forms and projects of this tab; the system's clipboard has it for other tabs. */
let clipboard: string | null = null

/** How many rules the last paste left behind, to be seen until the form changes again. */
export const leftBehind = signal<{ readonly form: JsonObject; readonly count: number } | null>(null)

/** The type of a copied part on the system's clipboard. */
export const clipType = 'application/x-timbang-form-part+json'

/** Puts a new part where it is wanted: a page goes behind the page that is chosen, and makes pages of a form without. */
export function addNew(builder: Builder, kind: NewKind, wanted?: Slot): boolean {
  const said = newWordsFor(kind, builder.form.peek())
  const isDone = builder.put(label.add(kind), (form) => {
    const paged = kind === 'page' ? withPages(form, { id: 'Halaman 1', en: 'Page 1' }) : form
    const slot = kind === 'page' ? pageSlot(builder, paged, wanted) : fieldSlot(builder, paged, wanted)
    return addPart(paged, slot, { kind, words: said })
  })
  if (isDone) announce(words.value.studio.forms.added(kindName(kind), ...placeOf(builder)))
  else tellRefusal(builder)
  return isDone
}

function pageSlot(builder: Builder, form: JsonObject, wanted: Slot | undefined): Slot {
  const list: At = [...rootAt, 'elements']
  if (wanted && isSameAt(wanted.list, list)) return wanted
  const [, , page] = builder.chosen.peek()
  return {
    list,
    index: typeof page === 'number' && form === builder.form.peek() ? page + 1 : listAt(form, list).length,
  }
}

/** Among pages a field goes onto the one that is chosen, or the last one. */
function fieldSlot(builder: Builder, form: JsonObject, wanted: Slot | undefined): Slot {
  const slot = wanted ?? builder.nextSlot()
  const holder = holderOf(form, slot.list)
  if (holder?.body.type !== 'Categorization') return slot
  const pages = listAt(form, slot.list)
  const page = findPart(form, [...slot.list, Math.max(0, Math.min(slot.index, pages.length) - 1)])
  const inner = page && innerOf(page)
  return inner ? { list: inner.list, index: listAt(form, inner.list).length } : slot
}

/** Moves a part to a place, and says where it stands now. */
export function moveTo(builder: Builder, from: At, slot: Slot): boolean {
  const part = findPart(builder.form.peek(), from)
  if (part === undefined) return false
  const name = calledOf(part, builder.form.peek())
  const isDone = builder.put(label.move, (form) => movePart(form, from, slot))
  if (!isDone) {
    tellRefusal(builder)
    return false
  }
  const at = builder.chosen.peek()
  const form = builder.form.peek()
  const list = at.slice(0, -1)
  const index = Number(at.at(-1))
  const next = findPart(form, [...list, index + 1])
  const [place, count] = placeOf(builder)
  const says = words.value.studio.forms
  announce(
    next ? says.movedAbove(name, calledOf(next, form), place, count) : says.movedLast(name, place, count),
  )
  return true
}

/** Which of how many the chosen part is. */
function placeOf(builder: Builder): [number, number] {
  const at = builder.chosen.peek()
  return [Number(at.at(-1)) + 1, listAt(builder.form.peek(), at.slice(0, -1)).length]
}

/** Up and down among its siblings, beyond them out of what holds it; into what stands before it, and out. */
export type Way = 'up' | 'down' | 'into' | 'out'

export function moveBy(builder: Builder, way: Way): boolean {
  const at = builder.chosen.peek()
  const slot = at.length < 2 ? undefined : slotBy(builder, at, way)
  if (slot) return moveTo(builder, at, slot)
  announce(words.value.studio.forms.cannotMove)
  return false
}

function slotBy(builder: Builder, at: At, way: Way): Slot | undefined {
  const form = builder.form.peek()
  const list = at.slice(0, -1)
  const index = Number(at.at(-1))
  const count = listAt(form, list).length
  const holder = holderOf(form, list)
  const around = holder && holder.at.length > 1 ? holder.at : undefined
  const outer = around && { list: around.slice(0, -1), index: Number(around.at(-1)) }
  switch (way) {
    case 'up':
      return index > 0 ? { list, index: index - 1 } : outer && besidePages(builder, outer, -1)
    case 'down':
      return index < count - 1
        ? { list, index: index + 2 }
        : outer && besidePages(builder, { ...outer, index: outer.index + 1 }, 0)
    case 'into': {
      const before = index > 0 ? findPart(form, [...list, index - 1]) : undefined
      const inner = before && innerOf(before)
      return inner ? { list: inner.list, index: listAt(form, inner.list).length } : undefined
    }
    case 'out':
      return outer && besidePages(builder, { ...outer, index: outer.index + 1 }, 0)
  }
}

/** Beside a page stand only pages: what leaves one goes to the end of the page before or the start of the next. */
function besidePages(builder: Builder, slot: Slot, by: number): Slot | undefined {
  const form = builder.form.peek()
  const holder = holderOf(form, slot.list)
  if (holder?.body.type !== 'Categorization') return slot
  const page = findPart(form, [...slot.list, slot.index + by])
  const inner = page && innerOf(page)
  if (!inner) return undefined
  return { list: inner.list, index: by < 0 ? listAt(form, inner.list).length : 0 }
}

export function duplicate(builder: Builder): boolean {
  const at = builder.chosen.peek()
  const isDone = builder.put(label.duplicate, (form) => duplicatePart(form, at))
  if (isDone) announce(words.value.studio.forms.duplicated(...placeOf(builder)))
  else tellRefusal(builder)
  return isDone
}

/** The chosen part as it goes to a clipboard; null where it is the form itself. */
export function copy(builder: Builder): string | null {
  const part = builder.part.peek()
  const clip = copyPart(builder.form.peek(), builder.chosen.peek())
  if (clip === undefined || part === undefined) return null
  clipboard = JSON.stringify(clip)
  announce(words.value.studio.forms.copied(calledOf(part, builder.form.peek())))
  return clipboard
}

/** Puts in what a clipboard holds, behind the chosen part; without a text, what was copied in this tab. */
export function paste(builder: Builder, text: string | null = clipboard): boolean {
  let dropped = 0
  const isDone = builder.put(label.paste, (form) => {
    const clip = text === null ? err({ kind: 'not-a-part' } as const) : readClip(text)
    if (clip.kind === 'err') return clip
    const isPage = clip.value.element.type === 'Category'
    const paged = isPage ? withPages(form, { id: 'Halaman 1', en: 'Page 1' }) : form
    const slot = isPage
      ? pageSlot(builder, paged, undefined)
      : fieldSlot(builder, paged, besideChosen(builder))
    const pasted = pastePart(paged, slot, clip.value)
    if (pasted.kind === 'ok') dropped = pasted.value.dropped
    return pasted
  })
  const says = words.value.studio.forms
  if (isDone && dropped > 0) leftBehind.value = { form: builder.form.peek(), count: dropped }
  if (isDone) announce(dropped > 0 ? says.pastedWithout(dropped) : says.pasted(...placeOf(builder)))
  else tellRefusal(builder)
  return isDone
}

function besideChosen(builder: Builder): Slot {
  const at = builder.chosen.peek()
  return at.length < 2 ? builder.nextSlot() : { list: at.slice(0, -1), index: Number(at.at(-1)) + 1 }
}

/** Takes the chosen part away; where others read it the refusal says who, until `andRules`. */
export function remove(builder: Builder, andRules = false): boolean {
  const at = builder.chosen.peek()
  const form = builder.form.peek()
  const part = findPart(form, at)
  if (part === undefined || at.length < 2) return false
  const name = calledOf(part, form)
  const isDone = builder.change(label.remove, (before) => removePart(before, { at, andRules }))
  if (!isDone) {
    tellRefusal(builder)
    return false
  }
  const left = builder.form.peek()
  const siblings = listAt(left, at.slice(0, -1)).length
  const next =
    siblings === 0
      ? holderOf(left, at.slice(0, -1))?.at
      : at.with(-1, Math.min(Number(at.at(-1)), siblings - 1))
  builder.choose(next ?? rootAt, true)
  announce(words.value.studio.forms.removed(name))
  return true
}

/** Takes the chosen part away to have it put in elsewhere. */
export function cut(builder: Builder): string | null {
  const text = copy(builder)
  if (text !== null) remove(builder)
  return text
}

function tellRefusal(builder: Builder): void {
  const refusal = builder.refusal.peek()
  if (refusal) announce(words.value.studio.forms.refusals[refusal.kind])
}

/** Chooses the part before or after in reading order, the first or the last, what holds it or what it holds first. */
export function step(builder: Builder, to: 'next' | 'previous' | 'first' | 'last' | 'outer' | 'inner'): void {
  const form = builder.form.peek()
  const places = partsIn(form).map(({ at }) => at)
  const at = builder.chosen.peek()
  const index = places.findIndex((each) => isSameAt(each, at))
  const target = {
    next: () => places[index + 1],
    previous: () => places[index - 1],
    first: () => places[0],
    last: () => places.at(-1),
    outer: () => holderOf(form, at.slice(0, -1))?.at,
    inner: () => {
      const part = findPart(form, at)
      const inner = part && innerOf(part)
      return inner && listAt(form, inner.list).length > 0 ? [...inner.list, 0] : undefined
    },
  }[to]()
  if (target) builder.choose(target, true)
}

export const label = {
  add: (kind: NewKind) => {
    const { id, en } = newWordsFor(kind, {}).label
    return { id: `Tambah ${id.toLowerCase()}`, en: `Add ${en.toLowerCase()}` }
  },
  move: { id: 'Pindahkan bagian', en: 'Move a part' },
  duplicate: { id: 'Gandakan bagian', en: 'Duplicate a part' },
  paste: { id: 'Tempel bagian', en: 'Paste a part' },
  remove: { id: 'Hapus bagian', en: 'Remove a part' },
  words: { id: 'Ubah kata-kata', en: 'Change the words' },
  rules: { id: 'Ubah syarat', en: 'Change a condition' },
  limits: { id: 'Ubah batas', en: 'Change limits' },
  choices: { id: 'Ubah pilihan', en: 'Change the choices' },
  kind: { id: 'Ubah jenis isian', en: 'Change the kind of field' },
  name: { id: 'Ubah nama isian', en: 'Rename a field' },
  reset: { id: 'Kembalikan bagian ke paket dasar', en: 'Reset a part to the base' },
  restore: { id: 'Munculkan lagi bagian paket dasar', en: 'Bring a part of the base back' },
  checks: { id: 'Ubah pemeriksaan', en: 'Change the checks' },
} as const

/** A change that cannot fail, as `Builder.change` takes it. */
export function sure(make: (form: JsonObject) => JsonObject) {
  return (form: JsonObject) => ok(make(form))
}
