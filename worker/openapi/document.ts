import { keySetSchema } from '../../core/case/key-set.ts'
import type { Json } from '../../core/json.ts'
import { problemSchema, receiptSchema, regionListSchema } from '../../core/protocol/schemas/answers.ts'
import {
  apiKeyListSchema,
  apiKeyMadeSchema,
  apiKeyShownSchema,
  makeApiKeySchema,
} from '../../core/protocol/schemas/api-keys.ts'
import { auditEntriesSchema, auditPageSchema } from '../../core/protocol/schemas/audit.ts'
import {
  calibrationEditSchema,
  calibrationListSchema,
  calibrationViewSchema,
  closeCalibrationSchema,
  giveOpinionSchema,
  planCalibrationSchema,
} from '../../core/protocol/schemas/calibration.ts'
import { changePageSchema } from '../../core/protocol/schemas/changes.ts'
import { dashboardSchema, liveTicketSchema } from '../../core/protocol/schemas/dashboard.ts'
import {
  askTokensSchema,
  followUpListSchema,
  issuedTokensSchema,
  needListSchema,
  programmeListSchema,
  rankingListSchema,
  talentListSchema,
} from '../../core/protocol/schemas/development.ts'
import { deviceCodeSchema, deviceListSchema } from '../../core/protocol/schemas/devices.ts'
import { draftCopyKeptSchema, draftCopySchema, draftPageSchema } from '../../core/protocol/schemas/drafts.ts'
import { evidenceStatusSchema, openEvidenceSchema } from '../../core/protocol/schemas/evidence.ts'
import { exportPageSchema } from '../../core/protocol/schemas/exports.ts'
import { fairnessAnswerSchema } from '../../core/protocol/schemas/fairness.ts'
import {
  decideFiguresSchema,
  figurePreviewSchema,
  proposeFiguresSchema,
  publicationListSchema,
} from '../../core/protocol/schemas/figures.ts'
import { mailChoiceSchema, setMailChoiceSchema } from '../../core/protocol/schemas/mail.ts'
import {
  measurementListSchema,
  measurementReviewSchema,
  measurementsTakenSchema,
  putMeasurementsSchema,
} from '../../core/protocol/schemas/measurements.ts'
import { mutationSchema } from '../../core/protocol/schemas/mutation.ts'
import { cycleListSchema, jobListSchema } from '../../core/protocol/schemas/office-work.ts'
import { provisionSchema } from '../../core/protocol/schemas/provision.ts'
import { ownErasureSchema, retentionViewSchema } from '../../core/protocol/schemas/retention.ts'
import {
  makeReaderSchema,
  readerListSchema,
  readerMadeSchema,
  rollUpListSchema,
} from '../../core/protocol/schemas/roll-ups.ts'
import { tokenRequestSchema, tokenResponseSchema } from '../../core/protocol/schemas/session.ts'
import {
  identityProviderSchema,
  signInStartedSchema,
  signInStartSchema,
  signInWaysSchema,
} from '../../core/protocol/schemas/sign-in.ts'
import {
  applyImportSchema,
  codesIssuedSchema,
  importAppliedSchema,
  importReviewSchema,
  importRowsSchema,
  importStatusSchema,
  issueCodesSchema,
  openImportSchema,
  revealedNipSchema,
  staffDetailSchema,
  staffPageSchema,
  unitListSchema,
} from '../../core/protocol/schemas/staff.ts'
import {
  surveyAnswerSchema,
  surveyFormSchema,
  surveyListSchema,
  surveyPlanSchema,
} from '../../core/protocol/schemas/surveys.ts'
import {
  impactPageSchema,
  movePlanSchema,
  planRequestSchema,
  versionContentSchema,
  versionListSchema,
} from '../../core/protocol/schemas/versions.ts'
import {
  changeWebhookSchema,
  makeWebhookSchema,
  webhookListSchema,
  webhookMadeSchema,
} from '../../core/protocol/schemas/webhooks.ts'
import { VERSION } from '../version.ts'
import { acrossPaths } from './across-paths.ts'
import { carePaths } from './care-paths.ts'
import { dashboardPaths } from './dashboard-paths.ts'
import { developmentPaths } from './development-paths.ts'
import { evidencePaths } from './evidence-paths.ts'
import { exportsPaths } from './exports-paths.ts'
import { fairnessPaths } from './fairness-paths.ts'
import { figuresPaths } from './figures-paths.ts'
import { packsPaths } from './packs-paths.ts'
import { answer, body, operation, pathId, query } from './parts.ts'
import { programPaths } from './program-paths.ts'
import { figuresReportSchema, progressReportSchema, reportPaths } from './report-paths.ts'
import { healthSchema, provisionedSchema, surveyAnswerKeptSchema } from './schemas.ts'
import { signInPaths } from './sign-in-paths.ts'
import { staffPaths } from './staff-paths.ts'
import { surveyPaths } from './survey-paths.ts'
import { webhookPaths } from './webhook-paths.ts'

const region = pathId('region', 'The id of a region, as `GET /v1/regions` lists it.')
const page = [
  query('cursor', { type: 'integer', minimum: 0, default: 0 }, 'Rows newer than this one.'),
  query('limit', { type: 'integer', minimum: 1, maximum: 1000, default: 500 }, 'At most so many rows.'),
]

/** The worker's whole contract (OpenAPI 3.1). Its schemas are those that the parsers on both sides run. */
export const openapiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'Timbang',
    version: VERSION,
    summary: 'Appraisal of civil servants: sign-in, sync and audit of one region each.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  paths: {
    '/health': {
      get: operation('health', {
        summary: 'Whether the worker, its objects and their storage answer.',
        security: [],
        answers: { '200': answer('It works.', 'Health'), ...problems(503) },
      }),
    },
    '/v1/regions': {
      get: operation('listRegions', {
        summary: 'The regions to choose from before signing in.',
        security: [],
        answers: { '200': answer('By name.', 'RegionList') },
      }),
    },
    '/v1/regions/{region}': {
      put: operation('provisionRegion', {
        summary:
          'Sets up a region with its pack and people, or brings it up to date. The same again changes nothing.',
        security: [{ operator: [] }],
        parameters: [
          region,
          query(
            'reissue',
            { type: 'array', items: { type: 'string' } },
            'People whose devices are lost: revoked, and a new code.',
          ),
        ],
        requestBody: body('Provision'),
        answers: {
          '200': answer(
            'A one-time code for each person who has neither a device nor a code.',
            'Provisioned',
          ),
          ...problems(400, 401, 413, 415, 422),
        },
      }),
      delete: operation('eraseRegion', {
        summary: 'Takes a suspended region away with all that it keeps; `confirm` has to be its id.',
        security: [{ operator: [] }],
        parameters: [region, query('confirm', { type: 'string' }, 'The id once more.')],
        answers: {
          '200': { description: 'Gone.', content: { 'application/json': { schema: { type: 'object' } } } },
          ...problems(400, 401, 404, 409),
        },
      }),
    },
    '/v1/regions/{region}/keys': {
      get: operation('readReceiptKeys', {
        summary:
          'The public keys that verify the region’s receipts (RFC 7517), newest first; those that sign no longer have `exp`.',
        security: [],
        parameters: [region],
        answers: { '200': answer('A key set.', 'KeySet'), ...problems(404) },
      }),
      post: operation('changeReceiptKey', {
        summary: 'Signs receipts with a new key from now on. What older keys have signed stays good.',
        security: [{ operator: [] }],
        parameters: [region],
        answers: { '200': answer('The key set with the new key first.', 'KeySet'), ...problems(401, 404) },
      }),
    },
    '/v1/regions/{region}/tokens': {
      post: operation('signIn', {
        summary:
          'Tokens for an activation code, a refresh token or what an identity provider sent back, bound to the key of the DPoP proof (RFC 9449).',
        security: [{ proof: [] }],
        parameters: [region],
        requestBody: body('TokenRequest'),
        answers: {
          '200': answer('A session.', 'TokenResponse'),
          ...problems(400, 401, 403, 404, 409, 413, 415, 429, 503),
        },
      }),
    },
    '/v1/regions/{region}/changes': {
      get: operation('pull', {
        summary: 'What this person may see and has not seen, oldest first.',
        parameters: [region, ...page],
        answers: { '200': answer('A page.', 'ChangePage'), ...problems(400, 401, 403, 404) },
      }),
    },
    '/v1/regions/{region}/mutations/{mutation}': {
      put: operation('push', {
        summary: 'One change. The same id asked again gives the same answer and changes nothing.',
        parameters: [region, pathId('mutation', 'Chosen by the device, the same as in the body.')],
        requestBody: body('Mutation'),
        answers: {
          '200': answer('Applied.', 'MutationReceipt'),
          ...problems(400, 401, 403, 404, 409, 413, 415, 422),
        },
      }),
    },
    '/v1/regions/{region}/drafts': {
      get: operation('readDrafts', {
        summary: 'Copies of drafts from this person’s other devices, the oldest change first.',
        parameters: [region, ...page],
        answers: { '200': answer('A page.', 'DraftPage'), ...problems(400, 401, 403, 404) },
      }),
    },
    '/v1/regions/{region}/drafts/{task}': {
      put: operation('keepDraft', {
        summary:
          'A copy of what this device holds of a draft, for its owner alone. The same again, or an older one, changes nothing.',
        parameters: [region, pathId('task', 'An open task of this person, the same as in the body.')],
        requestBody: body('DraftCopy'),
        answers: {
          '200': answer('A copy is kept that holds all of it.', 'DraftCopyKept'),
          ...problems(400, 401, 403, 404, 409, 413, 415),
        },
      }),
    },
    '/v1/regions/{region}/devices': {
      get: operation('readDevices', {
        summary: 'Where this person is signed in, the last used first.',
        parameters: [region],
        answers: { '200': answer('Their devices.', 'DeviceList'), ...problems(401, 403, 404) },
      }),
    },
    '/v1/regions/{region}/devices/codes': {
      post: operation('issueDeviceCode', {
        summary: 'A code that signs in one more device of this person, once, within ten minutes.',
        parameters: [region],
        answers: { '200': answer('The code.', 'DeviceCode'), ...problems(401, 403, 404, 409, 429) },
      }),
    },
    '/v1/regions/{region}/devices/{device}': {
      delete: operation('removeDevice', {
        summary: 'Puts a device of this person out, at once.',
        parameters: [region, pathId('device', 'As the list names it.')],
        answers: { '200': answer('The devices that are left.', 'DeviceList'), ...problems(401, 403, 404) },
      }),
    },
    '/v1/regions/{region}/audit': {
      get: operation('readAudit', {
        summary: 'The sealed log, for human resources: `hash` is SHA-256 of `previous` followed by `row`.',
        parameters: [region, ...page],
        answers: { '200': answer('A page.', 'AuditPage'), ...problems(400, 401, 403, 404) },
      }),
    },
    '/v1/regions/{region}/audit/entries': {
      get: operation('searchAudit', {
        summary: 'What is looked for in the log, newest first, with whom and whose it names.',
        parameters: [
          region,
          query('before', { type: 'integer', minimum: 1 }, 'Rows before this one.'),
          query('limit', { type: 'integer', minimum: 1, maximum: 500, default: 50 }, 'At most so many rows.'),
          query('from', { type: 'string', format: 'date' }, 'The first local day.'),
          query('until', { type: 'string', format: 'date' }, 'The last local day.'),
          query('person', { type: 'string' }, 'Who did it, or whom it is about.'),
          query('action', { type: 'string' }, 'What happened.'),
        ],
        answers: { '200': answer('What was found so far.', 'AuditEntries'), ...problems(400, 401, 403, 404) },
      }),
    },
    ...signInPaths(region, problems),
    ...evidencePaths(region, problems),
    ...carePaths(region, problems),
    ...staffPaths(region, page, problems),
    ...packsPaths(region, problems),
    ...acrossPaths(problems),
    ...dashboardPaths(region, problems),
    ...figuresPaths(region, problems),
    ...exportsPaths(region, problems),
    ...reportPaths(region, problems),
    ...surveyPaths(region, problems),
    ...fairnessPaths(region, problems),
    ...programPaths(region, page, problems),
    ...webhookPaths(region, problems),
    ...developmentPaths(region, problems),
  },
  components: {
    schemas: {
      MakeReader: makeReaderSchema,
      ReaderList: readerListSchema,
      ReaderMade: readerMadeSchema,
      RollUpList: rollUpListSchema,
      MailChoice: mailChoiceSchema,
      SetMailChoice: setMailChoiceSchema,
      MeasurementList: measurementListSchema,
      MeasurementReview: measurementReviewSchema,
      MeasurementsTaken: measurementsTakenSchema,
      PutMeasurements: putMeasurementsSchema,
      ApiKeyList: apiKeyListSchema,
      ApiKeyMade: apiKeyMadeSchema,
      ApiKeyShown: apiKeyShownSchema,
      MakeApiKey: makeApiKeySchema,
      ChangeWebhook: changeWebhookSchema,
      MakeWebhook: makeWebhookSchema,
      WebhookList: webhookListSchema,
      WebhookMade: webhookMadeSchema,
      AuditEntries: auditEntriesSchema,
      AuditPage: auditPageSchema,
      CalibrationEdit: calibrationEditSchema,
      CalibrationList: calibrationListSchema,
      CalibrationView: calibrationViewSchema,
      CloseCalibration: closeCalibrationSchema,
      FairnessAnswer: fairnessAnswerSchema,
      GiveOpinion: giveOpinionSchema,
      PlanCalibration: planCalibrationSchema,
      ChangePage: changePageSchema,
      DeviceCode: deviceCodeSchema,
      DeviceList: deviceListSchema,
      EvidenceStatus: evidenceStatusSchema,
      DraftCopy: draftCopySchema,
      DraftCopyKept: draftCopyKeptSchema,
      DraftPage: draftPageSchema,
      Health: healthSchema,
      ImpactPage: impactPageSchema,
      KeySet: keySetSchema,
      MovePlan: movePlanSchema,
      Mutation: mutationSchema,
      MutationReceipt: receiptSchema,
      OpenEvidence: openEvidenceSchema,
      PlanRequest: planRequestSchema,
      Problem: problemSchema,
      Provision: provisionSchema,
      Provisioned: provisionedSchema,
      RegionList: regionListSchema,
      ApplyImport: applyImportSchema,
      CodesIssued: codesIssuedSchema,
      ImportApplied: importAppliedSchema,
      ImportReview: importReviewSchema,
      ImportRows: importRowsSchema,
      ImportStatus: importStatusSchema,
      IssueCodes: issueCodesSchema,
      OpenImport: openImportSchema,
      RevealedNip: revealedNipSchema,
      StaffDetail: staffDetailSchema,
      StaffPage: staffPageSchema,
      UnitList: unitListSchema,
      Retention: retentionViewSchema,
      OwnErasure: ownErasureSchema,
      JobList: jobListSchema,
      CycleList: cycleListSchema,
      Dashboard: dashboardSchema,
      DecideFigures: decideFiguresSchema,
      ExportPage: exportPageSchema,
      FigurePreview: figurePreviewSchema,
      FiguresReport: figuresReportSchema,
      ProgressReport: progressReportSchema,
      ProposeFigures: proposeFiguresSchema,
      PublicationList: publicationListSchema,
      LiveTicket: liveTicketSchema,
      SurveyAnswer: surveyAnswerSchema,
      SurveyAnswerKept: surveyAnswerKeptSchema,
      SurveyForm: surveyFormSchema,
      SurveyList: surveyListSchema,
      SurveyPlan: surveyPlanSchema,
      IdentityProvider: identityProviderSchema,
      SignInStart: signInStartSchema,
      SignInStarted: signInStartedSchema,
      SignInWays: signInWaysSchema,
      TokenRequest: tokenRequestSchema,
      TokenResponse: tokenResponseSchema,
      AskTokens: askTokensSchema,
      FollowUpList: followUpListSchema,
      IssuedTokens: issuedTokensSchema,
      NeedList: needListSchema,
      ProgrammeList: programmeListSchema,
      TalentList: talentListSchema,
      RankingList: rankingListSchema,
      VersionContent: versionContentSchema,
      VersionList: versionListSchema,
    },
    securitySchemes: {
      operator: { type: 'http', scheme: 'bearer' },
      key: {
        type: 'http',
        scheme: 'bearer',
        description: 'An API key, `timbang_…`, with the scope that the operation asks.',
      },
      proof: { type: 'apiKey', in: 'header', name: 'DPoP' },
      token: {
        type: 'http',
        scheme: 'dpop',
        description: 'An access token bound to a key, beside a fresh `DPoP` proof of that key.',
      },
    },
  },
} satisfies Json

function problems(...statuses: readonly number[]) {
  const problem = answer('RFC 9457 problem details.', 'Problem', 'application/problem+json')
  return Object.fromEntries(statuses.map((status) => [String(status), problem]))
}
