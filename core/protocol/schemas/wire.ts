import { problemSchema, receiptSchema, regionListSchema } from './answers.ts'
import { apiKeyListSchema, apiKeyMadeSchema, makeApiKeySchema } from './api-keys.ts'
import { auditEntriesSchema, auditPageSchema } from './audit.ts'
import {
  calibrationEditSchema,
  calibrationListSchema,
  calibrationViewSchema,
  closeCalibrationSchema,
  giveOpinionSchema,
  planCalibrationSchema,
} from './calibration.ts'
import { changePageSchema } from './changes.ts'
import { dashboardSchema, liveTicketSchema } from './dashboard.ts'
import {
  askTokensSchema,
  followUpListSchema,
  issuedTokensSchema,
  needListSchema,
  programmeListSchema,
  rankingListSchema,
  talentListSchema,
} from './development.ts'
import { deviceCodeSchema, deviceListSchema } from './devices.ts'
import { draftCopyKeptSchema, draftCopySchema, draftPageSchema } from './drafts.ts'
import { evidenceStatusSchema, openEvidenceSchema } from './evidence.ts'
import { exportPageSchema } from './exports.ts'
import { fairnessAnswerSchema, ownFairnessSchema } from './fairness.ts'
import {
  decideFiguresSchema,
  figurePreviewSchema,
  proposeFiguresSchema,
  publicationListSchema,
} from './figures.ts'
import { mailChoiceSchema, setMailChoiceSchema } from './mail.ts'
import {
  measurementListSchema,
  measurementReviewSchema,
  measurementsTakenSchema,
  putMeasurementsSchema,
} from './measurements.ts'
import { mutationSchema } from './mutation.ts'
import { cycleListSchema, jobListSchema } from './office-work.ts'
import { provisionSchema } from './provision.ts'
import { ownErasureSchema, retentionViewSchema } from './retention.ts'
import { makeReaderSchema, readerListSchema, readerMadeSchema, rollUpListSchema } from './roll-ups.ts'
import { tokenRequestSchema, tokenResponseSchema } from './session.ts'
import {
  identityProviderSchema,
  signInStartedSchema,
  signInStartSchema,
  signInWaysSchema,
} from './sign-in.ts'
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
} from './staff.ts'
import { surveyAnswerSchema, surveyFormSchema, surveyListSchema, surveyPlanSchema } from './surveys.ts'
import { unitNeedListSchema } from './unit-needs.ts'
import {
  impactPageSchema,
  movePlanSchema,
  planRequestSchema,
  versionContentSchema,
  versionListSchema,
} from './versions.ts'
import { changeWebhookSchema, makeWebhookSchema, webhookListSchema, webhookMadeSchema } from './webhooks.ts'

/** Every wire shape, named as its generated validator in `core/protocol/generated`. */
export const wireSchemas = {
  mutation: mutationSchema,
  'token-request': tokenRequestSchema,
  'token-response': tokenResponseSchema,
  'identity-provider': identityProviderSchema,
  'sign-in-ways': signInWaysSchema,
  'sign-in-start': signInStartSchema,
  'sign-in-started': signInStartedSchema,
  provision: provisionSchema,
  'change-page': changePageSchema,
  'audit-page': auditPageSchema,
  'audit-entries': auditEntriesSchema,
  receipt: receiptSchema,
  'region-list': regionListSchema,
  problem: problemSchema,
  'open-evidence': openEvidenceSchema,
  'evidence-status': evidenceStatusSchema,
  'draft-copy': draftCopySchema,
  'draft-copy-kept': draftCopyKeptSchema,
  'draft-page': draftPageSchema,
  'device-list': deviceListSchema,
  'device-code': deviceCodeSchema,
  'open-import': openImportSchema,
  'import-rows': importRowsSchema,
  'apply-import': applyImportSchema,
  'issue-codes': issueCodesSchema,
  'import-status': importStatusSchema,
  'import-review': importReviewSchema,
  'import-applied': importAppliedSchema,
  'codes-issued': codesIssuedSchema,
  'staff-page': staffPageSchema,
  'staff-detail': staffDetailSchema,
  'revealed-nip': revealedNipSchema,
  'unit-list': unitListSchema,
  retention: retentionViewSchema,
  'own-erasure': ownErasureSchema,
  'job-list': jobListSchema,
  'cycle-list': cycleListSchema,
  'unit-need-list': unitNeedListSchema,
  'plan-request': planRequestSchema,
  'version-list': versionListSchema,
  'version-content': versionContentSchema,
  'move-plan': movePlanSchema,
  'survey-plan': surveyPlanSchema,
  'survey-answer': surveyAnswerSchema,
  'survey-list': surveyListSchema,
  'survey-form': surveyFormSchema,
  'impact-page': impactPageSchema,
  'fairness-answer': fairnessAnswerSchema,
  'own-fairness': ownFairnessSchema,
  'plan-calibration': planCalibrationSchema,
  'calibration-edit': calibrationEditSchema,
  'give-opinion': giveOpinionSchema,
  'close-calibration': closeCalibrationSchema,
  'calibration-list': calibrationListSchema,
  'calibration-view': calibrationViewSchema,
  'put-measurements': putMeasurementsSchema,
  'measurement-review': measurementReviewSchema,
  'measurements-taken': measurementsTakenSchema,
  'measurement-list': measurementListSchema,
  'set-mail-choice': setMailChoiceSchema,
  'mail-choice': mailChoiceSchema,
  'make-api-key': makeApiKeySchema,
  'make-reader': makeReaderSchema,
  'reader-list': readerListSchema,
  'reader-made': readerMadeSchema,
  'roll-up-list': rollUpListSchema,
  'api-key-list': apiKeyListSchema,
  'api-key-made': apiKeyMadeSchema,
  'make-webhook': makeWebhookSchema,
  'change-webhook': changeWebhookSchema,
  'webhook-list': webhookListSchema,
  'webhook-made': webhookMadeSchema,
  dashboard: dashboardSchema,
  'export-page': exportPageSchema,
  'figure-preview': figurePreviewSchema,
  'propose-figures': proposeFiguresSchema,
  'decide-figures': decideFiguresSchema,
  'publication-list': publicationListSchema,
  'live-ticket': liveTicketSchema,
  'follow-up-list': followUpListSchema,
  'need-list': needListSchema,
  'programme-list': programmeListSchema,
  'talent-list': talentListSchema,
  'ranking-list': rankingListSchema,
  'ask-tokens': askTokensSchema,
  'issued-tokens': issuedTokensSchema,
}
