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
import { problemStatus } from './problem-status.ts'
import { sayUnitRefusal } from './unit-words.ts'

/** What an HTTP answer says about a failure. The statuses of the whole worker are here and in `problem-status.ts` alone. */
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

/** A refusal of the core in the words of its pack; `form` is the id of the one that was filled. */
export function refusalProblem(
  refusal: Refusal | OpenRefusal | ReopenRefusal,
  { pack, form }: { readonly pack: Pack; readonly form?: string },
): ProblemDetails {
  const { workflow, forms } = pack
  const filled = form === undefined ? undefined : own(forms, form)
  const type = refusal.kind === 'invalid' ? 'invalid-answers' : refusal.kind
  return refusalDetails(refusal, { status: problemStatus[type], workflow, form: filled })
}

/** What somebody read is not what this office has published as `kotabumi@3`. */
export function otherCriteria(pack: string): ProblemDetails {
  return detailsOf('other-criteria', { values: { pack } })
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
  // It was read well; it is the people in it who cannot be appraised.
  return detailsOf('invalid-request', { status: 422, errors })
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
  return detailsOf('bad-pack', { values, errors })
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
  return detailsOf('measurements-faulty', { values: { faults: faults.length }, errors })
}

/** Why figures are not published or decided about. */
export function figuresProblem(why: FiguresRefusal): ProblemDetails {
  const { kind, ...values } = why
  return detailsOf(kind, { values })
}

type FiguresRefusal =
  | DraftRefusal
  | DecisionRefusal
  | { readonly kind: 'figures-outdated' | 'figures-proposed' | 'unknown-figures' }

/** There is no such version in this region. */
export function unknownVersion(pack: string): ProblemDetails {
  return detailsOf('unknown-version', { status: 404, values: { pack } })
}

/** A version that is there, and that the region can't stand for in a file. */
export function versionWithoutFile(pack: string): ProblemDetails {
  return detailsOf('version-without-file', { values: { pack } })
}

/** Why a version is not handed in, decided about, opened for comments or gone on by. */
export function versionProblem(why: VersionRefusal, calendar: Calendar): ProblemDetails {
  return detailsOf(why.kind, { values: versionValues(why, calendar) })
}

function versionValues({ kind: _, ...values }: VersionRefusal, calendar: Calendar): Values {
  const { until, ...rest } = { until: undefined, ...values }
  return until === undefined ? rest : { ...rest, until: localDate(calendar, until) }
}

/** `status`: of a problem that has another one here than elsewhere. */
type Parts = {
  readonly status?: ContentfulStatusCode
  readonly values?: Values
  readonly errors?: ProblemDetails['errors'] & {}
}

function problem(type: ProblemType, parts: Parts = {}): Problem {
  return of(detailsOf(type, parts))
}

function detailsOf(type: ProblemType, parts: Parts): ProblemDetails {
  return problemDetails(type, { status: problemStatus[type], ...parts })
}

function of(details: ProblemDetails): Problem {
  // Every `status` of the details is one of the table, or was set in this file.
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
