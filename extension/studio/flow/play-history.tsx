import type { Play } from '../../../core/case/play/play.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { writeMoment } from '../../../ui/time/write-time.ts'
import type { Flow } from './flow.ts'
import { turnText } from './turn-text.ts'

/** All that has happened, the newest first. */
export function PlayHistory({ flow, play }: { readonly flow: Flow; readonly play: Play }) {
  const texts = words.value.flow
  return (
    <details class="flow-more" open>
      <summary>{texts.course}</summary>
      <ol class="flow-steps" reversed>
        {play.turns.toReversed().map((turn, index) => (
          <li key={`${turn.at} ${play.turns.length - index}`}>
            <span class="soft">{writeMoment(turn.at, language.value, play.pack.timeZone)}</span>
            {turnText(flow, play, turn).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </li>
        ))}
      </ol>
    </details>
  )
}
