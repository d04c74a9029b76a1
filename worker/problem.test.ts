import { expect, test } from 'vitest'
import { problemTexts } from '../core/protocol/problem-texts.ts'
import type { Failure } from './failure.ts'
import { problemOf } from './problem.ts'
import { problemStatus } from './problem-status.ts'

type Answered = {
  readonly [kind in Failure['kind']]: readonly [status: number, failure: Failure & { readonly kind: kind }]
}

const answered: Omit<Answered, 'refused'> = {
  'unknown-path': [404, { kind: 'unknown-path' }],
  'other-method': [405, { kind: 'other-method', allowed: ['GET'] }],
  'unknown-region': [404, { kind: 'unknown-region', region: 'x' }],
  'other-media-type': [415, { kind: 'other-media-type' }],
  'not-json': [400, { kind: 'not-json' }],
  'invalid-request': [400, { kind: 'invalid-request', errors: [] }],
  'other-protocol': [400, { kind: 'other-protocol' }],
  'too-large': [413, { kind: 'too-large', limit: 1024 ** 2 }],
  'not-operator': [401, { kind: 'not-operator' }],
  'no-token': [401, { kind: 'no-token' }],
  'bad-token': [401, { kind: 'bad-token', reason: 'expired' }],
  'bad-proof': [401, { kind: 'bad-proof', reason: 'stale' }],
  'device-revoked': [401, { kind: 'device-revoked' }],
  'bad-code': [401, { kind: 'bad-code' }],
  'bad-refresh-token': [401, { kind: 'bad-refresh-token' }],
  'bad-sign-in': [401, { kind: 'bad-sign-in' }],
  'not-registered': [403, { kind: 'not-registered' }],
  'no-provider': [409, { kind: 'no-provider' }],
  'codes-off': [403, { kind: 'codes-off', provider: { id: 'SSO', en: 'SSO' } }],
  'provider-silent': [503, { kind: 'provider-silent' }],
  'bad-provider': [422, { kind: 'bad-provider', problem: 'no issuer' }],
  'too-many-tries': [429, { kind: 'too-many-tries', retryAfterSeconds: 900 }],
  'too-many-requests': [429, { kind: 'too-many-requests', retryAfterSeconds: 3 }],
  'region-suspended': [503, { kind: 'region-suspended' }],
  'storage-full': [507, { kind: 'storage-full' }],
  'region-running': [409, { kind: 'region-running' }],
  'region-exists': [409, { kind: 'region-exists' }],
  'no-such-person': [404, { kind: 'no-such-person' }],
  'person-busy': [409, { kind: 'person-busy' }],
  'bad-export': [422, { kind: 'bad-export', problem: 'header' }],
  'wrong-region': [403, { kind: 'wrong-region' }],
  'not-allowed': [403, { kind: 'not-allowed', who: { id: 'pengelola', en: 'HR' } }],
  'other-mutation': [409, { kind: 'other-mutation' }],
  'task-over': [409, { kind: 'task-over', status: 'done' }],
  'unknown-device': [404, { kind: 'unknown-device' }],
  'too-many-devices': [409, { kind: 'too-many-devices', most: 10 }],
  'cycle-exists': [409, { kind: 'cycle-exists', cycle: '2026' }],
  'bad-period': [422, { kind: 'bad-period' }],
  'unit-needs-refused': [409, { kind: 'unit-needs-refused', why: { id: 'a', en: 'b' } }],
  'unit-needs-missing': [409, { kind: 'unit-needs-missing', units: ['Dinas A'] }],
  'bad-pack': [422, { kind: 'bad-pack', problems: ['a', 'b'] }],
  'unknown-import': [410, { kind: 'unknown-import' }],
  'import-incomplete': [409, { kind: 'import-incomplete', received: 1, rows: 2 }],
  'import-faulty': [422, { kind: 'import-faulty', faults: 3 }],
  'import-outdated': [409, { kind: 'import-outdated' }],
  'unknown-staff': [404, { kind: 'unknown-staff' }],
  'unknown-job': [410, { kind: 'unknown-job' }],
  'unknown-cycle': [410, { kind: 'unknown-cycle' }],
  'cycle-open': [409, { kind: 'cycle-open' }],
  'cycle-closed': [409, { kind: 'cycle-closed' }],
  'bad-person': [422, { kind: 'bad-person', why: 'ring' }],
  'bad-unit': [409, { kind: 'bad-unit', why: { kind: 'unit-exists', unit: 'Dinas A' } }],
  'erasure-asked': [409, { kind: 'erasure-asked' }],
  'erasure-in-service': [409, { kind: 'erasure-in-service' }],
  'unknown-erasure': [410, { kind: 'unknown-erasure' }],
  'unknown-appraisal': [410, { kind: 'unknown-appraisal' }],
  'unknown-evidence': [404, { kind: 'unknown-evidence' }],
  'evidence-coming': [409, { kind: 'evidence-coming' }],
  'evidence-not-asked': [403, { kind: 'evidence-not-asked' }],
  'evidence-type': [422, { kind: 'evidence-type', taken: ['application/pdf'] }],
  'evidence-too-large': [422, { kind: 'evidence-too-large', limit: 1024 ** 2 }],
  'evidence-too-much': [422, { kind: 'evidence-too-much', files: 20, limit: 1024 ** 2 }],
  'other-evidence': [409, { kind: 'other-evidence' }],
  'bad-part': [422, { kind: 'bad-part' }],
  'bad-api-key': [401, { kind: 'bad-api-key' }],
  'api-key-over': [401, { kind: 'api-key-over' }],
  'no-scope': [403, { kind: 'no-scope' }],
  'unknown-api-key': [410, { kind: 'unknown-api-key' }],
  'bad-key-date': [422, { kind: 'bad-key-date' }],
  'too-many-keys': [409, { kind: 'too-many-keys', most: 20 }],
  'unknown-webhook': [410, { kind: 'unknown-webhook' }],
  'bad-webhook-address': [422, { kind: 'bad-webhook-address' }],
  'too-many-webhooks': [409, { kind: 'too-many-webhooks', most: 10 }],
  'webhook-paused': [409, { kind: 'webhook-paused' }],
  'unknown-form': [422, { kind: 'unknown-form', form: 'rate' }],
  'unknown-survey': [404, { kind: 'unknown-survey' }],
  'other-survey': [409, { kind: 'other-survey' }],
  'survey-closed': [409, { kind: 'survey-closed', state: 'early' }],
  'token-needed': [403, { kind: 'token-needed' }],
  'token-used': [409, { kind: 'token-used' }],
  'unknown-follow-up': [404, { kind: 'unknown-follow-up' }],
  'follow-up-refused': [422, { kind: 'follow-up-refused', why: { id: 'Karena ini.', en: 'For this.' } }],
  'fairness-waits': [409, { kind: 'fairness-waits', why: 'few' }],
  'unknown-calibration': [410, { kind: 'unknown-calibration' }],
  'calibration-refused': [409, { kind: 'calibration-refused', why: 'no-change', name: 'Ani' }],
  unavailable: [503, { kind: 'unavailable' }],
  unexpected: [500, { kind: 'unexpected' }],
}

for (const [status, failure] of Object.values(answered)) {
  test(`${failure.kind} is ${status}, in both languages, with every hole filled`, () => {
    const problem = problemOf(failure)
    expect([problem.status, problem.details.status]).toEqual([status, status])
    const { title, detail } = problem.details.text
    for (const words of [title.id, title.en, detail.id, detail.en]) expect(words).toMatch(/^[^{}]+$/)
    expect('WWW-Authenticate' in problem.headers).toBe(status === 401)
    expect('Retry-After' in problem.headers).toBe([429, 503, 507].includes(status))
  })
}

test('a survey that is over is told apart from one that is not open yet', () => {
  const { details } = problemOf({ kind: 'survey-closed', state: 'over' })
  expect(details.type).toBe('/problems/survey-over')
})

test('what somebody else has changed meanwhile is told apart from what a calibration refuses', () => {
  const { details } = problemOf({ kind: 'calibration-refused', why: 'moved' })
  expect([details.status, details.type]).toEqual([409, '/problems/calibration-moved'])
})

test('every problem that has words has a status, and none has one without', () => {
  expect(Object.keys(problemStatus).sort()).toEqual(Object.keys(problemTexts).sort())
})
