import type { Json } from '../../json.ts'
import type { SchemaProblem } from './problem.ts'

const sizeLimit = 30_000
const depthLimit = 200

/**
 * Refuses a schema that is too large or too deep to walk; this check itself does not recurse.
 * `checkSize({ type: 'string' })` is `[]`.
 */
export function checkSize(schema: Json): SchemaProblem[] {
  let level: Json[] = [schema]
  let size = 0
  for (let depth = 0; level.length > 0; depth++) {
    size += level.length
    if (depth > depthLimit) return [{ kind: 'too-deep', path: '', limit: depthLimit }]
    if (size > sizeLimit) return [{ kind: 'too-large', path: '', limit: sizeLimit }]
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    )
  }
  return []
}
