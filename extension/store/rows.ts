import type {
  CaseView,
  ColleagueView,
  CommentView,
  ConsultationView,
  MeView,
  NoticeView,
  PackView,
  ProposalView,
  ReadingView,
  TaskView,
} from '../../core/case/view.ts'
import type { OfferedCourse } from '../../core/followup/course.ts'
import type { DutyView } from '../../core/followup/duty.ts'
import type { RecognitionView } from '../../core/followup/recognition.ts'
import type { FollowUpView } from '../../core/followup/views.ts'
import type { FormDocument } from '../../core/form/model.ts'
import type { Change, ChangeBody, ChangePage } from '../../core/protocol/change.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { readCursor } from './cursor.ts'
import type { Database } from './database.ts'
import { type Asker, isStill } from './session.ts'

export type Kind = ChangeBody['kind']

/** The newest state of one thing that the person may see. */
export type Row = Change & { readonly body: NonNullable<ChangeBody['body']> }

type Bodies = {
  readonly me: MeView
  readonly colleague: ColleagueView
  readonly pack: PackView
  readonly form: FormDocument
  readonly task: TaskView
  readonly case: CaseView
  readonly notice: NoticeView
  readonly reading: ReadingView
  readonly consultation: ConsultationView
  readonly proposal: ProposalView
  readonly comment: CommentView
  readonly 'follow-up': FollowUpView
  readonly course: OfferedCourse
  readonly duty: DutyView
  readonly recognition: RecognitionView
}

/**
 * Takes over one page of changes and moves the cursor, both or neither. A page that comes when somebody else uses the
 * device, or nobody, or when the reading has begun anew, is thrown away.
 */
export async function applyPage(
  db: Database,
  page: ChangePage,
  { at, asker, position }: { readonly at: Instant; readonly asker: Asker; readonly position: number },
): Promise<void> {
  await db.transaction('rw', db.rows, db.cursor, db.session, async () => {
    const before = await readCursor(db)
    if (before.position !== position || !(await isStill(db, asker))) return
    for (const change of page.changes) await applyChange(db, change)
    await db.cursor.put({
      ...before,
      position: page.cursor,
      pulledAt: page.more ? before.pulledAt : at,
    })
  })
}

/** One thing by kind and id. */
export async function readRow<K extends Kind>(
  db: Database,
  kind: K,
  id: string,
): Promise<Bodies[K] | undefined> {
  const row = await db.rows.get([kind, id])
  // `kind` is part of the key, so the body is of that kind.
  return row?.body as Bodies[K] | undefined
}

/** All things of a kind, in the order of their ids. */
export async function readRows<K extends Kind>(db: Database, kind: K): Promise<readonly Bodies[K][]> {
  // By the key itself: of a row that is found by another index Dexie notes down its key, and there may be thousands.
  const rows = await db.rows.where('[kind+id]').between([kind], [kind, []]).toArray()
  return rows.map(({ body }) => body as Bodies[K])
}

/** Tasks that stand so, in the order of their ids. */
export async function readTasks(db: Database, status: TaskView['status']): Promise<readonly TaskView[]> {
  const rows = await db.rows.where('[kind+body.status]').equals(['task', status]).toArray()
  return rows.map(({ body }) => body as TaskView)
}

/** How many tasks stand so. */
export async function countTasks(db: Database, status: TaskView['status']): Promise<number> {
  return db.rows.where('[kind+body.status]').equals(['task', status]).count()
}

/** The ids of all tasks but those that were cancelled. */
export async function readTaskIds(db: Database): Promise<ReadonlySet<string>> {
  const keys = await db.rows
    .where('[kind+body.status]')
    .anyOf([
      ['task', 'open'],
      ['task', 'done'],
    ])
    .primaryKeys()
  return new Set(keys.map(([, id]) => id))
}

/** The person of this device, once the first page has come. */
export async function readMe(db: Database): Promise<MeView | undefined> {
  return (await readRows(db, 'me'))[0]
}

/** The pack of that id, or without one the newest. */
export async function readPack(db: Database, id: string | null): Promise<PackView | undefined> {
  if (id !== null) return readRow(db, 'pack', id)
  const packs = await readRows(db, 'pack')
  return packs.toSorted((a, b) => b.version - a.version)[0]
}

async function applyChange(db: Database, change: Change): Promise<void> {
  const key: [string, string] = [change.kind, change.id]
  if (change.body === null) {
    await db.rows.delete(key)
    return
  }
  // The test above leaves only changes with a body.
  await db.rows.put(change as Row)
}
