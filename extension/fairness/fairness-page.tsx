import { Gauge, Info } from 'lucide-preact'
import { useMemo } from 'preact/hooks'
import type { CycleScreen } from '../../core/calibration/screen.ts'
import type { FairnessAnswer } from '../../core/protocol/fairness.ts'
import { Banner } from '../../ui/banner.tsx'
import { Empty } from '../../ui/empty.tsx'
import { words } from '../../ui/text/messages.ts'
import { InTurn } from '../dashboard/charts/in-turn.tsx'
import { useDevice } from '../device.ts'
import { TroubleBanner } from '../people/staff/trouble-banner.tsx'
import { UnknownPage } from '../shell/other-pages.tsx'
import { hashOf } from '../shell/route.ts'
import { readCyclesAs } from '../store/cases.ts'
import { useLive } from '../store/live.ts'
import { readMe } from '../store/rows.ts'
import { AgreementFigure } from './agreement-figure.tsx'
import { GroupFigures } from './group-figures.tsx'
import { HabitFigure } from './habit-figure.tsx'
import { Overview } from './overview.tsx'
import { RoleFigure } from './role-figure.tsx'
import { SeverityFigure } from './severity-figure.tsx'
import { useFairness } from './use-fairness.ts'
import { WorkingOut } from './working-out.tsx'

/** How a cycle was rated, for human resources: before it harms anybody. */
export function FairnessPage({ cycle }: { readonly cycle: string | null }) {
  const { db } = useDevice()
  const known = useLive(async () => {
    const cycles = (await readCyclesAs(db, 'hr')).map(({ id, name }) => [id as string, name] as const)
    return { me: await readMe(db), cycles: cycles.toReversed() }
  })
  if (known === undefined) return null
  if (!known.me?.person.hr) return <UnknownPage />
  const texts = words.value.fairness
  const chosen = cycle ?? known.cycles[0]?.[0] ?? null
  return (
    <div class="page dashboard">
      <header class="page-head">
        <h1>{texts.title}</h1>
        <p class="soft">{texts.lead}</p>
      </header>
      <Banner tone="plain" icon={Info} title={texts.noEffect} />
      {chosen === null ? (
        <div class="sheet">
          <Empty icon={Gauge} title={texts.noCycles} hint={texts.noCyclesHint} />
        </div>
      ) : (
        <>
          {known.cycles.length > 1 && <Choice cycles={known.cycles} chosen={chosen} />}
          <Screen key={chosen} cycle={chosen} />
        </>
      )}
    </div>
  )
}

type ChoiceProps = {
  readonly cycles: readonly (readonly [string, string])[]
  readonly chosen: string
}

function Choice({ cycles, chosen }: ChoiceProps) {
  return (
    <label class="filter-choice">
      <span class="label">{words.value.fairness.cycle}</span>
      <select
        class="input"
        value={chosen}
        onChange={({ currentTarget }) => {
          location.hash = hashOf({ kind: 'fairness', cycle: currentTarget.value })
        }}
      >
        {cycles.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

function Screen({ cycle }: { readonly cycle: string }) {
  const { answer, trouble, look, workOut, stop, isStopped } = useFairness(cycle)
  const texts = words.value.fairness
  const { looked = null, names, pack } = answer ?? {}
  // Drawn anew when something else was found, and not each time that it is asked how far that is.
  const figures = useMemo(
    () => looked && names && pack && <Figures screen={looked.screen} names={names} pack={pack} />,
    [looked, names, pack],
  )
  if (answer === null) return <TroubleBanner trouble={trouble} retry={() => void look()} />
  return (
    <>
      <TroubleBanner trouble={trouble} retry={() => void look()} />
      <WorkingOut answer={answer} isStopped={isStopped} workOut={workOut} stop={stop} />
      {looked === null && answer.run === null && (
        <div class="sheet">
          <Empty icon={Gauge} title={texts.nothing} hint={texts.nothingHint} />
        </div>
      )}
      {figures}
    </>
  )
}

type FiguresProps = Pick<FairnessAnswer, 'names' | 'pack'> & { readonly screen: CycleScreen }

function Figures({ screen, names, pack }: FiguresProps) {
  return (
    <InTurn>
      <Overview screen={screen} />
      <AgreementFigure reliability={screen.reliability} />
      <SeverityFigure screen={screen} names={names} />
      <HabitFigure screen={screen} names={names} />
      <RoleFigure screen={screen} names={names} />
      <GroupFigures screen={screen} pack={pack} />
      <p>
        <a class="button" href={hashOf({ kind: 'calibration', id: null })}>
          {words.value.fairness.toCalibration}
        </a>
      </p>
    </InTurn>
  )
}
