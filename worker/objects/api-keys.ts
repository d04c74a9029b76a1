import { calendarOf } from '../../core/case/course.ts'
import { byId } from '../../core/case/people.ts'
import type { Action } from '../../core/case/permissions.ts'
import type { PersonId } from '../../core/ids.ts'
import type { ApiKeyLine, ApiKeyList, ApiKeyMade, MakeApiKey } from '../../core/protocol/api-keys.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { assertNever, err, ok, type Result } from '../../core/result.ts'
import { endOfDay } from '../../core/workflow/calendar.ts'
import { type Now, shifted } from '../clock.ts'
import type { Failure } from '../failure.ts'
import { type ApiKeyText, writeApiKey } from '../session/api-key-text.ts'
import { digest } from '../storage/digest.ts'
import type { Store } from '../storage/store.ts'
import { admit, type Caller } from './admit.ts'
import { currentPack } from './current-pack.ts'
import { permit } from './permit.ts'

/** Who keeps the keys of a region's programs: human resources, or the operator, who has shown so at the door. */
export type Keeper = { readonly kind: 'operator' } | { readonly kind: 'person'; readonly caller: Caller }

export type ApiKeysAsk =
  | { readonly kind: 'list' }
  | { readonly kind: 'make'; readonly make: MakeApiKey; readonly fresh: ApiKeyText }
  | { readonly kind: 'revoke'; readonly id: string }

const MOST_KEYS = 50
const MOST_SHOWN = 200
const LONGEST_LIFE = 2 * 366 * 24 * 3_600_000

/** Lists, makes and takes back the keys of programs (AK3). The answer is JSON text; a secret is in the first of its kind alone. */
export function apiKeys(
  store: Store,
  { keeper, ask }: { readonly keeper: Keeper; readonly ask: ApiKeysAsk },
  now: Now,
): Result<string, Failure> {
  const by = keeperOf(store, { keeper, action: 'key.manage', what: `API keys: ${ask.kind}` }, now)
  if (by.kind === 'err') return by
  switch (ask.kind) {
    case 'list':
      return ok(JSON.stringify(listOf(store)))
    case 'make':
      return makeKey(store, { by: by.value, ...ask }, now)
    case 'revoke':
      return revokeKey(store, { by: by.value, ...ask }, now)
    default:
      return assertNever(ask)
  }
}

/** Null for the operator. */
export type By = PersonId | null

export function keeperOf(
  store: Store,
  { keeper, action, what }: { readonly keeper: Keeper; readonly action: Action; readonly what: string },
  now: Now,
): Result<By, Failure> {
  if (keeper.kind === 'operator') return ok(null)
  const admitted = admit(store, keeper.caller, now)
  if (admitted.kind === 'err') return admitted
  const person = admitted.value
  const permitted = permit(store, { action, person, what }, now)
  return permitted.kind === 'err' ? permitted : ok(person.id)
}

function makeKey(
  store: Store,
  { by, make, fresh }: { readonly by: By; readonly make: MakeApiKey; readonly fresh: ApiKeyText },
  now: Now,
): Result<string, Failure> {
  const noon = `${make.expiresOn}T05:00:00.000Z`
  const expiresAt = endOfDay(calendarOf(currentPack(store)), noon, { days: 0, calendar: 'calendar' })
  if (expiresAt <= now.office || expiresAt > shifted(now.office, LONGEST_LIFE))
    return err({ kind: 'bad-key-date' })
  if (store.apiKeys.countLive(now.office) >= MOST_KEYS) return err({ kind: 'too-many-keys', most: MOST_KEYS })
  const { name, scopes } = make
  const { id, secret } = fresh
  store.apiKeys.add({ id, hash: digest(secret), name, scopes, madeAt: now.office, madeBy: by, expiresAt })
  note(store, { by, action: 'api-key-made', id, detail: { scopes, expiresAt } }, now)
  const answer: ApiKeyMade = { ...listOf(store), id, secret: writeApiKey(fresh) }
  return ok(JSON.stringify(answer))
}

/** From its answer on, the key opens nothing. The same again changes nothing. */
function revokeKey(
  store: Store,
  { by, id }: { readonly by: By; readonly id: string },
  now: Now,
): Result<string, Failure> {
  const key = store.apiKeys.find(id)
  if (key === undefined) return err({ kind: 'unknown-api-key' })
  if (key.revokedAt === null) {
    store.apiKeys.revoke(id, now.office)
    note(store, { by, action: 'api-key-revoked', id, detail: {} }, now)
  }
  return ok(JSON.stringify(listOf(store)))
}

function note(
  store: Store,
  about: {
    readonly by: By
    readonly action: 'api-key-made' | 'api-key-revoked'
    readonly id: string
    readonly detail: { readonly scopes?: readonly string[]; readonly expiresAt?: string }
  },
  now: Now,
): void {
  const { by, action, id, detail } = about
  const actor = by === null ? ({ kind: 'operator' } as const) : ({ kind: 'person', person: by } as const)
  store.audit.add({ at: now.office, action, actor, subject: id, detail })
}

function listOf(store: Store): ApiKeyList {
  const people = byId(store.people.all())
  const keys = store.apiKeys.list(MOST_SHOWN).map(({ hash: _, madeBy, ...key }): ApiKeyLine => {
    const name = madeBy === null ? null : (people.get(madeBy)?.name ?? madeBy)
    return { ...key, madeBy: name }
  })
  return { protocol: PROTOCOL, keys }
}
