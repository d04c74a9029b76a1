import { describe, expect, test } from 'vitest'
import { partBytes } from '../../core/evidence/parts.ts'
import { answerOf } from '../../core/evidence/reference.ts'
import { aPdf, bytesOf } from '../../core/evidence/testing/files.ts'
import { personId, regionId, taskId } from '../../core/ids.ts'
import type { MutationReceipt } from '../../core/protocol/mutation.ts'
import { cleared, type Entry, value } from '../../ui/form/entry.ts'
import { anyFile, takeFile } from '../evidence/take-file.ts'
import type { Database } from './database.ts'
import {
  discardEvidence,
  forgetEvidence,
  markUpload,
  readEvidence,
  readFileBytes,
  readPart,
} from './evidence.ts'
import { readSendable, readTray, readUses } from './file-uses.ts'
import { aDeviceOf, aSubmission } from './fixtures.ts'
import { markDelivered } from './mark-delivered.ts'
import { enqueue, readOutbox } from './outbox.ts'
import { pruneEvidence } from './prune-evidence.ts'
import type { Row } from './rows.ts'
import { saveEdits } from './save-edits.ts'
import { layBy, takeUp } from './shelf.ts'

const now = '2026-01-05T03:00:00.000Z'
const take = (db: Database, id: string, bytes = aPdf(partBytes + 5), limits = anyFile) =>
  takeFile(db, { name: 'laporan.pdf', bytes, limits, id, now })

/** As somebody writes it on a page. */
const write = (db: Database, pointer: string, entry: Entry) =>
  saveEdits(db, {
    task: { id: taskId('task-1'), form: { id: 'self', version: 1 } },
    page: 'p',
    device: 'd',
    edits: [{ pointer, entry, over: [], lines: [] }],
    progress: { answered: 1, asked: 4 },
    at: now,
  })

describe('files on this device', () => {
  test('[E9] are kept with their bytes in parts, and come back whole', async () => {
    const db = aDeviceOf('d')
    const bytes = aPdf(partBytes + 5)
    const taken = await take(db, 'a', bytes)
    expect(taken.kind).toBe('taken')
    expect(await readFileBytes(db, 'a')).toEqual(bytes)
    expect((await readPart(db, 'a', 1))?.length).toBe(5)
    expect(await db.evidenceParts.count()).toBe(2)
    expect((await readEvidence(db)).map(({ id, bytes: size }) => [id, size])).toEqual([['a', partBytes + 5]])
  })

  test('[E1] are refused for what they are, not for what they are called, and nothing is kept', async () => {
    const db = aDeviceOf('d')
    expect(await take(db, 'a', bytesOf('<html><script>x</script>'))).toEqual({
      kind: 'not-taken',
      why: { kind: 'type', name: 'laporan.pdf', what: 'web-page', taken: anyFile.types },
    })
    const small = { types: ['application/pdf'], maxBytes: 100 } as const
    expect(await take(db, 'b', aPdf(101), small)).toEqual({
      kind: 'not-taken',
      why: { kind: 'size', name: 'laporan.pdf', bytes: 101, limit: 100 },
    })
    expect([await db.evidence.count(), await db.evidenceParts.count()]).toEqual([0, 0])
  })

  test('[E4] go once an answer that was sent names them; others wait in the tray', async () => {
    const db = aDeviceOf('d')
    const [first] = [await take(db, 'a'), await take(db, 'b')]
    if (first?.kind !== 'taken') throw new Error('not taken')
    expect(await readSendable(db)).toEqual([])
    await enqueue(db, { ...aSubmission(), answers: { files: [answerOf(first.file)] } }, now)
    expect((await readSendable(db)).map(({ row, case: of }) => [row.id, of])).toEqual([['a', 'case-1']])
    expect([...(await readUses(db, await readEvidence(db)))]).toEqual([['a', 'case-1']])
    const all = await readEvidence(db)
    const many = [...all, ...Array.from({ length: 40 }, (_, n) => ({ id: `z-${n}` }))]
    expect([...(await readUses(db, many))]).toEqual([['a', 'case-1']])
  })

  test('[E7] what is discarded loses its bytes at once, and stays known until the server has heard', async () => {
    const db = aDeviceOf('d')
    await take(db, 'a')
    await discardEvidence(db, 'a')
    expect(await db.evidenceParts.count()).toBe(0)
    expect((await readSendable(db)).map(({ row }) => row.upload)).toEqual([{ kind: 'dropping' }])
    await forgetEvidence(db, 'a')
    expect(await readSendable(db)).toEqual([])
  })

  test('[E9] lose their bytes here once they have arrived and the submission is accepted, and not before', async () => {
    const db = aDeviceOf('d')
    const files = [await take(db, 'a'), await take(db, 'b'), await take(db, 'c'), await take(db, 'd')]
    const [a, b, c] = files.map((end) => {
      if (end.kind !== 'taken') throw new Error('not taken')
      return answerOf(end.file)
    })
    const held = async () => (await db.evidenceParts.orderBy('id').uniqueKeys()).map(String)
    await enqueue(db, { ...aSubmission(), answers: { files: [a ?? null, b ?? null, c ?? null] } }, now)
    for (const id of ['a', 'b', 'd']) await markUpload(db, id, { kind: 'here' })
    await pruneEvidence(db)
    expect(await held()).toEqual(['a', 'b', 'c', 'd'])

    const [item] = await readOutbox(db)
    if (item === undefined) throw new Error('nothing is in the outbox')
    const receipt = { mutation: item.mutation.id, audit: 'x', appliedAt: now } as unknown as MutationReceipt
    await markDelivered(db, item, { receipt, at: now })
    // Another draft names it as well.
    await db.answers.put({
      task: 'task-2',
      pointer: '/files',
      values: [{ device: 'd', count: 1, at: now, page: null, entry: value([b ?? null]) }],
    })
    await pruneEvidence(db)
    expect(await held()).toEqual(['b', 'c', 'd'])
    expect(await readFileBytes(db, 'a')).toBeUndefined()
    expect((await readEvidence(db)).map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c', 'd'])
  })

  test('[D7] [E9] are laid by with their owner, and are there again when they come back', async () => {
    const db = aDeviceOf('d')
    await take(db, 'a')
    const owner = { server: 'https://a.example', region: { id: regionId('kotabumi'), name: 'Kotabumi' } }
    const siti = { ...owner, person: personId('siti') }
    await db.transaction('rw', db.tables, async () => {
      await layBy(db, siti)
      await Promise.all([db.evidence.clear(), db.evidenceParts.clear()])
    })
    await db.transaction('rw', db.tables, () => takeUp(db, { ...owner, person: personId('budi') }))
    expect(await readEvidence(db)).toEqual([])
    await db.transaction('rw', db.tables, () => takeUp(db, siti))
    expect(await readFileBytes(db, 'a')).toEqual(aPdf(partBytes + 5))
  })

  test('[E9] to know which files are named, no answer is read that names none', async () => {
    const db = aDeviceOf('d')
    const end = await take(db, 'a')
    if (end.kind !== 'taken') throw new Error('not taken')
    // All that is asked of a task here is its appraisal.
    await db.rows.put({ seq: 1, id: 'task-1', kind: 'task', body: { case: 'case-1' } } as unknown as Row)
    for (let n = 0; n < 50; n += 1) await write(db, `/text-${n}`, value(`answer ${n}`))
    await write(db, '/files', value([answerOf(end.file)]))
    let read = 0
    db.answers.hook('reading', (row) => {
      read += 1
      return row
    })
    expect((await readTray(db)).map(({ id }) => id)).toEqual([])
    expect(read).toBe(1)
    // The answer is taken back: the file lies in the tray again.
    await write(db, '/files', cleared)
    expect((await readTray(db)).map(({ id }) => id)).toEqual(['a'])
  })

  test('[E9] two thousand files cost a list none of their bytes', async () => {
    const db = aDeviceOf('d')
    const bytes = aPdf(2_000)
    for (let n = 0; n < 2_000; n += 1) await take(db, `f-${n}`, bytes)
    let read = 0
    db.evidenceParts.hook('reading', (row) => {
      read += 1
      return row
    })
    expect((await readEvidence(db)).length).toBe(2_000)
    expect(await readSendable(db)).toEqual([])
    expect(read).toBe(0)
  })
})
