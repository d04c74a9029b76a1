import { ArrowDown, ArrowUp } from 'lucide-preact'
import { useRef } from 'preact/hooks'
import { drawNow } from '../../../ui/draw-now.ts'
import { words } from '../../../ui/text/messages.ts'

type MoveButtonsProps = {
  readonly title: string
  readonly index: number
  readonly count: number
  readonly move: (by: 1 | -1) => void
}

/** Moves a row among its own. The row that moves drops the focus, which goes along: whoever moves it may want it further. */
export function MoveButtons({ title, index, count, move }: MoveButtonsProps) {
  const texts = words.value.flow
  const up = useRef<HTMLButtonElement>(null)
  const down = useRef<HTMLButtonElement>(null)
  const press = (by: 1 | -1) => {
    drawNow(() => move(by))
    const [pressed, other] = by < 0 ? [up.current, down.current] : [down.current, up.current]
    const next = pressed?.disabled ? other : pressed
    next?.focus()
  }
  return (
    <>
      <button
        ref={up}
        type="button"
        class="button button-icon"
        aria-label={texts.up(title)}
        disabled={index === 0}
        onClick={() => press(-1)}
      >
        <ArrowUp size={16} aria-hidden="true" />
      </button>
      <button
        ref={down}
        type="button"
        class="button button-icon"
        aria-label={texts.down(title)}
        disabled={index === count - 1}
        onClick={() => press(1)}
      >
        <ArrowDown size={16} aria-hidden="true" />
      </button>
    </>
  )
}
