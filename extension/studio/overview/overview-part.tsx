import { Layers, RotateCcw } from 'lucide-preact'
import { isObject, type Json } from '../../../core/json.ts'
import type { Change } from '../../../core/pack/overlay/change.ts'
import { sayPlace } from '../../../core/pack/say-place.ts'
import { resetChanges } from '../../../core/studio/reset.ts'
import { ownChanges } from '../../../core/studio/write-project.ts'
import { say, type Text } from '../../../core/text.ts'
import { Empty } from '../../../ui/empty.tsx'
import { language, words } from '../../../ui/text/messages.ts'
import { documentTitle } from '../document-title.ts'
import type { PartProps } from '../parts.ts'
import { sayBase } from '../say-base.ts'
import type { Studio } from '../studio.ts'

/** What the region says itself, document by document, with what the base says; each can go back to the base. */
export function OverviewPart({ studio }: PartProps) {
  const documents = studio.documents.value
  const texts = words.value.studio
  const names = Object.keys(documents).filter((name) => !name.startsWith('cases/'))
  const changed = names
    .map((name) => ({ name, changes: changesOf(studio, name) }))
    .filter(({ changes }) => changes.length > 0)
  return (
    <div class="stack">
      <div>
        <h2>{texts.own}</h2>
        <p class="soft">
          {studio.row.base === null ? texts.ownAll : texts.ownLead(sayBase(studio.row.base))}
        </p>
      </div>
      {changed.length === 0 && (
        <div class="sheet">
          <Empty icon={Layers} title={texts.ownNone} hint={texts.ownNoneHint} />
        </div>
      )}
      {changed.map(({ name, changes }) => (
        <details key={name} class="sheet sheet-padded" open={changed.length <= 3}>
          <summary>
            {documentTitle(documents, name, language.value)} <span class="soft">({changes.length})</span>
          </summary>
          <div class="table-box">
            <table class="table table-fold">
              <thead>
                <tr>
                  <th scope="col">{texts.place}</th>
                  <th scope="col">{texts.base}</th>
                  <th scope="col">{texts.region}</th>
                  <th scope="col">
                    <span class="visually-hidden">{texts.reset}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {changes.map((change) => (
                  <Row key={change.at.join('/')} studio={studio} name={name} change={change} />
                ))}
              </tbody>
            </table>
          </div>
        </details>
      ))}
    </div>
  )
}

type RowProps = { readonly studio: Studio; readonly name: string; readonly change: Change }

function Row({ studio, name, change }: RowProps) {
  const texts = words.value.studio
  const { at, edit } = change
  const sides = [studio.documents.value[name], studio.under[name]].filter((side) => side !== undefined)
  const places = sayPlace(sides, at)
  const place = say(places, language.value)
  const was = edit.kind === 'set' || edit.kind === 'remove' ? brief(edit.was) : '–'
  const is = edit.kind === 'set' || edit.kind === 'add' ? brief(edit.value) : texts.changes[edit.kind]
  const reset = () => {
    const [document, below] = [studio.documents.peek()[name], studio.under[name]]
    if (document === undefined || below === undefined) return
    const after = resetChanges(name, { document, below }, (each) => each.at.join('/') === at.join('/'))
    studio.write(resetLabel(places), [{ document: name, at: [], after }])
  }
  return (
    <tr>
      <th scope="row" class="studio-path" title={at.join(' › ')}>
        {place}
      </th>
      <td data-label={texts.base}>{was}</td>
      <td data-label={texts.region}>{is}</td>
      <td>
        <button type="button" class="button button-quiet button-small" onClick={reset}>
          <RotateCcw size={16} aria-hidden="true" />
          {texts.reset}
          <span class="visually-hidden">: {place}</span>
        </button>
      </td>
    </tr>
  )
}

function resetLabel({ id, en }: Text): Text {
  return { id: `Kembalikan ${id} ke paket dasar`, en: `Reset ${en} to the base` }
}

function changesOf({ documents, under }: Studio, name: string): readonly Change[] {
  const [document, below] = [documents.value[name], under[name]]
  if (document === undefined) return []
  if (below === undefined) return [{ at: [], path: '', edit: { kind: 'add', value: document } }]
  return ownChanges(name, document, below)
}

/** A value in so few words that it fits in a cell: what it is called, where it is called something. */
function brief(json: Json): string {
  if (typeof json === 'string') return json
  if (isObject(json)) {
    const action = isObject(json.action) ? json.action.title : undefined
    const named = [json[language.value], json.name, json.title, json.label, action, json.cause].find(
      (part) => typeof part === 'string' || isObject(part ?? null),
    )
    if (named !== undefined) return brief(named)
  }
  const text = JSON.stringify(json)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}
