import { expect, test } from 'vitest'
import type { Failure } from './failure.ts'
import { problemOf } from './problem.ts'

const failures: readonly (readonly [number, Failure])[] = [
  [404, { kind: 'unknown-path' }],
  [405, { kind: 'other-method', allowed: ['GET'] }],
  [404, { kind: 'unknown-region', region: 'x' }],
  [415, { kind: 'other-media-type' }],
  [400, { kind: 'not-json' }],
  [400, { kind: 'invalid-request', errors: [] }],
  [400, { kind: 'other-protocol' }],
  [413, { kind: 'too-large', limit: 1024 ** 2 }],
  [401, { kind: 'not-operator' }],
  [401, { kind: 'no-token' }],
  [401, { kind: 'bad-token', reason: 'expired' }],
  [401, { kind: 'bad-proof', reason: 'stale' }],
  [401, { kind: 'device-revoked' }],
  [401, { kind: 'bad-code' }],
  [401, { kind: 'bad-refresh-token' }],
  [429, { kind: 'too-many-tries', retryAfterSeconds: 900 }],
  [429, { kind: 'too-many-requests', retryAfterSeconds: 3 }],
  [503, { kind: 'region-suspended' }],
  [409, { kind: 'region-running' }],
  [404, { kind: 'no-such-person' }],
  [409, { kind: 'person-busy' }],
  [409, { kind: 'region-exists' }],
  [422, { kind: 'bad-export', problem: 'header' }],
  [403, { kind: 'wrong-region' }],
  [403, { kind: 'not-allowed', who: { id: 'pengelola', en: 'HR' } }],
  [409, { kind: 'other-mutation' }],
  [409, { kind: 'cycle-exists', cycle: '2026' }],
  [422, { kind: 'bad-period' }],
  [422, { kind: 'bad-pack', problems: ['a', 'b'] }],
  [503, { kind: 'unavailable' }],
  [500, { kind: 'unexpected' }],
]

for (const [status, failure] of failures) {
  test(`${failure.kind} is ${status}, in both languages, with every hole filled`, () => {
    const problem = problemOf(failure)
    expect([problem.status, problem.details.status]).toEqual([status, status])
    const { title, detail } = problem.details.text
    for (const words of [title.id, title.en, detail.id, detail.en]) expect(words).toMatch(/^[^{}]+$/)
    expect('WWW-Authenticate' in problem.headers).toBe(status === 401)
  })
}
