import { enAccount } from './en-account.ts'
import { enAudit } from './en-audit.ts'
import { enCalibration } from './en-calibration.ts'
import { enCriteria } from './en-criteria.ts'
import { enDashboard } from './en-dashboard.ts'
import { enEvidence } from './en-evidence.ts'
import { enExports } from './en-exports.ts'
import { enFairness } from './en-fairness.ts'
import { enFlow } from './en-flow.ts'
import { enFollow } from './en-follow.ts'
import { enHooks } from './en-hooks.ts'
import { enHr } from './en-hr.ts'
import { enNeeds } from './en-needs.ts'
import { enOffice } from './en-office.ts'
import { enPeople } from './en-people.ts'
import { enPublication } from './en-publication.ts'
import { enPublish } from './en-publish.ts'
import { enResult } from './en-result.ts'
import { enResultPage } from './en-result-page.ts'
import { enRetention } from './en-retention.ts'
import { enRule } from './en-rule.ts'
import { enScoring } from './en-scoring.ts'
import { enSending } from './en-sending.ts'
import { enShare } from './en-share.ts'
import { enSheet } from './en-sheet.ts'
import { enStudio } from './en-studio.ts'
import { enTeam } from './en-team.ts'
import { enUnits } from './en-units.ts'
import type { PageMessages } from './messages.ts'

/** What single pages say, in English; what more than the pages of the tab say is in `en-shell.ts` and `en-form.ts`. */
export const en: PageMessages = {
  ...enAccount,
  ...enSending,
  evidence: enEvidence,
  ...enResultPage,
  ...enCriteria,
  ...enHr,
  ...enStudio,
  flow: enFlow,
  rule: enRule,
  myResult: enResult,
  audit: enAudit,
  team: enTeam,
  people: enPeople,
  follow: enFollow,
  dashboard: enDashboard,
  publication: enPublication,
  fairness: enFairness,
  calibration: enCalibration,
  exports: enExports,
  publish: enPublish,
  share: enShare,
  office: enOffice,
  needs: enNeeds,
  units: enUnits,
  retention: enRetention,
  hooks: enHooks,
  sheet: enSheet,
  scoring: enScoring,
}
