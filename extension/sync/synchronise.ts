import type { ChangePage } from '../../core/protocol/change.ts'
import type { Mutation, MutationReceipt } from '../../core/protocol/mutation.ts'
import { assertNever } from '../../core/result.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Health } from '../store/cursor.ts'
import type { Answer } from './answer.ts'
import { backoff } from './backoff.ts'
import { type CopyDeps, copyDrafts } from './copy-drafts.ts'
import { type DrainDeps, drain } from './drain.ts'
import { type PullDeps, pull } from './pull.ts'

export type SyncDeps = {
  readonly outbox: Omit<DrainDeps, 'send' | 'now' | 'random'>
  readonly changes: Omit<PullDeps, 'fetchPage'>
  readonly send: (mutation: Mutation) => Promise<Answer<MutationReceipt>>
  readonly fetchPage: (position: number) => Promise<Answer<ChangePage>>
  /** Drafts of the person's other devices, and copies of what is here for them. */
  readonly drafts: CopyDeps
  readonly health: () => Promise<Health>
  readonly begin: (at: Instant) => Promise<void>
  /** Notes it and gives what was noted: who has signed in anew meanwhile is not signed out. */
  readonly end: (health: Health) => Promise<Health>
  readonly online: () => boolean
  readonly now: () => number
  readonly random: () => number
}

type End = { readonly kind: 'ok' } | Exclude<Answer<never>, { readonly kind: 'ok' }>

/**
 * One turn: push what waits, then read what changed. How it went is noted as `Health`, which is what the person
 * sees. `eager` is a person's own wish, or the line's return: nothing waits for its time then.
 */
export async function synchronise(deps: SyncDeps, { eager = false } = {}): Promise<Health> {
  const before = await deps.health()
  await deps.begin(instant(deps.now()))
  return deps.end(healthAfter(await turn(deps, eager), before, deps))
}

async function turn(deps: SyncDeps, eager: boolean): Promise<End> {
  if (!deps.online()) return { kind: 'unreachable' }
  const { now, random } = deps
  const drained = await drain({ ...deps.outbox, send: deps.send, now, random }, { eager })
  if (drained.stopped === 'unreachable') return { kind: 'unreachable' }
  if (drained.stopped === 'signed-out') return { kind: 'unauthorised' }
  const pulled = await pull({ ...deps.changes, fetchPage: deps.fetchPage })
  return pulled.end.kind === 'ok' ? copyDrafts(deps.drafts) : pulled.end
}

function healthAfter(end: End, before: Health, { now, random }: Pick<SyncDeps, 'now' | 'random'>): Health {
  const failures = 'failures' in before ? before.failures + 1 : 1
  const since = 'since' in before ? before.since : instant(now())
  const trouble = { since, failures, retryAt: instant(now() + backoff(failures, random())) }
  switch (end.kind) {
    case 'ok':
      return { kind: 'ok' }
    case 'unreachable':
      return { kind: 'unreachable', ...trouble }
    case 'failing':
      return { kind: 'failing', status: end.status, ...trouble }
    case 'refused':
      return { kind: 'failing', status: end.problem.status, ...trouble }
    case 'unauthorised':
      return { kind: 'signed-out' }
    default:
      return assertNever(end)
  }
}

function instant(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString()
}
