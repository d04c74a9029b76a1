import type { CommentView, ConsultationView } from '../../core/case/view.ts'
import { mutationId } from '../../core/ids.ts'
import type { CommentPack } from '../../core/protocol/mutation.ts'
import type { ProblemDetails } from '../../core/protocol/problem.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { Device } from '../device.ts'
import type { Database } from '../store/database.ts'
import { enqueue, readUnsettled } from '../store/outbox.ts'
import { readRows } from '../store/rows.ts'

/** What staff are heard about, the newest first, with what was said, what still waits to be sent, and what came back. */
export type Hearings = {
  readonly hearings: readonly ConsultationView[]
  readonly comments: readonly CommentView[]
  readonly waiting: readonly CommentPack[]
  readonly refused: readonly (CommentPack & { readonly problem: ProblemDetails })[]
}

/** All of it that this person may see on this device. */
export async function readHearings(db: Database): Promise<Hearings> {
  const [hearings, comments, sent] = await Promise.all([
    readRows(db, 'consultation'),
    readRows(db, 'comment'),
    readUnsettled(db),
  ])
  return {
    hearings: hearings.toSorted((a, b) => b.criteria.version - a.criteria.version),
    comments,
    waiting: sent.flatMap(({ mutation, delivery }) =>
      mutation.kind === 'comment-pack' && delivery.kind === 'waiting' ? [mutation] : [],
    ),
    refused: sent.flatMap(({ mutation, delivery }) =>
      mutation.kind === 'comment-pack' && delivery.kind === 'refused'
        ? [{ ...mutation, problem: delivery.problem }]
        : [],
    ),
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
