import { later } from '../../ui/later.tsx'
import { useDevice } from '../device.ts'
import { UnknownPage } from '../shell/other-pages.tsx'
import type { Route } from '../shell/route.ts'
import { useLive } from '../store/live.ts'
import { readMe } from '../store/rows.ts'
import { PeopleList } from './staff/people-list.tsx'
import { PersonPage } from './staff/person-page.tsx'

// The list is gone to each day; lists are taken in, and codes printed, once a year.
const ImportPage = later(async () => (await import('./import/import-page.tsx')).ImportPage)
const SystemsPage = later(async () => (await import('./measurements/systems-page.tsx')).SystemsPage)
const SlipsPage = later(async () => (await import('./slips/slips-page.tsx')).SlipsPage)
const UnitsPage = later(async () => (await import('./units/units-page.tsx')).UnitsPage)

type PeopleProps = Pick<Extract<Route, { readonly kind: 'people' }>, 'part' | 'id'>

/** The people of the office, for human resources. */
export function PeoplePage({ part, id }: PeopleProps) {
  const { db } = useDevice()
  const me = useLive(async () => ({ row: await readMe(db) }))
  if (me === undefined) return null
  if (!me.row?.person.hr) return <UnknownPage />
  switch (part) {
    case 'import':
      return <ImportPage />
    case 'slips':
      return <SlipsPage />
    case 'units':
      return <UnitsPage />
    case 'systems':
      return <SystemsPage />
    case 'person':
      return id === null ? <PeopleList /> : <PersonPage key={id} id={id} />
    default:
      return <PeopleList />
  }
}
