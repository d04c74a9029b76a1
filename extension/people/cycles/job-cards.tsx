import type { JobView } from '../../../core/protocol/office-work.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'

type JobProps = {
  readonly jobs: readonly JobView[]
  readonly steerJob: (id: string, to: 'stop' | 'resume') => Promise<void>
}

/** Bulk work: how far it is, what could not be done and why; it can be stopped and let go on. */
export function JobCards({ jobs, steerJob }: JobProps) {
  const texts = words.value.hr.steering
  const shown = jobs.filter(({ state, failed }, n) => state !== 'done' || (n < 3 && failed > 0))
  if (shown.length === 0) return null
  return (
    <section class="sheet sheet-padded stack" aria-label={texts.jobs}>
      {shown.map((job) => {
        const label = `${texts.jobKinds[job.kind]}: ${texts.jobDone(job.done, job.total, job.failed)}`
        return (
          <div key={job.id} class="stack stack-tight">
            <div class="row row-apart">
              <p aria-live="polite">{label}</p>
              <span class="row">
                <span class="status">{texts.jobStates[job.state]}</span>
                {job.state !== 'done' && (
                  <button
                    type="button"
                    class="button button-small"
                    onClick={() => void steerJob(job.id, job.state === 'running' ? 'stop' : 'resume')}
                  >
                    {job.state === 'running' ? texts.stop : texts.resume}
                  </button>
                )}
              </span>
            </div>
            {job.state !== 'done' && (
              <progress class="progress" max={job.total} value={job.done} aria-label={label} />
            )}
            {job.troubles.length > 0 && (
              <ul class="field-changes">
                {job.troubles.slice(0, 20).map(({ item, name, text }) => (
                  <li key={item}>
                    {name}: <span class="soft">{say(text, language.value)}</span>
                  </li>
                ))}
              </ul>
            )}
          </div>
        )
      })}
    </section>
  )
}
