import type { Position } from '../../core/case/position.ts'
import { writeNumber } from '../number/write-number.ts'
import { language, words } from '../text/messages.ts'

type PositionProps = {
  readonly position: Position | undefined
  /** Whether the cycle is over, so that there would be a position by now. */
  readonly isSettled: boolean
}

/** Where the person stands in a group: a part of it in words and as a bar, never a number of anybody else. */
export function PositionNote({ position, isSettled }: PositionProps) {
  const texts = words.value.myResult
  return (
    <section class="sheet" aria-labelledby="position-title">
      <h2 id="position-title" class="sheet-title">
        {texts.position}
      </h2>
      <div class="sheet-note stack stack-tight">
        {position ? (
          <Placed position={position} />
        ) : (
          <p class="soft">{isSettled ? texts.positionNone : texts.positionLater}</p>
        )}
      </div>
    </section>
  )
}

function Placed({ position }: { readonly position: Position }) {
  const texts = words.value.myResult
  const { group, atLeast, from, to, of } = position
  const first = partName(from, of)
  const part = from === to ? first : texts.positionRange(first, partName(to, of))
  const among = texts.positionGroup[group](writeNumber(atLeast, language.value))
  const parts = Array.from({ length: of }, (_, index) => index + 1)
  return (
    <>
      <p>{texts.positionIn(part, among)}</p>
      <div class="position-bar" aria-hidden="true">
        {parts.map((n) => (
          <span key={n} class={`position-part${n >= from && n <= to ? ' position-here' : ''}`} />
        ))}
      </div>
      <p class="soft">{texts.positionHow}</p>
    </>
  )
}

function partName(n: number, of: number): string {
  const { half, third, quarter } = words.value.myResult.positionPart
  const names = of === 2 ? half : of === 3 ? third : quarter
  return names[n - 1] ?? ''
}
