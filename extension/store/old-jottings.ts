import type { KeptGoals } from '../../core/case/goal-answers.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Database } from './database.ts'

/** As versions 10 and 11 of the store wrote them, in tables of their own. */
export type OldGoals = KeptGoals & {
  readonly case: string
  readonly cycle: string
  readonly usedFor: string | null
}
export type OldJotting = { readonly key: string; readonly body: unknown }

/**
 * Makes drafts of what lies in the tables that jottings and goals once had; done by the pages that show them, so that
 * no other page has to know of it. What is there as a draft already stays. Few devices have any of it: what moves it is
 * read only then.
 */
export async function moveOldJottings(db: Database, at: Instant): Promise<void> {
  if ((await db.jottings.count()) + (await db.goals.count()) === 0) return
  const { makeDrafts } = await import('./make-drafts.ts')
  await makeDrafts(db, at)
}
