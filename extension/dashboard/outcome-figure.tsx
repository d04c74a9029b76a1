import type { ResultFigures } from '../../core/dashboard/result-figures.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { Bars } from './charts/bars.tsx'
import { Figure } from './charts/figure.tsx'
import { count, share } from './write-figure.ts'

type OutcomeProps = { readonly outcomes: ResultFigures['outcomes'] }

/** How many have each predicate. */
export function OutcomeFigure({ outcomes }: OutcomeProps) {
  const texts = words.value.dashboard.outcomes
  const all = outcomes.reduce((sum, one) => sum + one.count, 0)
  const most = outcomes.reduce<OutcomeProps['outcomes'][number] | null>(
    (found, one) => (one.count > (found?.count ?? 0) ? one : found),
    null,
  )
  const titles = [texts.outcome, texts.people, texts.share]
  const rows = outcomes.map((one) => [
    say(one.title, language.value),
    count(one.count),
    share(one.count, all),
  ])
  return (
    <Figure
      title={texts.title}
      says={
        most === null
          ? texts.none
          : texts.says(say(most.title, language.value), count(most.count), count(all))
      }
      table={() => ({ titles, rows })}
    >
      <Bars
        most={most?.count ?? 1}
        bars={outcomes.map(({ id, title, count: people }, tone) => ({
          key: id,
          label: say(title, language.value),
          figure: `${count(people)} · ${share(people, all)}`,
          parts: [{ key: id, value: people, tone }],
        }))}
      />
    </Figure>
  )
}
