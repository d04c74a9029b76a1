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
import { DelegateSelf } from './delegate-self.tsx'

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
      {cases.length === 0 && (
        <div class="sheet">
          <Empty icon={Users} title={texts.empty} hint={texts.emptyHint} />
        </div>
      )}
      <Group
        title={texts.direct}
        cases={cases.filter(({ relation }) => relation === 'superior')}
        mine={mine}
      />
      <Group
        title={texts.second}
        cases={cases.filter(({ relation }) => relation === 'reviewer')}
        mine={mine}
      />
      {cases.length > 0 && <DelegateSelf />}
    </div>
  )
}

function Group({ title, cases, mine }: TableProps & { readonly title: string }) {
  if (cases.length === 0) return null
  const byName = cases.toSorted((a, b) => a.subject.name.localeCompare(b.subject.name, 'id'))
  return (
    <section class="sheet">
      <h2 class="sheet-title">{title}</h2>
      <CaseTable cases={byName} mine={mine} />
    </section>
  )
}

type TableProps = { readonly cases: readonly CaseView[]; readonly mine: ReadonlySet<string> }

/** One line per appraisal: who, where it stands, until when, what came out. */
export function CaseTable({ cases, mine }: TableProps) {
  const texts = words.value.team
  return (
    <div class="table-box">
      <table class="table table-cases table-fold">
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
              <td data-label={texts.state}>
                {say(view.state.title, language.value)}
                {mine.has(view.id) && <span class="status status-good turn">{texts.yourTurn}</span>}
              </td>
              <td data-label={texts.due}>
                <DueBadge dueAt={view.dueAt} />
              </td>
              <td data-label={texts.result}>
                <Outcome view={view} short />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
