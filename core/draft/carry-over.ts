import { type AnswerTree, answerIn, putAnswer } from '../form/answer-tree.ts'
import { migrate, type TrayEntry } from '../form/migrate.ts'
import type { MigrationPlan } from '../form/plan-migration.ts'
import { cleared, type Entry, sameEntry, value } from './entry.ts'
import { type DraftState, newest, type Written } from './state.ts'
import { asEntry, isTray, trayEntryOf, trayOf, trayPointer } from './tray.ts'

/**
 * A draft as it looks in a newer version of its form. What has no place lies in the tray (F6), and so does what cannot
 * be read yet, or stands beside another entry, and has lost its field. Every entry stays the writing of whoever wrote
 * it: two devices that carry the same draft over come to the same.
 * `carryOver(state, plan).fields['~1/hobby']` is what version 1 had asked for.
 */
export function carryOver(state: DraftState, plan: MigrationPlan): DraftState {
  const origins = originsOf(state, plan)
  const fields = new Map<string, readonly Written[]>()
  const add = (pointer: string, written: Written) => {
    fields.set(pointer, [...(fields.get(pointer) ?? []), written])
  }
  const setAside = (entry: TrayEntry, from: Written) => {
    add(trayPointer(entry), { ...from, entry: asEntry(entry) })
  }

  const shown = shownOf(state)
  const { answers, tray } = migrate(
    { answers: treeOf(shown), tray: trayOf(state).map((each) => each.entry) },
    plan,
  )
  for (const [pointer, entry] of answersOf(answers as AnswerTree, plan))
    add(pointer, { ...origins(pointer), entry })
  for (const entry of tray) setAside(entry, origins(entry.pointer))
  for (const [pointer, { written, entry }] of shown) {
    if (entry.kind === 'value') continue
    const goal = goalOf(pointer, plan)
    if (goal !== undefined) add(goal, { ...written, entry })
    else if (entry.kind === 'unread') setAside(removed(pointer, entry.text, plan), written)
  }
  for (const [pointer, values] of Object.entries(state.fields)) {
    if (isTray(pointer)) continue
    const first = newest(values)
    for (const rival of values.filter((each) => each !== first)) {
      const goal = goalOf(pointer, plan)
      if (goal !== undefined && stays(rival.entry, pointer, plan)) add(goal, rival)
      else if (rival.entry.kind !== 'cleared') setAside(removed(pointer, saying(rival.entry), plan), rival)
    }
  }
  return { form: plan.to, seen: state.seen, fields: Object.fromEntries(fields) }
}

type Shown = ReadonlyMap<string, { readonly written: Written; readonly entry: Entry }>

function shownOf({ fields }: DraftState): Shown {
  return new Map(
    Object.entries(fields).flatMap(([pointer, values]) => {
      const written = newest(values)
      return isTray(pointer) || written === undefined
        ? []
        : [[pointer, { written, entry: written.entry }] as const]
    }),
  )
}

function treeOf(shown: Shown): AnswerTree {
  const tree: AnswerTree = {}
  for (const [pointer, { entry }] of shown) {
    if (entry.kind === 'value') putAnswer(tree, namesOf(pointer), entry.value)
  }
  return tree
}

/** The fields of the newer version that have an answer; a list's items are part of the list. */
function answersOf(answers: AnswerTree, { fields }: MigrationPlan): readonly (readonly [string, Entry])[] {
  return Object.keys(fields).flatMap((path) => {
    const answer = path.includes('*') ? undefined : answerIn(answers, path.split('/'))
    return answer === undefined ? [] : [[`/${path}`, value(answer)] as const]
  })
}

/** Where a field has gone to, or undefined where nobody fills it any more. */
function goalOf(pointer: string, plan: MigrationPlan): string | undefined {
  const path = starred(pointer)
  const goal = Object.hasOwn(plan.moves, path) ? (plan.moves[path] ?? path) : path
  const place = Object.hasOwn(plan.fields, goal) ? plan.fields[goal] : undefined
  if (place === undefined || place.kind === 'calculated') return undefined
  // Within a list the numbers of the items stay what they are.
  const numbers = pointer.split('/').filter((segment) => /^\d+$/.test(segment))
  return `/${goal
    .split('/')
    .map((name) => (name === '*' ? (numbers.shift() ?? '0') : name))
    .join('/')}`
}

function stays(entry: Entry, pointer: string, plan: MigrationPlan): boolean {
  if (entry.kind !== 'value') return true
  const tree: AnswerTree = {}
  putAnswer(tree, namesOf(pointer), entry.value)
  const alone = migrate({ answers: tree, tray: [] }, plan)
  const after = answerIn(alone.answers as AnswerTree, namesOf(goalOf(pointer, plan) ?? pointer))
  return after !== undefined && sameEntry(value(after), entry)
}

function removed(pointer: string, answer: TrayEntry['value'], { labels, from }: MigrationPlan): TrayEntry {
  const path = starred(pointer)
  const label = Object.hasOwn(labels, path) ? (labels[path] ?? null) : null
  return { pointer, value: answer, label, reason: 'field-removed', version: from.version }
}

function saying(entry: Exclude<Entry, { readonly kind: 'cleared' }>): TrayEntry['value'] {
  return entry.kind === 'value' ? entry.value : entry.text
}

/** Who wrote what lies at a pointer now: its field, the one that it moved from, the list that held it, or the tray. */
function originsOf(state: DraftState, { moves }: MigrationPlan): (pointer: string) => Written {
  const came = new Map(Object.entries(moves).map(([from, to]) => [`/${to}`, `/${from}`]))
  const tray = Object.entries(state.fields).flatMap(([, values]) =>
    values.flatMap((written) => {
      const entry = trayEntryOf(written.entry)
      return entry === undefined ? [] : [[entry.pointer, written] as const]
    }),
  )
  const trayed = new Map(tray)
  const held = (pointer: string) =>
    Object.hasOwn(state.fields, pointer) ? newest(state.fields[pointer] ?? []) : undefined
  return (pointer) => {
    for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const origin = held(came.get(at) ?? at) ?? held(at) ?? trayed.get(at)
      if (origin !== undefined && origin.entry.kind !== 'cleared') return origin
    }
    const fields = Object.values(state.fields).flat()
    return (
      newest(fields) ?? {
        device: 'd-0000000000000000',
        count: 0,
        at: '1970-01-01T00:00:00.000Z',
        entry: cleared,
      }
    )
  }
}

function namesOf(pointer: string): readonly string[] {
  return pointer.slice(1).split('/')
}

/** `/rows/0/weight` as plans call it, with a star for the item. */
function starred(pointer: string): string {
  return namesOf(pointer)
    .map((segment) => (/^\d+$/.test(segment) ? '*' : segment))
    .join('/')
}
