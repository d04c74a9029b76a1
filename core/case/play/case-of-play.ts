import { isObject, type Json, type JsonObject, own } from '../../json.ts'
import type { CaseDocument, CaseRow } from '../../pack/run-cases.ts'
import { err, ok, type Result } from '../../result.ts'
import type { Play } from './play.ts'

/**
 * The newest result of a played appraisal as one more row of cases, which holds as long as the rules come to the same.
 * `caseOfPlay(play, undefined)` is a document with that row alone; there is none before anything was scored.
 */
export function caseOfPlay(
  { case: opened, pack }: Play,
  known: CaseDocument | undefined,
): Result<CaseDocument, { readonly kind: 'no-result' }> {
  const newest = opened.results.at(-1)
  if (newest?.input === undefined || newest.result.kind !== 'scored') return err({ kind: 'no-result' })
  // What goes into a scoring is JSON, and is compared as such.
  const input: JsonObject = JSON.parse(JSON.stringify(newest.input))
  const rows = known?.rows ?? []
  const n = rows.length + 1
  const row: CaseRow = {
    title: { id: `Dari simulasi ${n}`, en: `From the simulation ${n}` },
    ...(known === undefined ? {} : { change: changeTo(known.input, input) }),
    expect: { kind: 'scored', outputs: newest.result.outputs },
  }
  return ok({
    id: known?.id ?? 'simulasi',
    scoring: known?.scoring ?? pack.scoring.id,
    input: known?.input ?? input,
    rows: [...rows, row],
  })
}

/** The merge patch (RFC 7396) from one input to another: what the other lacks is taken away, at any depth. */
function changeTo(from: JsonObject, to: JsonObject): JsonObject {
  const gone = Object.keys(from).filter((name) => !Object.hasOwn(to, name))
  const parts = Object.entries(to).map(([name, part]): [string, Json] => {
    const before = own(from, name) ?? null
    return [name, isObject(part) && isObject(before) ? changeTo(before, part) : part]
  })
  return { ...Object.fromEntries(gone.map((name) => [name, null])), ...Object.fromEntries(parts) }
}
