import { personViews } from '../../../../core/case/office-views.ts'
import { packRef } from '../../../../core/case/refs.ts'
import { err, ok, type Result } from '../../../../core/result.ts'
import type { Failure } from '../../../failure.ts'
import { digest } from '../../../storage/digest.ts'
import type { ImportChange } from '../../../storage/import-changes.ts'
import type { Store } from '../../../storage/store.ts'
import { currentPack } from '../../current-pack.ts'
import { EVERYBODY } from '../../show.ts'
import type { DecidedChange, DecidedList } from './decide-list.ts'

/** Changes that are laid down in one transaction: some ten milliseconds' work. */
const BATCH = 50
/** Rows that are thrown away in one. */
export const DROPPED = 500

/**
 * Lays some more of what a list will do beside the office, where nobody sees it; true once all of it lies there. What lies
 * there of another decision, or from before the criteria changed, is thrown away first.
 */
export function prepareSome(store: Store, decided: DecidedList): Result<boolean, Failure> {
  const { id } = decided.planned.opened
  if (store.imports.find(id) === undefined) return err({ kind: 'unknown-import' })
  const word = wordOf(store, decided)
  if (store.imports.preparedFor(id) !== word) {
    if (!store.importChanges.drop(id, DROPPED)) store.imports.prepareFor(id, word)
    return ok(false)
  }
  const from = store.importChanges.count(id)
  const some = decided.changes.slice(from, from + BATCH)
  for (const [n, one] of some.entries()) store.importChanges.add(id, from + n, changeOf(store, one))
  return ok(from + some.length === decided.changes.length)
}

/** Whether all that lies there is what was decided on, with the criteria as they are now. */
export function isPrepared(store: Store, decided: DecidedList): boolean {
  const { id } = decided.planned.opened
  return (
    store.imports.preparedFor(id) === wordOf(store, decided) &&
    store.importChanges.count(id) === decided.changes.length
  )
}

function wordOf(store: Store, { seal }: DecidedList): string {
  return digest(JSON.stringify([seal, packRef(currentPack(store)), store.region.find()?.name]))
}

function changeOf(store: Store, { after, source, fields }: DecidedChange): ImportChange {
  const region = store.region.find()
  if (region === undefined) throw new Error('the region is not set up')
  const [me, colleague] = personViews(after, currentPack(store), region)
  return {
    person: after.id,
    body: JSON.stringify(after),
    source,
    fields: JSON.stringify(fields),
    me: store.views.prepare(me),
    colleague: store.views.prepare({ ...colleague, audience: EVERYBODY }),
  }
}
