import { Building2, CalendarRange, Plus } from 'lucide-preact'
import { Empty } from '../../ui/empty.tsx'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { UnknownPage } from '../shell/other-pages.tsx'
import { readCasesAs } from '../store/cases.ts'
import { useLive } from '../store/live.ts'
import { readMe, readRows } from '../store/rows.ts'
import { WaitingProposals } from '../studio/publish/waiting-proposals.tsx'
import { CycleDispatch } from './cycle-dispatch.tsx'
import { cyclesOf } from './cycle-progress.ts'
import { CycleView } from './cycle-view.tsx'
import { CyclePanel } from './cycles/cycle-panel.tsx'
import { NeedsPage } from './needs/needs-page.tsx'
import { OpenCyclePage } from './open-cycle-page.tsx'
import { ReadershipView } from './readership-view.tsx'

/** Where HR opens cycles and sees how far they are. */
export function HrPage({ cycle }: { readonly cycle: string | null }) {
  const { db } = useDevice()
  const now = useDevice().clock.value
  const known = useLive(async () => ({
    me: await readMe(db),
    cases: await readCasesAs(db, ['hr']),
    packs: await readRows(db, 'pack'),
  }))
  if (known === undefined) return null
  if (!known.me?.person.hr) return <UnknownPage />
  if (cycle === 'new') return <OpenCyclePage />
  if (cycle === 'needs') return <NeedsPage />
  const asksNeeds = known.packs.at(-1)?.policies.unitNeeds !== undefined
  const cycles = cyclesOf(known.cases, {
    now,
    states: (known.packs.at(-1)?.states ?? []).map(({ id }) => id),
  })
  const texts = words.value.hr
  return (
    <div class="page">
      <header class="page-head row row-apart">
        <h1>{texts.title}</h1>
        <span class="row">
          {asksNeeds && (
            <a class="button" href="#/hr/needs">
              <Building2 size={18} aria-hidden="true" />
              {words.value.needs.title}
            </a>
          )}
          {cycles.length > 0 && (
            <a class="button" href="#/hr/new">
              <Plus size={18} aria-hidden="true" />
              {texts.open}
            </a>
          )}
        </span>
      </header>
      <WaitingProposals />
      <CycleDispatch />
      <CyclePanel />
      <ReadershipView />
      {cycles.length === 0 && (
        <div class="sheet">
          <Empty icon={CalendarRange} title={texts.none} hint={texts.noneHint}>
            <a class="button button-main" href="#/hr/new">
              {texts.open}
            </a>
          </Empty>
        </div>
      )}
      {cycles.map((progress) => (
        <CycleView key={progress.id} progress={progress} />
      ))}
    </div>
  )
}
