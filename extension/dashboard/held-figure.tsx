import type { HeldLine } from '../../core/dashboard/held-lines.ts'
import { language, words } from '../../ui/text/messages.ts'
import { writeDay } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { hashOf } from '../shell/route.ts'
import { Bars } from './charts/bars.tsx'
import { Figure } from './charts/figure.tsx'
import { MOST_BARS } from './unit-figure.tsx'
import { count } from './write-figure.ts'

/** Of which units results wait for a calibration, and since when; nothing where none does. */
export function HeldFigure({ held }: { readonly held: readonly HeldLine[] }) {
  const zone = useDevice().zone.value
  const texts = words.value.dashboard.held
  const [oldest] = held
  if (oldest === undefined) return null
  const day = (at: string | null) => (at === null ? '–' : writeDay(at, language.value, zone))
  const all = held.reduce((sum, line) => sum + line.count, 0)
  const largest = held.toSorted((a, b) => b.count - a.count).slice(0, MOST_BARS)
  return (
    <Figure
      title={texts.title}
      says={texts.says(count(all), count(held.length), day(oldest.since))}
      table={() => ({
        titles: [texts.unit, texts.waiting, texts.since, texts.until],
        rows: held.map((line) => [line.unit, count(line.count), day(line.since), day(line.until)]),
      })}
    >
      <Bars
        most={largest[0]?.count ?? 1}
        bars={largest.map((line) => ({
          key: line.unit,
          label: line.unit,
          figure: count(line.count),
          parts: [{ key: 'held', value: line.count, tone: 0 }],
        }))}
      />
      <p>
        <a href={hashOf({ kind: 'calibration', id: null })}>{texts.plan}</a>
      </p>
    </Figure>
  )
}
