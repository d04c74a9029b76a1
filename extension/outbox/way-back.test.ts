import { describe, expect, test } from 'vitest'
import { aSubmission } from '../store/fixtures.ts'
import { wayBack } from './way-back.ts'

describe('where something that was refused is put right', () => {
  test('[Y9] is a page that its person may open, and not a task that there is not', () => {
    const bodies = [
      { kind: 'read-criteria' },
      { kind: 'remind-team' },
      { kind: 'give-thanks' },
      { kind: 'ask-erasure' },
      { kind: 'answer-duty', duty: 'd/1' },
      { kind: 'reopen-case', case: 'case-1' },
      { kind: 'decide-follow-up', case: 'case-1' },
    ] as const
    // Only what says where it belongs.
    expect(bodies.map((body) => wayBack(body as unknown as Parameters<typeof wayBack>[0]))).toEqual([
      '#/criteria',
      '#/team',
      '#/awards',
      '#/settings',
      '#/duty/d%2F1',
      '#/case/case-1',
      '#/follow-up/case-1',
    ])
    expect(wayBack(aSubmission({ id: 'm1', task: 't1' }))).toBe('#/task/t1')
  })
})
