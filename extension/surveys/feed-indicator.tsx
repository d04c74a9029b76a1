import { CircleCheck } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import type { MeasurementList } from '../../core/protocol/measurements.ts'
import type { CycleList } from '../../core/protocol/office-work.ts'
import type { UnitList } from '../../core/protocol/staff.ts'
import type { SurveyStanding } from '../../core/protocol/survey.ts'
import { say } from '../../core/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import type { AskDevelopment } from '../followup/use-development.ts'
import { SimpleField } from '../sign-in/simple-field.tsx'
import { useLive } from '../store/live.ts'
import { readPack } from '../store/rows.ts'

type FeedProps = { readonly survey: SurveyStanding; readonly index: number; readonly ask: AskDevelopment }

/** The index of a survey as the value of an indicator of one unit, with its source. */
export function FeedIndicator({ survey, index, ask }: FeedProps) {
  const { db, now } = useDevice()
  const pack = useLive(async () => ({ row: await readPack(db, null) }))
  const [known, setKnown] = useState<MeasurementList['indicators']>([])
  const [units, setUnits] = useState<UnitList['units']>([])
  const [cycles, setCycles] = useState<CycleList['cycles']>([])
  const [indicator, setIndicator] = useState('')
  const [unit, setUnit] = useState('')
  const [cycle, setCycle] = useState('')
  const [done, setDone] = useState(false)
  useEffect(() => {
    void ask((server) => server.measurements()).then((list) => {
      setKnown(list?.indicators ?? [])
      setIndicator(list?.indicators[0]?.id ?? '')
    })
    void ask((server) => server.units()).then((list) => {
      setUnits(list?.units ?? [])
      setUnit(list?.units[0]?.name ?? '')
    })
    void ask((server) => server.cycles()).then((list) => {
      const open = (list?.cycles ?? []).filter(({ closedAt }) => closedAt === null)
      setCycles(open)
      setCycle(open[0]?.id ?? '')
    })
  }, [ask])
  const texts = words.value.follow.surveys
  const names = new Map(pack?.row?.indicators.map(({ id, name }) => [id, name]))
  const feed = async () => {
    const of = known.find(({ id }) => id === indicator)
    const period = cycles.find(({ id }) => id === cycle)?.period
    if (of === undefined || period === undefined) return
    const source = `${texts.title}: ${survey.service}, ${survey.wave} (${texts.answers(survey.outcome?.respondents ?? 0)})`
    const value = {
      unit,
      indicator,
      ...period,
      value: String(index),
      measure: of.measure,
      source: source.slice(0, 200),
      measuredAt: (survey.closesAt < now() ? survey.closesAt : now()).slice(0, 10),
    }
    setDone((await ask((server) => server.measure([value], source.slice(0, 400)))) !== undefined)
  }
  return (
    <section class="sheet sheet-padded stack" aria-labelledby="feed">
      <h2 id="feed">{texts.feed}</h2>
      <p class="soft">{known.length === 0 || cycles.length === 0 ? texts.feedNone : texts.feedLead}</p>
      {known.length > 0 && cycles.length > 0 && (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void feed()
          }}
        >
          <div class="two-columns">
            <Choice
              id="feed-indicator"
              label={texts.indicator}
              value={indicator}
              choices={known.map(({ id }) => {
                const name = names.get(id)
                return [id, name ? say(name, language.value) : id] as const
              })}
              onChoose={setIndicator}
            />
            <Choice
              id="feed-unit"
              label={texts.unit}
              value={unit}
              choices={units.map(({ name }) => [name, name] as const)}
              onChoose={setUnit}
            />
            <Choice
              id="feed-cycle"
              label={texts.period}
              value={cycle}
              choices={cycles.map(({ id, name }) => [id, name] as const)}
              onChoose={setCycle}
            />
          </div>
          <div>
            <button type="submit" class="button">
              {texts.feedNow}
            </button>
          </div>
          <div aria-live="polite">{done && <Banner tone="good" icon={CircleCheck} title={texts.fed} />}</div>
        </form>
      )}
    </section>
  )
}

type ChoiceProps = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly choices: readonly (readonly [string, string])[]
  readonly onChoose: (value: string) => void
}

function Choice({ id, label, value, choices, onChoose }: ChoiceProps) {
  return (
    <SimpleField id={id} label={label} error={null}>
      {(field) => (
        <select
          {...field}
          class="input"
          value={value}
          onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        >
          {choices.map(([one, name]) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
      )}
    </SimpleField>
  )
}
