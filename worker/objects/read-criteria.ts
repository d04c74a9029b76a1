import { acknowledgesCriteria, fingerprintOf } from '../../core/case/criteria-reading.ts'
import type { Case, Person } from '../../core/case/model.ts'
import { packRef } from '../../core/case/refs.ts'
import type { PackView } from '../../core/case/view.ts'
import type { Pack } from '../../core/pack/model.ts'
import type { ReadCriteria } from '../../core/protocol/mutation.ts'
import { err, ok } from '../../core/result.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Now } from '../clock.ts'
import { otherCriteria } from '../refusal-problem.ts'
import type { AuditRow } from '../storage/audit.ts'
import type { StoredReading } from '../storage/criteria-readings.ts'
import type { Store } from '../storage/store.ts'
import type { Asked, PushAnswer } from './push.ts'
import { receipt } from './receipt.ts'
import { EVERYBODY, showReading } from './show.ts'

/** Keeps that somebody has read the criteria which this office has sent them; said twice, it is kept once (C9). */
export function readCriteria(store: Store, { person, mutation }: Asked<ReadCriteria>, now: Now): PushAnswer {
  const pack = packRef(mutation.pack)
  const known = store.criteriaReadings.find(person.id, pack)
  if (known !== undefined) return ok(receipt(mutation, { hash: known.audit }, now))
  const { criteria, readAt } = mutation
  if (publishedText(store, pack) !== criteria) {
    return err({ kind: 'refused', problem: otherCriteria(pack) })
  }
  const row = store.audit.add({
    at: now.office,
    action: 'criteria-read',
    actor: { kind: 'person', person: person.id },
    subject: pack,
    detail: { criteria, readAt },
  })
  keep(store, { person: person.id, pack, criteria, readAt, receivedAt: now.office, audit: row.hash })
  return ok(receipt(mutation, row, now))
}

/** Where the course itself asks whether the criteria were read: the answer is kept as a reading, with its own row. */
export function noteAcknowledgement(
  store: Store,
  given: {
    readonly pack: Pack
    readonly case: Case
    readonly person: Person
    readonly filledAt: Instant
    readonly row: AuditRow
  },
  now: Now,
): void {
  const { pack, person, filledAt: readAt, row } = given
  const submission = given.case.submissions.at(-1)
  if (submission?.by !== given.case.person || !acknowledgesCriteria(pack, submission)) return
  const ref = packRef(pack)
  const criteria = publishedText(store, ref)
  if (criteria === undefined || store.criteriaReadings.find(person.id, ref) !== undefined) return
  keep(store, { person: person.id, pack: ref, criteria, readAt, receivedAt: now.office, audit: row.hash })
}

function keep(store: Store, reading: StoredReading): void {
  store.criteriaReadings.add(reading)
  showReading(store, reading)
}

/** Fingerprint of the very text that devices were sent; undefined where none was. */
function publishedText(store: Store, pack: string): string | undefined {
  const body = store.views.find({ audience: EVERYBODY, kind: 'pack', id: pack })
  // The office's own row: `showOffice` wrote it.
  return body === undefined ? undefined : fingerprintOf(JSON.parse(body) as PackView)
}
