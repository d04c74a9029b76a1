import { useDevice } from '../device.ts'
import { UnknownPage } from '../shell/other-pages.tsx'
import { hasCaseAs } from '../store/cases.ts'
import { useLive } from '../store/live.ts'
import { readMe } from '../store/rows.ts'
import { MinutesPage } from './minutes-page.tsx'
import { OpinionPage } from './opinion-page.tsx'
import { PlanPage } from './plan-page.tsx'
import { SessionList } from './session-list.tsx'
import { SessionPage } from './session-page.tsx'

/** Where results of a unit are talked about: human resources moderates, officials decide. */
export function CalibrationPage({ id }: { readonly id: string | null }) {
  const { db } = useDevice()
  const known = useLive(async () => {
    const leads = await hasCaseAs(db, ['superior', 'reviewer'])
    const me = await readMe(db)
    return { hr: me?.person.hr ?? false, leads }
  })
  if (known === undefined) return null
  if (!known.hr && !known.leads) return <UnknownPage />
  if (id === null) return <SessionList hr={known.hr} />
  if (id === 'new' || id.startsWith('new-')) {
    return known.hr ? <PlanPage key={id} unit={id.slice('new-'.length) || null} /> : <UnknownPage />
  }
  if (id.startsWith('opinion-')) return <OpinionPage key={id} of={id.slice('opinion-'.length)} />
  if (id.startsWith('minutes-')) return <MinutesPage key={id} id={id.slice('minutes-'.length)} />
  return <SessionPage key={id} id={id} />
}
