import type { CaseView } from '../../core/case/view.ts'
import { whereabouts } from '../../core/team/whereabouts.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { writeMoment } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { DueBadge } from '../inbox/due-badge.tsx'
import { useLive } from '../store/live.ts'
import { readRow } from '../store/rows.ts'
import { WhereaboutsLine } from '../team/whereabouts-line.tsx'

/** Where an appraisal stands, how far each task is, and the way so far. */
export function Course({ view }: { readonly view: CaseView }) {
  const { db, clock } = useDevice()
  const zone = useDevice().zone.value
  const pack = useLive(() => readRow(db, 'pack', view.pack), [view.pack])
  const texts = words.value.result
  const stateName = (id: string) => {
    const state = pack?.states.find((each) => each.id === id)
    return state ? say(state.title, language.value) : id
  }
  return (
    <section class="sheet">
      <h2 class="sheet-title">{texts.progress}</h2>
      <div class="course">
        <p class="row">
          <span class="status status-good">{say(view.state.title, language.value)}</span>
          {!view.state.final && <DueBadge dueAt={view.dueAt} />}
        </p>
        <p>
          <WhereaboutsLine where={whereabouts(view, { stages: pack?.states ?? [], now: clock.value })} />
        </p>
        {view.progress.length > 0 && (
          <dl class="facts">
            {view.progress.map((task) => (
              <div key={task.spec} class="facts-row">
                <dt>{say(task.title, language.value)}</dt>
                <dd>
                  {'reached' in task ? texts.reached(task.reached) : texts.done(task.done, task.assigned)}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {view.history.length > 0 && (
          <details>
            <summary>{texts.history}</summary>
            <ol class="history">
              {view.history.map((step) => (
                <li key={`${step.at}${step.transition}`}>
                  <time dateTime={step.at}>{writeMoment(step.at, language.value, zone)}</time>
                  <span>
                    {stateName(step.to)}
                    {step.reason !== undefined && <span class="soft"> · {texts.reason(step.reason)}</span>}
                  </span>
                </li>
              ))}
            </ol>
          </details>
        )}
      </div>
    </section>
  )
}
