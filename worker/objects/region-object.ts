import type { PackKey } from '../../core/case/pack-version.ts'
import type { CycleId, RegionId } from '../../core/ids.ts'
import type { DraftCopy } from '../../core/protocol/draft-copy.ts'
import type { SetMailChoice } from '../../core/protocol/mail.ts'
import type { Mutation } from '../../core/protocol/mutation.ts'
import type { SurveyPlan } from '../../core/protocol/survey.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { type Now, readClock } from '../clock.ts'
import type { Failure } from '../failure.ts'
import type { ApiKeyText } from '../session/api-key-text.ts'
import { newActivationCode, newSecret } from '../session/secrets.ts'
import type { Store } from '../storage/store.ts'
import type { Caller } from './admit.ts'
import { type ApiKeysAsk, apiKeys, type Keeper } from './api-keys.ts'
import type { CalibrationAsk } from './calibration/ask.ts'
import { calibrations } from './calibration/calibrations.ts'
import { type DashboardAsk, readDashboard } from './dashboard.ts'
import { issueDeviceCode, readDevices, removeDevice } from './devices.ts'
import { keepDraft, readDrafts } from './drafts.ts'
import { type EvidenceAnswer, type EvidenceAsk, evidence } from './evidence.ts'
import { type EvidenceDeed, noteDeed } from './evidence-parts.ts'
import { type ExportAsk, readExport } from './exports.ts'
import { type FairnessAsk, fairness } from './fairness/fairness.ts'
import { ownFairness } from './fairness/own-fairness.ts'
import { type FiguresAsk, figures } from './figures.ts'
import { type PublicAsk, publicFigures } from './figures-public.ts'
import { type DevelopmentAsk, development } from './follow-up/development.ts'
import { holderOf, issueTicket, openLine, ticketIn } from './live.ts'
import { mailChoice } from './mail-choice.ts'
import { packFileParts, signPackFile } from './pack-file.ts'
import { type PacksAsk, packs } from './packs.ts'
import { type ProgramAsk, program } from './programs.ts'
import { type Page, pull } from './pull.ts'
import { push } from './push.ts'
import { readAudit } from './read-audit.ts'
import { currentReceiptKey } from './receipt-keys.ts'
import { RegionSessions } from './region-sessions.ts'
import { type RetentionAsk, retention } from './retention/retention.ts'
import { type AuditQuery, searchAudit } from './search-audit.ts'
import { signReceipts } from './sign-receipts.ts'
import type { StaffAsk } from './staff/ask.ts'
import { listDesk } from './staff/lists/list-desk.ts'
import { staff } from './staff/staff.ts'
import { issueSurveyTokens } from './survey-tokens.ts'
import { type GivenAnswer, planSurvey, readSurveys, surveyForm, takeSurveyAnswer } from './surveys.ts'
import { type WebhooksAsk, webhooks } from './webhooks/webhooks.ts'

/**
 * One region with all that it keeps, as people, their programs and the public ask it; what operators and sign-in ask is in
 * the classes that it extends. Each method is one transaction.
 */
export class RegionObject extends RegionSessions {
  readonly #lists = listDesk({
    store: this.room.store,
    now: () => readClock(this.env),
    inside: (region, work) => this.#inside(region, work),
    pause: () => scheduler.wait(0),
  })

  async changes(caller: Caller, page: Page): Promise<Result<string, Failure>> {
    return this.#admitted(caller, (store, now) => pull(store, { caller, page }, now))
  }

  async push(caller: Caller, mutation: Mutation): Promise<Result<string, Failure>> {
    // 128 bits: nobody tries so many, and they are kept with each submission.
    const salt = newSecret().slice(32)
    const { inUse, store: held, transact } = this.room
    // Regions from before there were receipts get theirs with the first submission.
    if (inUse() && held.receiptKeys.current() === undefined) await currentReceiptKey(held, transact)
    const answer = await this.#admitted(caller, (store, now) => push(store, { caller, mutation, salt }, now))
    await this.#signReceipts()
    return answer
  }

  async keepDraft(caller: Caller, copy: DraftCopy): Promise<Result<string, Failure>> {
    return this.#admitted(caller, (store, now) => keepDraft(store, { caller, copy }, now))
  }

  async drafts(caller: Caller, page: Page): Promise<Result<string, Failure>> {
    return this.#admitted(caller, (store, now) => readDrafts(store, { caller, page }, now))
  }

  async devices(caller: Caller): Promise<Result<string, Failure>> {
    return this.#admitted(caller, (store, now) => readDevices(store, { caller }, now))
  }

  async issueDeviceCode(caller: Caller): Promise<Result<string, Failure>> {
    const code = newActivationCode()
    return this.#admitted(caller, (store, now) => issueDeviceCode(store, { caller, code }, now))
  }

  /** Whether and how a person is written to; `set` changes it. */
  async mailChoice(caller: Caller, set: SetMailChoice | null): Promise<Result<string, Failure>> {
    return this.#admitted(caller, (store, now) => mailChoice(store, { caller, set }, now))
  }

  async removeDevice(caller: Caller, id: string): Promise<Result<string, Failure>> {
    return this.#admitted(caller, (store, now) => removeDevice(store, { caller, id }, now))
  }

  async packs(caller: Caller, ask: PacksAsk): Promise<Result<string, Failure>> {
    return this.#inside(caller.access.region, (store, now) => packs(store, { caller, ask }, now))
  }

  /** A published version as one file that the region stands for. */
  async packFile(caller: Caller, pack: PackKey): Promise<Result<string, Failure>> {
    const { store, transact } = this.room
    const parts = this.#inside(caller.access.region, (within, now) => {
      return packFileParts(within, { caller, pack }, now)
    })
    if (parts.kind === 'err') return parts
    return ok(await signPackFile(parts.value, await currentReceiptKey(store, transact)))
  }

  async audit(caller: Caller, page: Page): Promise<Result<string, Failure>> {
    return this.#admitted(caller, (store, now) => readAudit(store, { caller, page }, now))
  }

  async searchAudit(caller: Caller, query: AuditQuery): Promise<Result<string, Failure>> {
    return this.#admitted(caller, (store, now) => searchAudit(store, { caller, query }, now))
  }

  /** Answers human resources about the people of the office. */
  async staff(caller: Caller, ask: StaffAsk): Promise<Result<string, Failure>> {
    if (ask.kind === 'review-import') return this.#lists.review({ caller, ask })
    if (ask.kind === 'apply-import') return this.#lists.apply({ caller, ask })
    const answer = this.#inside(caller.access.region, (store, now) => staff(store, { caller, ask }, now))
    if (answer.kind === 'ok' && (ask.kind === 'import-rows' || ask.kind === 'drop-import')) {
      this.#lists.forget(ask.id)
    }
    return answer
  }

  /** Lists, makes and takes back the keys of programs. */
  async apiKeys(region: RegionId, keeper: Keeper, ask: ApiKeysAsk): Promise<Result<string, Failure>> {
    return this.#inside(region, (store, now) => apiKeys(store, { keeper, ask }, now))
  }

  /** Lists, makes and changes the receivers of events. */
  async webhooks(region: RegionId, keeper: Keeper, ask: WebhooksAsk): Promise<Result<string, Failure>> {
    const isLocal = this.env.MODE === 'local'
    return this.#inside(region, (store, now) => webhooks(store, { keeper, ask, isLocal }, now))
  }

  /** Answers a program of the office, as far as its key goes and at the pace that each has. */
  async program(region: RegionId, key: ApiKeyText, ask: ProgramAsk): Promise<Result<string, Failure>> {
    const slower = this.room.paces.program(key.id)
    if (slower !== null) return err(slower)
    return this.room.meter.measure(() =>
      this.#inside(region, (store, now) => program(store, { key, ask }, now)),
    )
  }

  /** What will be erased when, what is held, and who has asked to be. */
  async retention(caller: Caller, ask: RetentionAsk): Promise<Result<string, Failure>> {
    return this.#admitted(caller, (store, now) => retention(store, { caller, ask }, now))
  }

  async dashboard(caller: Caller, ask: DashboardAsk): Promise<Result<string, Failure>> {
    return this.#admitted(caller, (store, now) => readDashboard(store, { caller, ask }, now))
  }

  /** Tables of what human resources may see. */
  async readExport(caller: Caller, ask: ExportAsk): Promise<Result<string, Failure>> {
    return this.#admitted(caller, (store, now) => readExport(store, { caller, ask }, now))
  }

  /** Figures for the public: what would be published, what is, and who decides. */
  async figures(caller: Caller, ask: FiguresAsk): Promise<Result<string, Failure>> {
    return this.#admitted(caller, (store, now) => figures(store, { caller, ask }, now))
  }

  /** What everybody may read of this region's figures. */
  async publicFigures(region: RegionId, ask: PublicAsk): Promise<Result<string, Failure>> {
    return this.#inside(region, (store) => publicFigures(store, region, ask))
  }

  async liveTicket(caller: Caller): Promise<Result<string, Failure>> {
    const secret = newSecret()
    return this.#admitted(caller, (store, now) => issueTicket(store, { caller, secret }, now))
  }

  /** Opens a line for whoever brings a ticket; nothing else is asked of this object by request. */
  override async fetch(request: Request): Promise<Response> {
    const ticket = ticketIn(request)
    if (ticket === undefined || !this.room.inUse()) return new Response(null, { status: 401 })
    const holder = this.room.transact((store, now) => holderOf(store, ticket, now))
    return holder === undefined ? new Response(null, { status: 401 }) : openLine(this.ctx, holder)
  }

  /** Nothing is asked over a line but whether it is still there, and that is answered without us. */
  override webSocketMessage(line: WebSocket): void {
    line.close(1003, 'nothing is asked here')
  }

  override webSocketClose(line: WebSocket, code: number): void {
    // 1005 and 1006 say that there was no code; they cannot be said.
    line.close(code === 1005 || code === 1006 ? 1000 : code)
  }

  /** Answers about what follows on results. */
  async development(caller: Caller, ask: DevelopmentAsk): Promise<Result<string, Failure>> {
    return this.#admitted(caller, (store, now) => development(store, { caller, ask }, now))
  }

  /** Makes single-use tokens for the participants of a survey. */
  async issueSurveyTokens(caller: Caller, survey: string, count: number): Promise<Result<string, Failure>> {
    const tokens = Array.from({ length: count }, newActivationCode)
    return this.#admitted(caller, (store, now) => issueSurveyTokens(store, { caller, survey, tokens }, now))
  }

  /** How a cycle was rated, or the word to work it out. */
  async ownFairness(caller: Caller, cycle: CycleId): Promise<Result<string, Failure>> {
    return this.#admitted(caller, (store, now) => ownFairness(store, { caller, cycle }, now))
  }

  async fairness(caller: Caller, ask: FairnessAsk): Promise<Result<string, Failure>> {
    return this.#admitted(caller, (store, now) => fairness(store, { caller, ask }, now))
  }

  /** Sessions of calibration. */
  async calibrations(caller: Caller, ask: CalibrationAsk): Promise<Result<string, Failure>> {
    const salt = newSecret().slice(32)
    const answer = await this.#admitted(caller, (store, now) =>
      calibrations(store, { caller, ask, salt }, now),
    )
    if (ask.kind === 'close') await this.#signReceipts()
    return answer
  }

  async surveys(caller: Caller): Promise<Result<string, Failure>> {
    return this.#inside(caller.access.region, (store, now) => readSurveys(store, { caller }, now))
  }

  async planSurvey(caller: Caller, id: string, plan: SurveyPlan): Promise<Result<string, Failure>> {
    return this.#inside(caller.access.region, (store, now) => planSurvey(store, { caller, id, plan }, now))
  }

  async surveyForm(region: RegionId, id: string): Promise<Result<string, Failure>> {
    return this.#inside(region, (store, now) => surveyForm(store, { region, id }, now))
  }

  async takeSurveyAnswer(given: GivenAnswer): Promise<Result<string, Failure>> {
    const slower = this.room.paces.respondent(given.client)
    if (slower !== null) return err({ ...slower, kind: 'too-many-tries' })
    return this.#inside(given.region, (store, now) => takeSurveyAnswer(store, given, now))
  }

  /** Decides about a file; its bytes pass through the worker alone. */
  async evidence(caller: Caller, ask: EvidenceAsk): Promise<EvidenceAnswer> {
    return this.#admitted(caller, (store, now) => evidence(store, { caller, ask }, now))
  }

  /** Notes what the worker has done with bytes that `evidence` let it keep. */
  async noteEvidence(region: RegionId, id: string, deed: EvidenceDeed): Promise<EvidenceAnswer> {
    return this.#inside(region, (store, now) => noteDeed(store, { region, id, deed }, now))
  }

  async #signReceipts(): Promise<void> {
    const { store, inUse, transact } = this.room
    if (inUse() && store.receipts.nextSigning() !== null)
      await signReceipts({ store, now: readClock(this.env), transact })
  }

  #admitted<T, E>(caller: Caller, work: (store: Store, now: Now) => Result<T, E>) {
    return this.room.admitted(caller, work)
  }

  #inside<T, E>(region: RegionId, work: (store: Store, now: Now) => Result<T, E>) {
    return this.room.inside(region, work)
  }
}
