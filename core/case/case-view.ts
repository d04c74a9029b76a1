import { type PersonId, personId } from '../ids.ts'
import { own } from '../json.ts'
import { criteriaOf } from '../pack/criteria-of.ts'
import type { Pack, SharingPolicy } from '../pack/model.ts'
import type { ScoreResult } from '../scoring/model.ts'
import { redact } from '../scoring/redact.ts'
import type { Instant, State } from '../workflow/model.ts'
import { allSpecs, countTasks } from '../workflow/tasks.ts'
import { evidenceFor } from './evidence.ts'
import { feedbackFor } from './feedback.ts'
import { traceAgain } from './kept-result.ts'
import type { Attestation, Case, Reading } from './model.ts'
import { objectionIn } from './objection.ts'
import { officialsOf } from './officials.ts'
import { byId } from './people.ts'
import { isReached } from './quorum.ts'
import { isFinal } from './receipt.ts'
import { packRef, subjectOf } from './refs.ts'
import { isHeld } from './release.ts'
import { skpSheet } from './skp-sheet.ts'
import type { CaseView } from './view.ts'

/**
 * A case as one kind of reader may see it. `caseViewFor(pack, opened, { relation: 'self', people, cycle }).result` is
 * null until it is shared.
 */
export function caseViewFor(
  pack: Pack,
  opened: Case,
  { relation, reader, ...reading }: Reading & ReaderOf,
): CaseView {
  const { people, cycle, attested, at, position, arrivalOf = () => 'coming' } = reading
  const { snapshot } = opened
  const state = own(pack.workflow.states, snapshot.state)
  const evidence = evidenceFor(pack, opened, { relation, reader, arrivalOf })
  const result = resultFor(pack, opened, { relation, attested, people })
  const skp = skpSheet(opened, relation)
  const objection = objectionIn(opened)
  return {
    id: opened.id,
    cycle: cycleView(cycle),
    pack: packRef(pack),
    subject: subjectOf(opened.person, people),
    relation,
    state: {
      id: snapshot.state,
      title: snapshot.stopped
        ? { id: 'Dihentikan', en: 'Stopped' }
        : (state?.title ?? { id: snapshot.state, en: snapshot.state }),
      final: isFinal(pack, opened) || snapshot.stopped !== undefined,
      since: snapshot.enteredAt,
      ...(relation !== 'self' && isHeld(pack, opened) ? { held: true as const } : {}),
    },
    dueAt: snapshot.dueAt,
    progress: progressOf(pack, opened, at),
    history: historyOf(opened, relation),
    ...(relation === 'hr' ? { ...reopeningsIn(state), ...askedOf(opened, people) } : {}),
    result,
    ...(relation === 'self' && result && attested?.receipt ? { receipt: attested.receipt } : {}),
    ...(result ? besideFor(pack, opened, relation) : {}),
    feedback: feedbackFor(pack, opened, relation),
    officials: officialsOf(opened, people),
    ...(objection ? { objection } : {}),
    ...(relation === 'self' && result && position ? { position } : {}),
    ...(skp ? { skp } : {}),
    ...(opened.periods ? { periods: opened.periods } : {}),
    ...(evidence.length > 0 ? { evidence } : {}),
  }
}

/**
 * Who moved it on is left out: the last of a group to submit would be told by it (P1). A calibration moves nothing, and is
 * told among the steps all the same; a result that its person has not seen yet says so itself.
 */
function historyOf({ snapshot }: Case, relation: CaseView['relation']): CaseView['history'] {
  const steps = snapshot.history.map(({ by: _by, ...step }) => step)
  // Nothing of a calibration is told its person before the result is (CS3).
  const told = relation === 'self' && !snapshot.resultShared ? [] : (snapshot.calibrations ?? [])
  const decided = told.map(({ at, state, reason }) => ({
    at,
    from: state,
    to: state,
    transition: 'calibrated',
    reason,
  }))
  return decided.length === 0
    ? steps
    : [...steps, ...decided].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function cycleView({ id, name, period, closedAt }: Reading['cycle']): CaseView['cycle'] {
  return { id, name, ...(period ? { period } : {}), ...(closedAt === undefined ? {} : { closed: true }) }
}

/** In which relation somebody reads a case; who it is decides which files they see. */
type ReaderOf = { readonly relation: CaseView['relation']; readonly reader: PersonId }

/** Other roles than human resources have no place in the interface for it yet. */
function reopeningsIn(state: State | undefined): Pick<CaseView, 'reopenings'> {
  if (state?.kind !== 'final') return {}
  const ways = (state.reopenings ?? []).filter(({ role }) => role === 'hr')
  return ways.length === 0 ? {} : { reopenings: ways.map(({ id, title }) => ({ id, title })) }
}

function askedOf({ snapshot }: Case, people: Reading['people']): Pick<CaseView, 'reopening'> {
  const { reopening } = snapshot
  return reopening ? { reopening: { ...reopening, name: subjectOf(reopening.by, people).name } } : {}
}

function progressOf(pack: Pack, opened: Case, at: Instant | undefined): CaseView['progress'] {
  const { snapshot } = opened
  const counts = countTasks(pack.workflow, snapshot)
  const begun = new Set(snapshot.tasks.map((task) => task.spec))
  return allSpecs(pack.workflow)
    .filter((spec) => begun.has(spec.id))
    .map((spec) => ({
      spec: spec.id,
      title: spec.title,
      ...(spec.input?.many
        ? { reached: isReached(pack, opened, { spec, at }) }
        : (counts[spec.id] ?? { assigned: 0, done: 0 })),
    }))
}

type Reader = {
  readonly relation: CaseView['relation']
  readonly attested: Attestation | undefined
  readonly people: Reading['people']
}

/** The person appraised reads it once it is shared, the others as soon as it is there. */
function resultFor(pack: Pack, opened: Case, { relation, attested, people }: Reader): CaseView['result'] {
  const newest = opened.results.at(-1)
  if (!newest || (relation === 'self' && !opened.snapshot.resultShared)) return null
  const redacted = redact(traceAgain(pack, newest), pack.scoring)
  const told = relation === 'self' ? (pack.policies.sharing?.authoriser ?? 'name') : 'name'
  const result = withOfficials(redacted, { people, told })
  return { at: newest.at, result: sealed(result, attested) }
}

type Officials = {
  readonly people: Reading['people']
  readonly told: NonNullable<SharingPolicy['authoriser']>
}

/** Who decided in a calibration is an official, and signs with name and post, as far as the pack tells the reader (CS4). */
function withOfficials(result: ScoreResult, { people, told }: Officials): ScoreResult {
  if (!result.steps.some(({ calibrated }) => calibrated)) return result
  const steps = result.steps.map((step) => {
    if (!step.calibrated) return step
    const { by, ...decided } = step.calibrated
    const official = byId(people).get(personId(by))
    if (told === 'none') return { ...step, calibrated: { ...decided, by: '' } }
    if (told === 'post') return { ...step, calibrated: { ...decided, by: '', post: official?.post ?? '' } }
    return official
      ? { ...step, calibrated: { ...step.calibrated, name: official.name, post: official.post } }
      : step
  })
  return { ...result, steps }
}

/** What other scorings made of the result that this reader sees, of those that are meant for them. */
function besideFor(
  pack: Pack,
  opened: Case,
  relation: CaseView['relation'],
): { readonly beside?: NonNullable<CaseView['beside']> } {
  const records = opened.results.at(-1)?.beside ?? []
  const beside = records.flatMap(({ scoring, ...kept }) => {
    const criteria = criteriaOf(pack, scoring)
    const readers = own(pack.scorings ?? {}, scoring)?.appraisal?.readers
    if (criteria === undefined || (readers && !readers.includes(relation))) return []
    const result = redact(traceAgain(criteria, kept), criteria.scoring)
    // No seal is made of it, and the bare hash would let its few inputs be tried out.
    return [{ scoring, result: result.kind === 'scored' ? { ...result, inputHash: '' } : result }]
  })
  return beside.length > 0 ? { beside } : {}
}

/** With the bare hash of all inputs, whoever knows most of them could try out the few that peers gave (P1). */
function sealed(result: ScoreResult, attested: Attestation | undefined): ScoreResult {
  return result.kind === 'scored' ? { ...result, inputHash: attested?.inputs ?? '' } : result
}
