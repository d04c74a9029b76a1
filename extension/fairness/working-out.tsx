import { CircleStop, RefreshCw } from 'lucide-preact'
import { useRef } from 'preact/hooks'
import type { FairnessAnswer } from '../../core/protocol/fairness.ts'
import { language, words } from '../../ui/text/messages.ts'
import { writeMoment } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'

type WorkingOutProps = {
  readonly answer: FairnessAnswer
  readonly isStopped: boolean
  readonly workOut: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Lets a cycle be looked at: how far that is, and how to stop it. What it says aloud is its beginning and its end. */
export function WorkingOut({ answer, isStopped, workOut, stop }: WorkingOutProps) {
  const zone = useDevice().zone.value
  const begin = useRef<HTMLButtonElement>(null)
  const { run, looked, again, fresh } = answer
  const texts = words.value.fairness
  const isReady = run === null && again === 'ready'
  return (
    <section class="sheet sheet-padded stack stack-tight" aria-label={texts.workOut}>
      <div class="row row-apart">
        <p role="status">{state()}</p>
        {/* Not disabled: whoever has just pressed it by keyboard stays where they are. */}
        <button
          type="button"
          class="button button-main"
          ref={begin}
          aria-disabled={!isReady}
          onClick={() => isReady && void workOut()}
        >
          <RefreshCw size={16} aria-hidden="true" />
          {looked ? texts.workOutAgain : texts.workOut}
        </button>
      </div>
      {run === null ? (
        <p class="soft">{texts.waits[again]}</p>
      ) : (
        <>
          <progress
            class="progress"
            max={run.total}
            value={run.done < run.total ? run.done : undefined}
            aria-label={texts.workOut}
          />
          <div class="row row-apart">
            <p class="soft">{run.done < run.total ? texts.working(run.done, run.total) : texts.comparing}</p>
            <button
              type="button"
              class="button"
              onClick={() => {
                begin.current?.focus()
                void stop()
              }}
            >
              <CircleStop size={16} aria-hidden="true" />
              {texts.stop}
            </button>
          </div>
        </>
      )}
    </section>
  )

  function state(): string {
    if (run !== null) return texts.begun
    if (isStopped) return texts.stopped
    if (looked === null) return texts.nothing
    const at = `${texts.lookedAt(writeMoment(looked.at, language.value, zone))}.`
    return fresh > 0 ? `${at} ${texts.freshResults(fresh)}.` : at
  }
}
