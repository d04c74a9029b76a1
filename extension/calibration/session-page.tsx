import { CircleAlert, CloudOff, Hourglass, Info, Printer } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { Place } from '../../core/calibration/grid.ts'
import { Banner } from '../../ui/banner.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { writeMoment } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { TroubleBanner } from '../people/staff/trouble-banner.tsx'
import { hashOf } from '../shell/route.ts'
import { CloseSession } from './close-session.tsx'
import { GridTable } from './grid-table.tsx'
import { GuideFigure } from './guide-figure.tsx'
import { RowList } from './row-list.tsx'
import { untilText } from './until-text.ts'
import { useSession } from './use-session.ts'

/** One session: how its results lie, each of them, and its close. */
export function SessionPage({ id }: { readonly id: string }) {
  const zone = useDevice().zone.value
  const desk = useSession(id)
  const [cell, setCell] = useState<Place | null>(null)
  const texts = words.value.calibration
  const { seen, trouble, look } = desk
  if (seen === null) return <TroubleBanner trouble={trouble} retry={() => void look()} />
  const { view, stale } = seen
  const changes = view.rows.filter(({ proposal }) => proposal !== null).length
  return (
    <div class="page dashboard">
      <header class="page-head">
        <p>
          <a href={hashOf({ kind: 'calibration', id: null })}>{texts.back}</a>
        </p>
        <div class="row row-apart">
          <h1>{view.title}</h1>
          <span class={`status ${view.closedAt === null ? 'status-good' : ''}`}>
            {view.closedAt === null ? texts.state.open : texts.state.closed}
          </span>
        </div>
        <p class="soft">
          {view.cycle.name} · {view.units.join(', ')} · {texts.as[view.as]}
        </p>
        <p class="row">
          <a class="button" href={hashOf({ kind: 'calibration', id: `minutes-${id}` })}>
            <Printer size={16} aria-hidden="true" />
            {texts.minutes.print}
          </a>
        </p>
        <p>
          {texts.counts(view.rows.length, view.rows.filter(({ discussed }) => discussed).length, changes)}
        </p>
      </header>
      {stale !== null && (
        <Banner
          tone="warning"
          icon={CloudOff}
          title={texts.stale(writeMoment(stale, language.value, zone))}
        />
      )}
      {trouble?.kind === 'refused' && <TroubleBanner trouble={trouble} />}
      {desk.moved.size > 0 && <Banner tone="warning" icon={CircleAlert} title={texts.conflict} />}
      {view.closedAt === null && view.waiting.results > 0 && (
        <Banner
          tone="warning"
          icon={Hourglass}
          title={texts.heldBack(view.waiting.results, untilText(view.waiting.until, zone))}
        />
      )}
      {view.closedAt === null && view.unrated > 0 && <p class="soft">{texts.unrated(view.unrated)}</p>}
      {view.closedAt === null ? (
        <Banner tone="plain" icon={Info} title={texts.rules} />
      ) : (
        <Banner
          tone="good"
          icon={Info}
          title={texts.closedOn(writeMoment(view.closedAt, language.value, zone))}
        />
      )}
      <GuideFigure view={view} changes={changes} choose={(to) => void desk.setAchievement(to)} />
      {view.grid && <GridTable view={view} grid={view.grid} chosen={cell} choose={setCell} />}
      <RowList desk={desk} view={view} cell={cell} clear={() => setCell(null)} />
      <CloseSession desk={desk} view={view} changes={changes} />
    </div>
  )
}
