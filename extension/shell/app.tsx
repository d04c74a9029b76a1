import type { ReadonlySignal } from '@preact/signals'
import { useErrorBoundary } from 'preact/hooks'
import { CriteriaPage } from '../criteria/criteria-page.tsx'
import { useDevice } from '../device.ts'
import { FillPage } from '../fill/fill-page.tsx'
import { InboxPage } from '../inbox/inbox-page.tsx'
import { HrPage } from '../people/hr-page.tsx'
import { TeamPage } from '../people/team-page.tsx'
import { CasePage } from '../results/case-page.tsx'
import { ResultsPage } from '../results/results-page.tsx'
import { SettingsPage } from '../settings/settings-page.tsx'
import { SignInPage } from '../sign-in/sign-in-page.tsx'
import { readCursor } from '../store/cursor.ts'
import { useLive } from '../store/live.ts'
import { readSession } from '../store/session.ts'
import { Frame } from './frame.tsx'
import { BrokenPage, UnknownPage } from './other-pages.tsx'
import type { Route } from './route.ts'

type AppProps = { readonly route: ReadonlySignal<Route>; readonly defaultServer: string }

/** The full tab: the door while nobody is signed in, else the page that the address names. */
export function App({ route, defaultServer }: AppProps) {
  const { db } = useDevice()
  const [error] = useErrorBoundary((broken) => console.error(broken))
  const known = useLive(async () => ({ session: await readSession(db), cursor: await readCursor(db) }))
  if (error) return <BrokenPage />
  if (known === undefined) return null
  const ended = known.cursor.health.kind === 'signed-out'
  if (known.session === undefined || ended) {
    return <SignInPage defaultServer={known.session?.server ?? defaultServer} again={ended} />
  }
  return (
    <Frame route={route.value}>
      <Page route={route.value} />
    </Frame>
  )
}

function Page({ route }: { readonly route: Route }) {
  switch (route.kind) {
    case 'inbox':
      return <InboxPage />
    case 'task':
      return <FillPage key={route.task} task={route.task} page={route.page} />
    case 'results':
      return <ResultsPage />
    case 'case':
      return <CasePage key={route.case} id={route.case} />
    case 'criteria':
      return <CriteriaPage pack={route.pack} />
    case 'team':
      return <TeamPage />
    case 'hr':
      return <HrPage cycle={route.cycle} />
    case 'settings':
      return <SettingsPage />
    case 'unknown':
      return <UnknownPage />
  }
}
