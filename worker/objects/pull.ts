import { PROTOCOL } from '../../core/protocol/version.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Now } from '../clock.ts'
import type { Store } from '../storage/store.ts'
import { admit, type Caller, type NotAdmitted } from './admit.ts'
import { newerRows } from './newer-rows.ts'
import { noteLooks } from './note-looks.ts'

/** Which page: what is newer than `cursor`, at most `limit` rows of it, and fewer where they are long. */
export type Page = { readonly cursor: number; readonly limit: number }

/** A `ChangePage` as JSON text: the rows that this person may see, newer than the cursor. */
export function pull(
  store: Store,
  { caller, page }: { readonly caller: Caller; readonly page: Page },
  now: Now,
): Result<string, NotAdmitted> {
  const admitted = admit(store, caller, now)
  if (admitted.kind === 'err') return admitted
  const { rows, more } = newerRows(store, { person: admitted.value, page }, now)
  noteLooks(store, { person: admitted.value.id, rows }, now)
  // Bodies lie there as JSON texts: taking them apart only to write them again would be the most of the work.
  const changes = rows.map(
    ({ seq, kind, id, body }) =>
      `{"seq":${seq},"kind":${JSON.stringify(kind)},"id":${JSON.stringify(id)},"body":${body}}`,
  )
  const cursor = rows.at(-1)?.seq ?? page.cursor
  return ok(`{"protocol":${PROTOCOL},"cursor":${cursor},"more":${more},"changes":[${changes.join(',')}]}`)
}
