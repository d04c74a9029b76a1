import { useState } from 'preact/hooks'
import { largestFile, mediaTypes, nameOfType } from '../../core/evidence/media-types.ts'
import type { EvidenceRef } from '../../core/evidence/model.ts'
import { answerOf, isEvidenceRef } from '../../core/evidence/reference.ts'
import { sizeText } from '../../core/evidence/size-text.ts'
import type { FileControl } from '../../core/form/model.ts'
import { say } from '../../core/text.ts'
import { FileList } from '../evidence/file-list.tsx'
import { PickFiles } from '../evidence/pick-files.tsx'
import { troubleText } from '../evidence/trouble-text.ts'
import { cleared, value } from '../form/entry.ts'
import { useEvidence } from '../form/evidence.ts'
import { language, words } from '../text/messages.ts'
import type { FieldProps } from './field-props.ts'

/** Files as evidence: picked, dropped, pasted, or taken from those that were captured. */
export function FileField({ field, schema, ids, write }: FieldProps<FileControl>) {
  const desk = useEvidence()
  const [told, tell] = useState<readonly string[]>([])
  const files = filesIn(field.value)
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
  const put = (next: readonly EvidenceRef[]) => write(next.length === 0 ? cleared : value(next.map(answerOf)))

  const takeAll = async (given: readonly File[], shrink: boolean) => {
    const taken: EvidenceRef[] = []
    const troubles: string[] = []
    for (const file of given) {
      if (files.length + taken.length >= most) {
        troubles.push(troubleText({ kind: 'too-many', most }))
        break
      }
      const end = await desk.take(file, { types, maxBytes, shrink })
      if (end.kind === 'taken') taken.push(end.file)
      else troubles.push(troubleText(end.why))
    }
    tell(troubles)
    if (taken.length > 0) put([...files, ...taken])
  }
  const shrinkOne = async (file: EvidenceRef) => {
    const smaller = await desk.shrink(file)
    if (smaller === null) {
      tell([texts.notSmaller])
      return
    }
    put(files.map((each) => (each.id === file.id ? smaller : each)))
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
        onRemove={(file) => put(files.filter(({ id }) => id !== file.id))}
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
          <FileList unsent files={fits} onAttach={(file) => put([...files, file])} />
        </details>
      )}
    </div>
  )
}

/** The references of an answer. */
export function filesIn(answer: unknown): readonly EvidenceRef[] {
  return Array.isArray(answer) ? answer.filter(isEvidenceRef) : []
}
