import { type Play, reopenIn } from '../../../core/case/play/play.ts'
import { say } from '../../../core/text.ts'
import { language } from '../../../ui/text/messages.ts'
import type { Flow } from './flow.ts'

type ReopeningsProps = {
  readonly flow: Flow
  readonly play: Play
  readonly onGo: (next: ReturnType<typeof reopenIn>) => void
}

/** Who may take the finished appraisal up again, each by the ways that they have. */
export function PlayReopenings({ flow, play, onGo }: ReopeningsProps) {
  const state = play.pack.workflow.states[play.case.snapshot.state]
  const ways = state?.kind === 'final' ? (state.reopenings ?? []) : []
  const offered = ways.flatMap((way) =>
    play.people.flatMap((person) => {
      const next = reopenIn(play, { way: way.id, by: person.id })
      return next.kind === 'ok' ? [{ way, person, next }] : []
    }),
  )
  return (
    <div class="row">
      {offered.map(({ way, person, next }) => (
        <button
          key={`${way.id} ${person.id}`}
          type="button"
          class="button button-small"
          onClick={() => onGo(next)}
        >
          {person.name}: {say(way.title, language.value)} → {flow.stageTitle(way.to)}
        </button>
      ))}
    </div>
  )
}
