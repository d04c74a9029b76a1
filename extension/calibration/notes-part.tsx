import { useLayoutEffect, useState } from 'preact/hooks'
import { words } from '../../ui/text/messages.ts'
import { SimpleField } from '../sign-in/simple-field.tsx'
import type { RowProps } from './row-props.ts'

/** Notes and the mark that it was discussed; kept at once, sent after a pause, both shown where somebody was faster. */
export function NotesPart({ desk, view, row }: RowProps) {
  const texts = words.value.calibration
  const draft = desk.drafts.get(row.case)
  // The store answers later than the next key comes: until it has the same, what was typed stands there.
  const [typing, setTyping] = useState<string | null>(null)
  const [isLeft, leave] = useState(false)
  const known = draft?.note ?? row.note
  const note = typing ?? known
  useLayoutEffect(() => {
    if (isLeft && typing === known) setTyping(null)
  }, [isLeft, typing, known])
  const discussed = draft?.discussed ?? row.discussed
  const isClosed = view.closedAt !== null
  const waits = draft?.note !== undefined || draft?.discussed !== undefined
  const write = (part: { readonly note?: string; readonly discussed?: boolean }) =>
    desk.write({ case: row.case, version: row.version, ...part })
  if (isClosed) {
    return (
      <section class="stack stack-tight">
        <h3 class="small-title">{texts.note}</h3>
        <p class="calibration-note">{row.note || texts.empty}</p>
      </section>
    )
  }
  return (
    <section class="stack stack-tight">
      {desk.moved.has(row.case) && <Conflict desk={desk} view={view} row={row} />}
      <SimpleField id={`note-${row.case}`} label={texts.note} error={null}>
        {(field) => (
          <textarea
            {...field}
            class="input"
            maxLength={4000}
            value={note}
            onInput={({ currentTarget }) => {
              setTyping(currentTarget.value)
              write({ note: currentTarget.value })
            }}
            onFocus={() => leave(false)}
            onBlur={() => leave(true)}
          />
        )}
      </SimpleField>
      <div class="row row-apart">
        <label class="calibration-choice">
          <input
            type="checkbox"
            checked={discussed}
            onChange={({ currentTarget }) => write({ discussed: currentTarget.checked })}
          />
          {texts.discussed}
        </label>
        <span class="soft" role="status">
          {waits ? (desk.isOnline ? texts.saving : texts.kept) : row.version > 0 ? texts.saved : ''}
        </span>
      </div>
    </section>
  )
}

/** What this person wrote and what somebody else did meanwhile, side by side; they choose. */
function Conflict({ desk, row }: RowProps) {
  const texts = words.value.calibration
  const draft = desk.drafts.get(row.case)
  const mark = (discussed: boolean) => (discussed ? ` · ${texts.discussedMark}` : '')
  return (
    <div class="banner banner-warning calibration-conflict" role="alert">
      <p class="banner-title">{texts.conflict}</p>
      <dl class="calibration-both">
        <div>
          <dt>{texts.conflictMine}</dt>
          <dd>
            {(draft?.note ?? row.note) || texts.empty}
            {mark(draft?.discussed ?? row.discussed)}
          </dd>
        </div>
        <div>
          <dt>{texts.conflictTheirs}</dt>
          <dd>
            {row.note || texts.empty}
            {mark(row.discussed)}
          </dd>
        </div>
      </dl>
      <p class="row">
        <button type="button" class="button button-small" onClick={() => void desk.useMine(row.case)}>
          {texts.useMine}
        </button>
        <button type="button" class="button button-small" onClick={() => void desk.useTheirs(row.case)}>
          {texts.useTheirs}
        </button>
      </p>
    </div>
  )
}
