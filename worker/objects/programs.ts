import { scopesAllow } from '../../core/case/api-scope.ts'
import type { Action } from '../../core/case/permissions.ts'
import type { ApiKeyShown } from '../../core/protocol/api-keys.ts'
import type { PutMeasurements } from '../../core/protocol/measurements.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { assertNever, err, ok, type Result } from '../../core/result.ts'
import { type Now, shifted } from '../clock.ts'
import type { Failure } from '../failure.ts'
import type { ApiKeyText } from '../session/api-key-text.ts'
import type { ApiKey } from '../storage/api-keys.ts'
import { digest } from '../storage/digest.ts'
import type { Store } from '../storage/store.ts'
import { putMeasurements, reviewMeasurements } from './measurements.ts'
import { noteRefusal } from './refusal.ts'
import { reportFigures, reportProgress } from './reports.ts'

/** What a program of the office asks with its key; each kind has its action in the table of permissions (AK2). */
export type ProgramAsk =
  | { readonly kind: 'show-key' }
  | { readonly kind: 'report-progress' | 'report-figures' }
  | { readonly kind: 'put-measurements' | 'review-measurements'; readonly put: PutMeasurements }

/** How often the use of a key is written down. */
const USE_NOTED = 10 * 60_000

/** Answers a program as JSON text, as far as its key goes. */
export function program(
  store: Store,
  { key, ask }: { readonly key: ApiKeyText; readonly ask: ProgramAsk },
  now: Now,
): Result<string, Failure> {
  const admitted = admitProgram(store, { key, action: actionOf(ask) }, now)
  if (admitted.kind === 'err') return admitted
  const { id, scopes, expiresAt } = admitted.value
  switch (ask.kind) {
    case 'show-key': {
      const answer: ApiKeyShown = { protocol: PROTOCOL, id, scopes, expiresAt }
      return ok(JSON.stringify(answer))
    }
    case 'report-progress':
      return reportProgress(store, now)
    case 'report-figures':
      return reportFigures(store)
    case 'review-measurements':
      return reviewMeasurements(store, ask.put, now)
    case 'put-measurements':
      return putMeasurements(store, { by: { kind: 'program', key: id }, put: ask.put }, now)
    default:
      return assertNever(ask)
  }
}

function actionOf(ask: ProgramAsk): Action {
  switch (ask.kind) {
    case 'show-key':
      return 'key.show'
    case 'report-progress':
      return 'progress.report'
    case 'report-figures':
      return 'figures.report'
    case 'review-measurements':
    case 'put-measurements':
      return 'measurement.put'
    default:
      return assertNever(ask)
  }
}

/** The key, where it is the right one, still counts, and one of its scopes opens what is asked. */
function admitProgram(
  store: Store,
  { key, action }: { readonly key: ApiKeyText; readonly action: Action },
  now: Now,
): Result<ApiKey, Failure> {
  const found = store.apiKeys.find(key.id)
  // Both are hashes of 256 random bits: how long comparing takes tells nothing that helps.
  if (found === undefined || found.hash !== digest(key.secret)) return err({ kind: 'bad-api-key' })
  if (found.revokedAt !== null || found.expiresAt < now.office) return err({ kind: 'api-key-over' })
  if (!scopesAllow(found.scopes, action)) {
    noteRefusal(store, { actor: { kind: 'program', key: found.id }, what: action, why: 'no-scope' }, now)
    return err({ kind: 'no-scope' })
  }
  if (found.usedAt === null || found.usedAt < shifted(now.office, -USE_NOTED)) {
    store.apiKeys.noteUse(found.id, now.office)
  }
  return ok(found)
}
