import type { CaseMove } from '../../core/case/model.ts'
import type { NoticeView } from '../../core/case/view.ts'
import type { Now } from '../clock.ts'
import type { AuditRow } from '../storage/audit.ts'
import type { Store } from '../storage/store.ts'

/** Puts the messages of a step among the rows of those they are for, in the transaction of the step itself. */
export function sendNotices(
  store: Store,
  { case: moved, effects }: CaseMove,
  step: Pick<AuditRow, 'n'>,
  now: Now,
): void {
  for (const [n, effect] of effects.entries()) {
    if (effect.kind !== 'notify') continue
    const id = `${moved.id}-${step.n}-${n}`
    const body: NoticeView = { id, at: now.office, case: moved.id, message: effect.message }
    for (const person of effect.people) {
      store.views.put({ audience: person, kind: 'notice', id, body, source: null })
    }
  }
}
