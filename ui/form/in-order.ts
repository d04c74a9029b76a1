import type { ElementState, FormState } from '../../core/form/form-state.ts'
import type { Problem } from './problem.ts'

/** The problems in the order in which their fields stand in the form, which is how one works them off. */
export function inOrder(problems: readonly Problem[], { root }: FormState): readonly Problem[] {
  if (problems.length < 2) return problems
  const places = new Map(pathsOf(root).map((path, place) => [path, place]))
  const placeOf = ({ path }: Problem) => places.get(path) ?? places.size
  return problems.toSorted((a, b) => placeOf(a) - placeOf(b))
}

function pathsOf(state: ElementState): readonly string[] {
  if (state.kind === 'note') return []
  if (state.kind === 'container') return state.elements.flatMap(pathsOf)
  return [state.path, ...state.items.flat().flatMap(pathsOf)]
}
