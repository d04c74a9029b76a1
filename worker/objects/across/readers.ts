import type { MakeReader, ReaderList, ReaderMade } from '../../../core/protocol/roll-ups.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { assertNever, err, ok, type Result } from '../../../core/result.ts'
import { type Now, shifted } from '../../clock.ts'
import type { Failure } from '../../failure.ts'
import { type ApiKeyText, writeApiKey } from '../../session/api-key-text.ts'
import { digest } from '../../storage/digest.ts'
import type { Directory } from '../../storage/directory.ts'

/** What the operator asks about those who compare regions. */
export type ReadersAsk =
  | { readonly kind: 'list' }
  | { readonly kind: 'make'; readonly make: MakeReader; readonly fresh: ApiKeyText }
  | { readonly kind: 'remove'; readonly id: string }

const MOST_READERS = 200
const LONGEST_LIFE = 2 * 366 * 24 * 3_600_000

/** Lists, adds and takes away readers (AR2). The answer is JSON text; a secret is in the first of its kind alone. */
export function readers(directory: Directory, ask: ReadersAsk, now: Now): Result<string, Failure> {
  switch (ask.kind) {
    case 'list':
      return ok(JSON.stringify(listOf(directory)))
    case 'make': {
      const { name, regions, expiresOn } = ask.make
      const expiresAt = `${expiresOn}T23:59:59.999Z`
      if (expiresAt <= now.office || expiresAt > shifted(now.office, LONGEST_LIFE))
        return err({ kind: 'bad-key-date' })
      if (directory.readers.all().length >= MOST_READERS)
        return err({ kind: 'too-many-keys', most: MOST_READERS })
      const { id, secret } = ask.fresh
      directory.readers.add({ id, hash: digest(secret), name, regions, madeAt: now.office, expiresAt })
      const made: ReaderMade = { ...listOf(directory), id, secret: writeApiKey(ask.fresh) }
      return ok(JSON.stringify(made))
    }
    case 'remove':
      if (directory.readers.find(ask.id) === undefined) return err({ kind: 'unknown-api-key' })
      directory.readers.remove(ask.id)
      return ok(JSON.stringify(listOf(directory)))
    default:
      return assertNever(ask)
  }
}

function listOf(directory: Directory): ReaderList {
  return { protocol: PROTOCOL, readers: directory.readers.all().map(({ hash: _, ...reader }) => reader) }
}
