import { expect, test } from 'vitest'
import { packView } from '../../core/case/office-views.ts'
import { aPack, noon } from '../../core/case/testing/an-office.ts'
import type { CommentView, ConsultationView } from '../../core/case/view.ts'
import { personId } from '../../core/ids.ts'
import type { ProblemDetails } from '../../core/protocol/problem.ts'
import { aDatabase } from '../store/fixtures.ts'
import { markRefused, readWaiting } from '../store/outbox.ts'
import { commentsOn, readHearings, sayComment } from './say-comment.ts'

const hearing: ConsultationView = {
  id: 'small@2',
  state: 'proposed',
  note: '',
  from: noon,
  until: noon,
  shown: 'hr',
  changes: [],
  criteria: packView(aPack({ version: 2 })),
}

const comment = (id: string, at: string, pack = 'small@2'): CommentView => ({
  id,
  pack,
  by: { id: personId('ani'), name: 'Ani', unit: 'Dinas' },
  at,
  place: null,
  text: id,
  answer: null,
})

test('[Z53] a comment waits in the outbox without a network, and is shown as waiting', async () => {
  const db = aDatabase()
  await db.rows.put({ seq: 1, kind: 'consultation', id: hearing.id, body: hearing })
  await db.rows.put({ seq: 2, kind: 'comment', id: 'b', body: comment('b', '2026-01-06T00:00:00.000Z') })
  await db.rows.put({ seq: 3, kind: 'comment', id: 'a', body: comment('a', '2026-01-05T00:00:00.000Z') })
  await db.rows.put({ seq: 4, kind: 'comment', id: 'c', body: comment('c', noon, 'small@1') })
  const device = { db, newId: () => 'said-1', now: () => noon, syncNow: async () => {} }
  await sayComment(device, hearing, 'Terlalu tinggi.')
  const known = await readHearings(db)
  expect(known.waiting).toEqual([
    {
      protocol: 1,
      kind: 'comment-pack',
      id: 'said-1',
      pack: { id: 'small', version: 2 },
      place: null,
      text: 'Terlalu tinggi.',
    },
  ])
  expect(known.refused).toEqual([])
  expect(commentsOn(known, 'small@2').map(({ id }) => id)).toEqual(['a', 'b'])
  db.close()
})

test('[Z53] [FD2] a comment that came too late is there still, with why it was not taken', async () => {
  const db = aDatabase()
  await db.rows.put({ seq: 1, kind: 'consultation', id: hearing.id, body: hearing })
  const device = { db, newId: () => 'said-1', now: () => noon, syncNow: async () => {} }
  await sayComment(device, hearing, 'Terlalu tinggi.')
  const [item] = await readWaiting(db)
  if (item === undefined) throw new Error('it does not wait')
  const problem = { type: '/problems/comments-closed' } as ProblemDetails
  await markRefused(db, item, { problem, at: noon })
  const { waiting, refused } = await readHearings(db)
  expect([waiting, refused.map((one) => [one.text, one.problem])]).toEqual([
    [],
    [['Terlalu tinggi.', problem]],
  ])
  db.close()
})
