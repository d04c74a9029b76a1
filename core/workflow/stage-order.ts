import type { WorkflowDocument } from './model.ts'

/**
 * The states as a person comes through them: breadth-first from the initial one, ends last. A document's own
 * order says nothing, since an overlay adds its states at the end and stored packs sort their names.
 * `stageOrder(workflow)` is `['planning', 'assessment', 'scoring', 'closed']`.
 */
export function stageOrder({ initial, states }: WorkflowDocument): readonly string[] {
  const met = new Set([initial])
  for (const id of met) {
    const state = states[id]
    if (state === undefined || state.kind === 'final') continue
    for (const { to } of state.transitions) met.add(to)
  }
  const reached = [...met].filter((id) => Object.hasOwn(states, id))
  const isEnd = (id: string) => states[id]?.kind === 'final'
  return [...reached.filter((id) => !isEnd(id)), ...reached.filter(isEnd)]
}
