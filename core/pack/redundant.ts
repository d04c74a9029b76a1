import { canonicalJson } from '../canonical-json.ts'
import { isObject, type Json } from '../json.ts'
import { err, ok, type Result } from '../result.ts'
import { compose, type Laid } from './compose.ts'
import type { Files } from './documents.ts'
import { lineage } from './lineage.ts'
import { applyChanges } from './overlay/apply-changes.ts'
import type { Change } from './overlay/change.ts'
import { grains } from './overlay/grain.ts'
import type { PackProblem } from './problem.ts'
import { pointerInPack } from './provenance.ts'

/** Something that an overlay says though its base says the same. */
export type Repetition = {
  readonly file: string
  /** JSON Pointer into the file. */
  readonly path: string
  /** Where it stands in the pack, rows by their keys. */
  readonly pointer: string
}

/**
 * What a pack repeats of those it is built on, unchanged; none of it is needed. An overlay that says `"weight": 60`
 * where its base has 60 gives `[{ file, path, pointer }]` of that place; an error where the packs do not go together.
 */
export function redundant(
  files: Files,
  bases: readonly Files[],
): Result<readonly Repetition[], readonly PackProblem[]> {
  const line = lineage(files, bases)
  if (line.kind === 'err') return line
  const composed = compose(line.value)
  if (composed.problems.length > 0) return err(composed.problems)
  const last = line.value.at(-1)?.name
  return ok(composed.laid.filter(({ layer }) => layer === last).flatMap(repeated))
}

function repeated(laid: Laid): readonly Repetition[] {
  return laid.changes
    .filter((change) => changesNothing(laid, change))
    .map(({ at, path }) => ({ file: laid.file, path, pointer: pointerInPack(laid, at) }))
}

/**
 * Whether the base with this change is the base. True for the edit `{ kind: 'set', was: 60, value: 60 }`, and for a
 * `move` to where the row is.
 */
function changesNothing({ kind, base }: Pick<Laid, 'kind' | 'base'>, change: Change): boolean {
  const { edit } = change
  if (edit.kind === 'set') return canonicalJson(edit.value) === canonicalJson(edit.was)
  if (edit.kind !== 'move') return false
  // A row may stand beside one that this overlay adds, which the base alone cannot tell.
  const list = change.at.slice(0, -1)
  const moved = listAt(applyChanges(grains[kind], base, [change]), list)
  return canonicalJson(moved) === canonicalJson(listAt(base, list))
}

function listAt(json: Json, at: readonly string[]): Json {
  return at.reduce<Json>((part, name) => {
    if (isObject(part)) return part[name] ?? null
    if (!Array.isArray(part)) return null
    const row = part.find((row: Json) => isObject(row) && Object.values(row).some((value) => value === name))
    return row ?? null
  }, json)
}
