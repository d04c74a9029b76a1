import { lowest } from '../logic/ratio.ts'
import type { Value } from '../logic/value.ts'
import { ask } from './ask.ts'
import { type CompiledScoring, compileScoring, type ReadyPart, type ReadyStep } from './compile-scoring.ts'
import type { Criteria, Scored, StepResult } from './model.ts'

export type Replay = {
  /** The exact value of each step, as the result has it. */
  readonly values: StepValues
  /** The steps as they come out when one has another value; null where one then has none. */
  readonly withStep: (id: string, value: Value) => Retaken | null
  /** The parts that lean on a step, directly or not, in the order in which they are taken. */
  readonly leaningOn: (id: string) => readonly ReadyPart[]
}

/** `seen` is what rules then see. */
export type Retaken = { readonly values: StepValues; readonly seen: { readonly [name: string]: Value } }
export type StepValues = ReadonlyMap<string, Value>

/**
 * Takes a result's steps again from a changed one on. What was submitted is not needed, so a reader can do it.
 * `startReplay(result, pack).withStep('realisation.response-time', 12)?.values.get('predicate')`.
 */
export function startReplay({ steps }: Scored, criteria: Criteria): Replay {
  const compiled = compileScoring(criteria)
  const values: StepValues = new Map(steps.map((step) => [step.id, exactValue(step)]))
  const before = tablesOf(values, compiled)
  const leaning = new Map<string, readonly ReadyPart[]>()
  const leaningOn = (id: string) => {
    const parts = leaning.get(id) ?? partsLeaningOn(id, compiled.steps)
    leaning.set(id, parts)
    return parts
  }
  const withStep = (id: string, value: Value): Retaken | null => {
    const changed = new Map(values).set(id, value)
    let tables = withValue(before, id, value)
    for (const part of leaningOn(id)) {
      const answer = ask(part.rule, { ...compiled.tables, steps: tables })
      if (answer.kind === 'problem') return null
      changed.set(part.id, answer.value)
      tables = withValue(tables, part.id, answer.value)
    }
    return { values: changed, seen: { ...compiled.tables, steps: tables } }
  }
  return { values, leaningOn, withStep }
}

/** A step's value as later steps went on from it: `exactValue({ value: 3.67, fraction: '11/3' })` is 11 ÷ 3. */
export function exactValue({ value, fraction }: Pick<StepResult, 'value' | 'fraction'>): Value {
  if (fraction === undefined) return value
  const [n = '0', d = '1'] = fraction.split('/')
  return lowest(BigInt(n), BigInt(d))
}

function partsLeaningOn(id: string, steps: readonly ReadyStep[]): readonly ReadyPart[] {
  const moved = new Set([id])
  const leaning: ReadyPart[] = []
  for (const part of steps.flatMap(({ parts }) => parts)) {
    if (moved.has(part.id) || !readsAny(part, moved)) continue
    moved.add(part.id)
    leaning.push(part)
  }
  return leaning
}

function readsAny({ rule }: ReadyPart, ids: ReadonlySet<string>): boolean {
  if (rule.kind === 'err') return false
  return rule.value.reads.paths.some((path) =>
    [...ids].some((id) => path === `steps.${id}` || `steps.${id}`.startsWith(`${path}.`)),
  )
}

/** The steps' values as rules see them: of a repeated step a table by row. */
type Tables = { readonly [step: string]: Value }

function tablesOf(values: StepValues, { steps }: CompiledScoring): Tables {
  const entries = steps.flatMap(({ step, parts }): [string, Value][] => {
    const there = parts.filter(({ id }) => values.has(id))
    if (!step.each) return there.map(({ id }) => [step.id, values.get(id) ?? null])
    return [[step.id, Object.fromEntries(there.map(({ id, row }) => [row?.id, values.get(id) ?? null]))]]
  })
  return Object.fromEntries(entries)
}

function withValue(tables: Tables, id: string, value: Value): Tables {
  const [step = '', row] = id.split('.')
  if (row === undefined) return { ...tables, [step]: value }
  // A repeated step's value was made a table by `tablesOf`.
  return { ...tables, [step]: { ...(tables[step] as Tables), [row]: value } }
}
