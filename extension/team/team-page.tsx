import { Users } from 'lucide-preact'
import { useMemo, useState } from 'preact/hooks'
import type { CaseView } from '../../core/case/view.ts'
import { feedbackDebt } from '../../core/team/feedback-debt.ts'
import { fits, sortTeam, type TeamRow, teamRows } from '../../core/team/team-list.ts'
import { Empty } from '../../ui/empty.tsx'
import { matches } from '../../ui/fields/matches.ts'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { TeamExport } from '../exports/held-exports.tsx'
import { DelegateSelf } from '../people/delegate-self.tsx'
import { usePacks } from '../results/use-packs.ts'
import { useLive } from '../store/live.ts'
import { CaseTable } from './case-table.tsx'
import { OwedPart } from './owed-part.tsx'
import { readTeam, type Team } from './read-team.ts'
import { RemindTeam } from './remind-team.tsx'
import { TeamFilters } from './team-filters.tsx'
import { teamLook } from './team-look.ts'

/** Appraisals of the people whom one leads, or whose objections one decides: who is where, and what one owes them. */
export function TeamPage() {
  const { db } = useDevice()
  const team = useLive(() => readTeam(db))
  if (team === undefined) return null
  const texts = words.value.team
  return (
    <div class="page page-wide">
      <header class="page-head">
        <h1>{texts.title}</h1>
        <p class="soft">{texts.lead}</p>
      </header>
      {team.cases.length === 0 ? (
        <div class="sheet">
          <Empty icon={Users} title={texts.empty} hint={texts.emptyHint} />
        </div>
      ) : (
        <Members team={team} />
      )}
    </div>
  )
}

function Members({ team }: { readonly team: Team }) {
  const now = useDevice().clock.value
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const packs = usePacks()
  const debt = useMemo(() => feedbackDebt(team.tasks, { me: team.me, now }), [team, now])
  const rows = useMemo(() => {
    const owed = new Map(debt.owed.toReversed().map(({ case: id, age }) => [id as string, age]))
    return teamRows(team.cases, { stagesOf: packs.stagesOf, owed, now })
  }, [team, debt, packs, now])
  const shown = shownOf(rows, packs.order)
  const texts = words.value.team
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  const table = { packFor: packs.packFor, chosen, onChoose: choose }
  const group = (relation: CaseView['relation']) => shown.filter(({ view }) => view.relation === relation)
  return (
    <>
      <OwedPart debt={debt} />
      <TeamFilters rows={rows} order={packs.order} />
      <RemindTeam chosen={[...chosen]} shown={shown.map(({ view }) => view)} onChoose={setChosen} />
      <p class="soft" role="status">
        {shown.length === 0 ? texts.nobody : texts.showing(shown.length, rows.length)}
      </p>
      <Group title={texts.direct} rows={group('superior')} {...table} />
      <Group title={texts.second} rows={group('reviewer')} {...table} />
      <TeamExport cases={team.cases} />
      <DelegateSelf />
    </>
  )
}

function shownOf(rows: readonly TeamRow[], order: readonly string[]): readonly TeamRow[] {
  const { filter, stage, sort, query } = teamLook.value
  // A stage that nobody is in any more keeps nobody out.
  const isStage = rows.some(({ view }) => view.state.id === stage)
  const found = rows.filter(
    (row) =>
      fits(row, filter) &&
      (!isStage || row.view.state.id === stage) &&
      (query.trim() === '' ||
        matches(query, [row.view.subject.name, row.view.subject.unit, row.view.subject.post])),
  )
  return sortTeam(found, { by: sort, order })
}

type GroupProps = Omit<Parameters<typeof CaseTable>[0], 'label'> & { readonly title: string }

function Group({ title, ...table }: GroupProps) {
  if (table.rows.length === 0) return null
  return (
    <section class="sheet">
      <h2 class="sheet-title">{title}</h2>
      <p class="sheet-note keys-note soft">{words.value.team.caseKeys}</p>
      <CaseTable label={title} {...table} />
    </section>
  )
}
