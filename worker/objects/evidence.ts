import type { Person } from '../../core/case/model.ts'
import type { OpenEvidence } from '../../core/protocol/evidence.ts'
import { assertNever, type Result } from '../../core/result.ts'
import type { Now } from '../clock.ts'
import type { Failure } from '../failure.ts'
import type { Store } from '../storage/store.ts'
import { admit, type Caller } from './admit.ts'
import { announceEvidence } from './announce-evidence.ts'
import { dropEvidence } from './drop-evidence.ts'
import { expectPart, finishParts, showEvidence } from './evidence-parts.ts'
import { readEvidence } from './read-evidence.ts'

/** What a person asks about a file. */
export type EvidenceAsk =
  | { readonly kind: 'announce'; readonly file: OpenEvidence }
  | { readonly kind: 'show' | 'finish' | 'drop' | 'read'; readonly id: string }
  | { readonly kind: 'part'; readonly id: string; readonly n: number; readonly bytes: number }

/** What the worker does next: tell how far the file is, or see to its bytes. Keys are of blobs. */
export type EvidenceTurn =
  | { readonly kind: 'tell'; readonly status: string }
  | { readonly kind: 'keep-part'; readonly key: string }
  | {
      readonly kind: 'join'
      readonly parts: readonly string[]
      readonly key: string
      readonly sha256: string
      readonly type: string
      readonly bytes: number
    }
  | {
      readonly kind: 'give'
      readonly key: string
      readonly name: string
      readonly type: string
      readonly sha256: string
    }

export type EvidenceAnswer = Result<EvidenceTurn, Failure>

/** Decides about a file, whose bytes pass through the worker and never through the region's object. */
export function evidence(
  store: Store,
  { caller, ask }: { readonly caller: Caller; readonly ask: EvidenceAsk },
  now: Now,
): EvidenceAnswer {
  const admitted = admit(store, caller, now)
  if (admitted.kind === 'err') return admitted
  return answer(store, { person: admitted.value, region: caller.access.region, ask }, now)
}

/** One request of a person who is known to be who they say. */
export type Asking<Ask> = {
  readonly person: Person
  readonly region: Caller['access']['region']
  readonly ask: Ask
}

function answer(store: Store, { ask, ...who }: Asking<EvidenceAsk>, now: Now): EvidenceAnswer {
  switch (ask.kind) {
    case 'announce':
      return announceEvidence(store, { ...who, ask: ask.file }, now)
    case 'show':
      return showEvidence(store, { ...who, ask })
    case 'part':
      return expectPart(store, { ...who, ask })
    case 'finish':
      return finishParts(store, { ...who, ask })
    case 'drop':
      return dropEvidence(store, { ...who, ask }, now)
    case 'read':
      return readEvidence(store, { ...who, ask }, now)
    default:
      return assertNever(ask)
  }
}
