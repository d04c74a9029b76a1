import type { Json } from '../../core/json.ts'
import { words } from '../../ui/text/messages.ts'
import type { Contested, Jotting } from './open-jotting.ts'

type SidesProps = {
  readonly jotting: Jotting
  /** What an answer is called that is no text of the person's own. */
  readonly wordFor?: (pointer: string, answer: Json) => string
}

/** What two pages or devices wrote into one place without knowing of each other, side by side until one is chosen (D2). */
export function RivalSides({ jotting, wordFor = (_, answer) => String(answer) }: SidesProps) {
  const { fill } = words.value
  const textOf = (pointer: string, entry: Contested['entry']) =>
    entry.kind === 'value' && entry.value !== null ? wordFor(pointer, entry.value) : fill.emptyAnswer
  return (
    <>
      {jotting.contested.value.map(({ pointer, entry, rivals }) => (
        <div key={pointer} class="banner banner-warning rival" role="alert">
          <div class="banner-body">
            <p class="banner-title">{fill.otherTab}</p>
            <ul class="stack stack-tight">
              {[
                { entry, where: fill.here },
                ...rivals.map((rival) => ({ ...rival, where: rival.from ?? fill.there })),
              ].map((side) => (
                <li key={`${side.where} ${JSON.stringify(side.entry)}`} class="row">
                  <span>
                    {side.where}: <strong>{textOf(pointer, side.entry)}</strong>
                  </span>
                  <button
                    type="button"
                    class="button button-small"
                    onClick={() => jotting.choose(pointer, side.entry)}
                  >
                    {fill.keepThis}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        </div>
      ))}
    </>
  )
}
