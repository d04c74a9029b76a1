import { ArrowLeft, ArrowRight, CircleCheck, Play, X } from 'lucide-preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Pack } from '../../../core/pack/model.ts'
import type { Finding } from '../../../core/workflow/finding.ts'
import { announce } from '../../../ui/form/announce.ts'
import { words } from '../../../ui/text/messages.ts'
import { ThreadTrouble } from '../thread-trouble.tsx'
import { findingText, stageOf, stepText } from './finding-words.ts'
import type { Flow } from './flow.ts'
import type { Findings } from './use-findings.ts'

/** A finding that is played, and how many of its steps have been taken. */
export type Playing = { readonly finding: Finding; readonly step: number }

type FindingPanelProps = {
  readonly flow: Flow
  readonly pack: Pack | null
  /** Whether the project was looked at already, so that a pack which is not there is none that could run. */
  readonly isJudged: boolean
  readonly findings: Findings
  readonly playing: Playing | null
  readonly onPlay: (playing: Playing | null) => void
}

/** What the check of the workflow found, in words; each with an example of how one comes there, to be played. */
export function FindingPanel({ flow, pack, isJudged, findings: looked, playing, onPlay }: FindingPanelProps) {
  const texts = words.value.flow
  // The example is drawn anew with each check of the course: the focus it takes once, when somebody asks for it.
  const shown = useRef<Finding | null>(null)
  if (playing === null) shown.current = null
  const begins = (finding: Finding) => {
    if (shown.current === finding) return false
    shown.current = finding
    return true
  }
  if (pack === null && isJudged) return <p class="field-error">{texts.notPlayable}</p>
  if (looked.kind === 'broke') return <ThreadTrouble retry={looked.retry} />
  if (pack === null || looked.kind === 'working')
    return (
      <p class="soft" role="status">
        {texts.checking}
      </p>
    )
  const { findings } = looked
  if (findings.length === 0)
    return (
      <p class="row flow-sound" role="status">
        <CircleCheck size={16} aria-hidden="true" />
        {texts.proven}
      </p>
    )
  return (
    <section class="sheet sheet-padded stack stack-tight" aria-labelledby="flow-findings">
      <h3 id="flow-findings">{texts.findings(findings.length)}</h3>
      {playing !== null && (
        <Player flow={flow} pack={pack} playing={playing} begins={begins} onPlay={onPlay} />
      )}
      <ul class="flow-rows">
        {findings.map((finding) => {
          const stage = stageOf(finding)
          const text = findingText(flow, finding)
          return (
            <li key={`${finding.kind}${finding.at}${text}`} class={`finding finding-${finding.severity}`}>
              <p>{text}</p>
              <div class="row">
                {stage !== null && (
                  <a href={`#/studio/${flow.studio.row.key}/flow/${encodeURIComponent(stage)}`}>
                    {flow.stageTitle(stage)}
                  </a>
                )}
                {finding.example.length > 0 && (
                  <button
                    type="button"
                    class="button button-small"
                    onClick={() => onPlay({ finding, step: 0 })}
                  >
                    <Play size={14} aria-hidden="true" />
                    {texts.playExample}
                    <span class="visually-hidden">: {text}</span>
                  </button>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

type PlayerProps = {
  readonly flow: Flow
  readonly pack: Pack
  readonly playing: Playing
  /** Whether this finding was not shown yet since it was asked for. */
  readonly begins: (finding: Finding) => boolean
  readonly onPlay: FindingPanelProps['onPlay']
}

function Player({ flow, pack, playing, begins, onPlay }: PlayerProps) {
  const texts = words.value.flow
  const head = useRef<HTMLHeadingElement>(null)
  const { finding, step } = playing
  const { example } = finding
  useLayoutEffect(() => {
    if (begins(finding)) head.current?.focus()
  }, [finding])
  const from = (index: number) => (index === 0 ? pack.workflow.initial : (example[index - 1]?.to ?? ''))
  const said = (index: number) => {
    const taken = example[index]
    return taken === undefined ? '' : stepText(flow, pack, taken, from(index))
  }
  const go = (next: number) => {
    onPlay({ finding, step: next })
    const trouble = next === example.length ? ` ${findingText(flow, finding)}` : ''
    announce(
      next === 0 ? texts.beginsAt(flow.stageTitle(pack.workflow.initial)) : `${said(next - 1)}${trouble}`,
    )
  }
  return (
    <div class="flow-player stack stack-tight">
      <h4 ref={head} tabIndex={-1} class="flow-focus">
        {texts.stepOf(step, example.length)}
      </h4>
      <ol class="flow-steps">
        <li aria-current={step === 0 ? 'step' : undefined}>
          {texts.beginsAt(flow.stageTitle(pack.workflow.initial))}
        </li>
        {example.slice(0, step).map((_, index) => (
          <li key={index} aria-current={index === step - 1 ? 'step' : undefined}>
            {said(index)}
          </li>
        ))}
      </ol>
      {step === example.length && <p class="field-error">{findingText(flow, finding)}</p>}
      <div class="row">
        <button type="button" class="button" disabled={step === 0} onClick={() => go(step - 1)}>
          <ArrowLeft size={16} aria-hidden="true" />
          {texts.back}
        </button>
        <button
          type="button"
          class="button button-main"
          disabled={step === example.length}
          onClick={() => go(step + 1)}
        >
          {texts.next}
          <ArrowRight size={16} aria-hidden="true" />
        </button>
        <button type="button" class="button button-quiet" onClick={() => onPlay(null)}>
          <X size={16} aria-hidden="true" />
          {texts.endExample}
        </button>
      </div>
    </div>
  )
}
