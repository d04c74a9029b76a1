import { mayBring } from '../../core/case/may-open.ts'
import type { EvidencePolicy } from '../../core/evidence/model.ts'
import type { OpenEvidence } from '../../core/protocol/evidence.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { type Now, shifted } from '../clock.ts'
import type { EvidenceFailure } from '../failure.ts'
import type { Store } from '../storage/store.ts'
import { loadCase, packOf } from './case-record.ts'
import type { Asking, EvidenceAnswer } from './evidence.ts'
import { tell } from './evidence-parts.ts'
import { noteRefusal } from './refusal.ts'
import { readingOf } from './show.ts'

/** Takes note of a file that is to come, once; the same again tells how far it is. */
export function announceEvidence(store: Store, asking: Asking<OpenEvidence>, now: Now): EvidenceAnswer {
  const { person, ask } = asking
  const known = store.evidence.find(ask.id)
  if (known !== undefined) {
    const same = known.person === person.id && known.case === ask.case && known.sha256 === ask.sha256
    if (same && known.type === ask.type && known.bytes === ask.bytes) return tell(store, known)
    return err({ kind: 'other-evidence' })
  }
  const policy = policyFor(store, asking, now)
  if (policy === null) {
    noteRefusal(
      store,
      { person: person.id, what: `evidence for ${ask.case}`, why: 'evidence-not-asked' },
      now,
    )
    return err({ kind: 'evidence-not-asked' })
  }
  const within = checkLimits(store, asking, policy)
  if (within.kind === 'err') return within
  const { id, case: of, sha256, name, type, bytes } = ask
  const row = { id, case: of, person: person.id, sha256, name, type, bytes, state: 'coming' } as const
  store.evidence.add({ ...row, openedAt: now.office, dropAt: shifted(now.office, policy.unusedDays * DAY) })
  return tell(store, row)
}

const DAY = 86_400_000

/** What may be brought to this appraisal by whoever has a task in it that takes files; null for everybody else. */
function policyFor(store: Store, { person, ask }: Asking<OpenEvidence>, now: Now): EvidencePolicy | null {
  const opened = loadCase(store, ask.case)
  if (opened === undefined) return null
  const pack = packOf(store, opened)
  const allowed = mayBring(pack, opened, { ...readingOf(store, opened, now), person: person.id })
  return allowed ? (pack.policies.evidence ?? null) : null
}

function checkLimits(
  store: Store,
  { person, ask }: Asking<OpenEvidence>,
  policy: EvidencePolicy,
): Result<null, EvidenceFailure> {
  const { types, maxBytes, maxCaseFiles, maxCaseBytes } = policy
  if (!types.includes(ask.type)) return err({ kind: 'evidence-type', taken: types })
  if (ask.bytes > maxBytes) return err({ kind: 'evidence-too-large', limit: maxBytes })
  const held = store.evidence.held({ case: ask.case, person: person.id })
  if (held.files >= maxCaseFiles || held.bytes + ask.bytes > maxCaseBytes) {
    return err({ kind: 'evidence-too-much', files: maxCaseFiles, limit: maxCaseBytes })
  }
  return ok(null)
}
