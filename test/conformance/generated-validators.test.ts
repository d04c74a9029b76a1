import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPack, readPackFiles } from '../../cli/read-pack.ts'
import { errorsBy, type GeneratedValidator } from '../../core/form/generated-validator.ts'
import { compileSchema } from '../../core/form/json-schema.ts'
import type { SchemaError } from '../../core/form/schema/error.ts'
import type { Json } from '../../core/json.ts'
import { generatedParser, parserOf } from '../../core/protocol/parser.ts'
import { problemDetails } from '../../core/protocol/problem-details.ts'
import {
  aCalibrationList,
  aCalibrationView,
  aCloseCalibration,
  aFairnessAnswer,
  aGiveOpinion,
  anOwnFairness,
  aPlanCalibration,
  calibrationEdits,
} from '../../core/protocol/testing/calibration-samples.ts'
import {
  aFollowUpList,
  anAskTokens,
  aProgrammeList,
  aRankingList,
  aTalentList,
  developmentMutations,
  needLists,
  someTokens,
} from '../../core/protocol/testing/development-samples.ts'
import { officeMutations } from '../../core/protocol/testing/office-mutations.ts'
import { anOwnErasure, aRetentionView } from '../../core/protocol/testing/retention-samples.ts'
import {
  aMakeReader,
  aReaderList,
  aReaderMade,
  aRollUpList,
} from '../../core/protocol/testing/roll-up-samples.ts'
import {
  aChangePage,
  aCycleList,
  aDashboard,
  aDecideFigures,
  aDeviceCode,
  aDeviceList,
  aDraftCopy,
  aDraftCopyKept,
  aDraftPage,
  aFigurePreview,
  aJobList,
  aLiveTicket,
  aMailChoice,
  aMakeApiKey,
  aMeasurementList,
  aMeasurementReview,
  aMovePlan,
  anApiKeyList,
  anApiKeyMade,
  anApplyImport,
  anAuditPage,
  anEvidenceStatus,
  anExportPage,
  anIdentityProvider,
  anImpactPage,
  anImportApplied,
  anImportStatus,
  anIssueCodes,
  anOpenCycle,
  anOpenEvidence,
  anOpenImport,
  aPlanRequest,
  aProposeFigures,
  aProvision,
  aPublicationList,
  aPutMeasurements,
  aReadCriteria,
  aReceipt,
  aRegionList,
  aReopening,
  aRevealedNip,
  aSetMailChoice,
  aSignInStart,
  aSignInStarted,
  aSignInWays,
  aStaffDetail,
  aStaffPage,
  aSubmitTask,
  aSurveyAnswer,
  aSurveyForm,
  aSurveyList,
  aSurveyPlan,
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
} from '../../core/protocol/testing/samples.ts'
import { aUnitNeedList, needMutations } from '../../core/protocol/testing/unit-need-samples.ts'
import {
  aChangeWebhook,
  aMakeWebhook,
  aWebhookList,
  aWebhookMade,
} from '../../core/protocol/testing/webhook-samples.ts'
import { contracts } from '../../scripts/validators/contracts.ts'
import { stampOf } from '../../scripts/validators/generate.ts'
import { writeValidator } from '../../scripts/validators/write-validator.ts'
import { changed, someChanges } from './generated-mutations.ts'

const seed = Number(process.env.TIMBANG_SEED ?? Date.now() % 1_000_000)
const runs = Number(process.env.TIMBANG_FUZZ_RUNS ?? 400)

const samples: { readonly [name: string]: readonly unknown[] } = {
  mutation: [
    aSubmitTask,
    anOpenCycle,
    aReadCriteria,
    aTeamReminder,
    aReopening,
    ...versionMutations,
    ...developmentMutations,
    ...officeMutations,
    ...needMutations,
  ],
  'open-import': [anOpenImport],
  'import-rows': [someImportRows],
  'apply-import': [anApplyImport],
  'issue-codes': [anIssueCodes],
  'import-status': [anImportStatus],
  'import-review': importReviews,
  'import-applied': [anImportApplied],
  'codes-issued': [someCodes],
  'staff-page': [aStaffPage],
  'staff-detail': [aStaffDetail],
  'revealed-nip': [aRevealedNip],
  'unit-list': [aUnitList],
  retention: [aRetentionView],
  'own-erasure': [anOwnErasure],
  'job-list': [aJobList],
  'cycle-list': [aCycleList],
  'unit-need-list': [aUnitNeedList],
  dashboard: [aDashboard],
  'export-page': [anExportPage],
  'figure-preview': [aFigurePreview],
  'propose-figures': [aProposeFigures],
  'decide-figures': [aDecideFigures],
  'publication-list': [aPublicationList],
  'live-ticket': [aLiveTicket],
  'survey-plan': [aSurveyPlan],
  'survey-answer': [aSurveyAnswer],
  'survey-list': [aSurveyList],
  'follow-up-list': [aFollowUpList],
  'need-list': needLists,
  'programme-list': [aProgrammeList],
  'talent-list': [aTalentList],
  'ranking-list': [aRankingList],
  'ask-tokens': [anAskTokens],
  'issued-tokens': [someTokens],
  'survey-form': [aSurveyForm],
  'plan-request': [aPlanRequest],
  'version-list': [aVersionList],
  'version-content': [aVersionContent],
  'move-plan': [aMovePlan],
  'impact-page': [anImpactPage],
  'fairness-answer': [aFairnessAnswer],
  'own-fairness': [anOwnFairness, { ...anOwnFairness, at: null, line: { kind: 'not-looked' } }],
  'plan-calibration': [aPlanCalibration],
  'calibration-edit': calibrationEdits,
  'give-opinion': [aGiveOpinion],
  'close-calibration': [aCloseCalibration],
  'calibration-list': [aCalibrationList],
  'calibration-view': [aCalibrationView],
  'put-measurements': [aPutMeasurements],
  'measurement-review': [aMeasurementReview],
  'measurements-taken': [someMeasurementsTaken],
  'measurement-list': [aMeasurementList],
  'set-mail-choice': [aSetMailChoice],
  'mail-choice': [aMailChoice],
  'make-api-key': [aMakeApiKey],
  'api-key-list': [anApiKeyList],
  'api-key-made': [anApiKeyMade],
  'make-webhook': [aMakeWebhook],
  'change-webhook': [aChangeWebhook],
  'webhook-list': [aWebhookList],
  'webhook-made': [aWebhookMade],
  'audit-page': [anAuditPage],
  'audit-entries': [someAuditEntries],
  'make-reader': [aMakeReader],
  'reader-list': [aReaderList],
  'reader-made': [aReaderMade],
  'roll-up-list': [aRollUpList],
  'token-request': tokenRequests,
  'identity-provider': [anIdentityProvider],
  'sign-in-ways': [aSignInWays],
  'sign-in-start': [aSignInStart],
  'sign-in-started': [aSignInStarted],
  'token-response': [aTokenResponse],
  provision: [aProvision],
  'change-page': [aChangePage],
  receipt: [aReceipt],
  'region-list': [aRegionList],
  'open-evidence': [anOpenEvidence],
  'evidence-status': [anEvidenceStatus],
  'draft-copy': [aDraftCopy],
  'draft-copy-kept': [aDraftCopyKept],
  'draft-page': [aDraftPage],
  'device-list': [aDeviceList],
  'device-code': [aDeviceCode],
  problem: [problemDetails('bad-code', { status: 401 })],
  form: Object.values(readPack('kotabumi').forms),
  workflow: [readPack('kotabumi').workflow, readPack('wanggar').workflow],
  // What a policy switches off is taken out of a scoring before it is judged.
  scoring: ['kotabumi', 'tenayan-raya'].flatMap((id) => {
    const { scoring, scorings = {} } = readPack(id)
    return [scoring, ...Object.values(scorings)]
  }),
}

const pairs = await Promise.all(
  contracts().map(async ({ name, schema, module }) => {
    const { validate }: { validate: GeneratedValidator } = await import(pathToFileURL(module).href)
    const documents = (samples[name] ?? documentsOf(name)).map(
      (sample) => JSON.parse(JSON.stringify(sample)) as Json,
    )
    return { name, schema, module, validate, documents }
  }),
)

describe(`what is generated of the fixed schemas (TIMBANG_SEED=${seed}, ${runs} documents a schema)`, () => {
  it.each(pairs)('[N5] $name: is what the schema of today gives; else run `npm run generate`', (pair) => {
    const text = readFileSync(pair.module, 'utf8')
    expect(text.slice(0, text.indexOf('\n'))).toBe(stampOf(pair.schema))
    expect(text.slice(text.indexOf('\n') + 1)).toBe(writeValidator(pair.schema))
  })

  it.each(pairs)('[N5] $name: takes its samples', ({ validate, documents }) => {
    expect(documents.length).toBeGreaterThan(0)
    expect(documents.flatMap((document) => errorsBy(validate, document, 10))).toEqual([])
  })

  it.each(pairs)('[N5] $name: finds the errors that our own validator finds, word for word', (pair) => {
    const { schema, validate, documents } = pair
    const compiled = compileSchema(JSON.parse(JSON.stringify(schema)), {
      strict: true,
      maxErrors: 1e6,
      maxSteps: 1e9,
    })
    if (compiled.kind === 'err') throw new Error(JSON.stringify(compiled.error))
    const refers = JSON.stringify(schema).includes('$ref')
    let refused = 0
    fc.assert(
      fc.property(fc.constantFrom(...documents), someChanges, (document, changes) => {
        const spoilt = changes.reduce(changed, document)
        const errors = errorsBy(validate, spoilt, 1e6)
        if (errors.length > 0) refused++
        expect(sorted(errors, refers)).toEqual(sorted(compiled.value(spoilt), refers))
      }),
      { seed, numRuns: runs },
    )
    // documents of which all pass, or none, would prove little
    expect(refused / runs).toBeGreaterThan(0.3)
  })

  const answers = pairs.filter(({ name }) => isAnswer(name))
  it.each(answers)('[N5] $name: the extension’s parser and a generated one say the same', (pair) => {
    const [ours, generated] = [parserOf(pair.schema), generatedParser(pair.validate)]
    fc.assert(
      fc.property(fc.constantFrom(...pair.documents), someChanges, (document, changes) => {
        const spoilt = changes.reduce(changed, document)
        const [own, other] = [ours(spoilt), generated(spoilt)]
        expect(own.kind).toBe(other.kind)
        // Past its limit each parser keeps those that it came to first.
        if (own.kind === 'ok' || other.kind === 'ok' || other.error.length === 100) return
        expect(sorted(own.error, false)).toEqual(sorted(other.error, false))
      }),
      { seed, numRuns: runs },
    )
  })

  it('[N5] runs where no code may be made of strings', () => {
    const script = `for (const file of ${JSON.stringify(pairs.map(({ module }) => pathToFileURL(module).href))}) {
      const { validate } = await import(file)
      console.log(validate(null))
    }`
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--disallow-code-generation-from-strings', '--input-type=module', '-e', script],
      { encoding: 'utf8' },
    )
    expect([status, stdout, stderr]).toEqual([0, 'false\n'.repeat(pairs.length), ''])
  })

  it('[N5] keeps a bounded number of errors of a body that is wrong throughout, and refuses it all the same', () => {
    const { validate } = pairs.find(({ name }) => name === 'mutation') ?? failed('no mutation')
    expect(validate({ ...anOpenCycle, people: Array(300_000).fill(1) })).toBe(false)
    expect(validate.errors?.length).toBe(1000)
    expect(errorsBy(validate, anOpenCycle, 10)).toEqual([])
  })
})

/** What the worker says and the extension parses. */
function isAnswer(name: string): boolean {
  return ['token-response', 'change-page', 'receipt', 'region-list', 'problem'].includes(name)
}

function documentsOf(kind: string): readonly unknown[] {
  return Object.entries(readPackFiles('nasional')).flatMap(([file, json]) =>
    file.endsWith(`.${kind}.json`) || file.endsWith(`/${kind}.json`) ? [json] : [],
  )
}

/** Each engine finds them in its own order, and names what lies behind a `$ref` from another root. */
function sorted(errors: readonly SchemaError[], refers: boolean): readonly string[] {
  return errors
    .map(({ schemaPath, ...error }) => (refers ? error : { schemaPath, ...error }))
    .map((error) => JSON.stringify(Object.entries(error).sort()))
    .sort()
}

function failed(why: string): never {
  throw new Error(why)
}
