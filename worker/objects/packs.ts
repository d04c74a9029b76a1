import type { PackKey, PackVersion } from '../../core/case/pack-version.ts'
import { byId } from '../../core/case/people.ts'
import { peopleNeeded } from '../../core/case/permissions.ts'
import { packRef } from '../../core/case/refs.ts'
import type { CycleId, PersonId } from '../../core/ids.ts'
import { own } from '../../core/json.ts'
import type { Files } from '../../core/pack/documents.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { ListedVersion, MovePlan, VersionContent, VersionList } from '../../core/protocol/versions.ts'
import { assertNever, err, ok, type Result } from '../../core/result.ts'
import type { Now } from '../clock.ts'
import type { Failure } from '../failure.ts'
import { faultyPack, unknownVersion } from '../refusal-problem.ts'
import type { Store } from '../storage/store.ts'
import { admit, type Caller } from './admit.ts'
import { packOf } from './case-record.ts'
import { currentPack } from './current-pack.ts'
import { judgeVersion, packOfVersion } from './judge-version.ts'
import { permit } from './permit.ts'
import { planMove } from './plan-move.ts'
import { nextVersion } from './propose-pack.ts'
import type { Page } from './pull.ts'
import { readImpact } from './read-impact.ts'

/** What human resources may ask about the region's packs. */
export type PacksAsk =
  | { readonly kind: 'list' }
  | { readonly kind: 'content'; readonly pack: PackKey }
  | { readonly kind: 'plan'; readonly files: Files }
  | { readonly kind: 'impact'; readonly cycle: CycleId; readonly page: Page }

/** The answer as JSON text, for human resources alone. */
export function packs(
  store: Store,
  { caller, ask }: { readonly caller: Caller; readonly ask: PacksAsk },
  now: Now,
): Result<string, Failure> {
  const admitted = admit(store, caller, now)
  if (admitted.kind === 'err') return admitted
  const action = ask.kind === 'impact' ? 'impact.read' : 'pack.read'
  const allowed = permit(store, { action, person: admitted.value, what: `packs: ${ask.kind}` }, now)
  if (allowed.kind === 'err') return allowed
  switch (ask.kind) {
    case 'list':
      return ok(JSON.stringify(listVersions(store)))
    case 'content':
      return contentOf(store, ask.pack)
    case 'plan':
      return plan(store, ask.files)
    case 'impact':
      return readImpact(store, { ...ask, person: admitted.value }, now)
    default:
      return assertNever(ask)
  }
}

function contentOf(store: Store, key: PackKey): Result<string, Failure> {
  const pack = packOfVersion(store, key)
  if (pack === undefined) return err({ kind: 'refused', problem: unknownVersion(packRef(key)) })
  const content: VersionContent = { protocol: PROTOCOL, pack, files: store.packVersions.filesOf(key) ?? null }
  return ok(JSON.stringify(content))
}

function plan(store: Store, files: Files): Result<string, Failure> {
  const judged = judgeVersion(store, files)
  if (judged.kind === 'err') return err({ kind: 'refused', problem: faultyPack(judged.error) })
  const pack = judged.value
  const cycles = store.cycles
    .all()
    .filter((cycle) => openIn(store, cycle.id) > 0)
    .flatMap((cycle) => planMove(store, cycle, pack) ?? [])
  const answer: MovePlan = { protocol: PROTOCOL, cycles }
  return ok(JSON.stringify(answer))
}

function listVersions(store: Store): VersionList {
  const pack = currentPack(store)
  const handedIn = store.packVersions.all()
  const known = new Set(handedIn.map((version) => packRef(version.pack)))
  const brought = store.packs.keys().filter((key) => !known.has(packRef(key)))
  return {
    protocol: PROTOCOL,
    current: { id: pack.id, version: pack.version },
    rules: {
      people: peopleNeeded('pack.decide', pack) === 2 ? 2 : 1,
      consultation: pack.policies.consultation ?? null,
    },
    next: nextVersion(store, pack.id),
    versions: [
      ...handedIn.map((version) => listed(store, version)),
      ...brought.toReversed().map(fromOperator),
    ],
    cycles: store.cycles.all().map(({ id, name, pack: key, openedAt }) => ({
      id,
      name,
      pack: key,
      openedAt,
      open: openIn(store, id),
    })),
  }
}

function listed(store: Store, version: PackVersion): ListedVersion {
  const {
    pack,
    state,
    after,
    note,
    restores,
    reason,
    proposedBy,
    proposedAt,
    decidedBy,
    decidedAt,
    comments,
  } = version
  const people = byId(store.people.all())
  const who = (by: PersonId, at: string) => ({ by, name: people.get(by)?.name ?? by, at })
  const said = comments && store.packComments.of(packRef(pack))
  return {
    pack,
    state,
    after,
    note,
    ...(restores === undefined ? {} : { restores }),
    proposed: who(proposedBy, proposedAt),
    decided: decidedBy === undefined || decidedAt === undefined ? null : who(decidedBy, decidedAt),
    ...(reason === undefined ? {} : { reason }),
    comments:
      comments && said
        ? {
            from: comments.from,
            until: comments.until,
            count: said.length,
            unanswered: said.filter(({ answer }) => answer === null).length,
          }
        : null,
  }
}

function fromOperator(pack: PackKey): ListedVersion {
  return { pack, state: 'published', after: null, note: '', proposed: null, decided: null, comments: null }
}

/** Appraisals of a cycle that have not come to their end, as the version calls it that each goes by. */
function openIn(store: Store, cycle: CycleId): number {
  const found = store.cycles.find(cycle)
  if (found === undefined || store.packs.find(found.pack) === undefined) return 0
  return store.cases.ofCycle(cycle).filter((id) => {
    const state = store.cases.find(id)?.snapshot.state
    return state !== undefined && own(packOf(store, { id, cycle }).workflow.states, state)?.kind !== 'final'
  }).length
}
