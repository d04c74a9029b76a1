import { useMemo } from 'preact/hooks'
import { readersElsewhere, readersInForm } from '../../../core/studio/form-edit/readers.ts'
import { answersIn } from '../../../core/studio/form-edit/remove.ts'
import { renameAnswer } from '../../../core/studio/form-edit/rename.ts'
import { announce } from '../../../ui/form/announce.ts'
import { words } from '../../../ui/text/messages.ts'
import { label } from './acts.ts'
import { PlainBox } from './plain-box.tsx'
import type { PartSectionProps } from './properties-panel.tsx'
import { ReaderList } from './reader-list.tsx'
import { Section } from './section.tsx'

/** By which name rules read an answer, and which do. */
export function NameSection({ builder, part }: PartSectionProps) {
  const says = words.value.studio.forms
  const { path } = part
  const form = builder.form.value
  const documents = builder.studio.documents.value
  const readers = useMemo(() => {
    const paths = answersIn(form, part.at)
    return [
      ...readersInForm(builder.name, form, { paths, except: null }),
      ...readersElsewhere(documents, builder.id, paths),
    ]
  }, [form, documents, part.at.join('/')])
  if (path === null) return null
  const place = path.findLastIndex((name) => name !== '{each}')
  const refusal = builder.refusal.value
  const error =
    refusal?.kind === 'bad-name' || refusal?.kind === 'taken-name' ? says.refusals[refusal.kind] : null
  return (
    <Section title={says.nameTitle}>
      <PlainBox
        label={says.name}
        hint={says.nameHint}
        value={path[place] ?? ''}
        error={error}
        write={(name) => {
          const isDone = builder.changeAll(label.name, (all) =>
            renameAnswer(all, { form: builder.id, path, place, name: name.trim() }),
          )
          if (isDone) announce(says.renamed(name.trim(), readers.length))
        }}
      />
      {readers.length > 0 && (
        <>
          <p class="prop-label">{says.readBy(readers.length)}</p>
          <ReaderList builder={builder} readers={readers} />
        </>
      )}
    </Section>
  )
}
