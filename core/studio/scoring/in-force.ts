import { isObject, type Json, type JsonObject, own } from '../../json.ts'
import { withoutNotes } from '../../pack/documents.ts'
import { askedPolicies, partFor, policyText } from '../../pack/parts-for.ts'
import { checkShape } from '../../pack/shapes.ts'
import type { ScoringDocument } from '../../scoring/model.ts'
import type { Edit } from '../edit.ts'
import type { ProjectDocuments } from '../project.ts'

/**
 * A project's policies, as parts of its documents depend on them (R16).
 * `policiesOf(documents).indicators` is `'some'` where there are indicators.
 */
export function policiesOf({ pack, indicators }: ProjectDocuments): JsonObject {
  return askedPolicies({ pack, indicators })
}

/**
 * A scoring as it runs under the project's policies; undefined while it does not have its shape.
 * `scoringInForce(documents, 'scoring/appraisal')?.steps` has the steps that are taken.
 */
export function scoringInForce(documents: ProjectDocuments, name: string): ScoringDocument | undefined {
  const document = documents[name]
  const part = document && partFor(withoutNotes(document), policiesOf(documents))
  if (part === undefined || checkShape('scoring', name, part).length > 0) return undefined
  // It has the shape of a scoring.
  return part as unknown as ScoringDocument
}

/** The branch of a rule that counts under the policies, and the way to it within the rule. */
export type BranchInForce = {
  readonly at: Edit['at']
  readonly rule: Json
  /** The policies that chose it, each with its value: `skp.use` → `none`. */
  readonly policies: readonly (readonly [path: string, value: string])[]
}

/**
 * What counts of a rule that the policies choose, so that only this is changed and the other ways stay.
 *
 * ```ts
 * branchInForce({ perPolicy: ['skp.use', { none: 1, '*': 2 }] }, { skp: { use: 'none' } })
 * // { at: ['perPolicy', 1, 'none'], rule: 1, policies: [['skp.use', 'none']] }
 * ```
 */
export function branchInForce(rule: Json, asked: JsonObject): BranchInForce {
  const [path, parts]: readonly Json[] = isObject(rule) && Array.isArray(rule.perPolicy) ? rule.perPolicy : []
  if (typeof path !== 'string' || !isObject(parts)) return { at: [], rule, policies: [] }
  const value = policyText(asked, path)
  const name = Object.hasOwn(parts, value) ? value : '*'
  const within = branchInForce(own(parts, name) ?? null, asked)
  return {
    at: ['perPolicy', 1, name, ...within.at],
    rule: within.rule,
    policies: [[path, value], ...within.policies],
  }
}

/**
 * The policies that a part needs, where it does not have them: `missingPolicies({ onlyIf: { use: ['yes'] } }, { use: 'no' })`
 * is `[['use', 'no']]`; empty for a part that counts.
 */
export function missingPolicies(
  part: Json,
  asked: JsonObject,
): readonly (readonly [path: string, value: string])[] {
  const onlyIf = isObject(part) ? part.onlyIf : undefined
  if (!isObject(onlyIf ?? null)) return []
  return Object.entries(onlyIf as JsonObject).flatMap(([path, among]): (readonly [string, string])[] => {
    const value = policyText(asked, path)
    return Array.isArray(among) && among.includes(value) ? [] : [[path, value]]
  })
}
