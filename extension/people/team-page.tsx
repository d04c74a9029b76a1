import { Users } from 'lucide-preact'
import type { CaseView } from '../../core/case/view.ts'
import { say } from '../../core/text.ts'
import { Empty } from '../../ui/empty.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { DueBadge } from '../inbox/due-badge.tsx'
import { readInbox } from '../inbox/read-inbox.ts'
import { Outcome } from '../results/results-page.tsx'
import { useLive } from '../store/live.ts'
import { readRows } from '../store/rows.ts'

/** Appraisals of the people whom one leads, or whose objections one decides. */
export function TeamPage() {
  const { db } = useDevice()
  const cases = useLive(async () =>
    (await readRows(db, 'case')).filter(({ relation }) => relation === 'superior' || relation === 'reviewer'),
  )
  const inbox = useLive(() => readInbox(db))
  if (cases === undefined || inbox === undefined) return null
  const mine = new Set(inbox.open.map(({ task }) => task.case))
  const texts = words.value.team
  return (
    <div class="page">
      <header class="page-head">
        <h1>{texts.title}</h1>
        <p class="soft">{texts.lead}</p>
      </header>
      <div class="sheet">
        {cases.length === 0 ? (
          <Empty icon={Users} title={texts.empty} hint={texts.emptyHint} />
        ) : (
          <CaseTable cases={cases} mine={mine} />
        )}
      </div>
    </div>
  )
}

type TableProps = { readonly cases: readonly CaseView[]; readonly mine: ReadonlySet<string> }

/** One line per appraisal: who, where it stands, until when, what came out. */
export function CaseTable({ cases, mine }: TableProps) {
  const texts = words.value.team
  return (
    <div class="table-box">
      <table class="table table-cases">
        <thead>
          <tr>
            <th scope="col">{texts.person}</th>
            <th scope="col">{texts.state}</th>
            <th scope="col">{texts.due}</th>
            <th scope="col">{texts.result}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((view) => (
            <tr key={view.id}>
              <th scope="row" class="figure-name">
                <a href={`#/case/${view.id}`}>{view.subject.name}</a>
                <span class="figure-note">
                  {view.subject.post} · {view.subject.unit}
                </span>
              </th>
              <td>
                {say(view.state.title, language.value)}
                {mine.has(view.id) && <span class="status status-good turn">{texts.yourTurn}</span>}
              </td>
              <td>
                <DueBadge dueAt={view.dueAt} />
              </td>
              <td>
                <Outcome view={view} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
