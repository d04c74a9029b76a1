import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aPack } from '../../core/case/testing/an-office.ts'
import type { Pack } from '../../core/pack/model.ts'

/** The small pack of the core's tests with all that a pack needs before a worker takes it. */
export function aSoundPack(changes: Partial<Pack> = {}): Pack {
  const { policies, scoring, workflow, ...small } = aPack()
  const count = { sum: [{ map: [{ var: 'input.peers' }, 1] }] }
  return {
    ...small,
    policies: { ...policies, peers: { ...policies.peers, quorum: 3 } },
    indicators: sheet('indicators'),
    behaviours: sheet('behaviours'),
    scoring: {
      ...scoring,
      steps: scoring.steps.map((step) => (step.confidential ? { ...step, count } : step)),
    },
    workflow: withQuorum(workflow, 3),
    ...changes,
  }
}

/** Kotabumi's rows, of which this pack's rules use none. */
function sheet<Part extends 'indicators' | 'behaviours'>(part: Part): Pack[Part] {
  const path = join(import.meta.dirname, '..', '..', 'schemas', 'kotabumi', `kotabumi.${part}.json`)
  // The worker checks them like anybody's.
  return JSON.parse(readFileSync(path, 'utf8'))[part] as Pack[Part]
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
