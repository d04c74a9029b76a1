import { Table2, Users } from 'lucide-preact'
import { useMemo, useState } from 'preact/hooks'
import type { CaseView } from '../../core/case/view.ts'
import { feedbackDebt } from '../../core/team/feedback-debt.ts'
import { Empty } from '../../ui/empty.tsx'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { TeamExport } from '../exports/held-exports.tsx'
import { DelegateSelf } from '../people/delegate-self.tsx'
import { hashOf } from '../shell/route.ts'
import { useLive } from '../store/live.ts'
import { CaseTable } from './case-table.tsx'
import { readTeam } from './read-team.ts'
import { RemindTeam } from './remind-team.tsx'

const filters = ['all', 'waiting', 'late', 'open'] as const
type Filter = (typeof filters)[number]

/** Appraisals of the people whom one leads, or whose objections one decides: who is where, and what one owes them. */
export function TeamPage() {
  const { db, clock } = useDevice()
  const team = useLive(() => readTeam(db))
  const [filter, setFilter] = useState<Filter>('all')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const now = clock.value
  const debt = useMemo(() => team && feedbackDebt(team.tasks, { me: team.me, now }), [team, now])
  if (team === undefined || debt === undefined) return null
  const texts = words.value.team
  const mine = new Map(debt.owed.toReversed().map(({ case: id, age }) => [id as string, age]))
  const isLate = ({ dueAt, state }: CaseView) => !state.final && dueAt !== null && dueAt < now
  const fits = (view: CaseView) => {
    if (filter === 'waiting') return mine.has(view.id)
    if (filter === 'late') return isLate(view)
    return filter === 'all' || !view.state.final
  }
  const counts: { readonly [name in Filter]: number } = {
    all: team.cases.length,
    waiting: team.cases.filter(({ id }) => mine.has(id)).length,
    late: team.cases.filter(isLate).length,
    open: team.cases.filter(({ state }) => !state.final).length,
  }
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  const shown = team.cases.filter(fits)
  const group = (relation: CaseView['relation']) => shown.filter((view) => view.relation === relation)
  return (
    <div class="page">
      <header class="page-head">
        <h1>{texts.title}</h1>
        <p class="soft">{texts.lead}</p>
      </header>
      {team.cases.length === 0 ? (
        <div class="sheet">
          <Empty icon={Users} title={texts.empty} hint={texts.emptyHint} />
        </div>
      ) : (
        <>
          <section class="sheet sheet-padded stack" aria-labelledby="owed-title">
            <h2 id="owed-title" class="part-title">
              {texts.owed}
            </h2>
            <p>
              {debt.owed.length === 0
                ? texts.owedNone
                : texts.owedSome(debt.owed.length, debt.owed[0]?.age ?? 0)}
            </p>
            {debt.medianDays !== null && (
              <p class="soft">{texts.latency(debt.medianDays, debt.inTime, debt.answered)}</p>
            )}
            <p>
              <a class="button" href={hashOf({ kind: 'team', part: 'ratings' })}>
                <Table2 size={16} aria-hidden="true" /> {texts.ratings}
              </a>
            </p>
          </section>
          <fieldset class="team-filters row">
            <legend class="visually-hidden">{texts.show}</legend>
            {filters.map((name) => (
              <button
                key={name}
                type="button"
                class="button button-small"
                aria-pressed={filter === name}
                onClick={() => setFilter(name)}
              >
                {texts.filters[name]} ({counts[name]})
              </button>
            ))}
          </fieldset>
          <RemindTeam chosen={[...chosen]} shown={shown} onChoose={setChosen} />
          {shown.length === 0 && <p class="soft">{texts.nobody}</p>}
          <Group
            title={texts.direct}
            cases={group('superior')}
            mine={mine}
            chosen={chosen}
            onChoose={choose}
          />
          <Group
            title={texts.second}
            cases={group('reviewer')}
            mine={mine}
            chosen={chosen}
            onChoose={choose}
          />
          <TeamExport cases={team.cases} />
          <DelegateSelf />
        </>
      )}
    </div>
  )
}

type GroupProps = Parameters<typeof CaseTable>[0] & { readonly title: string }

function Group({ title, ...table }: GroupProps) {
  if (table.cases.length === 0) return null
  return (
    <section class="sheet">
      <h2 class="sheet-title">{title}</h2>
      <CaseTable {...table} />
    </section>
  )
}
