import { useMemo } from 'preact/hooks'
import type { PackView } from '../../core/case/view.ts'
import type { Indicator, Level, ScoreResult } from '../../core/scoring/model.ts'
import { type RowVerdict, rowVerdicts, standouts } from '../../core/scoring/row-verdicts.ts'
import { say } from '../../core/text.ts'
import { writeNumber } from '../number/write-number.ts'
import { language, words } from '../text/messages.ts'
import { criteriaIn } from './criteria-in.ts'

type StandoutProps = { readonly result: ScoreResult; readonly pack: PackView }

/** As many as one can talk about in one conversation. */
const most = 3

/** What stands out above and below what is expected, each with what it rests on. */
export function StandoutList({ result, pack }: StandoutProps) {
  const criteria = criteriaIn(pack)
  const { strengths, gaps } = useMemo(
    () => standouts(rowVerdicts(result, criteria), most),
    [result, criteria],
  )
  const texts = words.value.myResult
  return (
    <section class="sheet" aria-labelledby="standouts-title">
      <h2 id="standouts-title" class="sheet-title">
        {texts.standouts}
      </h2>
      <div class="standouts">
        <div class="stack stack-tight">
          <h3 class="part-title">{texts.strengths}</h3>
          {strengths.length === 0 && <p class="soft">{texts.noStrengths}</p>}
          {strengths.map((verdict) => (
            <Standout key={verdict.step} verdict={verdict} />
          ))}
        </div>
        <div class="stack stack-tight">
          <h3 class="part-title">{texts.gaps}</h3>
          {gaps.length === 0 && <p class="soft">{texts.noGaps}</p>}
          {gaps.map((verdict) => (
            <Standout key={verdict.step} verdict={verdict} forward />
          ))}
        </div>
      </div>
    </section>
  )
}

function Standout({
  verdict,
  forward = false,
}: {
  readonly verdict: RowVerdict
  readonly forward?: boolean
}) {
  const { row } = verdict
  return (
    <article class="standout">
      <h4 class="standout-name">{say(row.name, language.value)}</h4>
      {'levels' in row ? (
        <Rated verdict={verdict} name={say(row.name, language.value)} levels={row.levels} forward={forward} />
      ) : (
        <Measured verdict={verdict} row={row} />
      )}
    </article>
  )
}

function Measured({ verdict, row }: { readonly verdict: RowVerdict; readonly row: Indicator }) {
  const texts = words.value.myResult
  const realised = verdict.from.find(({ step }) => step.endsWith(`.${row.id}`))
  return (
    <>
      <p>{texts.ofTarget(shown(verdict.value))}</p>
      {realised && (
        <p class="soft">
          {texts.realisedOf(shown(realised.value), shown(row.target), say(row.unit, language.value))}
        </p>
      )}
      <p class="soft">{texts.evidenceFrom(say(row.dataSource, language.value))}</p>
    </>
  )
}

type RatedProps = {
  readonly verdict: RowVerdict
  /** Of the row, as it stands above its figures, which need not say it again. */
  readonly name: string
  readonly levels: readonly Level[]
  /** Tell what the next level asks for. */
  readonly forward: boolean
}

function Rated({ verdict, name, levels, forward }: RatedProps) {
  const texts = words.value.myResult
  const { value, expected, from } = verdict
  const sorted = levels.toSorted((a, b) => a.value - b.value)
  const reached = sorted.findLast((level) => level.value <= value)
  const next = sorted.find((level) => level.value > value)
  return (
    <>
      <p>{texts.levelOf(shown(value), shown(expected))}</p>
      {from.length > 0 && (
        <ul class="standout-figures soft" aria-label={texts.figuresFrom}>
          {from.map(({ step, title, value: figure, people }) => (
            <li key={step}>
              {say(title, language.value).replace(`: ${name}`, '')}: {shown(figure)}
              {people !== null && ` (${texts.people(people)})`}
            </li>
          ))}
        </ul>
      )}
      {reached && !forward && <p class="soft">{texts.means(say(reached.anchor, language.value))}</p>}
      {next && forward && (
        <p class="soft">{texts.nextLevel(shown(next.value), say(next.anchor, language.value))}</p>
      )}
    </>
  )
}

/** For reading; the exact value stands in the explanation. */
function shown(value: number): string {
  return writeNumber(Math.round(value * 100) / 100, language.value)
}
