import type { CaseMove } from '../../core/case/model.ts'
import type { NoticeView } from '../../core/case/view.ts'
import type { MailKind } from '../../core/people/mail-digest.ts'
import type { Now } from '../clock.ts'
import type { AuditRow } from '../storage/audit.ts'
import type { Store } from '../storage/store.ts'
import { noteMail } from './mail-note.ts'
import { noteDecided } from './webhooks/gather-decided.ts'

/** Puts the messages of a step among the rows of those they are for, in the transaction of the step itself. */
export function sendNotices(
  store: Store,
  { case: moved, effects }: CaseMove,
  step: Pick<AuditRow, 'n'> & { readonly mailAs?: MailKind },
  now: Now,
): void {
  if (effects.some(({ kind }) => kind === 'share-result')) noteDecided(store, moved, now)
  noteMail(store, { case: moved, effects }, step.mailAs ? { as: step.mailAs } : {}, now)
  const notices = effects.flatMap((effect, n) => {
    if (effect.kind !== 'notify') return []
    const id = `${moved.id}-${step.n}-${n}`
    const body: NoticeView = { id, at: now.office, case: moved.id, message: effect.message }
    return effect.people.map((audience) => ({ audience, body }))
  })
  store.shown.notify(moved.id, notices)
}
