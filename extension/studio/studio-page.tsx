import { Files } from 'lucide-preact'
import { useMemo } from 'preact/hooks'
import { BoxPlaceContext } from '../../ui/box/box-place.tsx'
import { KeptBoxesContext } from '../../ui/box/kept-boxes.ts'
import { Empty } from '../../ui/empty.tsx'
import { Announcer } from '../../ui/form/announcer.tsx'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { later } from '../shell/later.tsx'
import { UnknownPage } from '../shell/other-pages.tsx'
import { useLive } from '../store/live.ts'
import { readMe } from '../store/rows.ts'
import { BegunTexts } from './begun-texts.tsx'
import { TourOffer } from './help/tour-offer.tsx'
import { tour } from './help/tour-state.ts'
import { parts } from './parts.ts'
import { ProblemList } from './problem-list.tsx'
import { ProjectsPage } from './projects-page.tsx'
import { StudioHead } from './studio-head.tsx'
import { useProject } from './use-project.ts'

const PublishedPage = later(async () => (await import('./publish/published-page.tsx')).PublishedPage)
const Tour = later(async () => (await import('./help/tour.tsx')).Tour)

type StudioProps = {
  readonly project: string | null
  readonly part: string | null
  readonly at: string | null
}

/** Where human resources write their region's pack: the list of projects, or one of them. */
export function StudioPage({ project, part, at }: StudioProps) {
  const { db } = useDevice()
  const me = useLive(() => readMe(db))
  if (me === undefined) return null
  if (!me.person.hr) return <UnknownPage />
  if (project === null) return <ProjectsPage region={me.region.id} />
  if (project === 'versions') return <PublishedPage at={part} />
  return <ProjectPage key={project} project={project} part={part} at={at} />
}

function ProjectPage({ project, part, at }: { readonly project: string } & Omit<StudioProps, 'project'>) {
  const { hold, studio, takeOver } = useProject(project)
  const place = useMemo(() => [part ?? 'overview', at ?? ''], [part, at])
  if (hold === 'elsewhere') return <Elsewhere takeOver={takeOver} />
  if (studio === undefined) return null
  const shown = parts.find(({ id }) => id === (part ?? 'overview'))
  if (studio === null || shown === undefined) return <UnknownPage />
  const { Page } = shown
  return (
    <div class="page studio">
      <StudioHead studio={studio} />
      <BegunTexts studio={studio} />
      <TourOffer />
      {tour.value.status === 'running' && <Tour studio={studio} part={shown.id} />}
      <div class="studio-body">
        <nav class="studio-parts" aria-label={words.value.studio.title}>
          {parts.map(({ id }) => (
            <a
              key={id}
              class="step"
              href={`#/studio/${project}/${id}`}
              aria-current={id === shown.id ? 'page' : undefined}
            >
              <span>{words.value.studio.parts[id]}</span>
            </a>
          ))}
        </nav>
        <div class="studio-part">
          <KeptBoxesContext.Provider value={studio.boxes}>
            <BoxPlaceContext.Provider value={place}>
              <Page studio={studio} at={at} />
            </BoxPlaceContext.Provider>
          </KeptBoxesContext.Provider>
        </div>
        <ProblemList studio={studio} />
      </div>
      <Announcer />
    </div>
  )
}

/** Two pages would write over each other's: it is written on one, and can be fetched to this one. */
function Elsewhere({ takeOver }: { readonly takeOver: () => void }) {
  const { title, hint, here } = words.value.studio.elsewhere
  return (
    <Empty alone icon={Files} title={title} hint={hint}>
      <p class="row">
        <button type="button" class="button button-main" onClick={takeOver}>
          {here}
        </button>
        <a class="button" href="#/studio">
          {words.value.studio.title}
        </a>
      </p>
    </Empty>
  )
}
