import { mayOpen } from '../../core/case/may-open.ts'
import { may } from '../../core/case/permissions.ts'
import { err, ok } from '../../core/result.ts'
import type { Now } from '../clock.ts'
import type { EvidenceRow } from '../storage/evidence.ts'
import type { Store } from '../storage/store.ts'
import { loadCase, packOf } from './case-record.ts'
import type { Asking, EvidenceAnswer } from './evidence.ts'
import { contentKey } from './evidence-keys.ts'
import { noteRefusal } from './refusal.ts'
import { readingOf } from './show.ts'

/** Gives a file out to its owner, and to whoever is shown an answer that names it; the latter is in the log (E6). */
export function readEvidence(
  store: Store,
  asking: Asking<{ readonly id: string }>,
  now: Now,
): EvidenceAnswer {
  const { person, ask, region } = asking
  const row = store.evidence.find(ask.id)
  if (row === undefined || !isFor(store, row, asking, now)) {
    noteRefusal(store, { person: person.id, what: `evidence ${ask.id}`, why: 'unknown-evidence' }, now)
    return err({ kind: 'unknown-evidence' })
  }
  if (row.state === 'refused') return err({ kind: 'unknown-evidence' })
  if (row.state === 'coming') return err({ kind: 'evidence-coming' })
  if (row.person !== person.id) {
    store.audit.add({
      at: now.office,
      action: 'evidence-opened',
      actor: { kind: 'person', person: person.id },
      subject: row.case,
      detail: { evidence: row.id, sha256: row.sha256 },
    })
  }
  const { name, type, sha256 } = row
  return ok({ kind: 'give', key: contentKey(region, row), name, type, sha256 })
}

function isFor(
  store: Store,
  row: EvidenceRow,
  { person }: Pick<Asking<unknown>, 'person'>,
  now: Now,
): boolean {
  if (row.person === person.id) return may('evidence.open', ['self'])
  const opened = loadCase(store, row.case)
  if (opened === undefined) return false
  const reading = readingOf(store, opened, now)
  return mayOpen(packOf(store, opened), opened, { ...reading, person: person.id, file: row.id })
}
