import { numberText } from '../form/say-number.ts'
import { isObject, type Json, type JsonObject, own } from '../json.ts'
import type { Edit } from '../pack/overlay/change.ts'
import { findChanges } from '../pack/overlay/find-changes.ts'
import { type Grain, grains } from '../pack/overlay/grain.ts'
import type { Text } from '../text.ts'
import { changeWords as words } from './change-words.ts'
import { policyChanges, type SayPolicy } from './policy-changes.ts'
import type { PackView } from './view.ts'

/**
 * What is different in the criteria for somebody who read an earlier version, each thing in one sentence; wording
 * that changed is named, not quoted. `criteriaChanges(before, after)[0]?.id` may be
 * `'Target “Kepuasan masyarakat”: dari 80 menjadi 85.'`.
 */
export function criteriaChanges(before: PackView, after: PackView, policies?: SayPolicy): readonly Text[] {
  const said = [
    ...rowChanges([before.indicators, after.indicators], grains.indicators, 'indicators'),
    ...rowChanges([before.behaviours, after.behaviours], grains.behaviours, 'behaviours'),
    ...setChanges(before, after),
    ...scoringChanges(before, after),
    ...stageChanges(before, after),
    ...officePolicies(before, after, policies),
    ...rowChanges([before.trainings, after.trainings], grains.pack, 'trainings'),
    ...proposalChanges(before, after),
  ]
  return [...new Map(said.map((text) => [text.id, text])).values()]
}

function proposalChanges(
  { proposals: before = [] }: PackView,
  { proposals: after = [] }: PackView,
): readonly Text[] {
  const changed = changesOf(grains.pack, { proposals: before }, { proposals: after })
  return changed.length > 0 ? [words.follows] : []
}

type Rows = readonly { readonly id: string }[]
type RowKind = 'indicators' | 'behaviours' | 'trainings'

function rowChanges([before, after]: readonly [Rows, Rows], grain: Grain, kind: RowKind): readonly Text[] {
  return changesOf(grain, { [kind]: before }, { [kind]: after }).flatMap(({ at, edit }): readonly Text[] => {
    const [, row = '', ...rest] = at
    const found = [...after, ...before].find(({ id }) => id === row)
    const name = nameIn(found, row)
    if (rest.length === 0) return wholeRow(edit, { name, kind })
    const [part] = rest
    if (edit.kind === 'set' && isPlain(edit.was) && isPlain(edit.value)) {
      if (part === 'target') return [fromTo(words.target(name), edit.was, edit.value)]
      if (part === 'weight') return [fromTo(words.weight(name), edit.was, edit.value)]
    }
    return [words.reworded(name)]
  })
}

function wholeRow(
  edit: Edit,
  { name, kind }: { readonly name: Text; readonly kind: RowKind },
): readonly Text[] {
  if (edit.kind === 'add') return [words.added[kind](name)]
  if (edit.kind === 'remove') return [words.removed(name)]
  return []
}

function setChanges(before: PackView, after: PackView): readonly Text[] {
  const ids = new Set([...Object.keys(before.sets ?? {}), ...Object.keys(after.sets ?? {})])
  const rowsOf = (view: PackView, id: string) => own(view.sets ?? {}, id) ?? []
  return [...ids].flatMap((id) =>
    rowChanges([rowsOf(before, id), rowsOf(after, id)], grains.behaviours, 'behaviours'),
  )
}

function scoringChanges({ scoring: before }: PackView, { scoring: after }: PackView): readonly Text[] {
  const stepNamed = (id: string): Text =>
    [...after.steps, ...before.steps].find((step) => step.id === id)?.title ?? { id, en: id }
  const nameOf = (id: string): Text =>
    own(words.raters, id) ?? own(after.outcomes, id) ?? own(before.outcomes, id) ?? stepNamed(id)
  return changesOf(grains.scoring, { ...before }, { ...after }).flatMap(({ at, edit }): readonly Text[] => {
    const [part, first = '', second = ''] = at
    switch (part) {
      case 'id':
      case 'version':
        return []
      case 'weights':
        return edit.kind === 'set' && isPlain(edit.was) && isPlain(edit.value)
          ? [fromTo(words.weight(nameOf(second)), edit.was, edit.value)]
          : [words.weights]
      case 'bands':
        return edit.kind === 'set' && isPlain(edit.was) && isPlain(edit.value) && at[3] === 'from'
          ? [fromTo(words.limit(nameOf(second)), edit.was, edit.value)]
          : [words.limits]
      case 'matrices':
        return [words.matrix]
      case 'steps':
        return edit.kind === 'move' ? [] : [words.reckoned(withoutHole(stepNamed(first)))]
      case 'followUps':
      case 'noFollowUp':
        return [words.follows]
      case 'sources':
      case 'cites':
        return [words.sources]
      default:
        return [words.rules]
    }
  })
}

const stages: Grain = { kind: 'record', members: { states: states() } }

function states(): Grain {
  return { kind: 'rows', key: 'id', mark: 'title', of: { kind: 'record', members: {} } }
}

function stageChanges({ states: before }: PackView, { states: after }: PackView): readonly Text[] {
  return changesOf(stages, { states: before }, { states: after }).flatMap(({ at, edit }): readonly Text[] => {
    const [, id = '', part] = at
    const title = [...after, ...before].find((state) => state.id === id)?.title ?? { id, en: id }
    if (part === undefined) {
      if (edit.kind === 'add') return [words.newStage(title)]
      return edit.kind === 'remove' ? [words.removed(title)] : []
    }
    if (part !== 'deadline') return [words.reworded(title)]
    const [was, is] = [before, after].map((all) => all.find((state) => state.id === id)?.deadline)
    return [words.between(words.deadline(title), words.days(was), words.days(is))]
  })
}

function officePolicies(before: PackView, after: PackView, say?: SayPolicy): readonly Text[] {
  const { criteria: _was, ...from } = before.policies
  const { criteria: _is, ...to } = after.policies
  return changesOf(grains.pack, { policies: from }, { policies: to }).flatMap(
    ({ at, edit }): readonly Text[] => {
      const [, name = '', part = ''] = at
      // The stages tell their days.
      if (name.endsWith('Days')) return []
      const known = name === 'peers' ? own(words.peers, part) : undefined
      if (known === undefined && say !== undefined) {
        const [was, is] = [own(plain(from), name), own(plain(to), name)]
        return policyChanges({ path: [name], was, is }, say)
      }
      if (known === undefined) return [words.policy(name)]
      return edit.kind === 'set' && isPlain(edit.was) && isPlain(edit.value)
        ? [fromTo(known, edit.was, edit.value)]
        : [words.policy(name)]
    },
  )
}

function changesOf(grain: Grain, from: object, to: object) {
  // Both are documents that were parsed; what is undefined is not there.
  return findChanges(grain, plain(from), plain(to))
}

function plain(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value)) as JsonObject
}

function nameIn(row: object | undefined, id: string): Text {
  const found = row as { readonly name?: Text; readonly title?: Text } | undefined
  return found?.name ?? found?.title ?? { id, en: id }
}

/** `Capaian: {name}` is `Capaian`. */
function withoutHole({ id, en }: Text): Text {
  const cut = (text: string) => text.replace(/:?\s*\{name\}/, '')
  return { id: cut(id), en: cut(en) }
}

function isPlain(json: Json): json is string | number | boolean {
  return json !== null && !Array.isArray(json) && !isObject(json)
}

function fromTo(what: Text, was: string | number | boolean, is: string | number | boolean): Text {
  return words.between(what, numberText(was), numberText(is))
}
