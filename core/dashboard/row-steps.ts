import { own } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import type { ScoringDocument, Step } from '../scoring/model.ts'
import type { Text } from '../text.ts'

/** What is judged row by row, and the step that says what each row came to. */
export type RowStep = {
  readonly set: string
  readonly step: string
  readonly unit: Text | null
  readonly ids: readonly string[]
}

/**
 * Of each set of rows that a pack judges, the step whose value counts: the last one over that set that leads to the
 * earliest of the outputs, so that a spread or a draft beside it is not taken for the value.
 * `rowSteps(nasional).map(({ step }) => step)` is `['achievement', 'behaviour']`.
 */
export function rowSteps(pack: Judging): readonly RowStep[] {
  const found = known.get(pack) ?? findSteps(pack)
  known.set(pack, found)
  return found
}

/** A version of a pack never changes, and is asked for with each appraisal and each filter. */
const known = new WeakMap<Judging, readonly RowStep[]>()

function findSteps({ scoring, indicators, behaviours, sets }: Judging): readonly RowStep[] {
  const all = { indicators, behaviours, ...sets }
  return Object.entries(all).flatMap(([set, rows]): readonly RowStep[] => {
    const step = rows.length === 0 ? undefined : stepOver(scoring, set)
    return step === undefined
      ? []
      : [{ set, step: step.id, unit: step.unit ?? null, ids: rows.map(({ id }) => id) }]
  })
}

type Judging = Pick<Pack, 'scoring' | 'indicators' | 'behaviours' | 'sets'>

function stepOver({ steps, outputs }: ScoringDocument, set: string): Step | undefined {
  const byId = Object.fromEntries(steps.map((step) => [step.id, step]))
  for (const output of Object.values(outputs)) {
    const leading = leadingTo(byId, JSON.stringify(output).match(/[\w-]+/g) ?? [])
    const found = steps.findLast((step) => step.each === set && leading.has(step.id))
    if (found !== undefined) return found
  }
  return undefined
}

function leadingTo(byId: { readonly [id: string]: Step }, names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const queue = [...names]
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const step = own<Step>(byId, name)
    if (step === undefined || found.has(name)) continue
    found.add(name)
    for (const [, id = ''] of JSON.stringify(step.rule).matchAll(/"(?:\.\.\/)*steps\.([\w-]+)/g))
      queue.push(id)
  }
  return found
}
