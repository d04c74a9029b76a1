import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Column } from '../../../core/studio/sheet/column.ts'
import { say } from '../../../core/text.ts'
import { useKeptBox } from '../../../ui/box/use-kept-box.ts'
import { drawNow } from '../../../ui/draw-now.ts'
import { language } from '../../../ui/text/messages.ts'
import { readCell } from './cell-text.ts'

/** Below it the boxes of cells are kept, by their rows and columns. */
export const cellPlace = 'cell'

export type Typing = {
  readonly text: string
  /** Begun by typing, the arrows leave the cell; begun by Enter or F2, they move the caret; or begun before the page was opened anew. */
  readonly by: 'typing' | 'key' | 'before'
}

type CellEditorProps = {
  readonly column: Column
  readonly typing: Typing
  readonly label: string
  /** The row by its id, and what stands in the cell. */
  readonly row: string
  readonly stands: string
  /** Takes over what is typed and goes on; false where it cannot be read. */
  readonly commit: (text: string, to: Step) => boolean
  readonly cancel: () => void
}

export type Step = 'stay' | 'down' | 'up' | 'right' | 'left'

/** The box in a cell while somebody writes in it. */
export function CellEditor({ column, typing, label, row, stands, commit, cancel }: CellEditorProps) {
  const id = useId()
  const box = useRef<HTMLInputElement & HTMLSelectElement>(null)
  const kept = useKeptBox([cellPlace, row, say(column.title, language.value)], stands)
  const [text, setText] = useState(typing.by === 'typing' ? typing.text : (kept.text ?? typing.text))
  const [why, setWhy] = useState<string | null>(null)
  const gone = useRef(false)
  // Before the next key comes: a fast typist loses none.
  useLayoutEffect(() => {
    box.current?.focus()
    if (box.current?.type !== 'select-one') box.current?.setSelectionRange(text.length, text.length)
    if (typing.by === 'typing') kept.keep(text, stands)
    if (typing.by === 'before') leave('stay')
  }, [])
  const type = (next: string) => {
    setText(next)
    setWhy(null)
    kept.keep(next, stands)
  }
  const leave = (to: Step, from = text) => {
    const reading = readCell(column, from)
    if (reading.kind === 'wrong') {
      setWhy(reading.why)
      return false
    }
    gone.current = true
    kept.drop()
    return commit(from, to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    const arrows: { readonly [key: string]: Step } =
      typing.by === 'typing'
        ? { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }
        : {}
    const steps: { readonly [key: string]: Step } = {
      ...(column.is === 'choice' ? {} : arrows),
      Enter: event.shiftKey ? 'up' : 'down',
      Tab: event.shiftKey ? 'left' : 'right',
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      gone.current = true
      kept.drop()
      cancel()
      return
    }
    const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined
    if (step === undefined) return
    event.preventDefault()
    leave(step)
  }
  const onBlur = () => {
    if (gone.current) return
    gone.current = true
    kept.drop()
    // What cannot be read does not get in; the status line says so.
    if (!commit(text, 'stay')) cancel()
  }
  const shared = {
    ref: box,
    class: 'grid-box',
    'aria-label': label,
    'aria-invalid': why !== null,
    'aria-describedby': `${id}-why`,
    onKeyDown: (event: KeyboardEvent) => drawNow(() => onKeyDown(event)),
    onBlur,
  }
  return (
    <span class="grid-editor">
      {column.is === 'choice' ? (
        <select {...shared} value={text} onChange={({ currentTarget }) => type(currentTarget.value)}>
          <option value="" />
          {column.choices?.map((choice) => (
            <option key={choice.value} value={say(choice.label, language.value)}>
              {say(choice.label, language.value)}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type="text"
          autocomplete="off"
          spellcheck={column.is === 'text'}
          inputMode={column.is === 'number' ? 'decimal' : 'text'}
          list={column.choices ? `${id}-list` : undefined}
          value={text}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
      )}
      {column.is !== 'choice' && column.choices && (
        <datalist id={`${id}-list`}>
          {column.choices.map(({ value }) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
      <span id={`${id}-why`} class="grid-why" role="alert">
        {why}
      </span>
    </span>
  )
}
