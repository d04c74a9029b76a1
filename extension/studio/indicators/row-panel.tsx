import { Plus, Trash2 } from 'lucide-preact'
import { isObject, type Json, type JsonObject } from '../../../core/json.ts'
import type { ProjectDocuments } from '../../../core/studio/project.ts'
import { type Column, cellOf } from '../../../core/studio/sheet/column.ts'
import { putCells, putMember } from '../../../core/studio/sheet/edit-cells.ts'
import { rowId } from '../../../core/studio/sheet/sheet.ts'
import { say } from '../../../core/text.ts'
import { BoxPlace } from '../../../ui/box/box-place.tsx'
import { language, words } from '../../../ui/text/messages.ts'
import { HelpNote } from '../help/help-note.tsx'
import type { NoteId } from '../help/notes.ts'
import { LazyText } from '../lazy-text.tsx'
import { readCell, shownCell } from './cell-text.ts'
import type { SheetView } from './sheet-editor.ts'

type RowPanelProps = {
  readonly view: SheetView
  readonly documents: ProjectDocuments
  readonly index: number
  /** Whether a text of it was begun, so that it is not folded away. */
  readonly isOpen: boolean
}

/** The active row with room for whole sentences: its texts in both languages, and the anchors of its levels. */
export function RowPanel({ view, documents, index, isOpen }: RowPanelProps) {
  const { ref, rows, all, act } = view
  const row = rows[index]
  const says = words.value.sheet
  if (row === undefined) return null
  const long = all.filter(({ language: of, at }) => of !== undefined && at[0] !== 'levels')
  const name = cellOf(row, { at: ['name', language.value] })
  return (
    <BoxPlace of={rowId(row)}>
      <details class="sheet sheet-padded row-panel" open={isOpen || ref.list !== 'indicators'}>
        <summary>{says.rowTitle(index + 1, typeof name === 'string' ? name : rowId(row))}</summary>
        <div class="row-texts">
          {long.map((column) => (
            <LazyText
              key={`${rowId(row)} ${column.key}`}
              label={say(column.title, language.value)}
              value={shownCell(column, cellOf(row, column))}
              lines={2}
              lang={column.language}
              help={helpOf(column)}
              write={(text) => {
                const reading = readCell(column, text)
                if (reading.kind === 'wrong') return
                const label = { id: `Ubah ${column.title.id}`, en: `Change ${column.title.en}` }
                act(
                  putCells(documents, ref, { cells: [{ row: index, column, value: reading.value }], label }),
                )
              }}
            />
          ))}
        </div>
        {ref.list !== 'indicators' && (
          <Levels
            levels={listOf(row.levels)}
            write={(levels) => act(putMember(ref, { row: index, name: 'levels', after: levels }))}
          />
        )}
      </details>
    </BoxPlace>
  )
}

type LevelsProps = {
  readonly levels: readonly JsonObject[]
  readonly write: (levels: readonly JsonObject[]) => void
}

/** Each level of a scale: its figure, what it is called, and what is seen of somebody on it. */
function Levels({ levels, write }: LevelsProps) {
  const says = words.value.sheet
  const put = (at: number, change: JsonObject) => write(levels.with(at, { ...levels[at], ...change }))
  const add = () => {
    const highest = Math.max(0, ...levels.map(({ value }) => (typeof value === 'number' ? value : 0)))
    write([...levels, { value: highest + 1, label: {}, anchor: {} }])
  }
  return (
    <div class="stack">
      <div class="help-row">
        <h4>{says.levels}</h4>
        <HelpNote of="indicator.level" label={says.levels} />
      </div>
      <ol class="rated-levels">
        {levels.map((level, at) => (
          <li key={at} class="rated-level">
            <LazyText
              label={says.levelValue}
              value={String(level.value ?? '')}
              fault={(text) => (/^\d{1,3}$/.test(text) && Number(text) <= 100 ? null : says.levelFault)}
              write={(text) => put(at, { value: Number(text) })}
            />
            {(['label', 'anchor', 'example'] as const).flatMap((member) =>
              (['id', 'en'] as const).map((of) => (
                <LazyText
                  key={`${member} ${of}`}
                  label={says.levelText[member][of]}
                  value={textOf(level[member], of)}
                  lines={member === 'label' ? 1 : 2}
                  lang={of}
                  write={(text) => put(at, { [member]: withText(level[member], of, text) })}
                />
              )),
            )}
            <button
              type="button"
              class="button button-small"
              aria-disabled={levels.length <= 2}
              onClick={() => levels.length > 2 && write(levels.toSpliced(at, 1))}
            >
              <Trash2 size={16} aria-hidden="true" />
              {says.removeLevel(String(level.value ?? at + 1))}
            </button>
          </li>
        ))}
      </ol>
      <div>
        <button type="button" class="button button-small" onClick={add}>
          <Plus size={16} aria-hidden="true" />
          {says.addLevel}
        </button>
      </div>
    </div>
  )
}

function listOf(json: Json | undefined): readonly JsonObject[] {
  return Array.isArray(json) ? json.filter((item: Json): item is JsonObject => isObject(item)) : []
}

function textOf(json: Json | undefined, of: 'id' | 'en'): string {
  const words = isObject(json ?? null) ? (json as JsonObject)[of] : undefined
  return typeof words === 'string' ? words : ''
}

function withText(json: Json | undefined, of: 'id' | 'en', text: string): JsonObject {
  const known = isObject(json ?? null) ? (json as JsonObject) : {}
  return { ...known, [of]: text }
}

const notes: { readonly [member: string]: NoteId } = {
  name: 'indicator.name',
  unit: 'indicator.unit',
  dataSource: 'indicator.source',
  evidence: 'indicator.evidence',
  goal: 'indicator.goal',
}

/** Once for the two languages of a text. */
function helpOf({ at, language: of, title }: Column) {
  const note = notes[String(at[0])]
  return note === undefined || of !== 'id' ? null : <HelpNote of={note} label={say(title, language.value)} />
}
