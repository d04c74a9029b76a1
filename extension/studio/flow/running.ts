import { isObject, type JsonObject } from '../../../core/json.ts'
import { partFor } from '../../../core/pack/parts-for.ts'
import type { ProjectDocuments } from '../../../core/studio/project.ts'
import { membersOf } from './flow.ts'

/** The workflow as it runs under the policies of the pack: without the parts that none of them asks for. */
export function runningWorkflow({ workflow, pack, indicators }: ProjectDocuments): JsonObject {
  const rows = indicators?.indicators
  const asked = {
    ...membersOf(pack?.policies),
    indicators: Array.isArray(rows) && rows.length > 0 ? 'some' : 'none',
  }
  const part = partFor(workflow ?? {}, asked)
  return isObject(part ?? null) ? (part as JsonObject) : {}
}
