import { idAccount } from './id-account.ts'
import { idAudit } from './id-audit.ts'
import { idCalibration } from './id-calibration.ts'
import { idCriteria } from './id-criteria.ts'
import { idDashboard } from './id-dashboard.ts'
import { idEvidence } from './id-evidence.ts'
import { idExports } from './id-exports.ts'
import { idFairness } from './id-fairness.ts'
import { idFlow } from './id-flow.ts'
import { idFollow } from './id-follow.ts'
import { idHooks } from './id-hooks.ts'
import { idHr } from './id-hr.ts'
import { idNeeds } from './id-needs.ts'
import { idOffice } from './id-office.ts'
import { idPeople } from './id-people.ts'
import { idPublication } from './id-publication.ts'
import { idPublish } from './id-publish.ts'
import { idResult } from './id-result.ts'
import { idResultPage } from './id-result-page.ts'
import { idRetention } from './id-retention.ts'
import { idRule } from './id-rule.ts'
import { idScoring } from './id-scoring.ts'
import { idSending } from './id-sending.ts'
import { idShare } from './id-share.ts'
import { idSheet } from './id-sheet.ts'
import { idStudio } from './id-studio.ts'
import { idTeam } from './id-team.ts'
import { idUnits } from './id-units.ts'

/**
 * What single pages say, in Indonesian, which is written first. What the toolbar says too is in `id-shell.ts`, what a
 * form says is in `id-form.ts`. A function takes what varies.
 */
export const id = {
  ...idAccount,
  ...idSending,
  evidence: idEvidence,
  ...idResultPage,
  ...idCriteria,
  ...idHr,
  ...idStudio,
  flow: idFlow,
  rule: idRule,
  myResult: idResult,
  audit: idAudit,
  team: idTeam,
  people: idPeople,
  follow: idFollow,
  dashboard: idDashboard,
  publication: idPublication,
  fairness: idFairness,
  calibration: idCalibration,
  exports: idExports,
  publish: idPublish,
  share: idShare,
  office: idOffice,
  needs: idNeeds,
  units: idUnits,
  retention: idRetention,
  hooks: idHooks,
  sheet: idSheet,
  scoring: idScoring,
}
