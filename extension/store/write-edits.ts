import type { TaskView } from '../../core/case/view.ts'
import type { Entry } from '../../core/draft/entry.ts'
import type { LogLine } from '../../core/draft/history.ts'
import { type Dot, nextCount } from '../../core/draft/state.ts'
import { write } from '../../core/draft/write.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { answered } from './bare-transaction.ts'
import { type AnswerRow, type DraftRow, untouched, type Value } from './drafts.ts'
import { withFiles } from './named-files.ts'
import type { ThisDevice } from './this-device.ts'

export type Edit = {
  readonly pointer: string
  readonly entry: Entry
  /** What of the field the person writes over: the entry that they saw, or all between which they chose. */
  readonly over: readonly Dot[]
  /** What the log tells of it, oldest first. */
  readonly lines: readonly Pick<LogLine, 'step' | 'kind' | 'before' | 'after'>[]
}

export type Save = {
  readonly task: Pick<TaskView, 'id' | 'form'>
  readonly page: string
  readonly device: string
  readonly edits: readonly Edit[]
  readonly progress: DraftRow['progress']
  readonly at: Instant
}

/** What a write has left behind. */
export type WrittenEdits = {
  readonly rows: readonly AnswerRow[]
  /** The draft began with it. */
  readonly isNew: boolean
  /** A file came or went with it. */
  readonly files: boolean
}

/** The tables that a write goes into, and the one that says whose they are. */
export const editedStores = ['device', 'drafts', 'answers', 'edits'] as const

/**
 * Writes the answers that changed, their lines in the log, and the draft itself, within a transaction over
 * `editedStores`. Null where nothing may be written any more, because the draft has been sent. Throws where the store is
 * another person's by now, or nobody's: this device has a name of its own for each (D7).
 */
export async function writeEdits(transaction: IDBTransaction, save: Save): Promise<WrittenEdits | null> {
  const { task, device, edits, at } = save
  const drafts = transaction.objectStore('drafts')
  const answers = transaction.objectStore('answers')
  const log = transaction.objectStore('edits')
  const [own, before, held] = await Promise.all([
    answered<ThisDevice>(transaction.objectStore('device').get('this')),
    answered<DraftRow>(drafts.get(task.id)),
    Promise.all(edits.map(({ pointer }) => answered<AnswerRow>(answers.get([task.id, pointer])))),
  ])
  if (own?.id !== device) throw new OthersStore()
  if (before !== undefined && before.sent !== null) return null
  const draft = before ?? untouched({ task: task.id, form: task.form, at })
  if (draft.form.version !== task.form.version) throw new OtherVersion(task.id)
  const first = nextCount(draft.seen, device)
  const rows = edits.map((edit, index) => answerRow(save, edit, { held: held[index], count: first + index }))
  const seen = { ...draft.seen, [device]: first + edits.length - 1 }
  drafts.put({ ...draft, changedAt: at, progress: save.progress, seen })
  for (const row of rows) answers.put(row)
  for (const line of edits.flatMap((edit, index) => logRows(save, edit, first + index))) log.add(line)
  const files = [...held, ...rows].some((row) => row?.files !== undefined)
  return { rows, isNew: before === undefined, files }
}

/** The draft has been carried over to another version of the form meanwhile. */
export class OtherVersion extends Error {
  constructor(task: string) {
    super(`the draft of ${task} is of another version of the form`)
  }
}

/** Another page has written the project since this one has read it, or taken it away. */
export class OtherPage extends Error {
  constructor(project: string) {
    super(`the project ${project} is written on another page`)
  }
}

/** Whoever wrote on this page has signed out meanwhile, in another tab. */
export class OthersStore extends Error {
  constructor() {
    super('the store is no longer that of the person who wrote')
  }
}

function answerRow(
  { task, page, device, at }: Save,
  edit: Edit,
  { held, count }: { readonly held: AnswerRow | undefined; readonly count: number },
): AnswerRow {
  const values = held?.values ?? []
  const own = values.filter((value) => value.page === page)
  const written: Value = { device, count, entry: edit.entry, at, page }
  // `write` keeps what it is given and adds what is new: both are values with a page.
  const after = write(values, { written, over: [...own, ...edit.over] })
  return withFiles({ task: task.id, pointer: edit.pointer, values: after as readonly Value[] })
}

function logRows({ task, device, at }: Save, { pointer, lines }: Edit, count: number) {
  return lines.map((line) => ({ task: task.id, device, count, at, pointer, ...line }))
}
