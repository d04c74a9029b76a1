import { PencilLine } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import { words } from '../../ui/text/messages.ts'
import { type BoxRow, boxKey } from '../store/projects.ts'
import { parts } from './parts.ts'
import type { Studio } from './studio.ts'

/** Texts that were begun and whose boxes are not on the page: where each is, and the way there. */
export function BegunTexts({ studio }: { readonly studio: Studio }) {
  const rows = studio.boxes.waiting.value
  // Once a part is there, most boxes are, and have their texts again.
  const [isSettled, setSettled] = useState(false)
  useEffect(() => {
    if (rows.length === 0) return setSettled(false)
    const timer = setTimeout(() => setSettled(true), toDraw)
    return () => clearTimeout(timer)
  }, [rows])
  const says = words.value.studio.begun
  if (rows.length === 0 || !isSettled) return null
  return (
    <section class="sheet sheet-padded stack stack-tight" aria-labelledby="begun-texts">
      <h2 class="list-title row" id="begun-texts">
        <PencilLine size={18} aria-hidden="true" />
        {says.title(rows.length)}
      </h2>
      <p class="soft">{says.hint}</p>
      <ul class="stack stack-tight">
        {rows.map((row) => (
          <BegunText key={boxKey(row)} studio={studio} row={row} />
        ))}
      </ul>
    </section>
  )
}

/** The rule of a dialog that was not closed is JSON, which tells its reader nothing. */
function isRule(text: string): boolean {
  return /^[[{]/.test(text)
}

const toDraw = 1_500

function BegunText({ studio, row }: { readonly studio: Studio; readonly row: BoxRow }) {
  const says = words.value.studio.begun
  const [id = '', shown = ''] = row.at
  const part = parts.find((each) => each.id === id)
  const label = row.at.at(-1) ?? ''
  const address = `#/studio/${studio.row.key}/${id}${shown === '' ? '' : `/${encodeURIComponent(shown)}`}`
  return (
    <li class="row row-apart">
      <span class="begun-text">
        <span class="soft">
          {part ? `${words.value.studio.parts[part.id]} › ` : ''}
          {label}:
        </span>{' '}
        {isRule(row.text) ? words.value.studio.begun.rule : `“${row.text}”`}
      </span>
      <span class="row">
        <a
          class="button button-small"
          href={address}
          onClick={() => {
            studio.boxes.wanted.value = row
          }}
        >
          {says.open}
          <span class="visually-hidden">: {label}</span>
        </a>
        <button
          type="button"
          class="button button-quiet button-small"
          onClick={() => studio.boxes.forget(row)}
        >
          {says.forget}
          <span class="visually-hidden">: {label}</span>
        </button>
      </span>
    </li>
  )
}
