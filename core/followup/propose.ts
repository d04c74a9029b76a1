import type { Person } from '../case/model.ts'
import { type Json, type JsonObject, own } from '../json.ts'
import { compile } from '../logic/compile.ts'
import type { Pack, ProposalRule, ProposedAction } from '../pack/model.ts'
import { fillText } from '../scoring/fill-text.ts'
import type { FollowUp, Scored, StepResult } from '../scoring/model.ts'
import type { FollowUpProposal } from './model.ts'
import { watchedValues } from './watched-values.ts'
import type { YearFigures } from './years.ts'

/** What is known of somebody when their result is followed up. */
export type FollowUpKnown = {
  readonly result: Scored
  readonly person: Pick<Person, 'post' | 'grade' | 'unit' | 'frontLine' | 'postKind'>
  /** This result's year first. */
  readonly years: readonly YearFigures[]
  /** Competencies that they took a training for in the period. */
  readonly trained: readonly string[]
}

/**
 * What is proposed after a result: what its scoring says, then what the pack's rules over years, posts and trainings say;
 * the same thing once. Rules see `{ outputs, steps, person, years, trained, policies }`. A rule that has no value
 * proposes nothing.
 * Of somebody very good in 2025 and 2026 `proposeFollowUps(pack, known)` has a `promotion-review` with both years as its cause.
 */
export function proposeFollowUps(pack: Pack, known: FollowUpKnown): readonly FollowUpProposal[] {
  const data = proposalData(pack, known)
  const values = watchedValues(pack, known.result)
  // A gap is what the scoring found; a training that is asked of everybody in a post is none.
  const said = known.result.followUps
    .flatMap((followUp) => fromScoring(followUp))
    .map((one) => withCompetency(pack, values, one))
  const ruled = (pack.proposals ?? []).flatMap((rule) => fromRule(rule, data, pack))
  const once = new Map<string, FollowUpProposal>()
  for (const one of [...said, ...ruled]) {
    const key = sameness(one.action)
    if (!once.has(key)) once.set(key, one)
  }
  return [...once.values()].map((one, index) => ({ ...one, id: `${one.id}-${index + 1}` }))
}

function withCompetency(
  pack: Pack,
  values: { readonly [competency: string]: number },
  proposal: FollowUpProposal,
): FollowUpProposal {
  const { action } = proposal
  if (action.kind !== 'training') return proposal
  const competency = pack.trainings.find(({ id }) => id === action.training)?.competency
  if (competency === undefined) return proposal
  const value = own(values, competency)
  return value === undefined ? { ...proposal, competency } : { ...proposal, competency, value }
}

function fromScoring({ rule, action, cause }: FollowUp) {
  return action.kind === 'none' ? [] : [{ id: idOf(rule), action, cause }]
}

function fromRule({ id, when, action, cause }: ProposalRule, data: JsonObject, pack: Pack) {
  const ready = compile(when)
  const answer = ready.kind === 'ok' ? ready.value.run(data) : null
  if (answer?.kind !== 'value' || answer.value !== true) return []
  const words = pack.scoring.outcomes
  return [{ id: idOf(id), action, cause: fillText(cause, { seen: data, words }) }]
}

/** Two trainings are two things, two promotions one. */
function sameness(action: ProposedAction): string {
  switch (action.kind) {
    case 'training':
      return `training ${action.training}`
    case 'coaching':
    case 'share-practice':
      return `${action.kind} ${action.title.id}`
    default:
      return action.kind
  }
}

function idOf(rule: string): string {
  return rule.replaceAll(/[^A-Za-z0-9-]/g, '-').slice(0, 60)
}

/** What rules of proposals see: `proposalData(pack, known).outputs` is what the result came to. */
export function proposalData(
  pack: Pick<Pack, 'policies'>,
  {
    result,
    person,
    years,
    trained,
  }: Omit<FollowUpKnown, 'result'> & { readonly result: Pick<Scored, 'outputs' | 'steps'> },
): JsonObject {
  const { post, grade, unit, frontLine, postKind = null } = person
  return {
    outputs: result.outputs,
    steps: nested(result.steps),
    person: { post, grade, unit, frontLine, postKind },
    // `called` is for texts: as a number, 2026 would be written with its thousands.
    years: years.map(({ year, outputs }) => ({ year, called: String(year), outputs })),
    trained,
    policies: { ...pack.policies },
  }
}

/** `behaviour.akuntabel` is read as `steps.behaviour.akuntabel`. */
function nested(steps: readonly StepResult[]): JsonObject {
  const tree: { [name: string]: Json } = {}
  for (const { id, value } of steps) {
    const at = id.indexOf('.')
    if (at < 0) tree[id] = value
    else {
      const [step, row] = [id.slice(0, at), id.slice(at + 1)]
      const rows = tree[step]
      tree[step] = {
        ...(typeof rows === 'object' && rows !== null && !Array.isArray(rows) ? rows : {}),
        [row]: value,
      }
    }
  }
  return tree
}
