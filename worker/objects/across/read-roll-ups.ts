import type { RollUpList } from '../../../core/protocol/roll-ups.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { err, ok, type Result } from '../../../core/result.ts'
import type { Now } from '../../clock.ts'
import type { Failure } from '../../failure.ts'
import type { ApiKeyText } from '../../session/api-key-text.ts'
import { digest } from '../../storage/digest.ts'
import type { Directory } from '../../storage/directory.ts'

/** A `RollUpList` as JSON text, of the regions that this key is for (AR2). */
export function readRollUps(
  directory: Directory,
  { id, secret }: ApiKeyText,
  now: Now,
): Result<string, Failure> {
  const reader = directory.readers.find(id)
  // Both are hashes of 256 random bits: how long comparing takes tells nothing that helps.
  if (reader === undefined || reader.hash !== digest(secret)) return err({ kind: 'bad-api-key' })
  if (reader.expiresAt <= now.office) return err({ kind: 'api-key-over' })
  const { regions } = reader
  const rollUps = directory.rollUps.all().filter(({ region }) => regions?.includes(region.id) ?? true)
  const list: RollUpList = { protocol: PROTOCOL, rollUps }
  return ok(JSON.stringify(list))
}
