import { escapePointer, isObject, own } from '../json.ts'
import { subjectRole } from './assignment.ts'
import { checkDiscretion } from './discretion.ts'
import { error, type Finding, warning } from './finding.ts'
import type { EffectSpec, Reopening, State, TaskSpec, Transition, WorkflowDocument } from './model.ts'
import { checkRule, readsOf, type Seen, type Surroundings } from './rule-check.ts'
import { allSpecs } from './tasks.ts'

/** Task ids derive from the case's id and the spec's, and must stay ids themselves. */
const longestSpecId = 32

/**
 * Every name that leads nowhere, every rule that cannot run or says too much: what is told without playing a case.
 * `checkReferences(workflow, { forms })[0]` may be `{ kind: 'unknown-reference', what: 'state', name: 'ratng', … }`.
 */
export function checkReferences(workflow: WorkflowDocument, around: Surroundings): readonly Finding[] {
  const seen: Seen = { workflow, around, groups: groupRolesOf(workflow) }
  return [
    ...checkInitial(workflow),
    ...checkIds(workflow),
    ...Object.entries(workflow.states).flatMap(([id, state]) =>
      checkState(seen, state, `/states/${escapePointer(id)}`),
    ),
  ]
}

function checkInitial({ initial, states }: WorkflowDocument): readonly Finding[] {
  const state = own(states, initial)
  if (!state) return [error('/initial', { kind: 'unknown-reference', what: 'state', name: initial })]
  return state.kind === 'open' ? [] : [error('/initial', { kind: 'initial-not-open', state: initial })]
}

function checkIds(workflow: WorkflowDocument): readonly Finding[] {
  const ids = allSpecs(workflow).map(({ id }) => id)
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  const bad = ids.filter((id) => !/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(id) || id.length > longestSpecId)
  return [
    ...twice.map((id) => error('/states', { kind: 'duplicate-id', id })),
    ...bad.map((id) => error('/states', { kind: 'bad-id', id })),
  ]
}

function checkState(seen: Seen, state: State, at: string): readonly Finding[] {
  if (state.kind === 'final') {
    return (state.reopenings ?? []).flatMap((way, index) =>
      checkReopening(seen, way, `${at}/reopenings/${index}`),
    )
  }
  const transitions = state.transitions.flatMap((transition, index) =>
    checkTransition(seen, { transition, state, at: `${at}/transitions/${index}` }),
  )
  const twice = state.transitions.filter(
    ({ id }, index) => state.transitions.findIndex((other) => other.id === id) !== index,
  )
  const duplicates = twice.map(({ id }) => error(`${at}/transitions`, { kind: 'duplicate-id', id }))
  if (state.kind === 'transient') {
    return [...transitions, ...duplicates, ...checkEffects(seen, { effects: state.effects, at, by: null })]
  }
  const tasks = state.tasks.flatMap((spec, index) =>
    checkTask(seen, { spec, state, at: `${at}/tasks/${index}` }),
  )
  const reminders = (state.reminders ?? []).flatMap(({ role }, index) =>
    role === undefined || own(seen.workflow.roles, role)
      ? []
      : [error(`${at}/reminders/${index}/role`, { kind: 'unknown-reference', what: 'role', name: role })],
  )
  return [...tasks, ...transitions, ...duplicates, ...checkDeadline(seen, state, at), ...reminders]
}

function checkReopening(seen: Seen, { role, to, effects = [] }: Reopening, at: string): readonly Finding[] {
  const { roles, states } = seen.workflow
  const findings = checkEffects(seen, { effects, at, by: null })
  if (role === subjectRole)
    return [...findings, error(`${at}/role`, { kind: 'self-approval', what: 'reopening' })]
  const noRole = own(roles, role)
    ? []
    : [error(`${at}/role`, { kind: 'unknown-reference', what: 'role', name: role })]
  const noState = own(states, to)
    ? []
    : [error(`${at}/to`, { kind: 'unknown-reference', what: 'state', name: to })]
  return [...findings, ...noRole, ...noState]
}

function checkTask(
  seen: Seen,
  { spec, state, at }: { readonly spec: TaskSpec; readonly state: State; readonly at: string },
): readonly Finding[] {
  const { workflow, around, groups } = seen
  const findings: Finding[] = []
  const unknown = (what: 'role' | 'form' | 'task', name: string, where: string) =>
    findings.push(error(`${at}/${where}`, { kind: 'unknown-reference', what, name }))
  if (!own(workflow.roles, spec.role)) unknown('role', spec.role, 'role')
  if (around.forms && !own(around.forms, spec.form)) unknown('form', spec.form, 'form')
  const others = state.kind === 'open' ? state.tasks : []
  if (spec.after !== undefined && !others.some(({ id }) => id === spec.after))
    unknown('task', spec.after, 'after')
  if (waitsForItself(spec, others)) findings.push(error(`${at}/after`, { kind: 'after-ring', task: spec.id }))
  const k = kOf(around)
  if (spec.input?.many && spec.quorum !== undefined && k !== null && spec.quorum < k) {
    findings.push(warning(`${at}/quorum`, { kind: 'quorum-below-k', task: spec.id, quorum: spec.quorum, k }))
  }
  if (spec.recuseIf !== undefined) {
    findings.push(...checkRule(seen, spec.recuseIf, { at: `${at}/recuseIf`, answers: spec, shown: false }))
  }
  for (const part of ['context', 'prefill'] as const) {
    for (const [name, rule] of Object.entries(spec[part] ?? {})) {
      const where = `${at}/${part}/${escapePointer(name)}`
      findings.push(...checkRule(seen, rule, { at: where, answers: null, shown: !groups.has(spec.role) }))
    }
  }
  return findings
}

function waitsForItself(spec: TaskSpec, others: readonly TaskSpec[]): boolean {
  const before = new Set<string>()
  for (let at = spec.after; at !== undefined && !before.has(at); ) {
    if (at === spec.id) return true
    before.add(at)
    at = others.find(({ id }) => id === at)?.after
  }
  return false
}

function checkTransition(
  seen: Seen,
  { transition, state, at }: { readonly transition: Transition; readonly state: State; readonly at: string },
): readonly Finding[] {
  const { on, to, when, effects = [] } = transition
  const specs = state.kind === 'open' ? state.tasks : []
  const by = 'task' in on ? (specs.find(({ id }) => id === on.task) ?? null) : null
  const findings: Finding[] = []
  if (!own(seen.workflow.states, to)) {
    findings.push(error(`${at}/to`, { kind: 'unknown-reference', what: 'state', name: to }))
  }
  if ('task' in on && !by) {
    findings.push(error(`${at}/on`, { kind: 'unknown-reference', what: 'task', name: on.task }))
  }
  const answers = 'task' in on ? by : on.event === 'done' ? 'any' : null
  if (when !== undefined) {
    findings.push(...checkRule(seen, when, { at: `${at}/when`, answers, shown: false }))
    findings.push(...checkDiscretion(seen, when, { at: `${at}/when`, by }))
  }
  return [...findings, ...checkEffects(seen, { effects, at, by }), ...checkShadow(state, transition, at)]
}

function checkEffects(
  seen: Seen,
  {
    effects,
    at,
    by,
  }: { readonly effects: readonly EffectSpec[]; readonly at: string; readonly by: TaskSpec | null },
): readonly Finding[] {
  return effects.flatMap((effect, index) => {
    const where = `${at}/effects/${index}`
    const findings: Finding[] = []
    if ('role' in effect && !own(seen.workflow.roles, effect.role)) {
      findings.push(error(`${where}/role`, { kind: 'unknown-reference', what: 'role', name: effect.role }))
    }
    if (effect.kind !== 'assign') return findings
    findings.push(
      ...checkRule(seen, effect.people, { at: `${where}/people`, answers: by ?? 'any', shown: false }),
    )
    if (effect.role === subjectRole) return findings
    const reads = readsOf(effect.people)
    if (reads.some((path) => path === 'subject.id' || root(path, 2) === `assignments.${subjectRole}`)) {
      findings.push(error(where, { kind: 'self-approval', what: 'assignment' }))
    }
    // Whoever is appraised may propose who rates, but somebody else, or a deadline, must stand between.
    const chosen =
      by?.role === subjectRole &&
      reads.some((path) => root(path, 1) === 'answers' || root(path, 2) === `submissions.${by.id}`)
    if (chosen) findings.push(error(where, { kind: 'self-approval', what: 'choice-of-raters' }))
    return findings
  })
}

function checkShadow(state: State, transition: Transition, at: string): readonly Finding[] {
  if (state.kind === 'final') return []
  const before = state.transitions.slice(0, state.transitions.indexOf(transition))
  const by = before.find(
    (other) =>
      JSON.stringify(other.on) === JSON.stringify(transition.on) &&
      (other.when === undefined || JSON.stringify(other.when) === JSON.stringify(transition.when)),
  )
  return by ? [error(at, { kind: 'shadowed', transition: transition.id, by: by.id })] : []
}

function checkDeadline({ around }: Seen, state: State, at: string): readonly Finding[] {
  if (state.kind !== 'open' || !state.deadline || !('policy' in state.deadline) || !around.policies) return []
  const { policy } = state.deadline
  if (isObject(own(around.policies, policy))) return []
  return [error(`${at}/deadline`, { kind: 'unknown-reference', what: 'policy', name: policy })]
}

function groupRolesOf(workflow: WorkflowDocument): ReadonlySet<string> {
  return new Set(allSpecs(workflow).flatMap((spec) => (spec.input?.many ? [spec.role] : [])))
}

function root(path: string, segments: number): string {
  return path.split('.').slice(0, segments).join('.')
}

function kOf({ policies }: Surroundings): number | null {
  const peers = policies && own(policies, 'peers')
  return isObject(peers) && typeof peers.anonymityK === 'number' ? peers.anonymityK : null
}
