import type { Run, SchemaError } from './error.ts'
import { spend } from './error.ts'
import type { Check } from './site.ts'

/** What was found where, so that a value that is still the same need not be judged again. */
export type Memory = {
  readonly verdicts: Map<object, Map<string, Map<string | number, Verdict>>>
  /** How many properties and items were judged anew. */
  judged: number
}

type Verdict = {
  readonly value: unknown
  readonly depth: number
  readonly valid: boolean
  readonly errors: readonly SchemaError[]
  readonly steps: number
}

/** Nothing judged yet: `emptyMemory()`. */
export function emptyMemory(): Memory {
  return { verdicts: new Map(), judged: 0 }
}

/**
 * What the run remembers of the parts of the value that it stands at; null when it remembers nothing, as inside `not`.
 * `const known = recall(run, site)`, where `site` is the schema that judges.
 */
export function recall(run: Run, site: object): Map<string | number, Verdict> | null {
  const { memory, errors, path, level } = run
  if (memory === null || errors === null || run.propertyName !== undefined) return null
  const pointer = level === 0 ? '' : path.slice(0, level).join('/')
  const places = memory.verdicts.get(site) ?? new Map<string, Map<string | number, Verdict>>()
  memory.verdicts.set(site, places)
  const known = places.get(pointer) ?? new Map<string | number, Verdict>()
  places.set(pointer, known)
  return known
}

type Part = { readonly key: string | number; readonly value: unknown; readonly check: Check }

/**
 * Judges one property or item, or repeats what was found when it had this very value; values never change inside.
 * `judgeAgain(known, { key: 'age', value: 17, check }, run)`.
 */
export function judgeAgain(
  known: Map<string | number, Verdict>,
  { key, value, check }: Part,
  run: Run,
): boolean {
  const before = known.get(key)
  const { depth } = run
  if (before !== undefined && Object.is(before.value, value) && before.depth === depth) {
    if (before.errors.length > 0) run.errors?.push(...before.errors)
    return spend(run, before.steps) && before.valid
  }
  const start = run.errors?.length ?? 0
  const { steps } = run
  run.path[run.level++] = key
  const valid = check(value, run, null)
  run.level--
  if (run.memory !== null) run.memory.judged += 1
  known.set(key, {
    value,
    depth,
    valid,
    errors: run.errors?.slice(start) ?? [],
    steps: run.steps - steps,
  })
  return valid
}
