import { subordinatesOf } from '../../../core/case/people.ts'
import type { Action } from '../../../core/case/permissions.ts'
import type { CycleId } from '../../../core/ids.ts'
import { assertNever, type Result } from '../../../core/result.ts'
import type { Now } from '../../clock.ts'
import type { Failure } from '../../failure.ts'
import type { Store } from '../../storage/store.ts'
import { admit, type Caller } from '../admit.ts'
import { permit } from '../permit.ts'
import { readFollowUps } from './read-follow-ups.ts'
import { readNeeds } from './read-needs.ts'
import { readProgrammes } from './read-programmes.ts'
import { readRanking } from './read-ranking.ts'
import { readTalents } from './read-talents.ts'

/** What is asked about what follows on results. */
export type DevelopmentAsk =
  /** Without a cycle, of the newest one. */
  | { readonly kind: 'follow-ups'; readonly cycle: CycleId | null }
  | { readonly kind: 'needs'; readonly cycle: CycleId | null }
  /** With what changed, of the one that is named. */
  | { readonly kind: 'programmes'; readonly programme: string | null }
  | { readonly kind: 'talents' }
  | { readonly kind: 'ranking'; readonly cycle: CycleId | null }

/** Answers human resources, and of needs whoever leads somebody, as JSON text. */
export function development(
  store: Store,
  { caller, ask }: { readonly caller: Caller; readonly ask: DevelopmentAsk },
  now: Now,
): Result<string, Failure> {
  const admitted = admit(store, caller, now)
  if (admitted.kind === 'err') return admitted
  const by = admitted.value
  const standings = subordinatesOf(store.people.all(), by.id).length > 0 ? (['superior'] as const) : []
  const permitted = permit(store, { action: actionOf(ask), person: by, what: ask.kind, standings }, now)
  if (permitted.kind === 'err') return permitted
  switch (ask.kind) {
    case 'follow-ups':
      return readFollowUps(store, ask.cycle, now)
    case 'needs':
      return readNeeds(store, { by, cycle: ask.cycle }, now)
    case 'programmes':
      return readProgrammes(store, ask.programme)
    case 'talents':
      return readTalents(store, by, now)
    case 'ranking':
      return readRanking(store, { by, cycle: ask.cycle }, now)
    default:
      return assertNever(ask)
  }
}

function actionOf({ kind }: DevelopmentAsk): Action {
  switch (kind) {
    case 'follow-ups':
      return 'follow-up.read'
    case 'needs':
      return 'needs.read'
    case 'programmes':
      return 'programme.read'
    case 'talents':
      return 'talent.read'
    case 'ranking':
      return 'ranking.read'
    default:
      return assertNever(kind)
  }
}
