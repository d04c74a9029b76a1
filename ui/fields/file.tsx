import { useEffect, useRef, useState } from 'preact/hooks'
import { largestFile, mediaTypes, nameOfType } from '../../core/evidence/media-types.ts'
import type { EvidenceRef } from '../../core/evidence/model.ts'
import { answerOf, isEvidenceRef } from '../../core/evidence/reference.ts'
import { sizeText } from '../../core/evidence/size-text.ts'
import type { FileControl } from '../../core/form/model.ts'
import { say } from '../../core/text.ts'
import { FileList } from '../evidence/file-list.tsx'
import { PickFiles } from '../evidence/pick-files.tsx'
import { troubleText } from '../evidence/trouble-text.ts'
import { cleared, type Entry, value } from '../form/entry.ts'
import { useEvidence } from '../form/evidence.ts'
import { language, words } from '../text/messages.ts'
import type { FieldProps } from './field-props.ts'

/** Files as evidence: picked, dropped, pasted, or taken from those that were captured. */
export function FileField(props: FieldProps<FileControl>) {
  const { field, schema, ids } = props
  const desk = useEvidence()
  const [told, tell] = useState<readonly string[]>([])
  const files = filesIn(field.value)
  const now = useNow(props)
  if (field.readOnly) {
    return (
      <output id={ids.input} aria-labelledby={ids.label}>
        <FileList files={files} />
      </output>
    )
  }
  const { accept: types = mediaTypes, maxBytes = largestFile } = field.element
  const most = typeof schema.maxItems === 'number' ? schema.maxItems : Number.POSITIVE_INFINITY
  const texts = words.value.evidence
  // Reading a file takes its time: the answer is what it is when that has ended, in the row where it then stands.
  const change = (next: (files: readonly EvidenceRef[]) => readonly EvidenceRef[]) => {
    const all = next(now.files())
    now.write(all.length === 0 ? cleared : value(all.map(answerOf)))
  }

  const takeAll = async (given: readonly File[], shrink: boolean) => {
    const troubles: string[] = []
    for (const file of given) {
      if (now.files().length >= most) {
        troubles.push(troubleText({ kind: 'too-many', most }))
        break
      }
      const known = now.files().map(({ sha256 }) => sha256)
      const end = await desk.take(file, { types, maxBytes, shrink, known })
      if (end.kind === 'not-taken') troubles.push(troubleText(end.why))
      // What came in too late for its place stays in the tray.
      else if (now.files().length < most) change((files) => [...files, end.file])
      else troubles.push(troubleText({ kind: 'too-many', most }))
    }
    tell(troubles)
  }
  const shrinkOne = async (file: EvidenceRef) => {
    const smaller = await desk.shrink(file)
    if (smaller === null) {
      tell([texts.notSmaller])
      return
    }
    change((files) => files.map((each) => (each.id === file.id ? smaller : each)))
    const [before, after] = [sizeText(file.bytes), sizeText(smaller.bytes)]
    tell([texts.shrunk(say(before, language.value), say(after, language.value))])
  }
  const fits = desk.tray.value.filter(
    ({ id, type, bytes }) =>
      types.includes(type) && bytes <= maxBytes && !files.some((file) => file.id === id),
  )
  return (
    <div class="stack stack-tight">
      <FileList
        files={files}
        onRemove={(file) => change((files) => files.filter(({ id }) => id !== file.id))}
        onShrink={shrinkOne}
      />
      <PickFiles ids={ids} types={types} full={files.length >= most} onFiles={takeAll} />
      <p class="soft">
        {texts.takes(types.map(nameOfType).join(', '), say(sizeText(maxBytes), language.value))}
      </p>
      <div aria-live="polite">
        {told.map((text) => (
          <p key={text} class="file-told">
            {text}
          </p>
        ))}
      </div>
      {fits.length > 0 && files.length < most && (
        <details class="file-tray">
          <summary>
            {texts.fromTray} ({fits.length})
          </summary>
          <FileList unsent files={fits} onAttach={(file) => change((files) => [...files, file])} />
        </details>
      )}
    </div>
  )
}

/** The field as it is when it is asked, and not as it was when a file began to be read. */
function useNow(props: FieldProps<FileControl>) {
  const latest = useRef<FieldProps<FileControl> | null>(props)
  latest.current = props
  useEffect(
    () => () => {
      // Its row was removed: nothing of it is written into another one.
      latest.current = null
    },
    [],
  )
  return useRef({
    files: () => filesIn(fieldNow(latest.current)),
    write: (entry: Entry) => latest.current?.write(entry),
  }).current
}

function fieldNow(props: FieldProps<FileControl> | null): unknown {
  const entry = props?.draft.entryAt(props.field.path)
  return entry?.kind === 'value' ? entry.value : undefined
}

/** The references of an answer. */
export function filesIn(answer: unknown): readonly EvidenceRef[] {
  return Array.isArray(answer) ? answer.filter(isEvidenceRef) : []
}
