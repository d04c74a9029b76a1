import { proposalData } from '../../../core/followup/propose.ts'
import type { JsonObject } from '../../../core/json.ts'
import type { Pack } from '../../../core/pack/model.ts'
import { runCase } from '../../../core/pack/run-cases.ts'
import { examplesOf } from '../scoring/scoring-view.ts'
import type { Studio } from '../studio.ts'

const made = new WeakMap<Pack, JsonObject>()

/**
 * Somebody with two years of results, to try a proposal's rule on: the first test case that comes to a result, in both
 * years. The same for one state of a pack, so that what the author changes in it is not put back.
 */
export function proposalExample(studio: Studio, pack: Pack): JsonObject {
  const known = made.get(pack)
  if (known !== undefined) return known
  const result = resultOf(studio, pack) ?? { outputs: {}, steps: [] }
  const data = proposalData(pack, {
    result,
    person: { post: 'Analis Kebijakan', grade: 'III/c', unit: 'Bagian Umum', frontLine: true },
    years: [2026, 2025].map((year) => ({ year, outputs: result.outputs })),
    trained: [],
  })
  made.set(pack, data)
  return data
}

function resultOf(studio: Studio, pack: Pack) {
  const all = examplesOf(studio.documents.peek(), `scoring/${pack.scoring.id}`, studio.row.base)
  for (const { cases, row } of all.slice(0, 20)) {
    try {
      const { result } = runCase(pack, { ...cases, scoring: pack.scoring.id }, row)
      if (result.kind === 'scored') return result
    } catch {
      // A rule that is being written may be anything; the next case may do.
    }
  }
  return undefined
}
