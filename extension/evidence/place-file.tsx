import { Trash2 } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import type { EvidenceRef } from '../../core/evidence/model.ts'
import { say } from '../../core/text.ts'
import { FileList } from '../../ui/evidence/file-list.tsx'
import { useEvidence } from '../../ui/form/evidence.ts'
import { language, words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { useOneAtATime } from '../one-at-a-time.ts'
import { discardEvidence } from '../store/evidence.ts'
import { attach, type Place, readPlaces, type TaskPlaces } from './places.ts'

type PlaceProps = { readonly file: EvidenceRef; readonly placed: boolean }

/** One file with its picture, and where it belongs. */
export function PlaceFile({ file, placed }: PlaceProps) {
  const device = useDevice()
  const [tasks, setTasks] = useState<readonly TaskPlaces[] | null>(null)
  const [task, setTask] = useState('')
  const [path, setPath] = useState('')
  const [went, setWent] = useState<'placed' | 'not-kept' | null>(null)
  useEffect(() => void readPlaces(device, file).then(setTasks), [device, file.id])
  const texts = words.value.evidence
  const places = tasks?.find((each) => each.task.id === task)?.places ?? []
  const place = useOneAtATime(async () => {
    const done = await attach(device, file, { task, path })
    setWent(done ? 'placed' : 'not-kept')
    if (done) void device.syncNow()
  })
  return (
    <section class="sheet sheet-padded stack">
      <FileList unsent={!placed} files={[file]} />
      <Preview file={file} />
      {went === 'placed' || placed ? (
        <div class="row" role="status">
          <strong>{texts.placed}</strong>
          {task !== '' && (
            <a class="button" href={`#/task/${task}`}>
              {texts.goToTask}
            </a>
          )}
        </div>
      ) : tasks?.length === 0 ? (
        <p>{texts.noTasks}</p>
      ) : (
        <>
          <div class="field">
            <label class="field-label" for="place-task">
              {texts.task}
            </label>
            <select
              id="place-task"
              class="input"
              value={task}
              onChange={({ currentTarget }) => {
                setTask(currentTarget.value)
                setPath('')
              }}
            >
              <option value="">{words.value.field.choose}</option>
              {tasks?.map(({ task: one }) => (
                <option key={one.id} value={one.id}>
                  {say(one.title, language.value)} – {one.subject.name}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label class="field-label" for="place-field">
              {texts.field}
            </label>
            <select
              id="place-field"
              class="input"
              value={path}
              disabled={task === ''}
              onChange={({ currentTarget }) => setPath(currentTarget.value)}
            >
              <option value="">{words.value.field.choose}</option>
              {places.map((one) => (
                <option key={one.path} value={one.path} disabled={one.full}>
                  {nameOf(one)}
                  {one.full ? ` (${texts.fieldFull})` : ''}
                </option>
              ))}
            </select>
          </div>
          <div class="row">
            <button
              type="button"
              class="button button-main"
              disabled={path === ''}
              onClick={() => void place()}
            >
              {texts.placeNow}
            </button>
            <a class="button" href="#/evidence">
              {texts.later}
            </a>
            <button type="button" class="button" onClick={() => discardEvidence(device.db, file.id)}>
              <Trash2 size={18} aria-hidden="true" />
              {texts.discard}
            </button>
          </div>
        </>
      )}
      {went === 'not-kept' && <p role="alert">{texts.notKept(file.name)}</p>}
    </section>
  )
}

function nameOf({ group, label }: Place): string {
  const own = say(label, language.value)
  return group === null ? own : `${say(group, language.value)}: ${own}`
}

/** The picture itself, as it lies on this device. */
function Preview({ file }: { readonly file: EvidenceRef }) {
  const desk = useEvidence()
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    let made: string | null = null
    if (file.captured === undefined) return
    void desk.open(file).then((opened) => {
      if (opened.kind !== 'picture') return
      made = opened.url
      setUrl(made)
    })
    return () => {
      if (made !== null) URL.revokeObjectURL(made)
    }
  }, [desk, file.id])
  return url === null ? null : <img class="file-picture" src={url} alt={file.captured?.title ?? file.name} />
}
