import { History, PencilRuler, Plus, Trash2 } from 'lucide-preact'
import { useRef, useState } from 'preact/hooks'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Empty } from '../../ui/empty.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { writeMoment } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { useLive } from '../store/live.ts'
import { type ProjectRow, readProjects, removeProject } from '../store/projects.ts'
import { WaitingProposals } from './publish/waiting-proposals.tsx'
import { sayBase } from './say-base.ts'
import { StartFromFile } from './share/start-from-file.tsx'
import { StartProject } from './start-project.tsx'

/** The packs that are being written on this device, and how to begin one. */
export function ProjectsPage({ region }: { readonly region: string }) {
  const { db } = useDevice()
  const projects = useLive(() => readProjects(db))
  const [starting, setStarting] = useState(false)
  if (projects === undefined) return null
  const texts = words.value.studio
  return (
    <div class="page page-narrow">
      <header class="page-head row row-apart">
        <div>
          <h1>{texts.title}</h1>
          <p class="soft">{texts.lead}</p>
        </div>
        {!starting && (
          <div class="row">
            <a class="button" href="#/studio/versions">
              <History size={18} aria-hidden="true" />
              {texts.versions}
            </a>
            <button type="button" class="button button-main" onClick={() => setStarting(true)}>
              <Plus size={18} aria-hidden="true" />
              {texts.start}
            </button>
          </div>
        )}
      </header>
      <WaitingProposals />
      {starting && <StartProject region={region} onCancel={() => setStarting(false)} />}
      {starting && <StartFromFile />}
      {projects.length === 0 && !starting && (
        <div class="sheet">
          <Empty icon={PencilRuler} title={texts.none} hint={texts.noneHint} />
        </div>
      )}
      <ul class="cards">
        {projects.map((project) => (
          <ProjectCard key={project.key} project={project} />
        ))}
      </ul>
    </div>
  )
}

function ProjectCard({ project }: { readonly project: ProjectRow }) {
  const { db, zone } = useDevice()
  const dialog = useRef<HTMLDialogElement>(null)
  const texts = words.value.studio
  return (
    <li class="card">
      <a class="card-link" href={`#/studio/${project.key}`}>
        <span class="card-title">{project.name}</span>
        <span class="card-subject">
          {texts.changed(writeMoment(project.changedAt, language.value, zone.value))}
        </span>
      </a>
      <div class="card-foot studio-card-foot">
        <span class="soft">{project.base === null ? texts.noBase : sayBase(project.base)}</span>
        <button
          type="button"
          class="button button-icon"
          aria-label={`${texts.remove}: ${project.name}`}
          onClick={() => dialog.current?.showModal()}
        >
          <Trash2 size={16} aria-hidden="true" />
        </button>
      </div>
      <ConfirmDialog
        dialog={dialog}
        id={`remove-${project.key}`}
        title={texts.removeTitle(project.name)}
        confirm={{
          label: texts.remove,
          look: 'danger',
          onPress: () => void removeProject(db, project.key),
        }}
      >
        <p>{texts.removeLead}</p>
      </ConfirmDialog>
    </li>
  )
}
