import type { Database } from './database.ts'

/**
 * Takes the bytes of files off this device that the region has whole and an accepted submission names: they can be
 * fetched from there again. What a draft names, what has not arrived, and what was refused stays (E9).
 */
export async function pruneEvidence(db: Database): Promise<void> {
  await db.transaction('rw', db.evidence, db.evidenceParts, db.answers, db.outbox, async () => {
    // Keys alone: no bytes are read.
    const ids = (await db.evidenceParts.orderBy('id').uniqueKeys()).map(String)
    const here = (await db.evidence.bulkGet(ids)).flatMap((row) =>
      row?.upload.kind === 'here' ? [row.id] : [],
    )
    if (here.length === 0) return
    const accepted = new Set<string>()
    const wanted = new Set<string>()
    for (const { delivery, files = [] } of await db.outbox.where('files').above('').toArray()) {
      const names = delivery.kind === 'delivered' ? accepted : wanted
      for (const id of files) names.add(id)
    }
    for (const { files = [] } of await db.answers.where('files').above('').toArray()) {
      for (const id of files) wanted.add(id)
    }
    const spare = here.filter((id) => accepted.has(id) && !wanted.has(id))
    await db.evidenceParts.where('id').anyOf(spare).delete()
  })
}
