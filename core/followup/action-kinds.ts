import type { ProposedAction } from '../pack/model.ts'

/** What may follow on a result, in the order in which it is offered. */
export const actionKinds = [
  'training',
  'coaching',
  'share-practice',
  'further-study',
  'placement-review',
  'promotion-review',
  'award',
  'talent-pool',
] as const satisfies readonly ProposedAction['kind'][]
