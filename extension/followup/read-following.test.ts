import { expect, test } from 'vitest'
import { jottingId } from '../../core/draft/jotting.ts'
import { aDeviceOf } from '../store/fixtures.ts'
import { emptyJotting, putJotting } from '../store/jottings.ts'
import type { Row } from '../store/rows.ts'
import { readFollowing } from './read-following.ts'

const at = '2026-01-05T03:00:00.000Z'

/** As much of a row as the list looks at. */
const aRow = (kind: string, id: string, body: object) => ({ kind, id, revision: 1, body }) as unknown as Row

test('[MG7] a decision or a duty that was begun is told from one that was not, and once emptied it is not begun', async () => {
  const db = aDeviceOf()
  const open = { relation: 'owner', decision: null, answer: null, dueAt: null }
  const rows = ['a', 'b'].flatMap((id) => [
    aRow('follow-up', `case-${id}`, { id: `case-${id}`, ...open }),
    aRow('duty', `duty-${id}`, { id: `duty-${id}`, ...open }),
  ])
  await db.rows.bulkPut(rows)
  const begun = async () => [...(await readFollowing(db)).begun].toSorted()
  expect(await begun()).toEqual([])
  await putJotting(db, jottingId('decision', 'case-a'), { jotted: { '/none': 'Cukup.' }, at })
  await putJotting(db, jottingId('duty', 'duty-b'), { jotted: { '/note': 'Sudah.' }, at })
  expect(await begun()).toEqual(['case-a', 'duty-b'])
  await emptyJotting(db, jottingId('decision', 'case-a'), at)
  expect(await begun()).toEqual(['duty-b'])
})
