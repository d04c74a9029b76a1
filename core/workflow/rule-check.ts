import type { FormDocument } from '../form/model.ts'
import { isObject, type JsonObject, own } from '../json.ts'
import { error, type Finding, warning } from './finding.ts'
import type { Guard, TaskSpec, WorkflowDocument } from './model.ts'
import { readyRule } from './rule.ts'
import { allSpecs } from './tasks.ts'

export type Surroundings = {
  /** What the pack has; names in the workflow are held against it where it is given. */
  readonly forms?: { readonly [id: string]: FormDocument }
  readonly policies?: JsonObject
}

/** What a check of references looks at. */
export type Seen = {
  readonly workflow: WorkflowDocument
  readonly around: Surroundings
  readonly groups: ReadonlySet<string>
}

export type RulePlace = {
  readonly at: string
  /** Whose answers the rule sees: one task's, those of several, or none at all. */
  readonly answers: TaskSpec | 'any' | null
  /** Its value is shown to somebody outside the group. */
  readonly shown: boolean
}

/**
 * What is wrong with one rule: it cannot run, reads what is not there, or names a group to somebody outside.
 * `checkRule(seen, { '==': [{ var: 'anwers.x' }, 1] }, place)` finds the name that is not there.
 */
export function checkRule(seen: Seen, rule: Guard, place: RulePlace): readonly Finding[] {
  const { at } = place
  const ready = readyRule(rule)
  if (ready.kind === 'err')
    return ready.error.map((problem) => error(at, { kind: 'bad-rule', problem: problem.kind }))
  return ready.value.reads.paths.flatMap((path): readonly Finding[] => {
    if (!isKnown(seen, path, place)) {
      return [error(at, { kind: 'unknown-reference', what: 'variable', name: path })]
    }
    return namesGroup(seen, path, place) ? [warning(at, { kind: 'reveals-group', variable: path })] : []
  })
}

function isKnown({ workflow, around }: Seen, path: string, { answers }: RulePlace): boolean {
  const [name = '', key, deeper] = path.split('.')
  switch (name) {
    case 'answers': {
      if (answers === null) return false
      if (answers === 'any' || key === undefined) return true
      return asks(around, answers.form, key)
    }
    case 'actor':
      return key === undefined && answers !== null
    case 'submissions':
      return key !== undefined && allSpecs(workflow).some(({ id }) => id === key)
    case 'tasks':
      return allSpecs(workflow).some(({ id }) => id === key) && (deeper === 'assigned' || deeper === 'done')
    case 'assignments':
      return key !== undefined && Object.hasOwn(workflow.roles, key)
    case 'policies':
      return key === undefined || !around.policies || Object.hasOwn(around.policies, key)
    case 'leader':
      return key === 'results'
    case 'measured':
      return key === undefined || key === 'values' || key === 'notes'
    case 'periods':
      return around.policies?.periods !== undefined && (key === undefined || periodNames.has(key))
    case 'unitNeeds': {
      const policy = around.policies?.unitNeeds
      const form = isObject(policy ?? null) ? own(policy as JsonObject, 'form') : undefined
      return typeof form === 'string' && (key === undefined || asks(around, form, key))
    }
    case 'score':
    case 'subject':
      return true
    default:
      return false
  }
}

/** What rules may read of the results of parts of a period. */
const periodNames: ReadonlySet<string> = new Set([
  'rows',
  'expected',
  'known',
  'complete',
  'mean',
  'last',
  'text',
])

/** Whether a form asks for something by that name; of a form that is not known, nothing is claimed. */
function asks({ forms }: Surroundings, form: string, name: string): boolean {
  const properties = own(forms?.[form]?.schema ?? {}, 'properties')
  return !isObject(properties) || Object.hasOwn(properties, name)
}

/** A group's answers are in no rule's data, and its members in no form's: the name would stand for nothing. */
function namesGroup({ workflow, groups }: Seen, path: string, { shown }: RulePlace): boolean {
  const [name, key = ''] = path.split('.')
  if (name === 'assignments') return shown && groups.has(key)
  if (name !== 'submissions') return false
  const spec = allSpecs(workflow).find(({ id }) => id === key)
  return spec !== undefined && groups.has(spec.role)
}

/**
 * The variables that a rule reads. `readsOf({ '==': [{ var: 'answers.decision' }, 'approve'] })` is
 * `['answers.decision']`.
 */
export function readsOf(rule: Guard): readonly string[] {
  const ready = readyRule(rule)
  return ready.kind === 'ok' ? ready.value.reads.paths : []
}
