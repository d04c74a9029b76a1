import { activationCodesTable } from './activation-codes.ts'
import { apiKeysTable } from './api-keys.ts'
import { auditTable } from './audit.ts'
import { auditOpeningsTable } from './audit-openings.ts'
import { calibrationsTable } from './calibrations.ts'
import { caseFactsTable } from './case-facts.ts'
import { casesTable } from './cases.ts'
import { codeTriesTable } from './code-tries.ts'
import { countsTable } from './counts.ts'
import { coursesTable } from './courses.ts'
import { criteriaReadingsTable } from './criteria-readings.ts'
import { cyclesTable } from './cycles.ts'
import { deviceCodeAsksTable } from './device-code-asks.ts'
import { devicesTable } from './devices.ts'
import { draftsTable } from './drafts.ts'
import { dutiesTable } from './duties.ts'
import { erasureAsksTable } from './erasure-asks.ts'
import { erasuresTable } from './erasures.ts'
import { evidenceTable } from './evidence.ts'
import { evidenceTrashTable } from './evidence-trash.ts'
import { fairnessTable } from './fairness.ts'
import { followUpsTable } from './follow-ups.ts'
import { holdsTable } from './holds.ts'
import { identityProviderTable } from './identity-providers.ts'
import { importChangesTable } from './import-changes.ts'
import { importsTable } from './imports.ts'
import { jobsTable } from './jobs.ts'
import { liveTicketsTable } from './live-tickets.ts'
import { mailChoicesTable } from './mail-choices.ts'
import { mailEventsTable } from './mail-events.ts'
import { mailSweepsTable } from './mail-sweeps.ts'
import { mailsTable } from './mails.ts'
import { measurementsTable } from './measurements.ts'
import { mutationsTable } from './mutations.ts'
import { namesTable } from './names.ts'
import { packCommentsTable } from './pack-comments.ts'
import { packVersionsTable } from './pack-versions.ts'
import { packsTable } from './packs.ts'
import { participationsTable } from './participations.ts'
import { peopleTable } from './people.ts'
import { personChangesTable } from './person-changes.ts'
import { policyChangesTable } from './policy-changes.ts'
import { positionsTable } from './positions.ts'
import { programmesTable } from './programmes.ts'
import { proofsTable } from './proofs.ts'
import { publicationsTable } from './publications.ts'
import { receiptKeysTable } from './receipt-keys.ts'
import { receiptsTable } from './receipts.ts'
import { recognitionsTable } from './recognitions.ts'
import { refreshTokensTable } from './refresh-tokens.ts'
import { refusalsTable } from './refusals.ts'
import { regionTable } from './region.ts'
import { remembering } from './remembering.ts'
import { remindersTable } from './reminders.ts'
import { resultLooksTable } from './result-looks.ts'
import { resultsTable } from './results.ts'
import { retentionRunsTable } from './retention-runs.ts'
import { sealingSecretTable } from './sealing-secret.ts'
import { sentRollUpsTable } from './sent-roll-ups.ts'
import { shownTable } from './shown.ts'
import { signInAttemptsTable } from './sign-in-attempts.ts'
import { signingKeysTable } from './signing-keys.ts'
import { skeletonsTable } from './skeletons.ts'
import type { Database } from './sql.ts'
import { submissionsTable } from './submissions.ts'
import { surveyTokensTable } from './survey-tokens.ts'
import { surveysTable } from './surveys.ts'
import { unitChangesTable } from './unit-changes.ts'
import { unitNeedsTable } from './unit-needs.ts'
import { unitsTable } from './units.ts'
import { unsentRollUpsTable } from './unsent-roll-ups.ts'
import { viewsTable } from './views.ts'
import { webhookDecidedTable } from './webhook-decided.ts'
import { webhookDeliveriesTable } from './webhook-deliveries.ts'
import { webhooksTable } from './webhooks.ts'

/** All that one region keeps. */
export type Store = ReturnType<typeof openStore>

/** The tables of a region over its database, which has been migrated. */
export function openStore(database: Database) {
  const memory = remembering(database.sql)
  const { sql } = memory
  const packs = packsTable(sql)
  const people = peopleTable(sql)
  const skeletons = skeletonsTable(sql)
  const caseFacts = caseFactsTable(sql)
  const devices = devicesTable(sql)
  const cycles = cyclesTable(sql)
  const units = unitsTable(sql)
  const names = namesTable(sql)
  const audit = auditTable(sql)
  const cases = casesTable(sql)
  const submissions = submissionsTable(sql, names)
  const results = resultsTable(sql, skeletons)
  let newest: number | undefined
  const takeSeqs = (count: number): number => {
    const first = (newest ?? Math.max(views.last(), shown.last())) + 1
    newest = first + count - 1
    return first
  }
  const nextSeq = (): number => takeSeqs(1)
  const views = viewsTable(sql, { skeletons, nextSeq, takeSeqs })
  const shown = shownTable(sql, { names, nextSeq, takeOld: views.takeOld })
  /** What was read may no longer be so. */
  const forget = (): void => {
    memory.forget()
    packs.forget()
    people.forget()
    skeletons.forget()
    caseFacts.forget()
    cases.forget()
    submissions.forgetAll()
    results.forgetAll()
    devices.unread()
    cycles.forget()
    units.forget()
    names.forget()
    shown.forget()
    audit.forget()
    newest = undefined
  }
  return {
    forget,
    transaction<T>(work: () => T): T {
      try {
        return database.transaction(work)
      } catch (error) {
        forget()
        throw error
      }
    },
    packs,
    people,
    personChanges: personChangesTable(sql),
    imports: importsTable(sql),
    importChanges: importChangesTable(sql),
    jobs: jobsTable(sql),
    measurements: measurementsTable(sql),
    mailEvents: mailEventsTable(sql),
    mails: mailsTable(sql),
    mailChoices: mailChoicesTable(sql),
    mailSweeps: mailSweepsTable(sql),
    reminders: remindersTable(sql),
    units,
    unitChanges: unitChangesTable(sql),
    holds: holdsTable(sql),
    erasureAsks: erasureAsksTable(sql),
    erasures: erasuresTable(sql),
    retentionRuns: retentionRunsTable(sql),
    packVersions: packVersionsTable(sql),
    packComments: packCommentsTable(sql),
    region: regionTable(sql),
    apiKeys: apiKeysTable(sql),
    signingKeys: signingKeysTable(sql),
    activationCodes: activationCodesTable(sql),
    codeTries: codeTriesTable(sql),
    refusals: refusalsTable(sql),
    identityProvider: identityProviderTable(sql),
    signInAttempts: signInAttemptsTable(sql),
    devices,
    deviceCodeAsks: deviceCodeAsksTable(sql),
    refreshTokens: refreshTokensTable(sql),
    proofs: proofsTable(sql),
    cycles,
    sentRollUps: sentRollUpsTable(sql),
    unsentRollUps: unsentRollUpsTable(sql),
    cases,
    caseFacts,
    publications: publicationsTable(sql),
    liveTickets: liveTicketsTable(sql),
    criteriaReadings: criteriaReadingsTable(sql),
    submissions,
    results,
    positions: positionsTable(sql),
    resultLooks: resultLooksTable(sql, names),
    receipts: receiptsTable(sql),
    receiptKeys: receiptKeysTable(sql),
    sealingSecret: sealingSecretTable(sql),
    mutations: mutationsTable(sql, { names, audit }),
    drafts: draftsTable(sql),
    unitNeeds: unitNeedsTable(sql),
    surveys: surveysTable(sql),
    surveyTokens: surveyTokensTable(sql),
    followUps: followUpsTable(sql),
    courses: coursesTable(sql),
    programmes: programmesTable(sql),
    participations: participationsTable(sql),
    duties: dutiesTable(sql),
    recognitions: recognitionsTable(sql),
    policyChanges: policyChangesTable(sql),
    fairness: fairnessTable(sql),
    calibrations: calibrationsTable(sql),
    views,
    shown,
    counts: countsTable(sql),
    audit,
    auditOpenings: auditOpeningsTable(sql, names),
    webhooks: webhooksTable(sql),
    webhookDeliveries: webhookDeliveriesTable(sql),
    webhookDecided: webhookDecidedTable(sql),
    evidence: evidenceTable(sql),
    evidenceTrash: evidenceTrashTable(sql),
  }
}
