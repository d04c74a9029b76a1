import { referencesIn } from '../evidence/reference.ts'
import type { PersonId } from '../ids.ts'
import { own } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import { specOf } from '../workflow/tasks.ts'
import type { Case, Reading } from './model.ts'
import { readyForm } from './ready-form.ts'
import { viewsOf } from './views.ts'

/**
 * Whether somebody may open a file of an appraisal: exactly those may whose own rows of it name the file, so that
 * what nobody is shown, a peer's above all, nobody can open (P1).
 * `mayOpen(pack, opened, { person, file: 'e1', people, cycle })` is true for the superior who reads the answers.
 */
export function mayOpen(
  pack: Pack,
  opened: Case,
  { person, file, ...reading }: Reading & { readonly person: PersonId; readonly file: string },
): boolean {
  return viewsOf(pack, opened, reading).some(
    ({ audience, body }) => audience === person && referencesIn(body).some(({ id }) => id === file),
  )
}

/**
 * Whether somebody may bring files to an appraisal now: who has a task to do in it whose form takes files.
 * `mayBring(pack, opened, { person, people, cycle })`.
 */
export function mayBring(
  pack: Pack,
  opened: Case,
  { person, ...reading }: Reading & { readonly person: PersonId },
): boolean {
  const open = viewsOf(pack, opened, reading).flatMap((view) =>
    view.kind === 'task' && view.audience === person && view.body.status === 'open' ? [view.id] : [],
  )
  return opened.snapshot.tasks.some((task) => {
    const spec = open.includes(task.id) ? specOf(pack.workflow, task) : undefined
    return spec !== undefined && own(pack.forms, spec.form) !== undefined && takesFiles(pack, spec.form)
  })
}

/** Whether a form of the pack has a field that takes files. `takesFiles(pack, 'self-assessment')`. */
function takesFiles(pack: Pack, form: string): boolean {
  const ready = readyForm(pack, form)
  if (ready.kind === 'err') return false
  return [...ready.value.controls.values()].some(
    ({ element, calculate }) => element.kind === 'file' && calculate === null,
  )
}
