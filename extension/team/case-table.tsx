import type { CaseView } from '../../core/case/view.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { DueBadge } from '../inbox/due-badge.tsx'
import { Outcome } from '../results/results-page.tsx'
import { hashOf } from '../shell/route.ts'

type TableProps = {
  readonly cases: readonly CaseView[]
  /** Appraisals in which something waits for the reader, by id, with for how many days. */
  readonly mine: ReadonlyMap<string, number>
  /** Where rows can be chosen: which are, and what to do with another choice. */
  readonly chosen?: ReadonlySet<string>
  readonly onChoose?: (id: string, chosen: boolean) => void
}

/** One line per appraisal: who, where it stands, until when, what came out. */
export function CaseTable({ cases, mine, chosen, onChoose }: TableProps) {
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
                <span class="chosen-name">
                  {onChoose && (
                    <input
                      type="checkbox"
                      aria-label={texts.chooseOne(view.subject.name)}
                      checked={chosen?.has(view.id) ?? false}
                      disabled={view.state.final}
                      onChange={({ currentTarget }) => onChoose(view.id, currentTarget.checked)}
                    />
                  )}
                  <span>
                    <a href={hashOf({ kind: 'case', case: view.id })}>{view.subject.name}</a>
                    <span class="figure-note">
                      {view.subject.post} · {view.subject.unit}
                    </span>
                  </span>
                </span>
              </th>
              <td data-label={texts.state}>
                {say(view.state.title, language.value)}
                <Waiting days={mine.get(view.id)} />
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

function Waiting({ days }: { readonly days: number | undefined }) {
  const texts = words.value.team
  if (days === undefined) return null
  return (
    <span class="status status-good turn">
      {texts.yourTurn}
      {days > 0 && ` · ${texts.age(days)}`}
    </span>
  )
}
