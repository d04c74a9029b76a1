import type { Json } from '../json.ts'
import type { Composed } from './compose.ts'
import { grains } from './overlay/grain.ts'
import { namePath } from './overlay/name-path.ts'
import type { PackProblem } from './problem.ts'

/**
 * Problems of a pack that was put together from layers, in the file that somebody can mend: the topmost that says
 * anything about the place. Rows stand in paths by their keys, for places in the whole are in no single file. A
 * problem at `/indicators/3/weight` of an overlay's file comes out at `/indicators/response-time/weight`, if that is
 * the row's id.
 */
export function placeProblems(problems: readonly PackProblem[], composed: Composed): readonly PackProblem[] {
  if (composed.laid.length === 0) return problems
  return problems.map((problem) => placeProblem(problem, composed))
}

function placeProblem(problem: PackProblem, { documents, laid }: Composed): PackProblem {
  const layers = laid.filter(({ file }) => file === problem.file)
  const kind = layers[0]?.kind
  // A form's paths are into what was written out of it.
  if (kind === undefined || kind === 'form') return problem
  const document: Json = documents[kind].find(({ file }) => file === problem.file)?.json ?? null
  return { ...problem, path: namePath(grains[kind], document, problem.path) }
}
