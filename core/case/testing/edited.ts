import type { Pack } from '../../pack/model.ts'
import type { FinalState, OpenState } from '../../workflow/model.ts'
import { aPack } from './an-office.ts'

/** The small pack with one open state changed: `withState('rating', (state) => ({ ...state, tasks: [] }))`. */
export function withState(id: string, edit: (state: OpenState) => OpenState, pack: Pack = aPack()): Pack {
  const state = pack.workflow.states[id]
  if (state?.kind !== 'open') throw new Error(`${id} is not open`)
  return withStates({ [id]: edit(state) }, pack)
}

/** The small pack with states put in or replaced. */
export function withStates(
  states: { readonly [id: string]: OpenState | FinalState },
  pack: Pack = aPack(),
): Pack {
  return { ...pack, workflow: { ...pack.workflow, states: { ...pack.workflow.states, ...states } } }
}
