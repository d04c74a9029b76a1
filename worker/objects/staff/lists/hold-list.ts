import type { ImportStatus } from '../../../../core/protocol/staff.ts'
import { PROTOCOL } from '../../../../core/protocol/version.ts'
import { err, ok, type Result } from '../../../../core/result.ts'
import { type Now, shifted } from '../../../clock.ts'
import type { Failure } from '../../../failure.ts'
import type { StoredImport } from '../../../storage/imports.ts'
import type { Store } from '../../../storage/store.ts'
import type { Asking } from '../ask.ts'

/** What was left lying is thrown away after a day. */
const KEPT = 24 * 3_600_000

/** Begins to take in a list of staff; another one of the same person is thrown away. The same again changes nothing. */
export function openImport(
  store: Store,
  { by, ask }: Asking<'open-import'>,
  now: Now,
): Result<string, Failure> {
  const { id, file, fields, rows } = ask.opened
  if (store.imports.taken(id) !== undefined) return err({ kind: 'unknown-import' })
  const known = store.imports.find(id)
  if (known !== undefined) {
    const isSame = known.by === by.id && known.rows === rows && known.fields.join() === fields.join()
    return isSame ? ok(statusOf(store, known)) : err({ kind: 'unknown-import' })
  }
  store.imports.dropOld(by.id, shifted(now.office, -KEPT))
  const opened = { id, by: by.id, at: now.office, file, fields, rows }
  store.imports.add(opened)
  return ok(statusOf(store, opened))
}

/** Lays some rows aside; nothing of the office is touched. */
export function putImportRows(store: Store, { by, ask }: Asking<'import-rows'>): Result<string, Failure> {
  const found = ownList(store, { id: ask.id, by: by.id })
  if (found.kind === 'err') return found
  const { rows } = found.value
  const received = ask.from + ask.rows.length
  if (received > rows) return err({ kind: 'import-incomplete', received, rows })
  store.imports.putRows(ask.id, ask.from, ask.rows)
  return ok(statusOf(store, found.value))
}

/** Throws a list away. */
export function dropImport(store: Store, { by, ask }: Asking<'drop-import'>): Result<string, Failure> {
  const found = ownList(store, { id: ask.id, by: by.id })
  if (found.kind === 'err') return found
  store.imports.drop(ask.id)
  const answer: ImportStatus = { protocol: PROTOCOL, id: ask.id, rows: found.value.rows, received: 0 }
  return ok(JSON.stringify(answer))
}

/** A list of this person that is here with all its rows; somebody else's is answered as one that is not there. */
export function wholeList(
  store: Store,
  which: { readonly id: string; readonly by: string },
): Result<StoredImport, Failure> {
  const found = ownList(store, which)
  if (found.kind === 'err') return found
  const { id, rows } = found.value
  const received = store.imports.countRows(id)
  return received === rows ? found : err({ kind: 'import-incomplete', received, rows })
}

/** How many of its rows are here. */
export function statusParts(store: Store, { id, rows }: StoredImport): ImportStatus {
  return { protocol: PROTOCOL, id, rows, received: store.imports.countRows(id) }
}

function ownList(
  store: Store,
  { id, by }: { readonly id: string; readonly by: string },
): Result<StoredImport, Failure> {
  const found = store.imports.find(id)
  return found === undefined || found.by !== by ? err({ kind: 'unknown-import' }) : ok(found)
}

function statusOf(store: Store, opened: StoredImport): string {
  return JSON.stringify(statusParts(store, opened))
}
