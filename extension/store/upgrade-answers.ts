import type { Transaction } from 'dexie'
import { noBackup } from './drafts.ts'
import { newDeviceId } from './this-device.ts'

/** Version 1 kept an entry, a revision and perhaps a rival per field; version 3 keeps values that know their device. */
export async function answersGetValues(transaction: Transaction): Promise<void> {
  const device = newDeviceId()
  await transaction.table('device').put({ key: 'this', id: device })
  const counts = new Map<string, number>()
  const dot = (task: string) => {
    const count = (counts.get(task) ?? 0) + 1
    counts.set(task, count)
    return { device, count, page: null }
  }
  const answers = transaction.table<Row>('answers')
  await answers.toCollection().modify((row, ref) => {
    const { task, pointer, entry, at, rival } = row
    const beside = rival === null ? [] : [{ ...dot(task), entry: rival.entry, at: rival.at }]
    ref.value = { task, pointer, values: [...beside, { ...dot(task), entry, at }] } as unknown as Row
  })
  await transaction
    .table('drafts')
    .toCollection()
    .modify((draft: { readonly task: string }) => {
      const seen = { [device]: counts.get(draft.task) ?? 0 }
      Object.assign(draft, { seen, names: {}, continued: null, carriedFrom: null, backup: noBackup })
    })
}

/** An answer as version 1 wrote it. */
type Row = {
  readonly task: string
  readonly pointer: string
  readonly entry: unknown
  readonly at: string
  readonly rival: { readonly entry: unknown; readonly at: string } | null
}
