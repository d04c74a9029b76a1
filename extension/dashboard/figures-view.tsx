import { ChartPie, RadioTower, RefreshCw } from 'lucide-preact'
import type { Dashboard } from '../../core/protocol/dashboard.ts'
import { Empty } from '../../ui/empty.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { writeMoment } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { TroubleBanner } from '../people/staff/trouble-banner.tsx'
import { AdoptionFigure } from './adoption-figure.tsx'
import { Filters } from './filters.tsx'
import { HeldFigure } from './held-figure.tsx'
import { LatencyFigure } from './latency-figure.tsx'
import type { LineState } from './live-line.ts'
import { MissionFigure } from './mission-figure.tsx'
import { OutcomeFigure } from './outcome-figure.tsx'
import { RowFigures } from './row-figures.tsx'
import { ScoreFigure } from './score-figure.tsx'
import { StageFigure } from './stage-figure.tsx'
import { TrendFigure } from './trend-figure.tsx'
import { UnitFigure } from './unit-figure.tsx'
import { useDashboard } from './use-dashboard.ts'
import { count } from './write-figure.ts'

/** The figures of a cycle, with what they are filtered by and how new they are. */
export function FiguresView() {
  const { online } = useDevice()
  const { query, setQuery, clear, shown, state, trouble, read } = useDashboard()
  const texts = words.value.dashboard
  if (shown === null) {
    return online.value ? (
      <TroubleBanner trouble={trouble} retry={() => void read()} />
    ) : (
      <p class="soft">{texts.offlineFirst}</p>
    )
  }
  if (shown.cycle === null) {
    return (
      <div class="sheet">
        <Empty icon={ChartPie} title={texts.none} hint={texts.noneHint} />
      </div>
    )
  }
  return (
    <>
      {online.value && <TroubleBanner trouble={trouble} retry={() => void read()} />}
      <Filters choices={shown.choices} query={query} shown={shown.cycle.id} change={setQuery} clear={clear} />
      <Freshness at={shown.at} state={state} online={online.value} />
      <Tiles {...shown} />
      <Charts {...shown} />
    </>
  )
}

function Freshness({
  at,
  state,
  online,
}: {
  readonly at: string
  readonly state: LineState
  readonly online: boolean
}) {
  const { zone } = useDevice()
  const texts = words.value.dashboard
  const Icon = online && state === 'live' ? RadioTower : RefreshCw
  return (
    <p class="freshness soft">
      <span>{texts.asOf(writeMoment(at, language.value, zone.value))}</span>
      <span class="row">
        <Icon size={16} aria-hidden="true" />
        {online ? texts[state] : texts.offline}
      </span>
    </p>
  )
}

function Tiles({ figures }: Dashboard) {
  const { tiles, of } = words.value.dashboard
  const { appraised, scored, late, adoption } = figures
  const all = [
    [tiles.appraised, count(appraised)],
    [tiles.scored, of(count(scored), count(appraised))],
    [tiles.late, count(late)],
    [tiles.signedIn, of(count(adoption.signedIn), count(adoption.people))],
    [tiles.begun, of(count(adoption.begun), count(appraised))],
  ] as const
  return (
    <dl class="tiles">
      {all.map(([name, figure]) => (
        <div key={name} class="sheet sheet-padded tile">
          <dt>{name}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  )
}

function Charts({ figures, trends }: Dashboard) {
  const { results } = figures
  return (
    <div class="charts">
      <StageFigure stages={figures.stages} all={figures.appraised} />
      {results && (
        <>
          <HeldFigure held={results.held} />
          <OutcomeFigure outcomes={results.outcomes} />
          <ScoreFigure bins={results.bins} spread={results.score} />
          <UnitFigure units={results.units} outcomes={results.outcomes} />
          <RowFigures rows={results.rows} />
          {results.missions && <MissionFigure missions={results.missions} orphans={results.orphans} />}
        </>
      )}
      <LatencyFigure latency={figures.latency} />
      {results && <AdoptionFigure units={results.units} figures={figures} />}
      <TrendFigure trends={trends} />
    </div>
  )
}
