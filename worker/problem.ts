import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { nameOfType } from '../core/evidence/media-types.ts'
import { sizeText } from '../core/evidence/size-text.ts'
import type { PersonRefusal } from '../core/people/change-person.ts'
import type { ProtocolError } from '../core/protocol/parser.ts'
import type { ProblemDetails } from '../core/protocol/problem.ts'
import type { ProblemType } from '../core/protocol/problem-texts.ts'
import { statusWords } from '../core/protocol/refusal-details.ts'
import { assertNever } from '../core/result.ts'
import type { Text } from '../core/text.ts'
import { calibrationWords, waitWords } from './calibration-words.ts'
import { challenge } from './challenge.ts'
import { detailsOf, type ProblemParts } from './details-of.ts'
import type { Failure } from './failure.ts'
import { sayUnitRefusal } from './unit-words.ts'

/** What an HTTP answer says about a failure. */
export type Problem = {
  readonly status: ContentfulStatusCode
  readonly details: ProblemDetails
  readonly headers: { readonly [name: string]: string }
}

/** The one answer to each failure (RFC 9457). */
export function problemOf(failure: Failure): Problem {
  switch (failure.kind) {
    case 'unknown-path':
    case 'no-such-person':
      return problem('not-found')
    case 'other-method': {
      const allowed = failure.allowed.join(', ')
      return { ...problem('method-not-allowed', { values: { allowed } }), headers: { Allow: allowed } }
    }
    case 'unknown-region':
      return problem('unknown-region', { values: { region: failure.region.slice(0, 80) } })
    case 'other-media-type':
      return problem('malformed-body', { status: 415 })
    case 'not-json':
      return problem('malformed-body')
    case 'invalid-request':
      return problem('invalid-request', { errors: failure.errors.map(spoken) })
    case 'too-large':
      return problem('body-too-large', { values: { limit: `${failure.limit / 1024 ** 2} MiB` } })
    case 'not-operator':
      return { ...problem('not-signed-in'), headers: bearer }
    case 'bad-api-key':
    case 'api-key-over':
      return { ...problem(failure.kind), headers: bearer }
    case 'no-token':
    case 'bad-token':
    case 'bad-proof':
    case 'device-revoked':
    case 'bad-refresh-token':
      return { ...problem('not-signed-in'), headers: challenge(failure) }
    case 'bad-code':
    case 'bad-sign-in':
      return { ...problem(failure.kind), headers: challenge(failure) }
    case 'too-many-tries': {
      const seconds = failure.retryAfterSeconds
      return later(problem(failure.kind, { values: { until: minutes(seconds) } }), seconds)
    }
    case 'too-many-requests': {
      const seconds = failure.retryAfterSeconds
      return later(problem(failure.kind, { values: { seconds } }), seconds)
    }
    case 'provider-silent':
      return later(problem(failure.kind), 30)
    case 'region-suspended':
    case 'storage-full':
      return later(problem(failure.kind), 300)
    case 'unavailable':
      return later(problem('internal', { status: 503 }), 5)
    case 'unexpected':
      return problem('internal')
    case 'not-allowed':
      return problem(failure.kind, { values: { role: failure.who } })
    case 'task-over':
      return problem('task-closed', { values: { status: statusWords[failure.status] } })
    case 'fairness-waits':
      return problem(failure.kind, { values: { why: waitWords[failure.why] } })
    case 'calibration-refused':
      return problem(failure.why === 'moved' ? 'calibration-moved' : 'calibration-refused', {
        values: { why: calibrationWords[failure.why], name: failure.name ? `${failure.name}: ` : '' },
      })
    case 'survey-closed':
      return problem(failure.state === 'early' ? 'survey-early' : 'survey-over')
    case 'bad-pack':
      return problem(failure.kind, { values: { problems: failure.problems.join('; ') } })
    case 'bad-person':
      return problem(failure.kind, { values: { why: personWords[failure.why] } })
    case 'unit-needs-missing': {
      const { units } = failure
      const values = { count: units.length, units: units.slice(0, MOST_UNITS).join('; ') }
      return problem(failure.kind, { values })
    }
    case 'bad-unit':
      return problem(failure.kind, { values: { why: sayUnitRefusal(failure.why) } })
    case 'evidence-type':
      return problem(failure.kind, { values: { taken: failure.taken.map(nameOfType).join(', ') } })
    case 'evidence-too-large':
      return problem(failure.kind, { values: { limit: sizeText(failure.limit) } })
    case 'evidence-too-much': {
      const { files, limit } = failure
      return problem(failure.kind, { values: { files, limit: sizeText(limit) } })
    }
    case 'refused':
      return of(failure.problem)
    case 'codes-off':
    case 'bad-provider':
    case 'bad-export':
    case 'too-many-devices':
    case 'cycle-exists':
    case 'unknown-form':
    case 'follow-up-refused':
    case 'unit-needs-refused':
    case 'import-incomplete':
    case 'import-faulty':
    case 'too-many-keys':
    case 'too-many-webhooks': {
      const { kind, ...values } = failure
      return problem(kind, { values })
    }
    case 'other-protocol':
    case 'not-registered':
    case 'no-provider':
    case 'region-running':
    case 'region-exists':
    case 'person-busy':
    case 'wrong-region':
    case 'other-mutation':
    case 'unknown-device':
    case 'bad-period':
    case 'unknown-cycle':
    case 'cycle-open':
    case 'cycle-closed':
    case 'unknown-import':
    case 'import-outdated':
    case 'unknown-staff':
    case 'unknown-job':
    case 'erasure-asked':
    case 'erasure-in-service':
    case 'unknown-erasure':
    case 'unknown-appraisal':
    case 'unknown-evidence':
    case 'evidence-coming':
    case 'evidence-not-asked':
    case 'other-evidence':
    case 'bad-part':
    case 'no-scope':
    case 'unknown-api-key':
    case 'bad-key-date':
    case 'unknown-webhook':
    case 'bad-webhook-address':
    case 'webhook-paused':
    case 'unknown-survey':
    case 'other-survey':
    case 'token-needed':
    case 'token-used':
    case 'unknown-follow-up':
    case 'unknown-calibration':
      return problem(failure.kind)
    default:
      return assertNever(failure)
  }
}

/** As many units as one reads in a sentence. */
const MOST_UNITS = 10

const personWords: { readonly [why in PersonRefusal]: Text } = {
  'no-such-person': { id: 'Orangnya tidak ada di kantor ini.', en: 'Nobody like that is in this office.' },
  'no-such-superior': {
    id: 'Atasan atau penggantinya tidak ada di kantor ini.',
    en: 'The superior or successor is not in this office.',
  },
  ring: {
    id: 'Dengan itu seseorang berada di atas dirinya sendiri.',
    en: 'With it, somebody would stand above themself.',
  },
  'ends-before': { id: 'Akhirnya sebelum awalnya.', en: 'It ends before it begins.' },
  'own-stand-in': { id: 'Tidak dapat mewakili diri sendiri.', en: 'Nobody stands in for themself.' },
  'only-plh': {
    id: 'Sendiri hanya dapat menunjuk Plh; Plt ditetapkan pengelola kepegawaian.',
    en: 'One names a Plh oneself; a Plt is named by human resources.',
  },
}

function problem(type: ProblemType, parts: ProblemParts = {}): Problem {
  return of(detailsOf(type, parts))
}

function of(details: ProblemDetails): Problem {
  // Every `status` of the details is one of the table, or was set where a problem is made of a failure or a refusal.
  return { status: details.status as ContentfulStatusCode, details, headers: {} }
}

const bearer = { 'WWW-Authenticate': 'Bearer' }

function later(problem: Problem, seconds: number): Problem {
  return { ...problem, headers: { 'Retry-After': String(seconds) } }
}

/** An error of a wire shape speaks to programmers, in the one language that they share. */
function spoken(error: ProtocolError) {
  return { ...error, text: { id: error.message, en: error.message } }
}

function minutes(seconds: number) {
  const count = Math.ceil(seconds / 60)
  return { id: `${count} menit`, en: `${count} minutes` }
}
