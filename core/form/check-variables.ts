import { isObject, type JsonObject, own } from '../json.ts'
import { nearest } from '../logic/nearest.ts'
import { declaredProperties } from './declared-properties.ts'
import type { RulePlace } from './form-rule.ts'
import type { FormProblem } from './problem.ts'
import { followed } from './scope.ts'

/**
 * Says which variables of a rule are neither answers nor anything else that it sees, with the nearest name there is.
 * `checkVariables([['answers', 'skore']], place)`.
 */
export function checkVariables(
  paths: readonly (readonly string[])[],
  place: RulePlace,
): readonly FormProblem[] {
  return paths.flatMap((path) => checkVariable(path, place))
}

function checkVariable(path: readonly string[], { at, root, item }: RulePlace): FormProblem[] {
  const [first = '', ...rest] = path
  const variable = path.join('.')
  if (first === 'context') return []
  if (first === 'answers') return checkPath(rest, root, { at, root, variable })
  if (first === 'item' && item !== null) return checkPath(rest, item.schema, { at, root, variable })
  const near = nearest(first, item === null ? ['answers', 'context'] : ['answers', 'context', 'item']) ?? null
  return [{ kind: 'unknown-variable', at, variable, near }]
}

type Search = { readonly at: string; readonly root: JsonObject; readonly variable: string }

function checkPath(
  path: readonly string[],
  start: JsonObject,
  { at, root, variable }: Search,
): FormProblem[] {
  let schema = start
  for (const name of path) {
    const items = own(followed(root, { schema, pointer: '' })?.schema ?? schema, 'items')
    if (/^\d+$/.test(name) && isObject(items)) {
      schema = items
      continue
    }
    const declared = declaredProperties(root, schema)
    // a schema that lists no properties may have any
    if (declared === null) return []
    const next = declared.get(name)
    if (next === undefined) {
      const near = nearest(name, [...declared.keys()]) ?? null
      return [{ kind: 'unknown-variable', at, variable, near }]
    }
    schema = next
  }
  return []
}
