import { own } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import type { TaskSpec } from '../workflow/model.ts'
import { allSpecs, specOf, tasksOf } from '../workflow/tasks.ts'
import type { Case } from './model.ts'

/**
 * Whether an appraisal can go on by a newer version of its pack, or why it stays with the one that it was begun by.
 * - `ended`: it has come to its end.
 * - `scored`: there is a result, of which somebody was told how it came about.
 * - `answered`: a form that counts was sent in a version that the newer pack has no more; the answers would not fit.
 * - `other-course`: where it stands, what is asked for there, or an answer that was given, is not in the newer course.
 */
export type Stay = 'ended' | 'scored' | 'answered' | 'other-course'

/** Null where the appraisal moves: `whyStays({ from: v1, to: v2 }, opened)`. */
export function whyStays(
  { from, to }: { readonly from: Pack; readonly to: Pack },
  { snapshot, submissions, results }: Case,
): Stay | null {
  const [was, is] = [own(from.workflow.states, snapshot.state), own(to.workflow.states, snapshot.state)]
  if (was === undefined || was.kind === 'final' || snapshot.stopped) return 'ended'
  if (results.length > 0) return 'scored'
  if (is === undefined || is.kind !== was.kind) return 'other-course'
  const asked = (pack: Pack) => tasksOf(pack.workflow, snapshot.state).map(taskShape).sort().join('\n')
  if (asked(from) !== asked(to)) return 'other-course'
  const open = snapshot.tasks.filter(({ status }) => status === 'open')
  if (open.some((task) => specOf(to.workflow, task) === undefined)) return 'other-course'
  if (Object.keys(snapshot.assignments).some((role) => !Object.hasOwn(to.workflow.roles, role)))
    return 'other-course'
  const specs = new Map(allSpecs(to.workflow).map((spec) => [spec.id, spec]))
  for (const { spec: id, form } of submissions) {
    const spec = specs.get(id)
    if (spec === undefined) return 'other-course'
    if (spec.input?.many) continue
    if (spec.input && own(to.forms, form.id)?.version !== form.version) return 'answered'
  }
  const asksGroup = snapshot.tasks.some(({ spec }) => isOtherForGroup({ from, to }, specs.get(spec)))
  return asksGroup ? 'answered' : null
}

/**
 * A group of raters has been asked with a form that is another one now. Whether one of them has answered decides nothing:
 * who compared two plans would learn it (P5).
 */
function isOtherForGroup(
  { from, to }: { readonly from: Pack; readonly to: Pack },
  spec: TaskSpec | undefined,
): boolean {
  if (!spec?.input?.many) return false
  return own(from.forms, spec.form)?.version !== own(to.forms, spec.form)?.version
}

/** What a task asks of whom; its title may change. */
function taskShape({ id, role, form, quorum, optional, after, input }: TaskSpec) {
  return JSON.stringify([id, role, form, quorum ?? null, optional ?? false, after ?? null, input ?? null])
}
