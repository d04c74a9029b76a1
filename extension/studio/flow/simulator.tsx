import { CalendarClock, FastForward, RotateCcw, Save, Undo2 } from 'lucide-preact'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import {
  actIn,
  nextMoment,
  type Play,
  passStage,
  passTime,
  startPlay,
  type Waiting,
} from '../../../core/case/play/play.ts'
import type { Pack } from '../../../core/pack/model.ts'
import { announce } from '../../../ui/form/announce.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { writeMoment } from '../../../ui/time/write-time.ts'
import { later } from '../../shell/later.tsx'
import { playedOnce } from '../help/tour-state.ts'
import { resultWords } from '../result-words.ts'
import type { Flow } from './flow.ts'
import { PlayCalibration } from './play-calibration.tsx'
import type { PlayFormProps } from './play-form.tsx'
import { PlayHistory } from './play-history.tsx'
import { PlayReopenings } from './play-reopenings.tsx'
import { PlayTurns } from './play-turns.tsx'
import { saveCase } from './save-case.ts'
import { turnText } from './turn-text.ts'

const PlayForm = later<PlayFormProps>(async () => (await import('./play-form.tsx')).PlayForm)

/** Where a played appraisal stands, and the edges it came over, for the diagram. */
export type Trail = { readonly current: string; readonly gone: ReadonlySet<string> }

export type SimulatorProps = {
  readonly flow: Flow
  readonly pack: Pack
  readonly onTrail: (trail: Trail) => void
}

/** Walks an appraisal through as each of those who take part, by the functions that run it, without a region. */
export function Simulator({ flow, pack: newest, onTrail }: SimulatorProps) {
  const texts = words.value.flow
  const head = useRef<HTMLHeadingElement>(null)
  const documents = flow.studio.documents.value
  // What is played stays what it was: a case that is saved, or a text that is changed, throws nobody back to the start.
  const [used, setUsed] = useState({ pack: newest, documents })
  const isOld =
    newest !== used.pack &&
    Object.keys(documents).some(
      (name) => !name.startsWith('cases/') && documents[name] !== used.documents[name],
    )
  const { pack } = used
  const begun = useMemo(() => startPlay(used.pack), [used])
  const [plays, setPlays] = useState<readonly Play[]>([])
  const [filling, setFilling] = useState<Waiting | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [saved, setSaved] = useState(false)
  useEffect(() => {
    setPlays(begun.kind === 'ok' ? [begun.value] : [])
    setFilling(null)
    setSaved(false)
  }, [begun])
  useLayoutEffect(() => head.current?.focus(), [])
  useLayoutEffect(() => {
    // What was pressed is gone with its turn; the next one is close by.
    if (document.activeElement === document.body) head.current?.focus({ preventScroll: true })
  }, [plays])
  const play = plays.at(-1)
  useEffect(() => {
    if (play === undefined) return
    const { history, state } = play.case.snapshot
    onTrail({ current: state, gone: new Set(history.map(({ from, to }) => `${from} ${to}`)) })
  }, [play])
  if (begun.kind === 'err') return <p class="field-error">{texts.cannotBegin(begun.error.kind)}</p>
  if (play === undefined) return null
  const { snapshot, results } = play.case
  const isOver = pack.workflow.states[snapshot.state]?.kind === 'final'
  const result = results.at(-1)?.result
  const go = (next: { kind: 'ok'; value: Play } | { kind: 'err'; error: { readonly kind: string } }) => {
    if (next.kind === 'err') {
      setTrouble(texts.refusedTurn(next.error.kind))
      announce(texts.refusedTurn(next.error.kind))
      return
    }
    setTrouble(null)
    setFilling(null)
    setSaved(false)
    playedOnce.value = true
    setPlays([...plays, next.value])
    const turn = next.value.turns.at(-1)
    if (turn) announce(turnText(flow, next.value, turn).join(' '))
  }
  return (
    <section class="sheet sheet-padded stack flow-play" aria-labelledby="flow-play">
      <div class="row row-apart">
        <h3 id="flow-play" ref={head} tabIndex={-1} class="flow-focus">
          {texts.simulator}
        </h3>
        <div class="row">
          <button
            type="button"
            class="button button-small"
            disabled={plays.length < 2}
            onClick={() => {
              setPlays(plays.slice(0, -1))
              setFilling(null)
              setTrouble(null)
            }}
          >
            <Undo2 size={14} aria-hidden="true" />
            {texts.stepBack}
          </button>
          <button
            type="button"
            class="button button-small"
            disabled={plays.length < 2}
            onClick={() => {
              setPlays([begun.value])
              setFilling(null)
              setTrouble(null)
            }}
          >
            <RotateCcw size={14} aria-hidden="true" />
            {texts.again}
          </button>
        </div>
      </div>
      <dl class="facts">
        <dt>{texts.now}</dt>
        <dd>{writeMoment(play.now, language.value, pack.timeZone)}</dd>
        <dt>{texts.stage}</dt>
        <dd>
          <strong>{flow.stageTitle(snapshot.state)}</strong>
        </dd>
        {snapshot.dueAt !== null && (
          <>
            <dt>{texts.until}</dt>
            <dd>{writeMoment(snapshot.dueAt, language.value, pack.timeZone)}</dd>
          </>
        )}
        {result !== undefined && (
          <>
            <dt>{texts.result}</dt>
            <dd>
              {result.kind === 'scored' ? resultWords(pack, result.outputs, language.value) : texts.notScored}
            </dd>
          </>
        )}
      </dl>
      {isOld && (
        <div class="banner banner-warning" role="status">
          <div class="banner-body">
            <p>{texts.oldPlay}</p>
            <div class="row">
              <button
                type="button"
                class="button button-small"
                onClick={() => setUsed({ pack: newest, documents })}
              >
                <RotateCcw size={14} aria-hidden="true" />
                {texts.newPlay}
              </button>
            </div>
          </div>
        </div>
      )}
      {trouble !== null && (
        <p class="field-error" role="alert">
          {trouble}
        </p>
      )}
      {filling === null ? (
        <>
          {isOver && <p class="banner banner-good">{texts.over(flow.stageTitle(snapshot.state))}</p>}
          <PlayTurns flow={flow} play={play} onFill={setFilling} onAct={(act) => go(actIn(play, act))} />
          <PlayCalibration play={play} onGo={go} />
          {isOver && <PlayReopenings flow={flow} play={play} onGo={go} />}
          {!isOver && nextMoment(play) !== null && (
            <div class="row">
              <button
                type="button"
                class="button"
                onClick={() => {
                  const passed = passTime(play)
                  if (passed) go(passed)
                }}
              >
                <CalendarClock size={16} aria-hidden="true" />
                {texts.passTo(writeMoment(nextMoment(play) ?? play.now, language.value, pack.timeZone))}
              </button>
              <button
                type="button"
                class="button"
                onClick={() => {
                  const passed = passStage(play)
                  if (passed) go(passed)
                }}
              >
                <FastForward size={16} aria-hidden="true" />
                {texts.passStage}
              </button>
            </div>
          )}
        </>
      ) : (
        <PlayForm
          pack={pack}
          play={play}
          waiting={filling}
          onSend={(answers) => go(actIn(play, { task: filling.task.id, answers }))}
          onCancel={() => setFilling(null)}
        />
      )}
      <PlayHistory flow={flow} play={play} />
      {result?.kind === 'scored' && (
        <div class="row">
          <button
            type="button"
            class="button"
            disabled={saved || results.at(-1)?.input === undefined}
            onClick={() => {
              saveCase(flow, play)
              setSaved(true)
              announce(texts.savedCase)
            }}
          >
            <Save size={16} aria-hidden="true" />
            {saved ? texts.savedCase : texts.saveCase}
          </button>
        </div>
      )}
    </section>
  )
}
