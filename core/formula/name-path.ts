import { parsePath } from '../logic/scope.ts'
import type { Variable } from './block.ts'

/**
 * A variable's path of JSON-Logic, as read `depth` items deep: `variableAt('../k', 1)` is `k` of the rule's own data.
 * Undefined where `../` leads outside, which no name says.
 */
export function variableAt(path: string, depth: number): Variable | undefined {
  const { up } = parsePath(path)
  if (up > depth) return undefined
  return { kind: 'variable', path: path.slice(up * 3), out: up === depth ? null : up }
}

/**
 * The path that reads a variable from `depth` items deep: of `k` of the data it is `'../k'` at depth 1. Undefined
 * for an item that is not there.
 */
export function pathOf({ path, out }: Variable, depth: number): string | undefined {
  const up = out ?? depth
  if (out !== null && out >= depth) return undefined
  return '../'.repeat(up) + path
}
