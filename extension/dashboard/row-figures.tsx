import type { RowLine } from '../../core/dashboard/result-figures.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { Bars } from './charts/bars.tsx'
import { Figure } from './charts/figure.tsx'
import { count, figure } from './write-figure.ts'

/** What each indicator, behaviour or competency came to, by set. */
export function RowFigures({ rows }: { readonly rows: readonly RowLine[] }) {
  return (
    <>
      {[...Map.groupBy(rows, ({ set }) => set)].map(([set, lines]) => (
        <RowFigure key={set} set={set} lines={lines} />
      ))}
    </>
  )
}

function RowFigure({ set, lines }: { readonly set: string; readonly lines: readonly RowLine[] }) {
  const texts = words.value.dashboard.rows
  const kind = set === 'indicators' || set === 'behaviours' ? set : 'other'
  const byMean = lines.toSorted((a, b) => a.spread.mean - b.spread.mean)
  const [low, high] = [byMean[0], byMean.at(-1)]
  const nameOf = ({ name }: RowLine) => say(name, language.value)
  return (
    <Figure
      title={texts.title(texts.sets[kind])}
      says={
        low && high
          ? texts.says(nameOf(low), figure(low.spread.mean), nameOf(high), figure(high.spread.mean))
          : ''
      }
      table={() => ({
        titles: [texts.row, texts.people, texts.mean, texts.median, texts.least, texts.most],
        rows: lines.map((line) => [
          nameOf(line),
          count(line.spread.count),
          figure(line.spread.mean),
          figure(line.spread.median),
          figure(line.spread.least),
          figure(line.spread.most),
        ]),
      })}
    >
      <Bars
        most={Math.max(...lines.map(({ spread }) => spread.most), 1)}
        bars={lines.map((line) => ({
          key: line.row,
          label: nameOf(line),
          figure: figure(line.spread.mean),
          parts: [{ key: 'mean', value: line.spread.mean, tone: 0 }],
        }))}
      />
    </Figure>
  )
}
