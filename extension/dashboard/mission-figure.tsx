import { CircleAlert } from 'lucide-preact'
import type { MissionLine } from '../../core/dashboard/mission-lines.ts'
import type { ResultFigures } from '../../core/dashboard/result-figures.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { Bars } from './charts/bars.tsx'
import { Figure } from './charts/figure.tsx'
import { count, figure } from './write-figure.ts'

type MissionProps = {
  readonly missions: readonly MissionLine[]
  readonly orphans: ResultFigures['orphans']
}

/** Which mission is served by which indicators, and which indicators serve none (S-W3). */
export function MissionFigure({ missions, orphans }: MissionProps) {
  const texts = words.value.dashboard.missions
  const covered = missions.filter(({ indicators }) => indicators.length > 0).length
  const nameOf = (mission: MissionLine) => say(mission.name, language.value)
  return (
    <Figure
      title={texts.title}
      says={texts.says(count(covered), count(missions.length), count(orphans.length))}
      table={() => ({
        titles: [texts.mission, texts.indicators, texts.mean],
        rows: missions.flatMap((mission) =>
          mission.indicators.length === 0
            ? [[nameOf(mission), texts.bare, '–']]
            : mission.indicators.map((one) => [
                nameOf(mission),
                say(one.name, language.value),
                figure(one.mean),
              ]),
        ),
      })}
    >
      <Bars
        most={Math.max(1, ...missions.map(({ indicators }) => indicators.length))}
        bars={missions.map((mission) => ({
          key: mission.id,
          label: nameOf(mission),
          figure: mission.indicators.length === 0 ? texts.bare : count(mission.indicators.length),
          parts: [{ key: 'indicators', value: mission.indicators.length, tone: 0 }],
        }))}
      />
      {orphans.length > 0 && (
        <div class="chart-note">
          <p class="row">
            <CircleAlert size={16} aria-hidden="true" />
            <strong>{texts.orphans}</strong>
          </p>
          <ul>
            {orphans.map(({ id, name }) => (
              <li key={id}>{say(name, language.value)}</li>
            ))}
          </ul>
          <p class="soft">{texts.orphansHint}</p>
        </div>
      )}
    </Figure>
  )
}
