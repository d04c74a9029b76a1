import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type At, isWithin, pointerOf, type Slot } from '../../../core/studio/form-edit/at.ts'
import { mayStandIn } from '../../../core/studio/form-edit/move.ts'
import type { NewKind } from '../../../core/studio/form-edit/new-part.ts'
import { findPart, holderOf, partsIn } from '../../../core/studio/form-edit/parts.ts'
import { addNew, moveTo } from './acts.ts'
import type { Builder } from './builder.ts'

/** Lets a card be dragged, and others be dropped above or below it. Where it stands is read when it is asked for. */
export function cardDrag(card: HTMLElement, builder: Builder): () => void {
  return combine(
    draggable({
      element: card,
      getInitialData: () => ({ kind: 'part', at: pointerAt(card) }),
      onGenerateDragPreview: () => builder.choose(atOf(builder, card)),
      onDragStart: () => card.setAttribute('data-dragged', ''),
      onDrop: () => card.removeAttribute('data-dragged'),
    }),
    dropTargetForElements({
      element: card,
      canDrop: ({ source }) => mayDrop(builder, source.data, atOf(builder, card).slice(0, -1)),
      getData: ({ input }) => ({ edge: edgeOf(card, input.clientY), at: pointerAt(card) }),
      onDrag: ({ self, location }) =>
        mark(card, location.current.dropTargets[0]?.element === card ? String(self.data.edge) : null),
      onDragLeave: () => mark(card, null),
      onDrop: () => mark(card, null),
    }),
  )
}

/** A place that takes what is dropped on it: the end of a list. */
export function dropZone(box: HTMLElement, slot: () => Slot): () => void {
  const built = () => builderOf(box)
  return dropTargetForElements({
    element: box,
    canDrop: ({ source }) => {
      const builder = built()
      return builder !== undefined && mayDrop(builder, source.data, slot().list)
    },
    getData: () => ({ slot: slot() }),
    onDrag: ({ location }) => mark(box, location.current.dropTargets[0]?.element === box ? 'inside' : null),
    onDragLeave: () => mark(box, null),
    onDrop: () => mark(box, null),
  })
}

/** Lets a kind be dragged out of the palette. */
export function kindDrag(button: HTMLElement, kind: NewKind): () => void {
  return draggable({ element: button, getInitialData: () => ({ kind: 'new', made: kind }) })
}

let open: Builder | undefined

/** One builder is open at a time; its list ends ask it what they take. */
function builderOf(_box: HTMLElement): Builder | undefined {
  return open
}

/** Does what was dropped, until the returned function is called. */
export function watchDrops(builder: Builder): () => void {
  open = builder
  const stop = monitorForElements({
    onDrop: ({ source, location }) => {
      const [target] = location.current.dropTargets
      const slot = target && slotOf(builder, target.data)
      if (slot === undefined) return
      // The kind is one that `kindDrag` put there.
      if (source.data.kind === 'new') addNew(builder, source.data.made as NewKind, slot)
      const from = source.data.kind === 'part' ? placeOf(builder, source.data.at) : undefined
      if (from) moveTo(builder, from, slot)
    },
  })
  return () => {
    stop()
    open = undefined
  }
}

type Data = { readonly [name: string | symbol]: unknown }

function slotOf(builder: Builder, data: Data): Slot | undefined {
  // Only `dropZone` puts one there.
  if (data.slot !== undefined) return data.slot as Slot
  const at = placeOf(builder, data.at)
  if (at === undefined) return undefined
  return { list: at.slice(0, -1), index: Number(at.at(-1)) + (data.edge === 'below' ? 1 : 0) }
}

function mayDrop(builder: Builder, data: Data, list: At): boolean {
  const form = builder.form.peek()
  const holder = holderOf(form, list)
  if (holder === undefined) return false
  if (data.kind === 'new') {
    const isPage = data.made === 'page'
    return isPage === (holder.body.type === 'Categorization')
  }
  const from = placeOf(builder, data.at)
  const part = from && findPart(form, from)
  return part !== undefined && from !== undefined && !isWithin(list, from) && mayStandIn(part.body, holder)
}

function atOf(builder: Builder, card: HTMLElement): At {
  return placeOf(builder, pointerAt(card)) ?? ['layout']
}

/** Its head says where a card stands. */
function pointerAt(card: HTMLElement): string | undefined {
  return card.querySelector<HTMLElement>('[data-at]')?.dataset.at
}

function placeOf(builder: Builder, pointer: unknown): At | undefined {
  return partsIn(builder.form.peek()).find(({ at }) => pointerOf(at) === pointer)?.at
}

/** Near the upper edge above, else below; a card that holds others takes things above it by its head alone. */
function edgeOf(card: HTMLElement, y: number): 'above' | 'below' {
  const { top, height } = card.getBoundingClientRect()
  return y < top + height / 2 ? 'above' : 'below'
}

function mark(box: HTMLElement, edge: string | null): void {
  if (edge === null) box.removeAttribute('data-edge')
  else if (box.dataset.edge !== edge) box.dataset.edge = edge
}
