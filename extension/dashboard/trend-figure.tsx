import type { TrendPoint } from '../../core/dashboard/trend-point.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { apart } from './charts/apart.ts'
import { Figure } from './charts/figure.tsx'
import { TrendChart } from './charts/trend-chart.tsx'
import { count, figure, share } from './write-figure.ts'

/** How results moved from cycle to cycle. */
export function TrendFigure({ trends }: { readonly trends: readonly TrendPoint[] }) {
  const texts = words.value.dashboard.trends
  const known = trends.filter(({ mean }) => mean !== null)
  const [first, last] = [known[0], known.at(-1)]
  const titles = new Map(
    trends.flatMap(({ outcomes }) =>
      outcomes.map(({ id, title }) => [id, say(title, language.value)] as const),
    ),
  )
  const labels = apart(trends.map(({ cycle }) => cycle.name))
  const shareOf = ({ outcomes }: TrendPoint, id: string) => {
    const found = outcomes.find((one) => one.id === id)
    return found === undefined
      ? '–'
      : share(
          found.count,
          outcomes.reduce((sum, one) => sum + one.count, 0),
        )
  }
  return (
    <Figure
      title={texts.title}
      says={
        first && last && first !== last
          ? texts.says(first.cycle.name, figure(first.mean), last.cycle.name, figure(last.mean))
          : texts.one
      }
      table={() => ({
        titles: [texts.cycle, texts.scored, texts.mean, ...titles.values()],
        rows: trends.map((point) => [
          point.cycle.name,
          count(point.scored),
          figure(point.mean),
          ...[...titles.keys()].map((id) => shareOf(point, id)),
        ]),
      })}
    >
      {known.length > 1 && (
        <TrendChart
          points={trends.map(({ cycle, mean }, at) => ({
            key: cycle.id,
            label: labels[at] ?? cycle.name,
            value: mean,
          }))}
          write={figure}
        />
      )}
    </Figure>
  )
}
