import { Plus, Trash2 } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { isObject, type Json, type JsonObject } from '../../../core/json.ts'
import { say, type Text } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import type { Manifest } from './policies.ts'
import { PolicyLayer } from './policy-fields.tsx'

type RowListProps = {
  readonly manifest: Manifest
  /** `holidays`, `trainings`: a list of objects in the manifest. */
  readonly list: string
  readonly what: Text
  readonly lead?: string
  /** In one line, for the closed row. */
  readonly titleOf: (row: JsonObject) => string
  readonly blank: (rows: readonly JsonObject[]) => JsonObject
  readonly children: (index: number) => ComponentChildren
}

/** A list of the manifest, row by row: each opens to be changed, one can be added, any of an open list taken away. */
export function RowList({ manifest, list, what, lead, titleOf, blank, children }: RowListProps) {
  const texts = words.value.policies
  const value = manifest.read([list])
  const rows = (Array.isArray(value) ? value : []).filter((row: Json) => isObject(row))
  const { isOpen } = manifest.standing([list])
  return (
    <details class="sheet sheet-padded">
      <summary>
        {say(what, language.value)} <span class="soft">({rows.length})</span>
      </summary>
      {lead && <p class="soft">{lead}</p>}
      <PolicyLayer manifest={manifest} at={[list]} what={what} />
      <ul class="flow-rows">
        {rows.map((row, index) => (
          <li key={index}>
            <details class="flow-row">
              <summary>{titleOf(row)}</summary>
              <div class="stack stack-tight">
                {children(index)}
                <div class="row">
                  <button
                    type="button"
                    class="button button-quiet button-small"
                    disabled={!isOpen}
                    onClick={() => manifest.set(what, [list], rows.toSpliced(index, 1))}
                  >
                    <Trash2 size={14} aria-hidden="true" />
                    {texts.remove}
                    <span class="visually-hidden">: {titleOf(row)}</span>
                  </button>
                </div>
              </div>
            </details>
          </li>
        ))}
      </ul>
      <div class="row">
        <button
          type="button"
          class="button button-small"
          disabled={!isOpen}
          onClick={() => manifest.set(what, [list], [...rows, blank(rows)])}
        >
          <Plus size={14} aria-hidden="true" />
          {texts.add}
        </button>
      </div>
    </details>
  )
}
