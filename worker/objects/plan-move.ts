import { groupRoles } from '../../core/case/course.ts'
import type { Case, Cycle } from '../../core/case/model.ts'
import { type Stay, whyStays } from '../../core/case/move-case.ts'
import { carryOver } from '../../core/draft/carry-over.ts'
import { trayOf } from '../../core/draft/tray.ts'
import { describeChange } from '../../core/form/change-text.ts'
import { type CompiledForm, compileForm } from '../../core/form/compile-form.ts'
import { diff } from '../../core/form/diff.ts'
import type { MigrationPlan } from '../../core/form/plan-migration.ts'
import { own } from '../../core/json.ts'
import type { Pack } from '../../core/pack/model.ts'
import type { CyclePlan, FormPlan } from '../../core/protocol/versions.ts'
import type { Text } from '../../core/text.ts'
import { allSpecs } from '../../core/workflow/tasks.ts'
import type { Store } from '../storage/store.ts'
import { loadCase, packOf } from './case-record.ts'

/** What would become of a cycle that goes on by another pack: its appraisals, and the drafts of their open tasks. */
export function planMove(store: Store, cycle: Cycle, to: Pack): CyclePlan | undefined {
  const from = store.packs.find(cycle.pack)
  if (from === undefined) return undefined
  const { moving, staying } = sortCases(store, cycle, to)
  return {
    id: cycle.id,
    name: cycle.name,
    from: cycle.pack,
    cases: { moving: moving.length, staying: Object.fromEntries(countStays(staying)) },
    forms: planForms(store, { from, to, moving }),
  }
}

type Sorted = {
  readonly moving: readonly Case[]
  readonly staying: readonly { readonly opened: Case; readonly why: Stay }[]
}

/** The appraisals of a cycle that would move, and those that would not. Those that stayed before stay. */
export function sortCases(store: Store, cycle: Cycle, to: Pack): Sorted {
  const moving: Case[] = []
  const staying: { opened: Case; why: Stay }[] = []
  for (const id of store.cases.ofCycle(cycle.id)) {
    const opened = loadCase(store, id)
    if (opened === undefined || store.cases.find(id)?.pack) continue
    const why = whyStays({ from: packOf(store, opened), to }, opened)
    if (why === null) moving.push(opened)
    else staying.push({ opened, why })
  }
  return { moving, staying }
}

function countStays(staying: Sorted['staying']): ReadonlyMap<Stay, number> {
  const counts = new Map<Stay, number>()
  for (const { why } of staying) counts.set(why, (counts.get(why) ?? 0) + 1)
  return counts
}

type Planning = { readonly from: Pack; readonly to: Pack; readonly moving: readonly Case[] }

function planForms(store: Store, { from, to, moving }: Planning): readonly FormPlan[] {
  const groups = groupRoles(from.workflow)
  const hidden = new Set(
    allSpecs(from.workflow).flatMap(({ role, form }) => (groups.has(role) ? [form] : [])),
  )
  const asked = [...new Set(allSpecs(to.workflow).map(({ form }) => form))]
  return asked.flatMap((id): readonly FormPlan[] => {
    const [was, is] = [own(from.forms, id), own(to.forms, id)]
    if (was === undefined || is === undefined || was.version === is.version) return []
    const [before, after] = [compileForm(was), compileForm(is)]
    // Both were judged before they were published.
    if (before.kind === 'err' || after.kind === 'err') return []
    const { changes, plan } = diff(before.value, after.value)
    const labelOf = labels(before.value, after.value)
    const said = changes.map((change) => describeChange(change, labelOf))
    return [
      {
        form: id,
        title: is.title,
        from: was.version,
        to: is.version,
        changes: said.filter((text, index) => said.findIndex((other) => other.id === text.id) === index),
        drafts: hidden.has(id) ? null : countDrafts(store, { form: id, plan, labelOf, from, moving }),
      },
    ]
  })
}

type Counting = {
  readonly form: string
  readonly plan: MigrationPlan
  readonly labelOf: (path: string) => Text
  readonly from: Pack
  readonly moving: readonly Case[]
}

function countDrafts(store: Store, { form, plan, labelOf, from, moving }: Counting): FormPlan['drafts'] {
  const specs = new Set(allSpecs(from.workflow).flatMap((spec) => (spec.form === form ? [spec.id] : [])))
  const tasks = moving.flatMap(({ snapshot }) =>
    snapshot.tasks.filter(({ status, spec }) => status === 'open' && specs.has(spec)),
  )
  const copies = tasks
    .flatMap(({ id }) => store.drafts.ofTask(id))
    .filter((copy) => copy.form.version === plan.from.version)
  const losing = new Map<string, { field: Text; drafts: number }>()
  let kept = 0
  for (const copy of copies) {
    const before = new Set(trayOf(copy).map(({ place }) => place))
    const lost = trayOf(carryOver(copy, plan)).filter(({ place }) => !before.has(place))
    if (lost.length === 0) kept += 1
    const fields = new Set(lost.map(({ entry }) => starred(entry.pointer)))
    for (const path of fields) {
      const known = losing.get(path) ?? { field: own(plan.labels, path) ?? labelOf(path), drafts: 0 }
      losing.set(path, { ...known, drafts: known.drafts + 1 })
    }
  }
  return { all: copies.length, kept, losing: [...losing.values()] }
}

function labels(before: CompiledForm, after: CompiledForm): (path: string) => Text {
  return (path) =>
    after.controls.get(path)?.element.label ??
    before.controls.get(path)?.element.label ?? { id: path, en: path }
}

/** A pointer as plans call it, with a star for the item of a list. */
function starred(pointer: string): string {
  return pointer
    .slice(1)
    .split('/')
    .map((segment) => (/^\d+$/.test(segment) ? '*' : segment))
    .join('/')
}
