import type { Latency } from '../../core/dashboard/latency.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { Bars, Legend } from './charts/bars.tsx'
import { Figure } from './charts/figure.tsx'
import { count, figure, share } from './write-figure.ts'

/** How fast officials do what they are asked for (S-W10). */
export function LatencyFigure({ latency }: { readonly latency: readonly Latency[] }) {
  const texts = words.value.dashboard.latency
  const sum = (of: (one: Latency) => number) => latency.reduce((total, one) => total + of(one), 0)
  const [done, inTime] = [sum((one) => one.done), sum((one) => one.inTime)]
  const says = texts.says(
    count(inTime),
    count(done),
    count(sum((one) => one.waiting)),
    count(sum((one) => one.overdue)),
  )
  const tones = [texts.inTime, texts.afterwards, texts.inTimeStill, texts.overdue]
  return (
    <Figure
      title={texts.title}
      says={latency.length === 0 ? texts.none : says}
      table={() => ({
        titles: [
          texts.task,
          texts.done,
          texts.inTime,
          texts.median,
          texts.waiting,
          texts.overdue,
          texts.oldest,
        ],
        rows: latency.map((one) => [
          say(one.title, language.value),
          count(one.done),
          `${count(one.inTime)} (${share(one.inTime, one.done)})`,
          figure(one.medianDays),
          count(one.waiting),
          count(one.overdue),
          figure(one.oldestDays),
        ]),
      })}
    >
      <Bars
        most={Math.max(1, ...latency.map((one) => one.done + one.waiting))}
        bars={latency.map((one) => ({
          key: one.spec,
          label: say(one.title, language.value),
          figure: share(one.inTime, one.done),
          parts: [
            { key: '0', value: one.inTime, tone: 0 },
            { key: '1', value: one.done - one.inTime, tone: 3 },
            { key: '2', value: one.waiting - one.overdue, tone: 5 },
            { key: '3', value: one.overdue, tone: 4 },
          ],
        }))}
      />
      {latency.length > 0 && (
        <Legend entries={tones.map((label, n) => ({ key: label, label, tone: [0, 3, 5, 4][n] ?? 0 }))} />
      )}
    </Figure>
  )
}
