import type { CycleScreen, OfficialLine } from '../../core/calibration/screen.ts'
import { sayCentralTendency, sayHalo, sayStraightLining } from '../../core/fairness/habit-sentences.ts'
import type { FairnessAnswer } from '../../core/protocol/fairness.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { Bars } from '../dashboard/charts/bars.tsx'
import { Figure } from '../dashboard/charts/figure.tsx'
import { Source } from './source.tsx'
import { figure } from './write.ts'

type HabitProps = { readonly screen: CycleScreen; readonly names: FairnessAnswer['names'] }

const MOST_BARS = 12

/** Whether criteria and people are told apart: the deviation within a person, by official, the least first. */
export function HabitFigure({ screen, names }: HabitProps) {
  const texts = words.value.fairness
  const nameOf = ({ rater }: OfficialLine) => names[rater]?.name ?? texts.gone
  const lines = screen.officials
    .filter(({ habits }) => habits !== null)
    .toSorted((a, b) => (a.habits?.halo.spread ?? 9) - (b.habits?.halo.spread ?? 9))
  const flagged = lines.filter(({ habits }) => (habits?.flags.length ?? 0) > 0)
  const peers = screen.peerHabits
  const rows = () => lines.map((line) => rowOf(nameOf(line), line))
  return (
    <Figure
      title={texts.habits}
      says={`${texts.habitsLead} ${texts.habitsSays(flagged.length, lines.length)}`}
      table={() => ({
        titles: [texts.official, texts.rated, texts.spread, texts.usedMost, texts.longestRun, texts.flagged],
        rows: peers
          ? [
              ...rows(),
              [
                texts.peersTogether,
                String(peers.sheets),
                figure(peers.halo.spread),
                mostOf(peers.central),
                `${figure(peers.straight * 100, 0)}%`,
                '–',
              ],
            ]
          : rows(),
      })}
    >
      <Bars
        most={Math.max(0.5, ...lines.map(({ habits }) => habits?.halo.spread ?? 0))}
        bars={lines.slice(0, MOST_BARS).map((line) => ({
          key: line.rater,
          label: nameOf(line),
          figure: figure(line.habits?.halo.spread ?? null),
          parts: [
            {
              key: 'spread',
              value: line.habits?.halo.spread ?? 0,
              tone: line.habits?.flags.includes('halo') ? 4 : 0,
            },
          ],
        }))}
      />
      {flagged.length > 0 && (
        <ul class="stack stack-tight">
          {flagged.map((line) => (
            <li key={line.rater}>
              <strong>{nameOf(line)}</strong>: {sentencesOf(line)}
            </li>
          ))}
        </ul>
      )}
      <Source text={texts.sources.habits} />
    </Figure>
  )
}

function rowOf(name: string, { people, habits }: OfficialLine): readonly string[] {
  const texts = words.value.fairness
  if (habits === null) return [name, String(people), '–', '–', '–', '–']
  const flags = habits.flags.map((flag) => texts.habitNames[flag]).join(', ')
  return [
    name,
    String(people),
    figure(habits.halo.spread),
    mostOf(habits.central),
    `${habits.straight.longest}/${habits.straight.answers}`,
    flags || texts.none,
  ]
}

function mostOf({ mode, share }: { readonly mode: number | null; readonly share: number }): string {
  return mode === null ? '–' : `${figure(mode, 0)} (${figure(share * 100, 0)}%)`
}

function sentencesOf({ habits }: OfficialLine): string {
  if (habits === null) return ''
  const said = habits.flags.map((flag) => {
    if (flag === 'halo') return say(sayHalo(habits.halo), language.value)
    if (flag === 'narrow-range') return say(sayCentralTendency(habits.central), language.value)
    return say(sayStraightLining(habits.straight), language.value)
  })
  return said.join(' ')
}
