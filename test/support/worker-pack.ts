import { readPack } from '../../cli/read-pack.ts'
import { aPack } from '../../core/case/testing/an-office.ts'
import type { Pack } from '../../core/pack/model.ts'

const kotabumi = readPack('kotabumi')

/** The small pack of the core's tests with all that a pack needs before a worker takes it. */
export function aSoundPack(changes: Partial<Pack> = {}): Pack {
  const { policies, scoring, workflow, ...small } = aPack()
  const count = { sum: [{ map: [{ var: 'input.peers' }, 1] }] }
  return {
    ...small,
    policies: { ...policies, peers: { ...policies.peers, quorum: 3 } },
    // Kotabumi's rows, of which this pack's rules use none.
    indicators: kotabumi.indicators,
    behaviours: kotabumi.behaviours,
    scoring: {
      ...scoring,
      steps: scoring.steps.map((step) => (step.confidential ? { ...step, count } : step)),
    },
    workflow: withQuorum(workflow, 3),
    ...changes,
  }
}

/** A workflow whose groups count as done when so many have submitted. */
function withQuorum(workflow: Pack['workflow'], quorum: number): Pack['workflow'] {
  const states = Object.entries(workflow.states).map(([id, state]) => {
    if (state.kind !== 'open') return [id, state]
    return [
      id,
      { ...state, tasks: state.tasks.map((task) => (task.input?.many ? { ...task, quorum } : task)) },
    ]
  })
  return { ...workflow, states: Object.fromEntries(states) }
}
