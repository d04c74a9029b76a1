import type { GuideLine } from '../../core/calibration/guide.ts'
import type { CalibrationView } from '../../core/protocol/calibration.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { Bars, Legend } from '../dashboard/charts/bars.tsx'
import { Figure } from '../dashboard/charts/figure.tsx'
import { figure } from '../fairness/write.ts'
import { SimpleField } from '../sign-in/simple-field.tsx'

type GuideProps = {
  readonly view: CalibrationView
  readonly changes: number
  readonly choose: (achievement: string | null) => void
}

/** How many came to which predicate, now and with what is proposed, beside the region's guide. */
export function GuideFigure({ view, changes, choose }: GuideProps) {
  const texts = words.value.calibration
  const { guide, after } = view
  const later = new Map(after.lines.map((line) => [line.outcome, line]))
  const shareOf = (line: GuideLine | undefined) => figure(line?.share ?? 0, 0)
  return (
    <Figure
      title={texts.guide}
      says={texts.guideSays(changes)}
      table={() => ({
        titles: [texts.outcome, texts.now, texts.after],
        rows: guide.lines.map((line) => [
          say(line.title, language.value),
          `${line.count} (${shareOf(line)}%)`,
          `${later.get(line.outcome)?.count ?? 0} (${shareOf(later.get(line.outcome))}%)`,
        ]),
      })}
    >
      <Bars
        most={100}
        bars={guide.lines.flatMap((line) => {
          const then = later.get(line.outcome)
          const name = say(line.title, language.value)
          const now = {
            key: line.outcome,
            label: `${name}${limitsOf(line)}`,
            figure: `${line.count} · ${shareOf(line)}%`,
            parts: [{ key: 'now', value: line.share, tone: 0 }],
          }
          if (then === undefined || then.count === line.count) return [now]
          return [
            now,
            {
              key: `${line.outcome} later`,
              label: `${name}, ${texts.after.toLowerCase()}`,
              figure: `${then.count} · ${shareOf(then)}%`,
              parts: [{ key: 'later', value: then.share, tone: 3 }],
            },
          ]
        })}
      />
      {changes > 0 && (
        <Legend
          entries={[
            { key: 'now', label: texts.now, tone: 0 },
            { key: 'later', label: texts.after, tone: 3 },
          ]}
        />
      )}
      <Guidance view={view} choose={choose} />
    </Figure>
  )
}

function limitsOf({ minimum, maximum }: GuideLine): string {
  const texts = words.value.calibration
  const least = minimum === null ? '' : texts.atLeast(figure(minimum, 0))
  return maximum === null ? least : `${least}${texts.atMost(figure(maximum, 0))}`
}

function Guidance({ view, choose }: Omit<GuideProps, 'changes'>) {
  const texts = words.value.calibration
  const { guide, after, achievement } = view
  if (guide.achievements.length === 0) return <p class="soft">{texts.guideNone}</p>
  const may = view.as === 'hr' && view.closedAt === null
  const warnings = after.warnings.map((text) => say(text, language.value)).join('; ')
  const chosen = guide.achievements.find(({ id }) => id === achievement)
  return (
    <div class="stack stack-tight">
      {may ? (
        <SimpleField id="achievement" label={texts.achievement} hint={texts.achievementHint} error={null}>
          {(field) => (
            <select
              {...field}
              class="input"
              value={achievement ?? ''}
              onChange={({ currentTarget }) => choose(currentTarget.value || null)}
            >
              <option value="">{texts.achievementNone}</option>
              {guide.achievements.map(({ id, title }) => (
                <option key={id} value={id}>
                  {say(title, language.value)}
                </option>
              ))}
            </select>
          )}
        </SimpleField>
      ) : (
        <p>
          {texts.achievement}: {chosen ? say(chosen.title, language.value) : texts.achievementNone}
        </p>
      )}
      {achievement !== null && <p>{warnings === '' ? texts.follows : texts.departs(warnings)}</p>}
      {guide.source && <p class="soft fairness-source">{say(guide.source.title, language.value)}</p>}
    </div>
  )
}
