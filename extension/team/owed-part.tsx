import { Table2 } from 'lucide-preact'
import type { FeedbackDebt } from '../../core/team/feedback-debt.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { DueBadge } from '../inbox/due-badge.tsx'
import { hashOf } from '../shell/route.ts'

/** As many as are read at once; the list below has them all. */
const MOST = 5

/** What an official owes their team, the oldest first, with the way to each. */
export function OwedPart({ debt }: { readonly debt: FeedbackDebt }) {
  const texts = words.value.team
  const { owed, medianDays, inTime, answered } = debt
  return (
    <section class="sheet sheet-padded stack" aria-labelledby="owed-title">
      <h2 id="owed-title" class="part-title">
        {texts.owed}
      </h2>
      <p>{owed.length === 0 ? texts.owedNone : texts.owedSome(owed.length, owed[0]?.age ?? 0)}</p>
      {owed.length > 0 && (
        <ul class="owed-list">
          {owed.slice(0, MOST).map(({ task, title, subject, age, dueAt }) => (
            <li key={task} class="row row-apart">
              <a href={hashOf({ kind: 'task', task, page: null })}>
                {say(title, language.value)}: <strong>{subject.name}</strong>
              </a>
              <span class="row">
                {age > 0 && <span class="soft">{texts.owedFor(age)}</span>}
                <DueBadge dueAt={dueAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {owed.length > MOST && <p class="soft">{texts.owedMore(owed.length - MOST)}</p>}
      {medianDays !== null && <p class="soft">{texts.latency(medianDays, inTime, answered)}</p>}
      <p>
        <a class="button" href={hashOf({ kind: 'team', part: 'ratings' })}>
          <Table2 size={16} aria-hidden="true" /> {texts.ratings}
        </a>
      </p>
    </section>
  )
}
