import type { Bin, Spread } from '../../core/dashboard/spread.ts'
import { words } from '../../ui/text/messages.ts'
import { Figure } from './charts/figure.tsx'
import { Histogram } from './charts/histogram.tsx'
import { count, figure } from './write-figure.ts'

type ScoreProps = { readonly bins: readonly Bin[]; readonly spread: Spread | null }

/** How the scores lie. */
export function ScoreFigure({ bins, spread }: ScoreProps) {
  const texts = words.value.dashboard.scores
  return (
    <Figure
      title={texts.title}
      says={
        spread === null
          ? texts.none
          : texts.says(figure(spread.mean), figure(spread.median), figure(spread.least), figure(spread.most))
      }
      table={() => ({
        titles: [texts.from, texts.to, texts.people],
        rows: bins.map((bin) => [figure(bin.from), figure(bin.to), count(bin.count)]),
      })}
    >
      {bins.length > 0 && <Histogram bins={bins} write={figure} />}
    </Figure>
  )
}
