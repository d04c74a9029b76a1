import type { SurveyStanding } from '../../core/protocol/survey.ts'
import {
  compareWaves,
  elementsIn,
  type Interval,
  meanInterval,
  satisfiedIn,
  wilson,
} from '../../core/survey/compare-waves.ts'
import { say } from '../../core/text.ts'
import { writeNumber } from '../../ui/number/write-number.ts'
import { language, words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { useLive } from '../store/live.ts'
import { readRows } from '../store/rows.ts'
import { FigureSheet } from './figure-sheet.tsx'

type ResultsProps = {
  readonly survey: SurveyStanding
  readonly all: readonly SurveyStanding[]
  readonly state: 'early' | 'open' | 'over'
}

/** What a survey came to, beside the other waves of its service. */
export function SurveyResults({ survey, all, state }: ResultsProps) {
  const texts = words.value.follow.surveys
  if (state !== 'over' || survey.outcome === null) {
    return (
      <section class="sheet sheet-padded stack">
        <h2>{texts.results}</h2>
        <p>{state === 'over' ? texts.tooFew : texts.notYet}</p>
      </section>
    )
  }
  const waves = all
    .filter(
      ({ service, form, outcome }) => service === survey.service && form === survey.form && outcome !== null,
    )
    .toSorted((a, b) => (a.opensAt < b.opensAt ? -1 : 1))
  return (
    <>
      <Waves waves={waves} current={survey.id} />
      <Elements survey={survey} />
      {survey.outcome.remarks.length > 0 && (
        <section class="sheet sheet-padded stack">
          <h2>{texts.remarks}</h2>
          <ul class="stack stack-tight">
            {survey.outcome.remarks.map((remark, place) => (
              <li key={`${place} ${remark}`} class="action-words">
                {remark}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function write(value: number): string {
  return writeNumber(value, language.value, 2)
}

function writeInterval(interval: Interval | null, factor: number): string {
  return interval === null ? '–' : `${write(interval.low * factor)} – ${write(interval.high * factor)}`
}

/** An index is the mean answer times a whole number, 25 for four levels; without one figures are answers themselves. */
function factorOf({ outcome }: SurveyStanding): number {
  const index = outcome?.outputs.index
  if (typeof index !== 'number' || outcome === null || outcome.spread.mean <= 0) return 1
  return Math.max(1, Math.round(index / outcome.spread.mean))
}

function Waves({ waves, current }: { readonly waves: readonly SurveyStanding[]; readonly current: string }) {
  const texts = words.value.follow.surveys
  return (
    <FigureSheet
      id="survey-waves"
      title={texts.waves}
      columns={[
        { title: texts.wave },
        { title: texts.respondents, isNumber: true },
        { title: texts.index, isNumber: true },
        { title: texts.grade },
        { title: texts.interval, isNumber: true },
      ]}
      note={texts.intervalHow}
    >
      {waves.map((wave, place) => {
        const { outcome } = wave
        const before = waves[place - 1]?.outcome
        if (outcome === null) return null
        const { index } = outcome.outputs
        const change = before ? compareWaves(before.spread, outcome.spread) : null
        const factor = factorOf(wave)
        const grade = outcome.names.grade
        return (
          <tr key={wave.id}>
            <th scope="row">
              {wave.id === current ? <strong>{wave.wave}</strong> : wave.wave}
              {change && (
                <span class="figure-note">
                  {texts.since(
                    write(change.change * factor),
                    write(change.interval.low * factor),
                    write(change.interval.high * factor),
                    texts[change.verdict],
                  )}
                </span>
              )}
            </th>
            <td class="number" data-label={texts.respondents}>
              {writeNumber(outcome.respondents, language.value)}
            </td>
            <td class="number" data-label={texts.index}>
              {typeof index === 'number' ? write(index) : '–'}
            </td>
            <td data-label={texts.grade}>{grade ? say(grade, language.value) : '–'}</td>
            <td class="number" data-label={texts.interval}>
              {writeInterval(meanInterval(outcome.spread), factor)}
            </td>
          </tr>
        )
      })}
    </FigureSheet>
  )
}

function Elements({ survey }: { readonly survey: SurveyStanding }) {
  const { db } = useDevice()
  const texts = words.value.follow.surveys
  const names = useLive(async () => {
    const packs = await readRows(db, 'pack')
    const rows = packs.flatMap(({ sets = {} }) => Object.values(sets).flat())
    return new Map(rows.map(({ id, name }) => [id, name]))
  })
  const { outcome } = survey
  if (outcome === null || names === undefined) return null
  return (
    <FigureSheet
      id="survey-elements"
      title={texts.elements}
      columns={[
        { title: texts.elements },
        { title: texts.top, isNumber: true },
        { title: texts.interval, isNumber: true },
      ]}
      note={texts.shareHow}
    >
      {elementsIn(outcome.tally).map(({ path, levels }) => {
        const { part, of } = satisfiedIn(levels)
        const last = path.at(-1) ?? ''
        const name = names.get(last)
        return (
          <tr key={path.join('/')}>
            <th scope="row">{name ? say(name, language.value) : last}</th>
            <td class="number" data-label={texts.top}>
              {of === 0 ? '–' : `${write((part / of) * 100)}%`}
            </td>
            <td class="number" data-label={texts.interval}>
              {writeInterval(wilson(part, of), 100)}%
            </td>
          </tr>
        )
      })}
    </FigureSheet>
  )
}
