import type { CycleLine } from '../../../core/protocol/office-work.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { writeDate } from '../../../ui/time/write-time.ts'
import { TroubleBanner } from '../staff/trouble-banner.tsx'
import { JobCards } from './job-cards.tsx'
import { Steer } from './steer.tsx'
import { useCycles } from './use-cycles.ts'

/** Cycles as the server has them, what goes on in bulk, and what may be done to each; those that are over lie folded. */
export function CyclePanel() {
  const { cycles, jobs, trouble, look, steer, steerJob } = useCycles()
  const over = (cycles ?? []).filter(isOver)
  const draw = (cycle: CycleLine) => (
    <CycleCard key={cycle.id} cycle={cycle} steer={(act) => steer(cycle.id, act)} />
  )
  return (
    <>
      <TroubleBanner trouble={trouble} retry={() => void look()} />
      <JobCards jobs={jobs} steerJob={steerJob} />
      {(cycles ?? []).filter((cycle) => !isOver(cycle)).map(draw)}
      {over.length > 0 && (
        <details class="done">
          <summary>{words.value.hr.steering.over(over.length)}</summary>
          <div class="done-list">{over.map(draw)}</div>
        </details>
      )}
    </>
  )
}

function isOver({ closedAt, archived }: CycleLine): boolean {
  return closedAt !== null || archived
}

type CardProps = { readonly cycle: CycleLine; readonly steer: Parameters<typeof Steer>[0]['steer'] }

function CycleCard({ cycle, steer }: CardProps) {
  return (
    <section class="sheet sheet-padded stack" aria-label={`${words.value.hr.steering.steer}: ${cycle.name}`}>
      <Head cycle={cycle} />
      {/* What is on the device is shown below with everybody by name; an archived cycle is not. */}
      {cycle.archived && (
        <ul class="stages">
          {cycle.stages.map(({ state, title, count, late }) => (
            <li key={state} class="stage">
              <span>{say(title, language.value)}</span>
              <span class="stage-count">{words.value.hr.steering.inStage(count, late)}</span>
              <meter class="meter" min={0} max={cycle.total} value={count} aria-hidden="true" />
            </li>
          ))}
        </ul>
      )}
      <Steer cycle={cycle} steer={steer} />
    </section>
  )
}

function Head({ cycle }: { readonly cycle: CycleLine }) {
  const texts = words.value.hr.steering
  return (
    <div class="row row-apart">
      <h2>{cycle.name}</h2>
      <span class="row">
        {cycle.archived && <span class="status">{texts.archivedCycle}</span>}
        {cycle.closedAt !== null && <span class="status">{texts.closedCycle}</span>}
        <span class="soft">
          {texts.period(
            writeDate(cycle.period.from, language.value),
            writeDate(cycle.period.to, language.value),
          )}
        </span>
      </span>
    </div>
  )
}
