import type { CommentView, ConsultationView } from '../../core/case/view.ts'
import { mutationId } from '../../core/ids.ts'
import type { CommentPack } from '../../core/protocol/mutation.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { Device } from '../device.ts'
import type { Database } from '../store/database.ts'
import { enqueue, readWaiting } from '../store/outbox.ts'
import { readRows } from '../store/rows.ts'

/** What staff are heard about, the newest first, with what was said and what still waits to be sent. */
export type Hearings = {
  readonly hearings: readonly ConsultationView[]
  readonly comments: readonly CommentView[]
  readonly waiting: readonly CommentPack[]
}

/** All of it that this person may see on this device. */
export async function readHearings(db: Database): Promise<Hearings> {
  const [hearings, comments, waiting] = await Promise.all([
    readRows(db, 'consultation'),
    readRows(db, 'comment'),
    readWaiting(db),
  ])
  return {
    hearings: hearings.toSorted((a, b) => b.criteria.version - a.criteria.version),
    comments,
    waiting: waiting.flatMap(({ mutation }) => (mutation.kind === 'comment-pack' ? [mutation] : [])),
  }
}

/** What was said about a version, oldest first. */
export function commentsOn({ comments }: Hearings, pack: string): readonly CommentView[] {
  return comments.filter((comment) => comment.pack === pack).toSorted((a, b) => (a.at < b.at ? -1 : 1))
}

/** Puts a comment into the outbox; it goes when there is a line. */
export async function sayComment(
  { db, newId, now, syncNow }: Pick<Device, 'db' | 'newId' | 'now' | 'syncNow'>,
  { criteria }: ConsultationView,
  text: string,
): Promise<void> {
  const [id = ''] = criteria.id.split('@')
  const mutation: CommentPack = {
    protocol: PROTOCOL,
    kind: 'comment-pack',
    id: mutationId(newId()),
    pack: { id, version: criteria.version },
    place: null,
    text,
  }
  await enqueue(db, mutation, now())
  void syncNow()
}
