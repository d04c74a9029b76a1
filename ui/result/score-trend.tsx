import type { TrendPoint } from '../../core/case/trend.ts'
import type { PackView } from '../../core/case/view.ts'
import { own } from '../../core/json.ts'
import { toNumber } from '../../core/logic/exact.ts'
import { subtract } from '../../core/logic/exact-arithmetic.ts'
import { say } from '../../core/text.ts'
import { writeNumber } from '../number/write-number.ts'
import { language, words } from '../text/messages.ts'

type TrendProps = { readonly points: readonly TrendPoint[]; readonly pack: PackView }

/** The person's scores over the cycles: a sentence, a line where there are two or more, and the figures as a table. */
export function ScoreTrend({ points, pack }: TrendProps) {
  const texts = words.value.myResult
  const [last, before] = [points.at(-1), points.at(-2)]
  if (last === undefined) return null
  return (
    <section class="sheet" aria-labelledby="trend-title">
      <h2 id="trend-title" class="sheet-title">
        {texts.trend}
      </h2>
      <div class="sheet-note stack">
        <p>{before ? changeText(before, last) : texts.trendFirst(last.cycle.name)}</p>
        {before && !last.sameRules && <p class="soft">{texts.trendRules}</p>}
        {points.length > 1 && (
          <>
            <Line points={points} />
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">{texts.trendCycle}</th>
                  <th scope="col" class="number">
                    {words.value.result.score}
                  </th>
                  <th scope="col">{words.value.result.predicate}</th>
                </tr>
              </thead>
              <tbody>
                {points.map(({ case: id, cycle, score, predicate }) => (
                  <tr key={id}>
                    <th scope="row">{cycle.name}</th>
                    <td class="number">{writeNumber(score, language.value, 2)}</td>
                    <td>{wordFor(predicate, pack)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </div>
    </section>
  )
}

const width = 320
const height = 96
const edge = 12

/** Drawn for the eye alone: the table below has the same. */
function Line({ points }: { readonly points: readonly TrendPoint[] }) {
  const scores = points.map(({ score }) => score)
  const [low, high] = [Math.min(...scores), Math.max(...scores)]
  const span = high - low || 1
  const placed = points.map(({ score }, index) => ({
    x: edge + (index * (width - 2 * edge)) / (points.length - 1),
    y: height - edge - ((score - low) / span) * (height - 2 * edge),
  }))
  return (
    <svg class="trend-line" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <polyline points={placed.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {placed.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r="4" />
      ))}
    </svg>
  )
}

function changeText(before: TrendPoint, last: TrendPoint): string {
  const texts = words.value.myResult
  const by = toNumber(subtract(last.score, before.score))
  const shown = writeNumber(Math.abs(by), language.value)
  if (by > 0) return texts.trendUp(shown, before.cycle.name)
  return by < 0 ? texts.trendDown(shown, before.cycle.name) : texts.trendSame(before.cycle.name)
}

function wordFor(predicate: string | null, { scoring }: PackView): string {
  const word = predicate === null ? undefined : own(scoring.outcomes, predicate)
  return word ? say(word, language.value) : (predicate ?? '–')
}
