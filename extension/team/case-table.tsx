import type { TeamRow } from '../../core/team/team-list.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { DueBadge } from '../inbox/due-badge.tsx'
import { Outcome } from '../results/outcome.tsx'
import type { PackFor } from '../results/use-packs.ts'
import { hashOf } from '../shell/route.ts'
import { useOneStop } from './use-one-stop.ts'
import { WhereaboutsLine } from './whereabouts-line.tsx'

type TableProps = {
  /** What is in it, for whoever hears the table alone. */
  readonly label: string
  readonly rows: readonly TeamRow[]
  readonly packFor: PackFor
  /** Where rows can be chosen: which are, and what to do with another choice. */
  readonly chosen?: ReadonlySet<string>
  readonly onChoose?: (id: string, chosen: boolean) => void
}

/** One line per appraisal: who, where it stands and whom it waits for, until when, what came out. One stop of the Tab key. */
export function CaseTable({ label, rows, packFor, chosen, onChoose }: TableProps) {
  const link = onChoose ? 1 : 0
  const { box, cell } = useOneStop({ rows: rows.length, columns: onChoose ? 2 : 1, first: link })
  const texts = words.value.team
  return (
    <div class="table-box">
      <table class="table table-cases table-fold" aria-label={label} {...box}>
        <thead>
          <tr>
            <th scope="col">{texts.person}</th>
            <th scope="col">{texts.state}</th>
            <th scope="col">{texts.due}</th>
            <th scope="col">{texts.result}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ view, where, owed }, y) => (
            <tr key={view.id}>
              <th scope="row" class="figure-name">
                <span class="chosen-name">
                  {onChoose && (
                    <input
                      type="checkbox"
                      aria-label={texts.chooseOne(view.subject.name)}
                      checked={chosen?.has(view.id) ?? false}
                      // What is over can't be chosen, but come by: a row that arrows skip is a riddle.
                      aria-disabled={view.state.final}
                      onChange={({ currentTarget }) => {
                        if (view.state.final) currentTarget.checked = false
                        else onChoose(view.id, currentTarget.checked)
                      }}
                      {...cell(y, 0)}
                    />
                  )}
                  <span>
                    <a href={hashOf({ kind: 'case', case: view.id })} {...cell(y, link)}>
                      {view.subject.name}
                    </a>
                    <span class="figure-note">
                      {view.subject.post} · {view.subject.unit}
                    </span>
                  </span>
                </span>
              </th>
              <td data-label={texts.state}>
                {say(view.state.title, language.value)}
                <Waiting days={owed} />
                <WhereaboutsLine where={where} />
              </td>
              <td data-label={texts.due}>
                {view.dueAt === null || view.state.final ? (
                  <span class="soft">–</span>
                ) : (
                  <DueBadge dueAt={view.dueAt} />
                )}
              </td>
              <td data-label={texts.result}>
                <Outcome view={view} pack={packFor(view.pack)} short />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Waiting({ days }: { readonly days: number | null }) {
  const texts = words.value.team
  if (days === null) return null
  return (
    <span class="status status-good turn">
      {texts.yourTurn}
      {days > 0 && ` · ${texts.age(days)}`}
    </span>
  )
}
