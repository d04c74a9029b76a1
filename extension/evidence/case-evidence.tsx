import { Paperclip } from 'lucide-preact'
import { useMemo } from 'preact/hooks'
import type { CaseView } from '../../core/case/view.ts'
import { say } from '../../core/text.ts'
import { FileList } from '../../ui/evidence/file-list.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { DeskFor } from './desk-for.tsx'

/** The files of an appraisal that its reader may open, under the task in which each was given. */
export function CaseEvidence({ view }: { readonly view: CaseView }) {
  const { evidence = [], id, pack } = view
  const arrivals = useMemo(
    () => ({
      case: id,
      pack,
      evidence: Object.fromEntries(evidence.map(({ file, arrival }) => [file.id, arrival])),
    }),
    [evidence, id, pack],
  )
  if (evidence.length === 0) return null
  const tasks = [...new Set(evidence.map(({ task }) => say(task, language.value)))]
  return (
    <section class="sheet">
      <h2 class="sheet-title">
        <Paperclip size={16} aria-hidden="true" /> {words.value.evidence.given}
      </h2>
      <div class="sheet-padded stack">
        <DeskFor task={arrivals}>
          {tasks.map((title) => (
            <div key={title}>
              <h3>{title}</h3>
              <FileList
                files={evidence.flatMap(({ task, file }) =>
                  say(task, language.value) === title ? [file] : [],
                )}
              />
            </div>
          ))}
        </DeskFor>
      </div>
    </section>
  )
}
