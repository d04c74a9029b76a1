import { may } from '../../core/case/permissions.ts'
import { partCount, partRange } from '../../core/evidence/parts.ts'
import type { RegionId } from '../../core/ids.ts'
import type { EvidenceStatus } from '../../core/protocol/evidence.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { err, ok } from '../../core/result.ts'
import type { Now } from '../clock.ts'
import type { EvidenceRow } from '../storage/evidence.ts'
import type { Store } from '../storage/store.ts'
import { loadCase } from './case-record.ts'
import type { Asking, EvidenceAnswer, EvidenceAsk } from './evidence.ts'
import { contentKey, partKey, partKeys } from './evidence-keys.ts'
import { showCase } from './show.ts'

type Named = Asking<{ readonly id: string }>
type Part = Asking<Extract<EvidenceAsk, { readonly kind: 'part' }>>

/** How far a file is, for its owner alone. */
export function showEvidence(store: Store, asking: Named): EvidenceAnswer {
  const row = ownRow(store, asking)
  return row === undefined ? err({ kind: 'unknown-evidence' }) : tell(store, row)
}

/** Whether a part may come, and where it goes; one that is not of its size is none. */
export function expectPart(store: Store, asking: Part): EvidenceAnswer {
  const row = ownRow(store, asking)
  if (row === undefined) return err({ kind: 'unknown-evidence' })
  if (row.state !== 'coming') return tell(store, row)
  const { id, n, bytes } = asking.ask
  const { from, to } = partRange(n, row.bytes)
  if (n >= partCount(row.bytes) || to - from !== bytes) return err({ kind: 'bad-part' })
  return ok({ kind: 'keep-part', key: partKey(asking.region, id, n) })
}

/** A file whose parts are all there can be joined; else its owner is told which are. */
export function finishParts(store: Store, asking: Named): EvidenceAnswer {
  const row = ownRow(store, asking)
  if (row === undefined) return err({ kind: 'unknown-evidence' })
  const { region } = asking
  const complete = store.evidence.parts(row.id).length === partCount(row.bytes)
  if (row.state !== 'coming' || !complete) return tell(store, row)
  const { sha256, type, bytes } = row
  return ok({ kind: 'join', parts: partKeys(region, row), key: contentKey(region, row), sha256, type, bytes })
}

/** What the worker has done with bytes that it was let keep. `damaged`: together they are not what was announced. */
export type EvidenceDeed =
  | { readonly kind: 'part-kept'; readonly n: number }
  | { readonly kind: 'joined'; readonly as: 'here' | 'refused' | 'damaged' }

/** Notes what was done, unless the file has been dropped meanwhile; whoever waits for it sees that it is there. */
export function noteDeed(
  store: Store,
  { region, id, deed }: { readonly region: RegionId; readonly id: string; readonly deed: EvidenceDeed },
  now: Now,
): EvidenceAnswer {
  const row = store.evidence.find(id)
  if (row === undefined) {
    if (deed.kind === 'part-kept') store.evidenceTrash.add([partKey(region, id, deed.n)], now.office)
    return err({ kind: 'unknown-evidence' })
  }
  if (row.state !== 'coming') return tell(store, row)
  if (deed.kind === 'part-kept') {
    store.evidence.addPart(id, deed.n)
    return tell(store, row)
  }
  store.evidence.forgetParts(id)
  // Sent again, each part takes the place of the damaged one.
  if (deed.as === 'damaged') return tell(store, row)
  store.evidence.setState(id, deed.as)
  store.evidenceTrash.add(partKeys(region, row), now.office)
  const opened = row.dropAt === null ? loadCase(store, row.case) : undefined
  if (opened !== undefined) showCase(store, opened, now)
  return tell(store, { ...row, state: deed.as })
}

/** The status of a file as an answer. */
export function tell(
  store: Store,
  { id, bytes, state }: Pick<EvidenceRow, 'id' | 'bytes' | 'state'>,
): EvidenceAnswer {
  const received = store.evidence.parts(id)
  const status: EvidenceStatus = { protocol: PROTOCOL, id, state, parts: partCount(bytes), received }
  return ok({ kind: 'tell', status: JSON.stringify(status) })
}

function ownRow(store: Store, { person, ask }: Named): EvidenceRow | undefined {
  const row = store.evidence.find(ask.id)
  return may('evidence.send', row?.person === person.id ? ['self'] : []) ? row : undefined
}
