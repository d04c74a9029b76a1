import type { ReadonlySignal } from '@preact/signals'
import { useErrorBoundary } from 'preact/hooks'
import { useDevice } from '../device.ts'
import { InboxPage } from '../inbox/inbox-page.tsx'
import { blocked, openError } from '../store/blocked.ts'
import { readCursor } from '../store/cursor.ts'
import { useLive } from '../store/live.ts'
import { readSession } from '../store/session.ts'
import { BlockedPage, BrokenPage } from './broken-page.tsx'
import { Frame } from './frame.tsx'
import { later } from './later.tsx'
import { UnknownPage } from './other-pages.tsx'
import type { Route } from './route.ts'
import './shell.css'

const RetentionPage = later(async () => (await import('../retention/retention-page.tsx')).RetentionPage)
const AuditPage = later(async () => (await import('../audit/audit-page.tsx')).AuditPage)
const CasePage = later(async () => (await import('../results/case-page.tsx')).CasePage)
const CalibrationPage = later(
  async () => (await import('../calibration/calibration-page.tsx')).CalibrationPage,
)
const CriteriaPage = later(async () => (await import('../criteria/criteria-page.tsx')).CriteriaPage)
const DashboardPage = later(async () => (await import('../dashboard/dashboard-page.tsx')).DashboardPage)
const EvidencePage = later(async () => (await import('../evidence/evidence-page.tsx')).EvidencePage)
const FairnessPage = later(async () => (await import('../fairness/fairness-page.tsx')).FairnessPage)
const FillPage = later(async () => (await import('../fill/fill-page.tsx')).FillPage)
const FollowUpPage = later(async () => (await import('../followup/follow-up-page.tsx')).FollowUpPage)
const DutyPage = later(async () => (await import('../followup/duty-page.tsx')).DutyPage)
const AwardsPage = later(async () => (await import('../followup/awards-page.tsx')).AwardsPage)
const DevelopmentPage = later(async () => (await import('../followup/development-page.tsx')).DevelopmentPage)
const SurveysPage = later(async () => (await import('../surveys/surveys-page.tsx')).SurveysPage)
const HrPage = later(async () => (await import('../people/hr-page.tsx')).HrPage)
const PeoplePage = later(async () => (await import('../people/people-page.tsx')).PeoplePage)
const OutboxPage = later(async () => (await import('../outbox/outbox-page.tsx')).OutboxPage)
const EvaluationPage = later(async () => (await import('../print/evaluation-page.tsx')).EvaluationPage)
const BehavioursPage = later(async () => (await import('../print/behaviours-page.tsx')).BehavioursPage)
const SkpPage = later(async () => (await import('../print/skp-page.tsx')).SkpPage)
const PrintPage = later(async () => (await import('../print/print-page.tsx')).PrintPage)
const ResultsPage = later(async () => (await import('../results/results-page.tsx')).ResultsPage)
const SettingsPage = later(async () => (await import('../settings/settings-page.tsx')).SettingsPage)
const SignInPage = later(async () => (await import('../sign-in/sign-in-page.tsx')).SignInPage)
const StudioPage = later(async () => (await import('../studio/studio-page.tsx')).StudioPage)
const RatingsPage = later(async () => (await import('../team/ratings-page.tsx')).RatingsPage)
const TeamPage = later(async () => (await import('../team/team-page.tsx')).TeamPage)

type AppProps = { readonly route: ReadonlySignal<Route>; readonly defaultServer: string }

/** The full tab: the door while nobody is signed in, else the page that the address names. */
export function App({ route, defaultServer }: AppProps) {
  const { db, live, look } = useDevice()
  const [error] = useErrorBoundary((broken) => console.error(broken))
  const known = useLive(
    async () => ({
      server: (await readSession(db))?.server ?? null,
      cursor: await readCursor(db),
    }),
    [],
    look(),
  )
  const broken = error ?? openError.value
  if (broken) return <BrokenPage error={broken} isFirst={route.value.kind === 'inbox'} />
  if (known === undefined) return blocked.value ? <BlockedPage /> : null
  const ended = known.cursor.health.kind === 'signed-out'
  if (known.server === null || ended) {
    return <SignInPage defaultServer={known.server ?? defaultServer} again={ended} />
  }
  return (
    <Frame route={route.value}>
      {/* Of all pages the inbox alone knows what to draw before the store is there. */}
      {(live !== null || route.value.kind === 'inbox') && <Page route={route.value} />}
    </Frame>
  )
}

function Page({ route }: { readonly route: Route }) {
  switch (route.kind) {
    case 'inbox':
      return <InboxPage />
    case 'task':
      return <FillPage key={route.task} task={route.task} page={route.page} />
    case 'skp':
      return <SkpPage key={route.case} id={route.case} />
    case 'evaluation':
      return <EvaluationPage key={route.case} id={route.case} />
    case 'behaviours':
      return <BehavioursPage key={route.case} id={route.case} />
    case 'print':
      return <PrintPage key={`${route.task} ${route.blank}`} task={route.task} blank={route.blank} />
    case 'results':
      return <ResultsPage />
    case 'case':
      return <CasePage key={route.case} id={route.case} />
    case 'criteria':
      return <CriteriaPage pack={route.pack} />
    case 'fairness':
      return <FairnessPage cycle={route.cycle} />
    case 'calibration':
      return <CalibrationPage id={route.id} />
    case 'team':
      return route.part === null ? <TeamPage /> : <RatingsPage />
    case 'hr':
      return <HrPage cycle={route.cycle} />
    case 'people':
      return <PeoplePage part={route.part} id={route.id} />
    case 'dashboard':
      return <DashboardPage part={route.part} />
    case 'follow-up':
      return <FollowUpPage key={route.case} id={route.case} />
    case 'duty':
      return <DutyPage key={route.id} id={route.id} />
    case 'awards':
      return <AwardsPage />
    case 'development':
      return <DevelopmentPage part={route.part} id={route.id} />
    case 'surveys':
      return <SurveysPage id={route.id} />
    case 'outbox':
      return <OutboxPage />
    case 'evidence':
      return <EvidencePage id={route.id} />
    case 'studio':
      return <StudioPage project={route.project} part={route.part} at={route.at} />
    case 'audit':
      return <AuditPage />
    case 'retention':
      return <RetentionPage />
    case 'settings':
      return <SettingsPage />
    case 'unknown':
      return <UnknownPage />
  }
}
