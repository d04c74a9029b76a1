import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { cleared, type Entry, sameEntry, value } from '../../core/draft/entry.ts'
import { type Jotted, jottingForm } from '../../core/draft/jotting.ts'
import type { TaskId } from '../../core/ids.ts'
import type { Json } from '../../core/json.ts'
import type { Device } from '../device.ts'
import { type Keeper, openKeeper } from '../fill/keeper.ts'
import { type RowView, rowView } from '../fill/row-view.ts'
import { whyNotSaved } from '../fill/why-not-saved.ts'
import { type AnswerRow, type Draft, readDraft } from '../store/drafts.ts'
import { moveOldJottings } from '../store/old-jottings.ts'
import { saveEdits } from '../store/save-edits.ts'
import { readDevice } from '../store/this-device.ts'
import { noteUnwritten, writeUnwritten } from '../store/unwritten.ts'
import type { Edit, Save } from '../store/write-edits.ts'

/** Something that is written outside of forms, kept by what keeps forms (D1, D2, D8, D11). */
export type Jotting = {
  readonly id: TaskId
  readonly fields: ReadonlySignal<Jotted>
  /** Where two pages or devices wrote without knowing of each other: the person chooses. */
  readonly contested: ReadonlySignal<readonly Contested[]>
  readonly keeper: Keeper
  /** What stands there from now on, all of it; what is not named is emptied. */
  readonly write: (next: Jotted) => void
  /** What stands at these places from now on, and nothing else; undefined empties one. */
  readonly put: (part: { readonly [pointer: string]: Json | undefined }) => void
  /** Empties it of what was sent; what somebody has typed there since then stays. */
  readonly letGo: (sent: Jotted) => void
  /** Settles what two have written: this stays. */
  readonly choose: (pointer: string, entry: Entry) => void
  /** Takes over what another page or device has written. */
  readonly receive: (stored: Draft | undefined) => void
}

export type Contested = {
  readonly pointer: string
  readonly entry: Entry
  readonly rivals: RowView['rivals']
}

/** Opens a jotting where it was left, and keeps what is written from then on. */
export async function openJotting(
  { db, notes, now, newId }: Pick<Device, 'db' | 'notes' | 'now' | 'newId'>,
  id: TaskId,
): Promise<Jotting> {
  await moveOldJottings(db, now())
  await writeUnwritten(db, notes)
  const device = await readDevice(db)
  const stored = await readDraft(db, id)
  const [page, step] = [newId(), newId()]
  const shownOf = (rows: readonly AnswerRow[], draft: Draft | undefined) => {
    const show = rowView({ page, device, names: draft?.row.names ?? {} })
    return rows.map((row) => [row.pointer, show(row)] as const)
  }
  const held = signal<ReadonlyMap<string, RowView>>(new Map(shownOf(stored?.answers ?? [], stored)))
  const take = (views: readonly (readonly [string, RowView])[]) => {
    if (views.length > 0) held.value = new Map([...held.peek(), ...views])
  }
  const fields = computed(() => jottedOf(held.value))
  const saveOf = (edits: readonly Edit[]): Save => ({
    task: { id, form: jottingForm },
    page,
    device,
    // Without lines: nothing of it is taken back step by step.
    edits: edits.map((edit) => ({ ...edit, lines: [] })),
    progress: { answered: Object.keys(fields.peek()).length, asked: 0 },
    at: now(),
  })
  const keeper = openKeeper({
    page,
    save: (edits) => saveEdits(db, saveOf(edits)),
    note: (edits) => noteUnwritten(notes, saveOf(edits)),
    onRival: (row) => take(shownOf([row], stored)),
    now,
    why: whyNotSaved,
    rows: stored?.answers ?? [],
    changedAt: stored?.row.changedAt ?? null,
  })
  const keep = (pointer: string, entry: Entry, settles: boolean) => {
    const before = held.peek().get(pointer)
    const rivals = settles ? [] : (before?.rivals ?? [])
    take([[pointer, { entry, rivals }]])
    keeper.keep({ pointer, before: before?.entry ?? cleared, entry, settles, step, kind: 'edit' })
  }
  const put: Jotting['put'] = (part) => {
    for (const [pointer, answer] of Object.entries(part)) {
      const entry = answer === undefined || answer === '' ? cleared : value(answer)
      if (!sameEntry(held.peek().get(pointer)?.entry ?? cleared, entry)) keep(pointer, entry, false)
    }
  }
  return {
    id,
    fields,
    contested: computed(() =>
      [...held.value].flatMap(([pointer, view]): readonly Contested[] =>
        view.rivals.length === 0 ? [] : [{ pointer, ...view }],
      ),
    ),
    keeper,
    write(next) {
      const emptied = Object.keys(fields.peek()).map((pointer) => [pointer, undefined] as const)
      put({ ...Object.fromEntries(emptied), ...next })
    },
    put,
    letGo(sent) {
      const still = Object.entries(sent).filter(([pointer, answer]) =>
        sameEntry(held.peek().get(pointer)?.entry ?? cleared, value(answer)),
      )
      put(Object.fromEntries(still.map(([pointer]) => [pointer, undefined])))
    },
    choose: (pointer, entry) => keep(pointer, entry, true),
    receive: (newest) => take(shownOf(keeper.news(newest?.answers ?? []), newest)),
  }
}

function jottedOf(held: ReadonlyMap<string, RowView>): Jotted {
  return Object.fromEntries(
    [...held].flatMap(([pointer, { entry }]) => (entry.kind === 'value' ? [[pointer, entry.value]] : [])),
  )
}
