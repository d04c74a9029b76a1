import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { later } from '../shell/later.tsx'
import { UnknownPage } from '../shell/other-pages.tsx'
import type { Route } from '../shell/route.ts'
import { useLive } from '../store/live.ts'
import { readMe } from '../store/rows.ts'
import { FiguresView } from './figures-view.tsx'

// Whoever opens the figures waits for nothing that publishes or writes tables.
const ExportsView = later(async () => (await import('../exports/exports-view.tsx')).ExportsView)
const PublicationView = later(
  async () => (await import('../publication/publication-view.tsx')).PublicationView,
)

type DashboardProps = Pick<Extract<Route, { readonly kind: 'dashboard' }>, 'part'>

/** How an appraisal goes in figures, for human resources. */
export function DashboardPage({ part }: DashboardProps) {
  const { db } = useDevice()
  const me = useLive(async () => ({ row: await readMe(db) }))
  if (me === undefined) return null
  if (!me.row?.person.hr) return <UnknownPage />
  const texts = words.value.dashboard
  return (
    <div class="page dashboard">
      <header class="page-head">
        <h1>{texts.title}</h1>
        <p class="soft">{texts.lead}</p>
        <nav class="subnav" aria-label={texts.title}>
          {parts.map((each) => (
            <a
              key={each ?? 'figures'}
              href={each === null ? '#/dashboard' : `#/dashboard/${each}`}
              aria-current={each === part ? 'page' : undefined}
            >
              {texts.tabs[each ?? 'figures']}
            </a>
          ))}
        </nav>
      </header>
      <Part part={part} />
    </div>
  )
}

const parts = [null, 'publish', 'export'] as const

function Part({ part }: DashboardProps) {
  switch (part) {
    case 'publish':
      return <PublicationView />
    case 'export':
      return <ExportsView />
    default:
      return <FiguresView />
  }
}
