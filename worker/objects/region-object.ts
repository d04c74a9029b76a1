import { DurableObject } from 'cloudflare:workers'
import type { CaseId, PersonId, RegionId } from '../../core/ids.ts'
import type { DraftCopy } from '../../core/protocol/draft-copy.ts'
import type { SetMailChoice } from '../../core/protocol/mail.ts'
import type { Mutation } from '../../core/protocol/mutation.ts'
import type { Provision } from '../../core/protocol/office.ts'
import type { SurveyPlan } from '../../core/protocol/survey.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { blobsOf } from '../blobs/blobs-of.ts'
import { clockOffset, type Now, readClock } from '../clock.ts'
import type { Env } from '../env.ts'
import type { Failure, Suspended, TooMany, UnknownRegion } from '../failure.ts'
import { aLimiter } from '../limits/limiter.ts'
import { personRate, programRate, rateFactor, respondentRate, scaled, strangerRate } from '../limits/rates.ts'
import { logError, traceOf } from '../log.ts'
import { senderOf } from '../mail/sender-of.ts'
import type { ApiKeyText } from '../session/api-key-text.ts'
import type { Proof } from '../session/proof.ts'
import type { Awaited, PinnedProvider } from '../session/provider.ts'
import { newActivationCode, newSecret } from '../session/secrets.ts'
import { newSigningKey } from '../session/signing-key.ts'
import { isMigrated, migrate } from '../storage/migrate.ts'
import { regionMigrations } from '../storage/region-migrations.ts'
import type { ListedRegion } from '../storage/regions.ts'
import { openStore, type Store } from '../storage/store.ts'
import { sendRollUps } from './across/send-roll-ups.ts'
import type { Caller } from './admit.ts'
import { type ApiKeysAsk, apiKeys, type Keeper } from './api-keys.ts'
import type { CalibrationAsk } from './calibration/ask.ts'
import { calibrations } from './calibration/calibrations.ts'
import { type CareAsk, type Cared, careFor, isRestoring, type RestorePiece, restore } from './care.ts'
import { certifySubmission } from './certify-submission.ts'
import { type DashboardAsk, readDashboard } from './dashboard.ts'
import { issueDeviceCode, readDevices, removeDevice } from './devices.ts'
import { keepDraft, readDrafts } from './drafts.ts'
import { dropUnused, emptyTrash } from './drop-evidence.ts'
import { durableDatabase } from './durable-database.ts'
import { erasePerson } from './erase-person.ts'
import { type EvidenceAnswer, type EvidenceAsk, evidence } from './evidence.ts'
import { type EvidenceDeed, noteDeed } from './evidence-parts.ts'
import { type ExportAsk, readExport } from './exports.ts'
import { type FairnessAsk, fairness } from './fairness/fairness.ts'
import { workOutFairness } from './fairness/work-out.ts'
import { type FiguresAsk, figures } from './figures.ts'
import { type PublicAsk, publicFigures } from './figures-public.ts'
import { type DevelopmentAsk, development } from './follow-up/development.ts'
import { remindFollowUps } from './follow-up/remind-follow-ups.ts'
import { nextHandover } from './handover.ts'
import { runJobs } from './jobs/run-jobs.ts'
import { announce, holderOf, issueTicket, openLine, QUIET, ticketIn } from './live.ts'
import { mailChoice } from './mail-choice.ts'
import { mailRoom } from './mail-room.ts'
import { aMeter } from './meter.ts'
import { type PacksAsk, packs } from './packs.ts'
import { type ProgramAsk, program } from './programs.ts'
import {
  beginByProvider,
  type Came,
  type Coming,
  comeBack,
  comeToNothing,
  type Known,
  letIn,
} from './provider-sign-in.ts'
import { provision } from './provision.ts'
import { type Page, pull } from './pull.ts'
import { push } from './push.ts'
import { readAudit } from './read-audit.ts'
import { changeReceiptKey, readKeySet } from './receipt-keys.ts'
import { noteRefusal } from './refusal.ts'
import { type AuditQuery, searchAudit } from './search-audit.ts'
import { setProvider, signInWays } from './set-provider.ts'
import { showCases } from './show.ts'
import { type Session, type SignIn, signIn } from './sign-in.ts'
import { nextSigning, signReceipts } from './sign-receipts.ts'
import type { StaffAsk } from './staff/ask.ts'
import { staff } from './staff/staff.ts'
import { directoryOf } from './stubs.ts'
import { issueSurveyTokens } from './survey-tokens.ts'
import { type GivenAnswer, planSurvey, readSurveys, surveyForm, takeSurveyAnswer } from './surveys.ts'
import { tokenResponse } from './token-response.ts'
import { putAside, wakeCase } from './wake-case.ts'

/** How many cases one alarm moves before it lets others in; it rings again at once while there are more. */
const CASES_PER_ALARM = 50

type ToTrade =
  | Extract<Came, { readonly kind: 'awaited' }>
  | { readonly kind: 'tokens'; readonly tokens: string }

/** One region with all that it keeps. Each method is one transaction. */
export class RegionObject extends DurableObject<Env> {
  readonly #database = durableDatabase(this.ctx.storage)
  readonly #store = openStore(this.#database)
  readonly #mail = mailRoom(this.#store, senderOf(this.env))
  readonly #people = aLimiter(scaled(personRate, rateFactor(this.env)))
  readonly #meter = aMeter(Date.now())
  readonly #strangers = aLimiter(scaled(strangerRate, rateFactor(this.env)))
  #alarmAt: number | null | undefined
  /** Whether its tables are there; they go only with `#erase`. */
  #isSetUp = false
  readonly #programs = aLimiter(scaled(programRate, rateFactor(this.env)))
  /** What has been announced of the facts, and whether somebody is about to. */
  #announced = { version: 0, pending: false }
  readonly #respondents = aLimiter(scaled(respondentRate, rateFactor(this.env)))

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    // A region that was never set up stays without a single row, whoever asks for it.
    if (!isMigrated(this.#database.sql) || isRestoring(this.#database.sql)) return
    this.#migrate()
    this.#setAlarm()
  }

  async provision(body: Provision, reissue: readonly PersonId[]): Promise<Result<string, Failure>> {
    const fresh = { freshKey: await newSigningKey(), freshReceiptKey: await newSigningKey() }
    this.#migrate()
    return this.#transact((store, now) =>
      provision(store, { provision: body, reissue, ...fresh, newCode: newActivationCode }, now),
    )
  }

  /** The JWKS that this region's receipts are verified with. */
  async receiptKeys(region: RegionId): Promise<Result<string, Failure>> {
    return this.#inside(region, (store) => ok(readKeySet(store, region)))
  }

  /** Signs receipts with a new key from now on, and gives the JWKS with it. */
  async changeReceiptKey(region: RegionId): Promise<Result<string, Failure>> {
    const fresh = { key: await newSigningKey(), actor: { kind: 'operator' } } as const
    return this.#inside(region, (store, now) => {
      changeReceiptKey(store, fresh, now)
      return ok(readKeySet(store, region))
    })
  }

  /** The key that this region's access tokens are signed with; null for a region that was never set up. */
  async publicKey(): Promise<{ readonly id: string; readonly jwk: string } | null> {
    const key = this.#inUse() ? this.#store.signingKeys.find() : undefined
    return key === undefined ? null : { id: key.id, jwk: key.public }
  }

  async signIn(ask: {
    readonly region: RegionId
    readonly request: SignIn['request']
    readonly proof: Proof
    readonly client: string
  }): Promise<Result<string, Failure>> {
    const fresh = { device: crypto.randomUUID(), secret: newSecret() }
    const session = this.#inside(ask.region, (store, now) => signIn(store, { ...ask, fresh }, now))
    return session.kind === 'err' ? session : this.#tokens(session.value, ask)
  }

  async signInWays(region: RegionId): Promise<Result<string, Failure>> {
    return this.#inside(region, (store) => ok(signInWays(store)))
  }

  async setProvider(region: RegionId, provider: PinnedProvider | null): Promise<Result<string, Failure>> {
    return this.#inside(region, (store, now) => setProvider(store, { region, provider }, now))
  }

  async beginByProvider(ask: {
    readonly region: RegionId
    readonly proof: Proof
    readonly redirect: string
  }): Promise<Result<{ readonly provider: PinnedProvider; readonly awaited: Awaited }, Failure>> {
    const id = newSecret().slice(32)
    return this.#inside(ask.region, (store, now) => beginByProvider(store, { ...ask, id }, now))
  }

  /** What is to be traded with the provider; tokens as JSON text for whose answer was lost. */
  async comeBack(ask: Omit<Coming, 'secret'>): Promise<Result<ToTrade, Failure>> {
    const secret = newSecret()
    const came = this.#inside(ask.region, (store, now) => comeBack(store, { ...ask, secret }, now))
    if (came.kind === 'err') return came
    if (came.value.kind === 'awaited') return ok(came.value)
    const tokens = await this.#tokens(came.value.session, ask)
    return tokens.kind === 'err' ? tokens : ok({ kind: 'tokens', tokens: tokens.value })
  }

  async comeToNothing(region: RegionId, client: string): Promise<Result<never, Failure>> {
    return this.#inside(region, (store, now) => comeToNothing(store, client, now))
  }

  async letIn(ask: Omit<Known, 'fresh'>): Promise<Result<string, Failure>> {
    const fresh = { device: crypto.randomUUID(), secret: newSecret() }
    const session = this.#inside(ask.region, (store, now) => letIn(store, { ...ask, fresh }, now))
    return session.kind === 'err' ? session : this.#tokens(session.value, ask)
  }

  #tokens(session: Session, { proof, region }: { readonly proof: Proof; readonly region: RegionId }) {
    return tokenResponse(session, { store: this.#store, key: proof.key, region })
  }

  async changes(caller: Caller, page: Page): Promise<Result<string, Failure>> {
    return this.#admitted(caller, (store, now) => pull(store, { caller, page }, now))
  }

  async push(caller: Caller, mutation: Mutation): Promise<Result<string, Failure>> {
    const salt = newSecret()
    const answer = this.#admitted(caller, (store, now) => push(store, { caller, mutation, salt }, now))
    await this.#signReceipts()
    if (answer.kind === 'err' || mutation.kind !== 'submit-task') return answer
    const signing = { store: this.#store, mutation, caller, answer: answer.value }
    return ok(await certifySubmission(signing, (work) => this.#transact(work)))
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

  async audit(caller: Caller, page: Page): Promise<Result<string, Failure>> {
    return this.#admitted(caller, (store, now) => readAudit(store, { caller, page }, now))
  }

  async searchAudit(caller: Caller, query: AuditQuery): Promise<Result<string, Failure>> {
    return this.#admitted(caller, (store, now) => searchAudit(store, { caller, query }, now))
  }

  /** Answers human resources about the people of the office. */
  async staff(caller: Caller, ask: StaffAsk): Promise<Result<string, Failure>> {
    return this.#inside(caller.access.region, (store, now) => staff(store, { caller, ask }, now))
  }

  /** Lists, makes and takes back the keys of programs. */
  async apiKeys(region: RegionId, keeper: Keeper, ask: ApiKeysAsk): Promise<Result<string, Failure>> {
    return this.#inside(region, (store, now) => apiKeys(store, { keeper, ask }, now))
  }

  /** Answers a program of the office, as far as its key goes and at the pace that each has. */
  async program(region: RegionId, key: ApiKeyText, ask: ProgramAsk): Promise<Result<string, Failure>> {
    const wait = this.#programs.take(key.id, Date.now())
    if (wait > 0) return err({ kind: 'too-many-requests', retryAfterSeconds: wait })
    return this.#meter.measure(() => this.#inside(region, (store, now) => program(store, { key, ask }, now)))
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
    if (ticket === undefined || !this.#inUse()) return new Response(null, { status: 401 })
    const holder = this.#transact((store, now) => holderOf(store, ticket, now))
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
  async fairness(caller: Caller, ask: FairnessAsk): Promise<Result<string, Failure>> {
    return this.#admitted(caller, (store, now) => fairness(store, { caller, ask }, now))
  }

  /** Sessions of calibration. */
  async calibrations(caller: Caller, ask: CalibrationAsk): Promise<Result<string, Failure>> {
    const salt = newSecret()
    const answer = this.#admitted(caller, (store, now) => calibrations(store, { caller, ask, salt }, now))
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
    const wait = this.#respondents.take(given.client, Date.now())
    if (wait > 0) return err({ kind: 'too-many-tries', retryAfterSeconds: wait })
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

  /** Writes down that somebody of another region knocked here. */
  async turnAway(region: RegionId, { access, proof }: Caller, what: string): Promise<Failure> {
    // Before anything is written: one region's people must not fill another's disk, nor its log.
    const wait = this.#strangers.take(access.region, Date.now())
    if (wait > 0) return { kind: 'too-many-requests', retryAfterSeconds: wait }
    const noted = this.#inside(region, (store, now): Result<never, Failure> => {
      if (!store.proofs.remember(proof, now.true)) return err({ kind: 'bad-proof', reason: 'replayed' })
      noteRefusal(store, { person: access.person, region: access.region, what, why: 'wrong-region' }, now)
      return err({ kind: 'wrong-region' })
    })
    return noted.kind === 'ok' ? noted.value : noted.error
  }

  /** What an operator does with the whole of it. */
  async care(region: RegionId, ask: CareAsk): Promise<Result<string, Failure>> {
    if (!this.#inUse()) return err({ kind: 'unknown-region', region })
    if (ask.kind === 'erase') return this.#erase(region)
    return this.#transact((_, now) => careFor(this.#cared(), { region, ask }, now))
  }

  /** Takes from the region who somebody was. */
  async erasePerson(region: RegionId, person: PersonId): Promise<Result<string, Failure>> {
    return this.#inside(region, (store, now) => erasePerson(store, person, now))
  }

  /** Puts a piece of an export into a region that is not there. */
  async restore(region: RegionId, piece: RestorePiece): Promise<Result<null, Failure>> {
    if (this.#inUse()) return err({ kind: 'region-exists' })
    const done = restore(this.#database, { region, piece }, readClock(this.env))
    this.#store.forget()
    if (done.kind === 'err' || !piece.last) return done
    this.#migrate()
    this.#setAlarm()
    return done
  }

  #cared(): Cared {
    const bytes = this.ctx.storage.sql.databaseSize
    const late = this.#alarmAt ? Date.now() - this.#alarmAt : 0
    const lagSeconds = Math.max(0, Math.floor(late / 1000))
    return { database: this.#database, store: this.#store, figures: this.#meter.read(), bytes, lagSeconds }
  }

  #erase(region: RegionId): Result<string, Failure> {
    const erased = careFor(this.#cared(), { region, ask: { kind: 'erase' } }, readClock(this.env))
    if (erased.kind === 'ok') {
      this.#isSetUp = false
      this.#alarmAt = null
      void this.ctx.storage.deleteAlarm()
    }
    return erased
  }

  /** How it is listed: its name, once it is set up. */
  async listed(): Promise<ListedRegion | null> {
    const region = this.#inUse() ? this.#store.region.find() : undefined
    return region === undefined ? null : { id: region.id, name: region.name }
  }

  override async alarm(): Promise<void> {
    // It is set again when the region goes on.
    if (!this.#inUse() || this.#store.region.suspendedAt() !== null) {
      this.#alarmAt = undefined
      return
    }
    const { office } = readClock(this.env)
    for (const id of this.#store.cases.toWake(office, CASES_PER_ALARM)) this.#wake(id)
    const handover = nextHandover(this.#store)
    if (handover !== null && handover <= office) this.#transact(showCases)
    this.#transact(remindFollowUps)
    await this.#signReceipts()
    await this.#dropEvidence()
    await runJobs({
      store: this.#store,
      transact: (work) => this.#transact(work),
      pause: () => scheduler.wait(0),
    })
    await workOutFairness({
      store: this.#store,
      transact: (work) => this.#transact(work),
      pause: () => scheduler.wait(0),
    })
    await this.#mail.work({
      transact: (work) => this.#transact(work),
      settled: () => this.ctx.storage.sync(),
    })
    await this.#sendRollUps()
    this.#alarmAt = undefined
    this.#setAlarm()
  }

  async #sendRollUps(): Promise<void> {
    await sendRollUps({
      store: this.#store,
      now: readClock(this.env),
      transact: (work) => this.#transact(work),
      send: (region, rollUp) => directoryOf(this.env).keepRollUp(region, rollUp),
    })
  }

  #wake(id: CaseId): void {
    try {
      this.#transact((store, now) => wakeCase(store, id, now))
    } catch (error) {
      logError('the clock could not act', { case: id, why: traceOf(error) })
      this.#transact((store, now) => putAside(store, id, now))
    }
  }

  async #signReceipts(): Promise<void> {
    if (!this.#inUse()) return
    const now = readClock(this.env)
    await signReceipts({ store: this.#store, now, transact: (work) => this.#transact(work) })
  }

  async #dropEvidence(): Promise<void> {
    const region = this.#inUse() ? this.#store.region.find() : undefined
    if (region === undefined) return
    this.#transact((store, now) => dropUnused(store, region.id, now))
    const now = readClock(this.env)
    const blobs = () => blobsOf(this.env)
    await emptyTrash({ store: this.#store, blobs, now, transact: (work) => this.#transact(work) })
  }

  #migrate(): void {
    migrate(this.#database, regionMigrations, readClock(this.env).office)
    this.#store.sealingSecret.ensure(newSecret())
  }

  /** For a person of this region, at the pace that everybody has. */
  #admitted<T, E>(
    { access }: Caller,
    work: (store: Store, now: Now) => Result<T, E>,
  ): Result<T, E | UnknownRegion | Suspended | TooMany> {
    const wait = this.#people.take(access.person, Date.now())
    if (wait > 0) return err({ kind: 'too-many-requests', retryAfterSeconds: wait })
    return this.#meter.measure(() => this.#inside(access.region, work))
  }

  #inside<T, E>(
    region: RegionId,
    work: (store: Store, now: Now) => Result<T, E>,
  ): Result<T, E | UnknownRegion | Suspended> {
    if (!this.#inUse()) return err({ kind: 'unknown-region', region })
    if (this.#store.region.suspendedAt() !== null) return err({ kind: 'region-suspended' })
    return this.#transact(work)
  }

  #transact<T>(work: (store: Store, now: Now) => T): T {
    const now = readClock(this.env)
    const result = this.#store.transaction(() => work(this.#store, now))
    this.#setAlarm()
    this.#announceSoon()
    return result
  }

  /** Tells those who look at figures, some seconds later and once for all that comes until then. */
  #announceSoon(): void {
    const version = this.#store.caseFacts.version()
    if (version === this.#announced.version || this.#announced.pending) return
    // Whoever opens a line later reads the figures then: it is not told of what was before.
    if (this.ctx.getWebSockets().length === 0) this.#announced = { version, pending: false }
    if (this.#announced.version === version) return
    this.#announced = { version, pending: true }
    setTimeout(() => {
      this.#announced = { version: this.#store.caseFacts.version(), pending: false }
      announce(this.ctx, this.#store)
    }, QUIET)
  }

  #inUse(): boolean {
    if (!this.#isSetUp) {
      const { sql } = this.#database
      this.#isSetUp = isMigrated(sql) && !isRestoring(sql)
    }
    return this.#isSetUp && this.#store.region.find() !== undefined
  }

  /** Rings when the clock next has something to do, by the office's time. */
  #setAlarm(): void {
    const { cases, evidence, evidenceTrash, fairness, followUps, jobs } = this.#store
    const [next] = [
      cases.nextWake(),
      nextHandover(this.#store),
      nextSigning(this.#store),
      evidence.nextDrop(),
      evidenceTrash.next(),
      followUps.nextWake(),
      jobs.running()?.at ?? null,
      fairness.next()?.looked.at ?? null,
      this.#store.unsentRollUps.next(),
      this.#mail.next(),
    ]
      .filter((at) => at !== null)
      .toSorted()
    const isStill = next === undefined || this.#store.region.suspendedAt() !== null
    const at = isStill ? null : Date.parse(next) - clockOffset(this.env)
    if (at === this.#alarmAt) return
    this.#alarmAt = at
    // Nobody waits for it: the platform holds every answer back until what was written before it is safe.
    void (at === null ? this.ctx.storage.deleteAlarm() : this.ctx.storage.setAlarm(at))
  }
}
