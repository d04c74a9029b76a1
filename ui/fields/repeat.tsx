import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { RowsControl } from '../../core/form/model.ts'
import { newItem } from '../../core/form/starting-answers.ts'
import type { Json } from '../../core/json.ts'
import { say } from '../../core/text.ts'
import { announce } from '../form/announce.ts'
import { type Arrangement, inserted, removed, swapped } from '../form/rearrange.ts'
import { language, words } from '../text/messages.ts'
import type { FieldProps } from './field-props.ts'

type Gone = {
  readonly index: number
  readonly item: Json
  /** What could not be read yet in it. */
  readonly unread: ReadonlyMap<string, string>
}

/** Items with fields of their own: added, moved up and down, removed and put back. */
export function RepeatField(props: FieldProps<RowsControl>) {
  const { field, schema, ids, draft, drawItem } = props
  const [gone, setGone] = useState<readonly Gone[]>([])
  const box = useRef<HTMLDivElement>(null)
  const focus = useRef<string | null>(null)
  const items: readonly Json[] = Array.isArray(field.value) ? field.value : []
  const keys = useKeys(items.length)
  const most = typeof schema.maxItems === 'number' ? schema.maxItems : Number.POSITIVE_INFINITY
  const full = items.length >= most
  const { element, path } = field
  const texts = words.value.field
  const nameOf = (index: number) =>
    element.itemLabel ? `${say(element.itemLabel, language.value)} ${index + 1}` : texts.rowOf(index + 1)

  // What was pressed may be gone or elsewhere: the focus goes to where the person goes on, before the next key comes.
  useLayoutEffect(() => {
    const wanted = focus.current
    focus.current = null
    if (wanted !== null) box.current?.querySelector<HTMLElement>(wanted)?.focus()
  })

  // Undone, or written in another tab: what was removed may be back, and would come twice; or this is another row's list.
  const own = useRef({ path, length: items.length })
  if (own.current.path !== path || own.current.length !== items.length) {
    own.current = { path, length: items.length }
    if (gone.length > 0) setGone([])
  }
  const arrange = (next: readonly Json[], from: Arrangement) => {
    own.current = { path, length: next.length }
    keys.arrange(from)
    draft.arrange(path, next, from)
  }
  const add = () => {
    const item = newItem(draft.form, path.replaceAll(/\/\d+(?=\/|$)/g, '/*').slice(1))
    focus.current = `:scope > [data-item="${items.length}"] :is(input, textarea, select)`
    arrange([...items, item], inserted(items.length, items.length))
  }
  const move = (index: number, by: 1 | -1) => {
    const to = index + by
    const from = swapped(items.length, index, to)
    const next = from.map((place) => items[place ?? 0] ?? {})
    arrange(next, from)
    announce(texts.rowMoved(nameOf(index), to + 1, items.length))
  }
  const remove = (index: number) => {
    setGone([...gone, { index, item: items[index] ?? {}, unread: draft.unreadBelow(`${path}/${index}`) }])
    focus.current = '.repeat-undo'
    arrange(items.toSpliced(index, 1), removed(items.length, index))
    announce(texts.rowRemoved(nameOf(index)))
  }
  const restore = () => {
    const last = gone.at(-1)
    if (last === undefined) return
    const index = Math.min(last.index, items.length)
    setGone(gone.slice(0, -1))
    focus.current = `:scope > [data-item="${index}"] :is(input, textarea, select)`
    arrange(items.toSpliced(index, 0, last.item), inserted(items.length, index))
    for (const [at, text] of last.unread) draft.write(`${path}/${index}${at}`, { kind: 'unread', text })
  }
  const last = gone.at(-1)
  return (
    <div ref={box} class="stack">
      {items.length === 0 && <p class="soft">{texts.noRows}</p>}
      {field.items.map((elements, index) => (
        <fieldset key={keys.all[index]} class="repeat-item" data-item={index}>
          <legend class="repeat-legend">{nameOf(index)}</legend>
          <div class="repeat-tools">
            {items.length > 1 && (
              <>
                <button
                  type="button"
                  class="button button-icon"
                  aria-label={texts.moveUp(nameOf(index))}
                  aria-disabled={index === 0}
                  onClick={() => index > 0 && move(index, -1)}
                >
                  <ArrowUp size={18} aria-hidden="true" />
                </button>
                <button
                  type="button"
                  class="button button-icon"
                  aria-label={texts.moveDown(nameOf(index))}
                  aria-disabled={index === items.length - 1}
                  onClick={() => index < items.length - 1 && move(index, 1)}
                >
                  <ArrowDown size={18} aria-hidden="true" />
                </button>
              </>
            )}
            <button
              type="button"
              class="button button-icon"
              aria-label={texts.removeRow(nameOf(index))}
              onClick={() => remove(index)}
            >
              <Trash2 size={18} aria-hidden="true" />
            </button>
          </div>
          {drawItem(elements)}
        </fieldset>
      ))}
      <div class="row">
        <button
          id={ids.input}
          type="button"
          class="button"
          aria-disabled={full}
          onClick={() => !full && add()}
        >
          <Plus size={18} aria-hidden="true" />
          {element.addLabel ? say(element.addLabel, language.value) : texts.add}
        </button>
        {full && <span class="soft">{texts.rowsFull(most)}</span>}
        {last && !full && (
          <button type="button" class="link-button repeat-undo" onClick={restore}>
            {texts.undoRemove(nameOf(last.index))}
          </button>
        )}
      </div>
    </div>
  )
}

/** A name for each item that goes with it when it is moved, so that the pressed button is still the same one. */
function useKeys(length: number): {
  readonly all: readonly number[]
  readonly arrange: (from: Arrangement) => void
} {
  const known = useRef<{ readonly all: readonly number[]; readonly next: number }>({ all: [], next: 0 })
  const { all, next } = known.current
  if (all.length !== length) {
    // Another tab, or the start: names for those at the end.
    const more = Array.from({ length: Math.max(0, length - all.length) }, (_, index) => next + index)
    known.current = { all: [...all.slice(0, length), ...more], next: next + more.length }
  }
  return {
    all: known.current.all,
    arrange(from) {
      const before = known.current
      let fresh = before.next
      const moved = from.map((place) => (place === null ? fresh++ : (before.all[place] ?? fresh++)))
      known.current = { all: moved, next: fresh }
    },
  }
}
