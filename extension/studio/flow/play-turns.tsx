import { PencilLine } from 'lucide-preact'
import { useMemo } from 'preact/hooks'
import { calibrateIn, type Play, type Waiting, waitingIn } from '../../../core/case/play/play.ts'
import { optionsFor, type PlayOption } from '../../../core/case/play/play-options.ts'
import type { JsonObject } from '../../../core/json.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { answersText } from './finding-words.ts'
import type { Flow } from './flow.ts'

type TurnsProps = {
  readonly flow: Flow
  readonly play: Play
  readonly onFill: (waiting: Waiting) => void
  readonly onAct: (act: { readonly task: Waiting['task']['id']; readonly answers: JsonObject }) => void
}

/** Whose turn it is, and what they could do. */
export function PlayTurns({ flow, play, onFill, onAct }: TurnsProps) {
  const texts = words.value.flow
  const waiting = waitingIn(play)
  if (waiting.length === 0) {
    const isOver = play.pack.workflow.states[play.case.snapshot.state]?.kind === 'final'
    return isOver || calibrateIn(play) ? null : <p class="soft">{texts.nobodyNow}</p>
  }
  return (
    <div class="stack stack-tight">
      <h4>{texts.turns}</h4>
      <ul class="flow-rows">
        {waiting.map((each) => (
          <li key={each.task.id} class="flow-row stack stack-tight">
            <p>
              <strong>{each.person.name}</strong> <span class="soft">{flow.roleTitle(each.spec.role)}</span>
              <br />
              {say(each.spec.title, language.value)}
            </p>
            <Options flow={flow} play={play} waiting={each} onFill={onFill} onAct={onAct} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Options({ flow, play, waiting, onFill, onAct }: TurnsProps & { readonly waiting: Waiting }) {
  const texts = words.value.flow
  const options = useMemo(() => optionsFor(play, waiting), [play, waiting.task.id])
  const form = play.pack.forms[waiting.spec.form]
  return (
    <div class="row">
      {options.map((option) => {
        const said = answersText(form, option.wanted)
        return option.outcome.kind === 'moves' ? (
          <button
            key={JSON.stringify(option.wanted)}
            type="button"
            class="button button-small flow-option"
            onClick={({ detail }) => {
              // The second half of a double click: what lies there by then is of the next turn.
              if (detail < 2) onAct({ task: waiting.task.id, answers: option.answers })
            }}
          >
            {said === '' ? texts.doTask : said}
            <span class="soft">{whither(flow, option)}</span>
          </button>
        ) : (
          <p key={JSON.stringify(option.wanted)} class="soft">
            {texts.mustFill(said === '' ? texts.doTask : said)}
          </p>
        )
      })}
      <button type="button" class="button button-quiet button-small" onClick={() => onFill(waiting)}>
        <PencilLine size={14} aria-hidden="true" />
        {texts.fillForm}
        <span class="visually-hidden">
          : {waiting.person.name}, {say(waiting.spec.title, language.value)}
        </span>
      </button>
    </div>
  )
}

function whither(flow: Flow, { outcome }: PlayOption): string {
  const texts = words.value.flow
  if (outcome.kind !== 'moves') return ''
  const last = outcome.ways.at(-1)
  return last === undefined ? texts.waitsOn : `→ ${flow.stageTitle(last.to)}`
}
