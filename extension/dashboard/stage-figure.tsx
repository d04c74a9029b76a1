import type { StageLine } from '../../core/dashboard/dashboard.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { Bars, Legend } from './charts/bars.tsx'
import { Figure } from './charts/figure.tsx'
import { count } from './write-figure.ts'

type StageProps = { readonly stages: readonly StageLine[]; readonly all: number }

/** How many are in each stage, and how many of them past its deadline. */
export function StageFigure({ stages, all }: StageProps) {
  const texts = words.value.dashboard
  const fullest = stages.reduce<StageLine | null>(
    (most, one) => (one.count > (most?.count ?? 0) ? one : most),
    null,
  )
  // Stages in which nobody is stand in the table alone.
  const held = stages.filter((one) => one.count > 0)
  const titles = [texts.stages.stage, texts.outcomes.people, texts.stages.late]
  const rows = stages.map((one) => [say(one.title, language.value), count(one.count), count(one.late)])
  return (
    <Figure
      title={texts.stages.title}
      says={
        fullest === null
          ? texts.none1
          : texts.stages.says(count(fullest.count), count(all), say(fullest.title, language.value))
      }
      table={() => ({ titles, rows })}
    >
      <Bars
        most={fullest?.count ?? 1}
        bars={held.map(({ state, title, count: people, late }) => ({
          key: state,
          label: say(title, language.value),
          figure: count(people),
          parts: [
            { key: 'on-time', value: people - late, tone: 0 },
            { key: 'late', value: late, tone: 4 },
          ],
        }))}
      />
      <Legend
        entries={[
          { key: 'on-time', label: texts.stages.onTime, tone: 0 },
          { key: 'late', label: texts.stages.late, tone: 4 },
        ]}
      />
    </Figure>
  )
}
