import type { PackView } from '../../core/case/view.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../text/messages.ts'

/** The course in its stages: who does what, and how long each takes at most. */
export function StageCriteria({ pack }: { readonly pack: PackView }) {
  const texts = words.value.criteria
  const stages = pack.states.filter(({ tasks }) => tasks !== undefined)
  return (
    <section class="sheet criteria-section">
      <h2 class="sheet-title">{texts.stages}</h2>
      <p class="sheet-note soft">{texts.stagesLead}</p>
      <ul class="criteria-stages">
        {stages.map(({ id, title, deadline, tasks = [] }) => (
          <li key={id} class="criteria-stage">
            <div>
              <h3>{say(title, language.value)}</h3>
              {tasks.map((task) => (
                <p key={task.id} class="soft">
                  {say(task.who, language.value)}: {say(task.title, language.value)}
                </p>
              ))}
            </div>
            <span class="figure-main">
              {deadline === undefined
                ? words.value.due.none
                : texts[deadline.calendar === 'working' ? 'workingDays' : 'calendarDays'](deadline.days)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
