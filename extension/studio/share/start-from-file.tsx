import { useState } from 'preact/hooks'
import type { ExchangeProblem } from '../../../core/exchange/problem.ts'
import type { PackProblem } from '../../../core/pack/problem.ts'
import { openProject, type Project } from '../../../core/studio/project.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { useDevice } from '../../device.ts'
import { useOneAtATime } from '../../one-at-a-time.ts'
import { addProject } from '../../store/projects.ts'
import { begin } from '../begin.ts'
import { bases, knownPacks } from '../known-packs.ts'
import { AssuranceBanner } from './assurance.tsx'
import { BringFile } from './bring-file.tsx'
import type { Brought } from './brought.ts'
import { FindingList } from './finding-list.tsx'
import { regionKeys } from './region-keys.ts'
import { asNew } from './share-form.ts'
import { useReader } from './use-reader.ts'

/** Begins from a file: what it is and who stands for it is shown before anything is made of it. */
export function StartFromFile() {
  const device = useDevice()
  const [brought, setBrought] = useState<Brought | null>(null)
  const [problems, setProblems] = useState<readonly ExchangeProblem[]>([])
  const reader = useReader()
  const texts = words.value.share
  const read = async (file: File) => {
    // What was chosen before is not what is being read.
    setBrought(null)
    setProblems([])
    const answer = await reader.brought(file, regionKeys(device))
    if (answer === null) return
    setBrought(answer.kind === 'ok' ? answer.value : null)
    setProblems(answer.kind === 'ok' ? [] : answer.error)
  }
  const open = useOneAtATime(async () => {
    if (brought === null) return
    const made = projectOf(brought, device.zone.value)
    if (made.kind === 'err') {
      setProblems(made.error.map(asFinding))
      return
    }
    const key = device.newId()
    const { name, project } = made.value
    await addProject(device.db, { key, name, at: device.now(), project })
    device.go(`#/studio/${key}`)
  })
  return (
    <section class="sheet sheet-padded stack" aria-labelledby="start-file">
      <h2 id="start-file">{texts.startFile}</h2>
      <p>{texts.startFileHint}</p>
      <BringFile reader={reader} onFile={(file) => void read(file)} problems={problems} />
      {brought?.kind === 'pack' && (
        <div class="stack" role="status">
          <h3>{texts.startPack(brought.opened.contents.pack, brought.opened.contents.version)}</h3>
          {brought.opened.contents.extends && <p>{texts.base(brought.opened.contents.extends)}</p>}
          <AssuranceBanner opened={brought.opened} />
        </div>
      )}
      {brought?.kind === 'form' && (
        <div class="stack" role="status">
          <h3>{texts.startForm(say(brought.form.title, language.value))}</h3>
          <p>{texts.startFormHint}</p>
          {brought.notices.length > 0 && <p>{texts.notSame(brought.notices.length)}</p>}
          <FindingList findings={brought.notices} tone="warning" />
        </div>
      )}
      {brought && (
        <p>
          <button type="button" class="button button-main" onClick={() => void open()}>
            {texts.open}
          </button>
        </p>
      )}
    </section>
  )
}

function projectOf(brought: Brought, zone: Parameters<typeof begin>[0]['zone']) {
  if (brought.kind === 'pack') {
    const opened = openProject(brought.opened.files, bases)
    if (opened.kind === 'err') return opened
    return { kind: 'ok', value: { name: brought.opened.contents.pack, project: opened.value } } as const
  }
  const name = brought.form.title.id
  const begun = begin({ from: 'nasional', name, zone }, { knownPacks, bases })
  if (begun.kind === 'err') return begun
  const { project } = begun.value
  const { name: document, json } = asNew(brought.form, project.documents)
  const withForm: Project = { ...project, documents: { ...project.documents, [document]: json } }
  return { kind: 'ok', value: { name, project: withForm } } as const
}

function asFinding({ file, path, kind, text }: PackProblem): ExchangeProblem {
  return { kind, place: { kind: 'pointer', file, path }, text }
}
