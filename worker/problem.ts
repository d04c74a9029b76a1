import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { OpenRefusal, Refusal, ReopenRefusal } from '../core/case/model.ts'
import type { VersionRefusal } from '../core/case/pack-version.ts'
import { nameOfType } from '../core/evidence/media-types.ts'
import { sizeText } from '../core/evidence/size-text.ts'
import { own } from '../core/json.ts'
import type { Pack } from '../core/pack/model.ts'
import { type PackProblem, sayProblem } from '../core/pack/problem.ts'
import type { PersonRefusal } from '../core/people/change-person.ts'
import type { MeasurementFinding } from '../core/people/measurement-texts.ts'
import type { ProtocolError } from '../core/protocol/parser.ts'
import type { ProblemDetails } from '../core/protocol/problem.ts'
import { problemDetails, type Values } from '../core/protocol/problem-details.ts'
import type { ProblemType } from '../core/protocol/problem-texts.ts'
import { refusalDetails, statusWords } from '../core/protocol/refusal-details.ts'
import type { DraftRefusal } from '../core/publication/draft-figures.ts'
import type { DecisionRefusal } from '../core/publication/publication.ts'
import { assertNever } from '../core/result.ts'
import type { Text } from '../core/text.ts'
import { type Calendar, localDate } from '../core/workflow/calendar.ts'
import { calibrationWords, waitWords } from './calibration-words.ts'
import { challenge } from './challenge.ts'
import type { Failure } from './failure.ts'
import { sayUnitRefusal } from './unit-words.ts'

/** What an HTTP answer says about a failure. The statuses of the whole worker are in this file alone. */
export type Problem = {
  readonly status: ContentfulStatusCode
  readonly details: ProblemDetails
  readonly headers: { readonly [name: string]: string }
}

/** The one answer to each failure (RFC 9457). */
export function problemOf(failure: Failure): Problem {
  switch (failure.kind) {
    case 'unknown-path':
      return problem('not-found', 404)
    case 'other-method': {
      const allowed = failure.allowed.join(', ')
      return { ...problem('method-not-allowed', 405, { values: { allowed } }), headers: { Allow: allowed } }
    }
    case 'unknown-region':
      return problem('unknown-region', 404, { values: { region: failure.region.slice(0, 80) } })
    case 'other-media-type':
      return problem('malformed-body', 415)
    case 'not-json':
      return problem('malformed-body', 400)
    case 'invalid-request':
      return problem('invalid-request', 400, { errors: failure.errors.map(spoken) })
    case 'other-protocol':
      return problem('other-protocol', 400)
    case 'too-large':
      return problem('body-too-large', 413, { values: { limit: `${failure.limit / 1024 ** 2} MiB` } })
    case 'not-operator':
      return { ...problem('not-signed-in', 401), headers: { 'WWW-Authenticate': 'Bearer' } }
    case 'no-token':
    case 'bad-token':
    case 'bad-proof':
    case 'device-revoked':
    case 'bad-refresh-token':
      return { ...problem('not-signed-in', 401), headers: challenge(failure) }
    case 'bad-code':
      return { ...problem('bad-code', 401), headers: challenge(failure) }
    case 'bad-sign-in':
      return { ...problem('bad-sign-in', 401), headers: challenge(failure) }
    case 'not-registered':
      return problem('not-registered', 403)
    case 'no-provider':
      return problem('no-provider', 409)
    case 'codes-off':
      return problem('codes-off', 403, { values: { provider: failure.provider } })
    case 'provider-silent':
      return { ...problem('provider-silent', 503), headers: { 'Retry-After': '30' } }
    case 'bad-provider':
      return problem('bad-provider', 422, { values: { problem: failure.problem } })
    case 'too-many-tries':
      return {
        ...problem('too-many-tries', 429, { values: { until: minutes(failure.retryAfterSeconds) } }),
        headers: { 'Retry-After': String(failure.retryAfterSeconds) },
      }
    case 'too-many-requests':
      return {
        ...problem('too-many-requests', 429, { values: { seconds: failure.retryAfterSeconds } }),
        headers: { 'Retry-After': String(failure.retryAfterSeconds) },
      }
    case 'region-suspended':
      return { ...problem('region-suspended', 503), headers: { 'Retry-After': '300' } }
    case 'region-running':
      return problem('region-running', 409)
    case 'no-such-person':
      return problem('not-found', 404)
    case 'person-busy':
      return problem('person-busy', 409)
    case 'region-exists':
      return problem('region-exists', 409)
    case 'bad-export':
      return problem('bad-export', 422, { values: { problem: failure.problem } })
    case 'wrong-region':
      return problem('wrong-region', 403)
    case 'not-allowed':
      return problem('not-allowed', 403, { values: { role: failure.who } })
    case 'other-mutation':
      return problem('other-mutation', 409)
    case 'task-over':
      return problem('task-closed', 409, { values: { status: statusWords[failure.status] } })
    case 'unknown-device':
      return problem('unknown-device', 404)
    case 'too-many-devices':
      return problem('too-many-devices', 409, { values: { most: failure.most } })
    case 'cycle-exists':
      return problem('cycle-exists', 409, { values: { cycle: failure.cycle } })
    case 'bad-period':
      return problem('bad-period', 422)
    case 'unknown-form':
      return problem('unknown-form', 422, { values: { form: failure.form } })
    case 'fairness-waits':
      return problem('fairness-waits', 409, { values: { why: waitWords[failure.why] } })
    case 'unknown-calibration':
      return problem('unknown-calibration', 410)
    case 'calibration-refused':
      return problem(failure.why === 'moved' ? 'calibration-moved' : 'calibration-refused', 409, {
        values: { why: calibrationWords[failure.why], name: failure.name ? `${failure.name}: ` : '' },
      })
    case 'unknown-survey':
      return problem('unknown-survey', 404)
    case 'other-survey':
      return problem('other-survey', 409)
    case 'survey-closed':
      return problem(failure.state === 'early' ? 'survey-early' : 'survey-over', 409)
    case 'token-needed':
      return problem('token-needed', 403)
    case 'token-used':
      return problem('token-used', 409)
    case 'unknown-follow-up':
      return problem('unknown-follow-up', 404)
    case 'follow-up-refused':
      return problem('follow-up-refused', 422, { values: { why: failure.why } })
    case 'bad-pack':
      return problem('bad-pack', 422, { values: { problems: failure.problems.join('; ') } })
    case 'unknown-import':
      return problem('unknown-import', 410)
    case 'unknown-cycle':
      return problem('unknown-cycle', 410)
    case 'cycle-open':
      return problem('cycle-open', 409)
    case 'cycle-closed':
      return problem('cycle-closed', 409)
    case 'bad-person':
      return problem('bad-person', 422, { values: { why: personWords[failure.why] } })
    case 'bad-unit':
      return problem('bad-unit', 409, { values: { why: sayUnitRefusal(failure.why) } })
    case 'erasure-asked':
    case 'erasure-in-service':
      return problem(failure.kind, 409)
    case 'unknown-erasure':
    case 'unknown-appraisal':
      return problem(failure.kind, 410)
    case 'unknown-job':
      return problem('unknown-job', 410)
    case 'unknown-staff':
      return problem('unknown-staff', 404)
    case 'import-incomplete': {
      const { received, rows } = failure
      return problem('import-incomplete', 409, { values: { received, rows } })
    }
    case 'import-faulty':
      return problem('import-faulty', 422, { values: { faults: failure.faults } })
    case 'import-outdated':
      return problem('import-outdated', 409)
    case 'bad-api-key':
      return { ...problem('bad-api-key', 401), headers: { 'WWW-Authenticate': 'Bearer' } }
    case 'api-key-over':
      return { ...problem('api-key-over', 401), headers: { 'WWW-Authenticate': 'Bearer' } }
    case 'no-scope':
      return problem('no-scope', 403)
    case 'unknown-api-key':
      return problem('unknown-api-key', 410)
    case 'bad-key-date':
      return problem('bad-key-date', 422)
    case 'too-many-keys':
      return problem('too-many-keys', 409, { values: { most: failure.most } })
    case 'unknown-webhook':
      return problem('unknown-webhook', 410)
    case 'bad-webhook-address':
      return problem('bad-webhook-address', 422)
    case 'too-many-webhooks':
      return problem('too-many-webhooks', 409, { values: { most: failure.most } })
    case 'webhook-paused':
      return problem('webhook-paused', 409)
    case 'unknown-evidence':
      return problem('unknown-evidence', 404)
    case 'evidence-coming':
      return problem('evidence-coming', 409)
    case 'evidence-not-asked':
      return problem('evidence-not-asked', 403)
    case 'evidence-type':
      return problem('evidence-type', 422, { values: { taken: failure.taken.map(nameOfType).join(', ') } })
    case 'evidence-too-large':
      return problem('evidence-too-large', 422, { values: { limit: sizeText(failure.limit) } })
    case 'evidence-too-much': {
      const { files, limit } = failure
      return problem('evidence-too-much', 422, { values: { files, limit: sizeText(limit) } })
    }
    case 'other-evidence':
      return problem('other-evidence', 409)
    case 'bad-part':
      return problem('bad-part', 422)
    case 'refused':
      return of(failure.problem)
    case 'unavailable':
      return { ...problem('internal', 503), headers: { 'Retry-After': '5' } }
    case 'unexpected':
      return problem('internal', 500)
    default:
      return assertNever(failure)
  }
}

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

/** A refusal of the core in the words of its pack; `form` is the id of the one that was filled. */
export function refusalProblem(
  refusal: Refusal | OpenRefusal | ReopenRefusal,
  { pack, form }: { readonly pack: Pack; readonly form?: string },
): ProblemDetails {
  const { workflow, forms } = pack
  const filled = form === undefined ? undefined : own(forms, form)
  return refusalDetails(refusal, { status: refusalStatus(refusal), workflow, form: filled })
}

/** What somebody read is not what this office has published as `kotabumi@3`. */
export function otherCriteria(pack: string): ProblemDetails {
  return problemDetails('other-criteria', { status: 409, values: { pack } })
}

/** Why a cycle was not opened: each person who cannot be appraised, at their place in the list. */
export function openingProblem(
  refusals: readonly { readonly at: number; readonly why: OpenRefusal }[],
  pack: Pack,
): ProblemDetails {
  const errors = refusals.map(({ at, why }) => {
    const { text } = refusalProblem(why, { pack })
    return {
      instancePath: `/people/${at}`,
      schemaPath: `#/${why.kind}`,
      keyword: why.kind,
      params: 'person' in why ? { person: why.person } : {},
      message: text.detail.en,
      text: text.detail,
    }
  })
  return problemDetails('invalid-request', { status: 422, errors })
}

/** Why a pack is not taken: every finding of its judge, at its place among the files, in both languages. */
export function faultyPack(problems: readonly PackProblem[]): ProblemDetails {
  const errors = problems.slice(0, 100).map(({ file, path, kind, text }) => ({
    instancePath: `/files/${file.replaceAll('~', '~0').replaceAll('/', '~1')}${path}`,
    schemaPath: `#/${kind}`,
    keyword: kind,
    params: {},
    message: text.en,
    text,
  }))
  const said = problems.slice(0, 5)
  const values = {
    problems: {
      id: said.map((problem) => sayProblem(problem, 'id')).join('; '),
      en: said.map((problem) => sayProblem(problem, 'en')).join('; '),
    },
  }
  return problemDetails('bad-pack', { status: 422, values, errors })
}

/** Why values of indicators are not taken: every fault at its row, in both languages. */
export function faultyMeasurements(
  faults: readonly MeasurementFinding[],
  indexOf: (row: number) => number,
): ProblemDetails {
  const errors = faults.slice(0, 500).map(({ row, field, kind, text }) => ({
    instancePath: `/values/${indexOf(row)}${field === null ? '' : `/${field}`}`,
    schemaPath: `#/${kind}`,
    keyword: kind,
    params: { row },
    message: text.en,
    text,
  }))
  return problemDetails('measurements-faulty', { status: 422, values: { faults: faults.length }, errors })
}

/** Why figures are not published or decided about. */
export function figuresProblem(why: FiguresRefusal): ProblemDetails {
  const { kind, ...values } = why
  return problemDetails(kind, { status: figuresStatus(kind), values })
}

type FiguresRefusal =
  | DraftRefusal
  | DecisionRefusal
  | { readonly kind: 'figures-outdated' | 'figures-proposed' | 'unknown-figures' }

function figuresStatus(kind: FiguresRefusal['kind']): ContentfulStatusCode {
  switch (kind) {
    case 'second-approver':
    case 'not-proposer':
      return 403
    case 'no-why':
    case 'figures-too-few':
    case 'figures-closed':
      return 422
    case 'unknown-figures':
      return 410
    case 'figures-too-alike':
    case 'figures-grouped':
    case 'figures-outdated':
    case 'figures-proposed':
    case 'figures-decided':
      return 409
    default:
      return assertNever(kind)
  }
}

/** There is no such version in this region. */
export function unknownVersion(pack: string): ProblemDetails {
  return problemDetails('unknown-version', { status: 404, values: { pack } })
}

/** A version that is there, and that the region can't stand for in a file. */
export function versionWithoutFile(pack: string): ProblemDetails {
  return problemDetails('version-without-file', { status: 422, values: { pack } })
}

/** Why a version is not handed in, decided about, opened for comments or gone on by. */
export function versionProblem(why: VersionRefusal, calendar: Calendar): ProblemDetails {
  return problemDetails(why.kind, { status: versionStatus(why), values: versionValues(why, calendar) })
}

function versionStatus({ kind }: VersionRefusal): ContentfulStatusCode {
  switch (kind) {
    case 'second-approver':
    case 'not-proposer':
      return 403
    case 'other-pack':
    case 'unknown-version':
    case 'unknown-comment':
    case 'version-taken':
    case 'pack-moved-on':
    case 'not-proposed':
    case 'comments-open':
    case 'comments-missing':
    case 'comments-unanswered':
    case 'comments-closed':
    case 'comments-enough':
    case 'already-there':
      return 409
    case 'no-why':
    case 'comments-short':
      return 422
    default:
      return assertNever(kind)
  }
}

function versionValues({ kind: _, ...values }: VersionRefusal, calendar: Calendar): Values {
  const { until, ...rest } = { until: undefined, ...values }
  return until === undefined ? rest : { ...rest, until: localDate(calendar, until) }
}

function refusalStatus({ kind }: Refusal | OpenRefusal | ReopenRefusal): ContentfulStatusCode {
  switch (kind) {
    case 'not-yours':
    case 'not-your-role':
      return 403
    case 'unknown-task':
      return 404
    case 'task-closed':
    case 'wrong-form':
    case 'no-transition':
    case 'also-rates':
    case 'second-person':
    case 'not-due':
    case 'criteria-unread':
      return 409
    case 'invalid':
    case 'no-reason':
    case 'self-assignment':
    case 'unknown-person':
    case 'too-many-steps':
    case 'bad-rule':
    case 'no-such-person':
    case 'not-appraised':
    case 'no-superior':
    case 'no-reviewer':
    case 'has-not-read':
      return 422
    default:
      return assertNever(kind)
  }
}

type Parts = { readonly values?: Values; readonly errors?: ProblemDetails['errors'] & {} }

function problem(type: ProblemType, status: ContentfulStatusCode, parts: Parts = {}): Problem {
  return of(problemDetails(type, { status, ...parts }))
}

function of(details: ProblemDetails): Problem {
  // Every `status` of the details was set in this file.
  return { status: details.status as ContentfulStatusCode, details, headers: {} }
}

/** An error of a wire shape speaks to programmers, in the one language that they share. */
function spoken(error: ProtocolError) {
  return { ...error, text: { id: error.message, en: error.message } }
}

function minutes(seconds: number) {
  const count = Math.ceil(seconds / 60)
  return { id: `${count} menit`, en: `${count} minutes` }
}
