import { goalFields } from '../../core/case/goal-fields.ts'
import { type Jotted, jottingId } from '../../core/draft/jotting.ts'
import type { TaskId } from '../../core/ids.ts'
import { isObject, type Json } from '../../core/json.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Database } from './database.ts'
import { putJotting, readJotting } from './jottings.ts'
import type { OldGoals, OldJotting } from './old-jottings.ts'

/** Makes drafts of all that lies in the old tables, and empties them. */
export async function makeDrafts(db: Database, at: Instant): Promise<void> {
  const tables = [db.jottings, db.goals, db.drafts, db.answers, db.device]
  await db.transaction('rw', tables, async () => {
    const old = [
      ...(await db.jottings.toArray()).map(jottingOf),
      ...(await db.goals.toArray()).map(goalsOf),
    ].filter((each) => each !== null)
    for (const { id, jotted } of old) {
      if (Object.keys(await readJotting(db, id)).length === 0) await putJotting(db, id, { jotted, at })
    }
    await db.jottings.clear()
    await db.goals.clear()
  })
}

type Old = { readonly id: TaskId; readonly jotted: Jotted }

function goalsOf({ case: of, cycle, usedFor, goals, learning }: OldGoals): Old {
  const used: Jotted = usedFor === null ? {} : { '/usedFor': usedFor }
  return { id: jottingId('goals', of), jotted: { ...goalFields({ goals, learning }, cycle), ...used } }
}

function jottingOf({ key, body }: OldJotting): Old | null {
  const [kind, of = ''] = key.split(' ')
  if (kind === 'duty' && typeof body === 'string' && body !== '')
    return { id: jottingId('duty', of), jotted: { '/note': body } }
  if (kind === 'follow-up' && isObject(body))
    return { id: jottingId('decision', of), jotted: decisionOf(body) }
  return null
}

/** The members of a decision by their pointers; what was empty is left out. */
function decisionOf({ answers, added, none }: { readonly [name: string]: Json }): Jotted {
  const fields: { [pointer: string]: Json } = {}
  const put = (at: string, given: Json) => {
    if (!isObject(given)) return
    for (const name of ['answer', 'reason', 'evidence', 'action']) {
      const each = given[name]
      if (each !== undefined && each !== null && each !== '') fields[`${at}/${name}`] = each
    }
  }
  if (isObject(answers)) for (const [id, given] of Object.entries(answers)) put(`/answers/${id}`, given)
  if (Array.isArray(added)) {
    for (const [place, each] of added.entries()) {
      if (!isObject(each) || typeof each.key !== 'string') continue
      put(`/added/${each.key}`, each)
      fields[`/added/${each.key}/place`] = place
    }
  }
  if (typeof none === 'string' && none !== '') fields['/none'] = none
  return fields
}
