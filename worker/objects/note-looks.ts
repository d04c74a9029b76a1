import type { PersonId } from '../../core/ids.ts'
import type { Now } from '../clock.ts'
import type { Store } from '../storage/store.ts'
import type { StoredView } from '../storage/views.ts'

/**
 * Writes down which results of other people somebody is given with these rows: once for each result, in one row of the
 * log for the page. Whether they then look at their own screen nobody can know; that they can, is what counts (A4).
 */
export function noteLooks(
  store: Store,
  { person, rows }: { readonly person: PersonId; readonly rows: readonly StoredView[] },
  now: Now,
): void {
  const cases = rows.filter(({ kind, body }) => kind === 'case' && body !== 'null').map(({ id }) => id)
  if (cases.length === 0) return
  const results = store.resultLooks.unseen(person, cases)
  if (results.length === 0) return
  for (const one of results) store.resultLooks.add(person, one)
  store.audit.add({
    at: now.office,
    action: 'results-shown',
    actor: { kind: 'person', person },
    subject: null,
    detail: { results },
  })
}
