import { Trash2 } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { isObject, type Json, type JsonObject } from '../../../core/json.ts'
import type { Band } from '../../../core/scoring/model.ts'
import { missingPolicies } from '../../../core/studio/scoring/in-force.ts'
import { say, type Text } from '../../../core/text.ts'
import { BandsEditor } from '../../../ui/rule/bands.tsx'
import { MatrixEditor } from '../../../ui/rule/matrix.tsx'
import type { Grid } from '../../../ui/rule/matrix-grid.ts'
import { WeightsEditor } from '../../../ui/rule/weights.tsx'
import { language, words } from '../../../ui/text/messages.ts'
import { HelpNote } from '../help/help-note.tsx'
import type { NoteId } from '../help/notes.ts'
import { NewName } from './new-name.tsx'
import { NumbersEditor } from './numbers-editor.tsx'
import type { ScoringView } from './scoring-view.ts'

/** Weights, bands, matrices and numbers, each in its own editor. */
export function TablesPanel({ view }: { readonly view: ScoringView }) {
  const { document, running } = view
  const says = words.value.scoring
  const outcomes = Object.keys(running?.outcomes ?? {})
  const labelOf = (id: string) => {
    const known = running?.outcomes[id]
    return known === undefined ? id : say(known, language.value)
  }
  return (
    <div class="stack stack-loose">
      <Tables
        view={view}
        kind="weights"
        title={says.weights}
        note="scoring.weights"
        empty={{ bagian: 100 }}
        editor={(table, put) => (
          <WeightsEditor weights={numbersOf(table)} labelOf={labelOf} onChange={(next) => put(next)} />
        )}
        members
      />
      <Tables
        view={view}
        kind="bands"
        title={says.bands}
        note="scoring.band"
        empty={[{ id: outcomes[0] ?? 'rentang', from: 0, to: 100 }]}
        editor={(table, put) => (
          <BandsEditor
            bands={bandsOf(table)}
            labelOf={labelOf}
            outcomes={outcomes}
            onChange={(next) => put(next)}
          />
        )}
      />
      <Tables
        view={view}
        kind="matrices"
        title={says.matrices}
        note="scoring.matrix"
        empty={{ baris: { kolom: outcomes[0] ?? 'hasil' } }}
        editor={(table, put) => (
          <MatrixEditor
            matrix={gridOf(table)}
            labelOf={labelOf}
            outcomes={outcomes}
            onChange={(next) => put(next)}
          />
        )}
      />
      <NumbersEditor
        numbers={isObject(document.numbers ?? null) ? (document.numbers as JsonObject) : {}}
        put={(at, after) =>
          view.put(['numbers', ...at], after, { id: 'Ubah angka tetap', en: 'Change a fixed number' })
        }
      />
    </div>
  )
}

type TablesProps = {
  readonly view: ScoringView
  readonly kind: 'weights' | 'bands' | 'matrices'
  readonly title: string
  readonly note: NoteId
  /** What a new table begins with. */
  readonly empty: Json
  readonly editor: (table: JsonObject, put: (after: Json) => void) => ComponentChildren
  /** Whether parts are added and taken away by name here. */
  readonly members?: boolean
}

function Tables({ view, kind, title, note, empty, editor, members = false }: TablesProps) {
  const { document, put } = view
  const says = words.value.scoring
  const tables = isObject(document[kind] ?? null) ? (document[kind] as JsonObject) : {}
  const label = (name: string): Text => ({
    id: `Ubah ${kindWords[kind].id} ${name}`,
    en: `Change ${kindWords[kind].en} ${name}`,
  })
  return (
    <section class="stack" aria-label={title}>
      <div class="help-row">
        <h3>{title}</h3>
        <HelpNote of={note} label={title} />
      </div>
      {Object.entries(tables).map(([name, table]) => {
        const missing = missingPolicies(table, view.asked)
        return (
          <section key={name} class="sheet sheet-padded stack" aria-label={`${title}: ${name}`}>
            <div class="row row-apart">
              <h4>{name}</h4>
              <button
                type="button"
                class="button button-small"
                onClick={() =>
                  put([kind, name], undefined, {
                    id: `Hapus ${kindWords[kind].id} ${name}`,
                    en: `Remove ${kindWords[kind].en} ${name}`,
                  })
                }
              >
                <Trash2 size={16} aria-hidden="true" />
                {says.removeTable}
                <span class="visually-hidden">: {name}</span>
              </button>
            </div>
            {missing.length > 0 && (
              <p class="soft">
                {says.waits(missing.map(([path, value]) => `${path} = ${value}`).join(', '))}
              </p>
            )}
            {editor(bare(table), (after) => put([kind, name], withPolicy(table, after), label(name)))}
            {members && (
              <Members
                table={bare(table)}
                write={(after) => put([kind, name], withPolicy(table, after), label(name))}
              />
            )}
          </section>
        )
      })}
      <NewName
        label={says.newTable(title)}
        taken={Object.keys(tables)}
        add={(name) => put([kind, name], empty, label(name))}
      />
    </section>
  )
}

const kindWords = {
  weights: { id: 'bobot', en: 'weights' },
  bands: { id: 'rentang', en: 'bands' },
  matrices: { id: 'matriks', en: 'matrix' },
} as const

/** The parts of a set of weights, which come and go by name. */
function Members({
  table,
  write,
}: {
  readonly table: JsonObject
  readonly write: (after: JsonObject) => void
}) {
  const says = words.value.scoring
  const names = Object.keys(table)
  return (
    <details>
      <summary class="soft">{says.members}</summary>
      <div class="stack">
        <ul class="row member-names">
          {names.map((name) => (
            <li key={name}>
              <button
                type="button"
                class="button button-small"
                aria-disabled={names.length === 1}
                onClick={() =>
                  names.length > 1 &&
                  write(Object.fromEntries(Object.entries(table).filter(([each]) => each !== name)))
                }
              >
                <Trash2 size={16} aria-hidden="true" />
                {says.removeMember(name)}
              </button>
            </li>
          ))}
        </ul>
        <NewName label={says.newMember} taken={names} add={(name) => write({ ...table, [name]: 0 })} />
      </div>
    </details>
  )
}

/** A table without the policy that it stands under. */
function bare(json: Json): JsonObject {
  if (Array.isArray(json)) return { list: json }
  const { onlyIf: _policy, ...table }: JsonObject = isObject(json) ? json : {}
  return table
}

function withPolicy(before: Json, after: Json): Json {
  const { onlyIf }: JsonObject = isObject(before) ? before : {}
  return onlyIf === undefined || !isObject(after) ? after : { onlyIf, ...after }
}

function numbersOf(table: JsonObject): { readonly [id: string]: number } {
  return Object.fromEntries(
    Object.entries(table).flatMap(([id, value]): [string, number][] =>
      typeof value === 'number' ? [[id, value]] : [],
    ),
  )
}

function bandsOf({ list }: JsonObject): readonly Band[] {
  const bands: readonly Json[] = Array.isArray(list) ? list : []
  return bands.flatMap((band): readonly Band[] => {
    if (!isObject(band)) return []
    const { id, from, to } = band
    return typeof id === 'string' && typeof from === 'number' && typeof to === 'number'
      ? [{ id, from, to }]
      : []
  })
}

function gridOf(table: JsonObject): Grid {
  return Object.fromEntries(
    Object.entries(table).flatMap(([row, cells]): [string, { readonly [column: string]: string }][] =>
      isObject(cells)
        ? [[row, Object.fromEntries(Object.entries(cells).map(([column, value]) => [column, String(value)]))]]
        : [],
    ),
  )
}
