import { canonicalJson } from '../../core/canonical-json.ts'
import type { Cycle, Person } from '../../core/case/model.ts'
import { byId } from '../../core/case/people.ts'
import { type Action, peopleNeeded } from '../../core/case/permissions.ts'
import { type CycleId, personId } from '../../core/ids.ts'
import type {
  DecideFigures,
  FigurePreview,
  ListedPublication,
  ProposeFigures,
  PublicationList,
} from '../../core/protocol/figures.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { type Grouping, withholdings } from '../../core/publication/draft-figures.ts'
import { decideFigures, type Publication } from '../../core/publication/publication.ts'
import { assertNever, err, ok, type Result } from '../../core/result.ts'
import type { Now } from '../clock.ts'
import type { Failure } from '../failure.ts'
import { figuresProblem } from '../refusal-problem.ts'
import type { AuditAction } from '../storage/audit.ts'
import { digest } from '../storage/digest.ts'
import type { Store } from '../storage/store.ts'
import { admit, type Caller } from './admit.ts'
import { currentPack } from './current-pack.ts'
import { type DraftOfCycle, draftOf } from './figures-draft.ts'
import { permit } from './permit.ts'
import { noteEvent } from './webhooks/note-event.ts'

/** What human resources ask about figures for the public. */
export type FiguresAsk =
  | { readonly kind: 'list' }
  | { readonly kind: 'preview'; readonly cycle: CycleId; readonly grouping: Grouping }
  | { readonly kind: 'propose'; readonly cycle: CycleId; readonly propose: ProposeFigures }
  | { readonly kind: 'decide'; readonly cycle: CycleId; readonly decide: DecideFigures }

/** The answer as JSON text, for human resources alone. */
export function figures(
  store: Store,
  { caller, ask }: { readonly caller: Caller; readonly ask: FiguresAsk },
  now: Now,
): Result<string, Failure> {
  const admitted = admit(store, caller, now)
  if (admitted.kind === 'err') return admitted
  const person = admitted.value
  const permitted = permit(store, { action: actionOf(ask), person, what: `figures: ${ask.kind}` }, now)
  if (permitted.kind === 'err') return permitted
  switch (ask.kind) {
    case 'list':
      return ok(listText(store))
    case 'preview':
      return preview(store, ask)
    case 'propose':
      return propose(store, { ...ask, person }, now)
    case 'decide':
      return decide(store, { ...ask, person }, now)
    default:
      return assertNever(ask)
  }
}

function actionOf({ kind }: FiguresAsk): Action {
  switch (kind) {
    case 'list':
    case 'preview':
      return 'figures.read'
    case 'propose':
      return 'figures.propose'
    case 'decide':
      return 'figures.decide'
    default:
      return assertNever(kind)
  }
}

function preview(
  store: Store,
  { cycle: id, grouping }: { readonly cycle: CycleId; readonly grouping: Grouping },
): Result<string, Failure> {
  const cycle = closedCycle(store, id)
  if (cycle.kind === 'err') return cycle
  const drafted = draftOf(store, cycle.value, grouping)
  const answer: FigurePreview =
    drafted.kind === 'err'
      ? {
          protocol: PROTOCOL,
          figures: null,
          withheld: [],
          refusal: figuresProblem(drafted.error).text.detail,
          mark: digest(''),
        }
      : { protocol: PROTOCOL, figures: drafted.value.figures, ...lookedAt(drafted.value), refusal: null }
  return ok(JSON.stringify(answer))
}

function lookedAt({ figures: { table, k }, people, figures: shown }: DraftOfCycle) {
  return {
    withheld: withholdings(people, table, k),
    mark: digest(canonicalJson(JSON.parse(JSON.stringify(shown)))),
  }
}

type Asked<Ask> = Ask & { readonly person: Person; readonly cycle: CycleId }

function propose(
  store: Store,
  { person, cycle: id, propose: asked }: Asked<{ readonly propose: ProposeFigures }>,
  now: Now,
): Result<string, Failure> {
  const cycle = closedCycle(store, id)
  if (cycle.kind === 'err') return cycle
  const drafted = draftOf(store, cycle.value, asked.grouping)
  if (drafted.kind === 'err') return refuse(drafted.error)
  const { figures: shown, people } = drafted.value
  // Results may have changed since: nobody proposes what they have not seen.
  if (lookedAt(drafted.value).mark !== asked.mark) return refuse({ kind: 'figures-outdated' })
  if (store.publications.ofCycle(id).some(({ state }) => state === 'proposed')) {
    return refuse({ kind: 'figures-proposed' })
  }
  const isAtOnce = neededFor(store) === 1
  const proposed: Publication = {
    state: isAtOnce ? 'published' : 'proposed',
    figures: { ...shown, note: asked.note.trim() },
    proposedBy: person.id,
    proposedAt: now.office,
    ...(isAtOnce ? { decidedBy: person.id, decidedAt: now.office } : {}),
  }
  store.publications.add(proposed, people)
  note(store, { action: 'figures-proposed', person, publication: proposed }, now)
  if (isAtOnce) {
    note(store, { action: 'figures-published', person, publication: proposed }, now)
    tellPrograms(store, 'figures.published', proposed, now)
  }
  return ok(listText(store))
}

function decide(
  store: Store,
  { person, cycle, decide: asked }: Asked<{ readonly decide: DecideFigures }>,
  now: Now,
): Result<string, Failure> {
  const { version, decision, reason } = asked
  const found = store.publications.find(cycle, version)
  if (found === undefined) return refuse({ kind: 'unknown-figures' })
  const decided = decideFigures(found, { by: person.id, at: now.office, decision, reason }, neededFor(store))
  if (decided.kind === 'err') return refuse(decided.error)
  if (decision === 'publish') {
    const isStill = isStillSo(store, found)
    if (!isStill) return refuse({ kind: 'figures-outdated' })
  }
  store.publications.put(decided.value)
  note(store, { action: actions[decision], person, publication: decided.value }, now)
  if (decision === 'publish') tellPrograms(store, 'figures.published', decided.value, now)
  if (decision === 'retract') tellPrograms(store, 'figures.retracted', decided.value, now)
  return ok(listText(store))
}

/** Whether a proposal would come out the same today: results may have changed while it waited. */
function isStillSo(
  store: Store,
  { figures: { cycle, grouping, version, note: _, ...proposed } }: Publication,
) {
  const found = store.cycles.all().find(({ id }) => id === cycle.id)
  const drafted = found === undefined ? undefined : draftOf(store, found, grouping)
  if (drafted?.kind !== 'ok') return false
  const { cycle: _c, grouping: _g, version: _v, note: _n, ...now } = drafted.value.figures
  return JSON.stringify(now) === JSON.stringify(proposed)
}

const actions: { readonly [decision in DecideFigures['decision']]: AuditAction } = {
  publish: 'figures-published',
  reject: 'figures-rejected',
  withdraw: 'figures-withdrawn',
  retract: 'figures-retracted',
}

function note(
  store: Store,
  about: { readonly action: AuditAction; readonly person: Person; readonly publication: Publication },
  now: Now,
): void {
  const { cycle, version, ...shown } = about.publication.figures
  store.audit.add({
    at: now.office,
    action: about.action,
    actor: { kind: 'person', person: about.person.id },
    subject: cycle.id,
    // What was published can be held against it, whoever keeps a copy.
    detail: { version, figures: digest(canonicalJson(JSON.parse(JSON.stringify(shown)))) },
  })
}

/** Tells the office's other systems what the public may read from now on, or no more. */
function tellPrograms(
  store: Store,
  type: 'figures.published' | 'figures.retracted',
  of: Publication,
  now: Now,
) {
  const { cycle, version } = of.figures
  const path = `/p/${store.region.find()?.id ?? ''}/${cycle.id}/${version}`
  noteEvent(store, { type, data: { cycle: { id: cycle.id, name: cycle.name }, version, path } }, now)
}

function neededFor(store: Store): 1 | 2 {
  return peopleNeeded('figures.decide', currentPack(store)) === 2 ? 2 : 1
}

function closedCycle(store: Store, id: CycleId): Result<Cycle, Failure> {
  const cycle = store.cycles.find(id)
  if (cycle === undefined) return err({ kind: 'unknown-cycle' })
  return cycle.closedAt === undefined ? err({ kind: 'cycle-open' }) : ok(cycle)
}

function refuse(why: Parameters<typeof figuresProblem>[0]): Result<never, Failure> {
  return err({ kind: 'refused', problem: figuresProblem(why) })
}

function listText(store: Store): string {
  const people = byId(store.people.all())
  const who = (by: string, at: string) => ({ by, name: people.get(personId(by))?.name ?? by, at })
  const list: PublicationList = {
    protocol: PROTOCOL,
    people: neededFor(store),
    cycles: store.cycles
      .all()
      .filter(({ closedAt }) => closedAt !== undefined)
      .toSorted((a, b) => (a.period.from < b.period.from ? 1 : -1))
      .map(({ id, name }) => ({ id, name })),
    publications: store.publications.all().map(
      ({
        state,
        figures: shown,
        proposedBy,
        proposedAt,
        decidedBy,
        decidedAt,
        reason,
      }): ListedPublication => ({
        state,
        figures: shown,
        proposed: who(proposedBy, proposedAt),
        decided: decidedBy === undefined || decidedAt === undefined ? null : who(decidedBy, decidedAt),
        reason: reason ?? null,
      }),
    ),
  }
  return JSON.stringify(list)
}
