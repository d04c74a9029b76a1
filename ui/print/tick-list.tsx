import type { Choice } from '../../core/form/model.ts'
import type { Json } from '../../core/json.ts'
import { say } from '../../core/text.ts'
import { keyOf } from '../fields/key-of.ts'
import { language, words } from '../text/messages.ts'

type TickProps = {
  readonly choices: readonly Choice[]
  readonly chosen: readonly (Json | undefined)[]
  /** The number of a level belongs to its name. */
  readonly numbered: boolean
}

/** All choices with their words, the chosen ones ticked: as on the screen, so on paper. */
export function TickList({ choices, chosen, numbered }: TickProps) {
  const keys = new Set(chosen.filter((answer) => answer !== undefined).map(keyOf))
  return (
    <ul class="ticks">
      {choices.map(({ value, label, description }) => {
        const ticked = keys.has(keyOf(value))
        return (
          <li key={keyOf(value)} class={ticked ? 'tick ticked' : 'tick'}>
            <Tick ticked={ticked} />
            <span>
              <span class="tick-label">
                {numbered && typeof value === 'number' && `${value}. `}
                {say(label, language.value)}
              </span>
              {description && <span class="tick-anchor">{say(description, language.value)}</span>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** A box, ticked or not; the tick is said, the empty box is not. */
export function Tick({ ticked }: { readonly ticked: boolean }) {
  return (
    <span class="tick-box">
      <span aria-hidden="true">{ticked ? '✓' : ''}</span>
      {ticked && <span class="visually-hidden">{words.value.print.ticked}: </span>}
    </span>
  )
}
