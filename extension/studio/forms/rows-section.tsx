import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-preact'
import { isObject, type Json, type JsonObject } from '../../../core/json.ts'
import { err } from '../../../core/result.ts'
import type { At } from '../../../core/studio/form-edit/at.ts'
import { findPart } from '../../../core/studio/form-edit/parts.ts'
import { readersInForm } from '../../../core/studio/form-edit/readers.ts'
import { setRows } from '../../../core/studio/form-edit/set-part.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { label } from './acts.ts'
import { textIn } from './builder.ts'
import { IconButton, withMembers } from './choices-section.tsx'
import { calledOf } from './part-words.ts'
import type { PartSectionProps } from './properties-panel.tsx'
import { Section } from './section.tsx'
import { TextPair } from './text-pair.tsx'

/** The questions of a matrix. */
export function RowsSection({ builder, part }: PartSectionProps) {
  const says = words.value.studio.forms
  const rows: readonly Json[] = Array.isArray(part.body.rows) ? part.body.rows : []
  const write = (next: readonly Json[]) =>
    builder.change(label.choices, (form) => setRows(form, part.at, next))
  const remove = (index: number, property: string) =>
    builder.change(label.choices, (form) => {
      const paths = [[...(part.path ?? []), property]]
      const readers = readersInForm(builder.name, form, { paths, except: part.at })
      const labels = readers.map(({ at }) => nameAt(form, at))
      return labels.length > 0
        ? err({ kind: 'lost-rules', labels })
        : setRows(form, part.at, rows.toSpliced(index, 1))
    })
  return (
    <Section title={says.rowsTitle}>
      <ol class="stack stack-tight">
        {rows.map((row, index) => {
          if (!isObject(row)) return null
          const text = textIn(row.label)
          const called = text ? say(text, language.value) : ''
          const set = (members: { readonly [name: string]: Json | undefined }) =>
            write(rows.with(index, withMembers(row, members)))
          const move = (by: 1 | -1) => write(rows.toSpliced(index, 1).toSpliced(index + by, 0, row))
          return (
            <li key={String(row.property)} class="prop-item stack stack-tight">
              <div class="choice-head">
                <span class="choice-name">{called}</span>
                <IconButton
                  icon={ArrowUp}
                  name={says.moveUp(called)}
                  isOff={index === 0}
                  act={() => move(-1)}
                />
                <IconButton
                  icon={ArrowDown}
                  name={says.moveDown(called)}
                  isOff={index === rows.length - 1}
                  act={() => move(1)}
                />
                <IconButton
                  icon={Trash2}
                  name={says.removeNamed(called)}
                  isOff={rows.length === 1}
                  act={() => remove(index, String(row.property))}
                />
              </div>
              <TextPair label={says.question} value={text} write={(next) => next && set({ label: next })} />
            </li>
          )
        })}
      </ol>
      <button
        type="button"
        class="button button-small prop-button"
        onClick={() => write([...rows, newRow(rows)])}
      >
        <Plus size={16} aria-hidden="true" />
        {says.addRow}
      </button>
    </Section>
  )
}

function newRow(rows: readonly Json[]): JsonObject {
  const taken = rows.map((row) => (isObject(row) ? row.property : null))
  let number = rows.length + 1
  while (taken.includes(`baris${number}`)) number++
  return { property: `baris${number}`, label: { id: `Pertanyaan ${number}`, en: `Question ${number}` } }
}

function nameAt(form: JsonObject, at: At): string {
  const part = findPart(form, at)
  return part ? calledOf(part, form) : words.value.studio.forms.uses.check
}
