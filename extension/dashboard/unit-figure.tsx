import type { ResultFigures, UnitLine } from '../../core/dashboard/result-figures.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { Bars, Legend } from './charts/bars.tsx'
import { Figure } from './charts/figure.tsx'
import { count, figure } from './write-figure.ts'

/** More bars than this are no picture any more. */
export const MOST_BARS = 12

type UnitProps = { readonly units: readonly UnitLine[]; readonly outcomes: ResultFigures['outcomes'] }

/** How far each unit is, and how its people came out. */
export function UnitFigure({ units, outcomes }: UnitProps) {
  const texts = words.value.dashboard.units
  const appraised = units.filter(({ total }) => total > 0)
  const largest = appraised.toSorted((a, b) => b.total - a.total).slice(0, MOST_BARS)
  const sum = (of: (unit: UnitLine) => number) => appraised.reduce((total, unit) => total + of(unit), 0)
  const names = outcomes.map(({ title }) => say(title, language.value))
  const says = texts.says(
    count(appraised.length),
    count(sum((unit) => unit.closed)),
    count(sum((unit) => unit.total)),
  )
  return (
    <Figure
      title={texts.title}
      says={
        largest.length < appraised.length
          ? `${says} ${texts.more(count(largest.length), count(appraised.length))}`
          : says
      }
      table={() => ({
        titles: [texts.unit, texts.total, texts.closed, texts.late, texts.scored, texts.mean, ...names],
        rows: appraised.map((one) => [
          one.unit,
          count(one.total),
          count(one.closed),
          count(one.late),
          count(one.scored),
          figure(one.mean),
          ...one.outcomes.map(count),
        ]),
      })}
    >
      <Bars
        most={Math.max(1, ...largest.map(({ total }) => total))}
        bars={largest.map((one) => ({
          key: one.unit,
          label: one.unit,
          figure: count(one.total),
          parts: [
            ...one.outcomes.map((value, tone) => ({ key: String(tone), value, tone })),
            { key: 'open', value: one.total - one.outcomes.reduce((a, b) => a + b, 0), tone: 5 },
          ],
        }))}
      />
      <Legend
        entries={[
          ...names.map((label, tone) => ({ key: label, label, tone })),
          { key: 'open', label: texts.open, tone: 5 },
        ]}
      />
    </Figure>
  )
}
