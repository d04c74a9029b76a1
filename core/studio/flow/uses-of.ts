import { isObject, type JsonObject } from '../../json.ts'
import type { ProjectDocuments } from '../project.ts'
import { type NameKind, visitNames } from './visit-names.ts'

/** A part of a workflow by its name. */
export type Named = { readonly kind: NameKind; readonly name: string }

/** Where something is mentioned: the way from the document's root. */
export type Use = { readonly document: string; readonly at: readonly (string | number)[] }

/**
 * Everything in a project that mentions a state, a task or a role of its workflow.
 *
 * ```ts
 * usesOf(documents, { kind: 'role', name: 'peer' })[0] // { document: 'workflow', at: ['states', 'rating', 'tasks', 1, 'role'] }
 * ```
 */
export function usesOf({ workflow, pack }: ProjectDocuments, { kind, name }: Named): readonly Use[] {
  const uses: Use[] = []
  if (workflow !== undefined) {
    visitNames(workflow, (found, other, at) => {
      if (found === kind && other === name) uses.push({ document: 'workflow', at })
      return other
    })
  }
  return [...uses, ...(kind === 'task' ? readingTasks(pack, name) : [])]
}

/** Which answer says that the criteria were read is told by its task (`policies.criteria.by`). */
function readingTasks(pack: JsonObject | undefined, name: string): readonly Use[] {
  return criteriaRows(pack).flatMap((row, index) =>
    row.task === name ? [{ document: 'pack', at: [...criteriaRowsAt, index, 'task'] }] : [],
  )
}

/** Where a pack says which answers stand for having read the criteria. */
export const criteriaRowsAt = ['policies', 'criteria', 'by'] as const

/** The rows there, `[{ task: 'read-criteria', answer: 'response', is: 'understood' }]`; none where it says nothing. */
export function criteriaRows(pack: JsonObject | undefined): readonly JsonObject[] {
  const policies = pack?.policies
  const criteria = isObject(policies ?? null) ? (policies as JsonObject).criteria : undefined
  const by = isObject(criteria ?? null) ? (criteria as JsonObject).by : undefined
  return Array.isArray(by) ? by.filter(isObject) : []
}
