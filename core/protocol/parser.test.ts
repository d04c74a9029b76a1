import { describe, expect, test } from 'vitest'
import type { Json } from '../json.ts'
import { parseApiKeyList, parseApiKeyMade } from './parse-api-keys.ts'
import { parseAuditEntries, parseAuditPage } from './parse-audit.ts'
import { parseChangePage } from './parse-change-page.ts'
import { parseDeviceCode, parseDeviceList } from './parse-devices.ts'
import { parseDraftCopy } from './parse-draft-copy.ts'
import { parseDraftCopyKept, parseDraftPage } from './parse-draft-page.ts'
import { parseEvidenceStatus } from './parse-evidence-status.ts'
import { parseMailChoice } from './parse-mail.ts'
import { parseMeasurementList, parseMeasurementReview, parseMeasurementsTaken } from './parse-measurements.ts'
import { parseMutation } from './parse-mutation.ts'
import { parseCycleList, parseJobList } from './parse-office-work.ts'
import { parseOpenEvidence } from './parse-open-evidence.ts'
import { parseProblem } from './parse-problem.ts'
import { parseProvision } from './parse-provision.ts'
import { parseReceipt } from './parse-receipt.ts'
import { parseRegionList } from './parse-region-list.ts'
import { parseIdentityProvider, parseSignInStart } from './parse-sign-in.ts'
import { parseSignInStarted, parseSignInWays } from './parse-sign-in-answers.ts'
import {
  parseCodesIssued,
  parseImportApplied,
  parseImportReview,
  parseImportStatus,
  parseRevealedNip,
  parseStaffDetail,
  parseStaffPage,
  parseUnitList,
} from './parse-staff.ts'
import { parseApplyImport, parseImportRows, parseIssueCodes, parseOpenImport } from './parse-staff-request.ts'
import { parseTokenRequest } from './parse-token-request.ts'
import { parseTokenResponse } from './parse-token-response.ts'
import { parseUnitNeedList } from './parse-unit-needs.ts'
import {
  parseImpactPage,
  parseMovePlan,
  parseVersionContent,
  parseVersionList,
} from './parse-version-answers.ts'
import { parsePlanRequest } from './parse-versions.ts'
import { isOtherProtocol, type Parser } from './parser.ts'
import { problemDetails } from './problem-details.ts'
import { mutationSchema } from './schemas/mutation.ts'
import { developmentMutations } from './testing/development-samples.ts'
import { officeMutations } from './testing/office-mutations.ts'
import {
  aChangePage,
  aCycleList,
  aDeviceCode,
  aDeviceList,
  aDraftCopy,
  aDraftCopyKept,
  aDraftPage,
  aJobList,
  aMailChoice,
  aMeasurementList,
  aMeasurementReview,
  aMovePlan,
  anApiKeyList,
  anApiKeyMade,
  anApplyImport,
  anAuditPage,
  anEvidenceStatus,
  anIdentityProvider,
  anImpactPage,
  anImportApplied,
  anImportStatus,
  anIssueCodes,
  anOpenCycle,
  anOpenEvidence,
  anOpenImport,
  aPlanRequest,
  aProvision,
  aReadCriteria,
  aReceipt,
  aRegionList,
  aReopening,
  aRevealedNip,
  aSignInStart,
  aSignInStarted,
  aSignInWays,
  aStaffDetail,
  aStaffPage,
  aSubmitTask,
  aTeamReminder,
  aTokenResponse,
  aUnitList,
  aVersionContent,
  aVersionList,
  importReviews,
  someAuditEntries,
  someCodes,
  someImportRows,
  someMeasurementsTaken,
  tokenRequests,
  versionMutations,
} from './testing/samples.ts'
import { aUnitNeedList, needMutations } from './testing/unit-need-samples.ts'

const samples: readonly (readonly [string, Parser<unknown>, unknown])[] = [
  ['submit-task', parseMutation, aSubmitTask],
  ['open-cycle', parseMutation, anOpenCycle],
  ['read-criteria', parseMutation, aReadCriteria],
  ['reminder of a team', parseMutation, aTeamReminder],
  ['reopening', parseMutation, aReopening],
  ...versionMutations.map((one) => [one.kind, parseMutation, one] as const),
  ...officeMutations.map((one) => [one.kind, parseMutation, one] as const),
  ['question for a plan', parsePlanRequest, aPlanRequest],
  ['list of versions', parseVersionList, aVersionList],
  ['version', parseVersionContent, aVersionContent],
  ['plan', parseMovePlan, aMovePlan],
  ['page of what is scored again', parseImpactPage, anImpactPage],
  ['list of API keys', parseApiKeyList, anApiKeyList],
  ['review of measurements', parseMeasurementReview, aMeasurementReview],
  ['measurements taken', parseMeasurementsTaken, someMeasurementsTaken],
  ['list of measurements', parseMeasurementList, aMeasurementList],
  ['choice of mail', parseMailChoice, aMailChoice],
  ['new API key', parseApiKeyMade, anApiKeyMade],
  ['activation code', parseTokenRequest, tokenRequests[0]],
  ['refresh token', parseTokenRequest, tokenRequests[1]],
  ['answer of a provider', parseTokenRequest, tokenRequests[2]],
  ['identity provider', parseIdentityProvider, anIdentityProvider],
  ['ways to sign in', parseSignInWays, aSignInWays],
  ['beginning of a sign-in', parseSignInStart, aSignInStart],
  ['sign-in that has begun', parseSignInStarted, aSignInStarted],
  ['page of the log', parseAuditPage, anAuditPage],
  ['rows of the log', parseAuditEntries, someAuditEntries],
  ['token response', parseTokenResponse, aTokenResponse],
  ['provision', parseProvision, aProvision],
  ['change page', parseChangePage, aChangePage],
  ['copy of a draft', parseDraftCopy, aDraftCopy],
  ['word that a copy is kept', parseDraftCopyKept, aDraftCopyKept],
  ['page of drafts', parseDraftPage, aDraftPage],
  ['list of devices', parseDeviceList, aDeviceList],
  ['code for a device', parseDeviceCode, aDeviceCode],
  ['receipt', parseReceipt, aReceipt],
  ['announced file', parseOpenEvidence, anOpenEvidence],
  ['state of a file', parseEvidenceStatus, anEvidenceStatus],
  ['region list', parseRegionList, aRegionList],
  ['page of people', parseStaffPage, aStaffPage],
  ['person in full', parseStaffDetail, aStaffDetail],
  ['revealed NIP', parseRevealedNip, aRevealedNip],
  ['tree of units', parseUnitList, aUnitList],
  ['announced list of staff', parseOpenImport, anOpenImport],
  ['chunk of a list', parseImportRows, someImportRows],
  ['word to take a list in', parseApplyImport, anApplyImport],
  ['question for codes', parseIssueCodes, anIssueCodes],
  ['state of a list', parseImportStatus, anImportStatus],
  ...importReviews.map((one) => [`review of ${one.part}`, parseImportReview, one] as const),
  ['list that was taken in', parseImportApplied, anImportApplied],
  ['list of jobs', parseJobList, aJobList],
  ['list of cycles', parseCycleList, aCycleList],
  ['list of units’ needs', parseUnitNeedList, aUnitNeedList],
  ['set of slips', parseCodesIssued, someCodes],
  ['problem', parseProblem, problemDetails('bad-code', { status: 401 })],
]

describe('parsers', () => {
  test('[N1] every kind of mutation is tried', () => {
    const kinds: readonly string[] = JSON.parse(JSON.stringify(mutationSchema)).properties.kind.enum
    const tried = [...samples.map(([, , sample]) => sample), ...developmentMutations, ...needMutations].map(
      kindOf,
    )
    expect(kinds.filter((kind) => !tried.includes(kind))).toEqual([])
  })

  test.each(samples)('[N1] take a %s as it is typed', (_name, parse, sample) => {
    expect(parse(structuredClone(sample))).toEqual({ kind: 'ok', value: sample })
  })

  test.each(samples)(
    '[N1] refuse a %s of which any property is missing, and name it',
    (_name, parse, sample) => {
      for (const { without, path } of withoutEach(sample)) {
        const result = parse(without)
        expect([path, result.kind]).toEqual([path, 'err'])
      }
    },
  )

  test.each(samples)(
    '[N2] refuse a %s of another protocol before looking at anything else',
    (_name, parse) => {
      const result = parse({ protocol: 99, quite: 'different' })
      expect(result.kind === 'err' && isOtherProtocol(result.error)).toBe(true)
    },
  )

  test.each([null, undefined, 1, 'text', [], {}, { kind: 'submit-task' }, { kind: '__proto__' }])(
    'refuse %j with errors, and do not throw',
    (body) => {
      for (const [, parse] of samples) expect(parse(body).kind).toBe('err')
    },
  )

  test('[N1] a request with a property that nobody knows is refused, an answer with one is read', () => {
    expect(parseMutation({ ...aSubmitTask, sudo: true }).kind).toBe('err')
    expect(parseTokenResponse({ ...aTokenResponse, later: true }).kind).toBe('ok')
  })

  test('[N1] take as many people and rows as an office has', () => {
    const [person] = aProvision.people
    const people = Array.from({ length: 50_000 }, (_, n) => ({ ...person, id: `person-${n}` }))
    expect(parseProvision({ ...aProvision, people }).kind).toBe('ok')
    expect(parseMutation({ ...anOpenCycle, people: people.slice(0, 20_000).map(({ id }) => id) }).kind).toBe(
      'ok',
    )
    const changes = Array.from({ length: 1_000 }, () => aChangePage.changes).flat()
    expect(parseChangePage({ ...aChangePage, changes }).kind).toBe('ok')
  })

  test('[N4] errors say where and what would be right, and speak of the shape at hand alone', () => {
    const result = parseMutation({ ...aSubmitTask, form: { id: 'rate', version: 0 }, filledAt: 'today' })
    if (result.kind === 'ok') throw new Error('taken')
    expect(result.error.filter(({ keyword }) => keyword !== 'if').map(errorLine)).toEqual(
      ['/form/version minimum {"comparison":">=","limit":1}', '/filledAt pattern', '/filledAt format'].map(
        (line) => expect.stringContaining(line),
      ),
    )
  })

  test.each([
    ['half of a surrogate pair in a text', '{"note":"\\ud800"}'],
    ['half of a surrogate pair in a name', '{"\\udfff":1}'],
    ['a number past what a double holds', '{"n":1e999}'],
    ['deep nesting', `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
  ])('[C3] refuse answers with %s, which could not be hashed', (_what, answers) => {
    expect(parseMutation({ ...aSubmitTask, answers: JSON.parse(answers) }).kind).toBe('err')
  })

  test('keep `__proto__` an answer like any other', () => {
    const answers = JSON.parse('{"__proto__":{"admin":true}}')
    const result = parseMutation({ ...aSubmitTask, answers })
    expect(
      result.kind === 'ok' && result.value.kind === 'submit-task' && Object.keys(result.value.answers),
    ).toEqual(['__proto__'])
    expect('admin' in {}).toBe(false)
  })
})

function kindOf(sample: unknown): unknown {
  return typeof sample === 'object' && sample !== null && 'kind' in sample ? sample.kind : undefined
}

function errorLine(error: { instancePath: string; keyword: string; params: Json }): string {
  return `${error.instancePath} ${error.keyword} ${JSON.stringify(error.params)}`
}

/** The sample once without each property that the protocol names; a pack's own documents are not its business. */
function withoutEach(sample: unknown): readonly { without: unknown; path: string }[] {
  if (typeof sample !== 'object' || sample === null || Array.isArray(sample)) return []
  return Object.entries(sample).flatMap(([key, value]) => {
    const { [key]: _dropped, ...rest } = sample as { [key: string]: unknown }
    const own = [{ without: rest, path: key }]
    if (
      [
        'answers',
        'pack',
        'changes',
        'people',
        'seen',
        'fields',
        'names',
        'drafts',
        'files',
        'staying',
      ].includes(key)
    )
      return own
    const deeper = withoutEach(value).map(({ without, path }) => ({
      without: { ...sample, [key]: without },
      path: `${key}/${path}`,
    }))
    return [...own, ...deeper]
  })
}
