import {
  CalendarClock,
  FastForward,
  PencilLine,
  RotateCcw,
  Save,
  SlidersHorizontal,
  Undo2,
} from 'lucide-preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { caseOfPlay } from '../../../core/case/play/case-of-play.ts'
import {
  actIn,
  calibrateIn,
  nextMoment,
  type Play,
  passStage,
  passTime,
  reopenIn,
  startPlay,
  type Waiting,
  waitingIn,
} from '../../../core/case/play/play.ts'
import { optionsFor, type PlayOption } from '../../../core/case/play/play-options.ts'
import type { JsonObject } from '../../../core/json.ts'
import type { Pack } from '../../../core/pack/model.ts'
import { say } from '../../../core/text.ts'
import { announce } from '../../../ui/form/announce.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { writeMoment } from '../../../ui/time/write-time.ts'
import { later } from '../../shell/later.tsx'
import { casesIn } from '../cases/own-cases.ts'
import { playedOnce } from '../help/tour-state.ts'
import { resultWords } from '../result-words.ts'
import { answersText } from './finding-words.ts'
import type { Flow } from './flow.ts'
import type { PlayFormProps } from './play-form.tsx'
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
  useEffect(() => head.current?.focus(), [])
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
            onClick={() => setPlays([begun.value])}
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
          <Turns flow={flow} play={play} onFill={setFilling} onAct={(act) => go(actIn(play, act))} />
          <Calibration play={play} onGo={go} />
          {isOver && <Reopenings flow={flow} play={play} onGo={go} />}
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
      <History flow={flow} play={play} />
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

type TurnsProps = {
  readonly flow: Flow
  readonly play: Play
  readonly onFill: (waiting: Waiting) => void
  readonly onAct: (act: { readonly task: Waiting['task']['id']; readonly answers: JsonObject }) => void
}

/** Whose turn it is, and what they could do. */
function Turns({ flow, play, onFill, onAct }: TurnsProps) {
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
            onClick={() => onAct({ task: waiting.task.id, answers: option.answers })}
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

type CalibrationProps = {
  readonly play: Play
  readonly onGo: (next: { readonly kind: 'ok'; readonly value: Play }) => void
}

/** What a result waits for that is no task: the close of a calibration. */
function Calibration({ play, onGo }: CalibrationProps) {
  const texts = words.value.flow
  const closed = calibrateIn(play)
  if (closed === undefined) return null
  return (
    <div class="stack stack-tight">
      <p class="soft">{texts.awaitsCalibration}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => onGo({ kind: 'ok', value: closed })}>
          <SlidersHorizontal size={16} aria-hidden="true" />
          {texts.closeCalibration}
        </button>
      </div>
    </div>
  )
}

type ReopeningsProps = {
  readonly flow: Flow
  readonly play: Play
  readonly onGo: (next: ReturnType<typeof reopenIn>) => void
}

/** Who may take the finished appraisal up again, each by the ways that they have. */
function Reopenings({ flow, play, onGo }: ReopeningsProps) {
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

/** All that has happened, the newest first. */
function History({ flow, play }: { readonly flow: Flow; readonly play: Play }) {
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

/** The newest result, kept as one more case of the pack. */
function saveCase({ studio }: Flow, play: Play): void {
  const name = 'cases/simulasi'
  const made = caseOfPlay(play, casesIn(studio.documents.peek()[name]))
  if (made.kind === 'err') return
  studio.write({ id: 'Simpan kasus dari simulasi', en: 'Save a case from the simulation' }, [
    // Cases are JSON.
    { document: name, at: [], after: made.value as unknown as JsonObject },
  ])
}
