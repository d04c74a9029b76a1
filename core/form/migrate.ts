import { escapePointer, isObject, type Json, type JsonObject, own } from '../json.ts'
import type { Text } from '../text.ts'
import { type AnswerTree, answerIn, putAnswer } from './answer-tree.ts'
import type { MigrationPlan, Place } from './plan-migration.ts'
import { isOfType } from './schema/any.ts'
import { equal } from './schema/equal.ts'
import { isName } from './scope.ts'

/** Answers under way, with those that an older version asked for and the present one has no place for. */
export type Draft = { readonly answers: JsonObject; readonly tray: readonly TrayEntry[] }

/** An answer without a place, shown to its owner until they take it over or let it go. */
export type TrayEntry = {
  /** Where it was, as a JSON Pointer. */
  readonly pointer: string
  readonly value: Json
  /** What the field was called; null when it had no field. */
  readonly label: Text | null
  readonly reason: 'field-removed' | 'does-not-fit' | 'choice-removed' | 'now-calculated'
  /** The version that had a place for it. */
  readonly version: number
}

/**
 * Takes a draft over to a newer version. No answer is ever dropped (F6): what has no place goes to the tray, and comes
 * back from it when a later version has its place again.
 * `migrate({ answers: { hobby: 'catur' }, tray: [] }, plan).tray` is `[{ pointer: '/hobby', value: 'catur', … }]`.
 */
export function migrate(draft: Draft, plan: MigrationPlan): Draft {
  const carried: Carried = { answers: {}, tray: [], plan }
  for (const [name, value] of Object.entries(draft.answers)) {
    carry(
      value,
      { path: name, pointer: [name] },
      { path: name, names: [name], into: carried.answers },
      carried,
    )
  }
  const tray = draft.tray.filter((entry) => !takeBack(entry, carried))
  return { answers: carried.answers, tray: [...tray, ...carried.tray] }
}

type Carried = { readonly answers: AnswerTree; readonly tray: TrayEntry[]; readonly plan: MigrationPlan }

/** Where an answer comes from: its path with stars, and its pointer. */
type Origin = { readonly path: string; readonly pointer: readonly (string | number)[] }

/** Where it would go, did it not move: `names` from `into`, the answers or an item. */
type Goal = { readonly path: string; readonly names: readonly string[]; readonly into: AnswerTree }

function carry(value: Json, origin: Origin, unmoved: Goal, carried: Carried): void {
  const { plan } = carried
  if (plan.derived.includes(origin.path)) return
  // other names are in no form: they came from elsewhere
  if (!isName(unmoved.names.at(-1) ?? '')) {
    setAside(value, origin, 'field-removed', carried)
    return
  }
  const goal = moved(origin.path, unmoved, plan)
  const place = own(plan.fields, goal.path)
  if (place !== undefined) {
    settle(value, origin, { goal, place, carried })
    return
  }
  const isGroup = Object.keys(plan.fields).some((path) => path.startsWith(`${goal.path}/`))
  if (!isGroup || !isObject(value)) {
    setAside(value, origin, 'field-removed', carried)
    return
  }
  // an empty group is no answer
  for (const [name, inner] of Object.entries(value)) {
    const from = { path: `${origin.path}/${name}`, pointer: [...origin.pointer, name] }
    carry(inner, from, { ...goal, path: `${goal.path}/${name}`, names: [...goal.names, name] }, carried)
  }
}

function moved(path: string, goal: Goal, { moves }: MigrationPlan): Goal {
  const target = own(moves, path)
  if (target === undefined) return goal
  // moves stay within the same answers or items: what follows the last star is the way from there
  const names = target
    .slice(target.lastIndexOf('*') + 1)
    .split('/')
    .filter((name) => name !== '')
  return { path: target, names, into: goal.into }
}

type Arrival = { readonly goal: Goal; readonly place: Place; readonly carried: Carried }

function settle(value: Json, origin: Origin, { goal, place, carried }: Arrival): void {
  switch (place.kind) {
    case 'calculated':
      setAside(value, origin, 'now-calculated', carried)
      return
    case 'rows':
      settleRows(value, origin, { goal, place, carried })
      return
    case 'matrix':
      settleMatrix(value, origin, { goal, place, carried })
      return
    case 'value':
      settleValue(value, origin, { goal, place, carried })
  }
}

function settleRows(value: Json, origin: Origin, { goal, carried }: Arrival): void {
  if (!Array.isArray(value) || !value.every(isObject)) {
    setAside(value, origin, 'does-not-fit', carried)
    return
  }
  const items = value.map((item: JsonObject, index) => {
    const into: AnswerTree = {}
    for (const [name, inner] of Object.entries(item)) {
      const from = { path: `${origin.path}/*/${name}`, pointer: [...origin.pointer, index, name] }
      carry(inner, from, { path: `${goal.path}/*/${name}`, names: [name], into }, carried)
    }
    return into
  })
  put(items, origin, goal, carried)
}

function settleMatrix(value: Json, origin: Origin, { goal, place, carried }: Arrival): void {
  if (!isObject(value) || place.kind !== 'matrix') {
    setAside(value, origin, 'does-not-fit', carried)
    return
  }
  const kept: [string, Json][] = []
  for (const [name, answer] of Object.entries(value)) {
    const from = { ...origin, pointer: [...origin.pointer, name] }
    if (!place.rows.includes(name)) setAside(answer, from, 'field-removed', carried)
    else if (!isAmong(answer, place.choices)) setAside(answer, from, 'choice-removed', carried)
    else kept.push([name, answer])
  }
  put(Object.fromEntries(kept), origin, goal, carried)
}

function settleValue(value: Json, origin: Origin, { goal, place, carried }: Arrival): void {
  if (place.kind !== 'value') return
  const { types, choices } = place
  if (types !== null && !types.some((type) => isOfType(value, type))) {
    setAside(value, origin, 'does-not-fit', carried)
  } else if (choices === null) {
    put(value, origin, goal, carried)
  } else if (!Array.isArray(value)) {
    if (isAmong(value, choices)) put(value, origin, goal, carried)
    else setAside(value, origin, 'choice-removed', carried)
  } else {
    const gone = value.filter((item: Json) => !isAmong(item, choices))
    if (gone.length > 0) setAside(gone, origin, 'choice-removed', carried)
    put(
      value.filter((item: Json) => isAmong(item, choices)),
      origin,
      goal,
      carried,
    )
  }
}

function isAmong(value: Json, choices: readonly Json[]): boolean {
  return choices.some((choice) => equal(choice, value))
}

// A place that is taken, or whose way leads through another answer, is left as it is.
function put(value: Json, origin: Origin, { names, into }: Goal, carried: Carried): void {
  const isPut = answerIn(into, names) === undefined && putAnswer(into, names, value)
  if (!isPut) setAside(value, origin, 'does-not-fit', carried)
}

function setAside(
  value: Json,
  { path, pointer }: Origin,
  reason: TrayEntry['reason'],
  { tray, plan }: Carried,
): void {
  const label = own(plan.labels, path) ?? null
  const at = pointer.map((segment) => `/${escapePointer(segment)}`).join('')
  tray.push({ pointer: at, value, label, reason, version: plan.from.version })
}

/** Puts an answer back where it was, when there is such a place again and it is free. */
function takeBack(entry: TrayEntry, { answers, plan }: Carried): boolean {
  const names = entry.pointer.slice(1).split('/')
  const path = names.join('/')
  const place = own(plan.fields, path)
  if (place === undefined || answerIn(answers, names) !== undefined) return false
  const trial: Carried = { answers: {}, tray: [], plan: { ...plan, moves: {} } }
  const goal: Goal = { path, names, into: trial.answers }
  settle(entry.value, { path, pointer: names }, { goal, place, carried: trial })
  const value = answerIn(trial.answers, names)
  return trial.tray.length === 0 && value !== undefined && putAnswer(answers, names, value)
}
