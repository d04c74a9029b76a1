import type { PersonId } from '../ids.ts'
import type { CaseFact } from './case-fact.ts'
import { type Column, columnOf, type Gathering } from './column.ts'
import { type Placing, placingOf } from './placing.ts'
import { type WaitColumns, waitColumns } from './wait-columns.ts'

/** Facts laid out by what is counted of them: a count of ten thousand walks over numbers and makes no object. */
export type FactColumns = {
  readonly size: number
  readonly persons: readonly PersonId[]
  /** Where they worked when the facts were written. */
  readonly placing: Placing
  readonly states: readonly string[]
  /** Which of `states`. */
  readonly state: Uint16Array
  readonly stopped: Uint8Array
  readonly begun: Uint8Array
  readonly shared: Uint8Array
  /** Milliseconds since 1970; NaN for no deadline. */
  readonly dueAt: Float64Array
  /** Since when the result waits for a calibration; NaN where it does not. */
  readonly heldSince: Float64Array
  readonly predicates: readonly string[]
  /** Which of `predicates`, from 1; 0 for none. */
  readonly predicate: Uint16Array
  readonly score: Column
  /** One for who has a score. */
  readonly isScored: Uint8Array
  readonly rows: ReadonlyMap<string, Column>
  readonly waits: ReadonlyMap<string, WaitColumns>
}

const known = new WeakMap<readonly CaseFact[], FactColumns>()

/** The columns of some facts. One list is laid out once. `columnsOf(facts).size` is `facts.length`. */
export function columnsOf(facts: readonly CaseFact[]): FactColumns {
  const found = known.get(facts) ?? layOut(facts)
  known.set(facts, found)
  return found
}

function layOut(facts: readonly CaseFact[]): FactColumns {
  const size = facts.length
  const states = numbering()
  const predicates = numbering()
  const persons: PersonId[] = []
  const state = new Uint16Array(size)
  const predicate = new Uint16Array(size)
  const dueAt = new Float64Array(size).fill(Number.NaN)
  const heldSince = new Float64Array(size).fill(Number.NaN)
  const [stopped, begun, shared, isScored] = [bytes(size), bytes(size), bytes(size), bytes(size)]
  const scores: Gathering = { at: [], value: [] }
  const rows = new Map<string, Gathering>()
  for (const [at, fact] of facts.entries()) {
    persons.push(fact.person)
    state[at] = states.of(fact.state)
    if (fact.predicate !== null) predicate[at] = predicates.of(fact.predicate) + 1
    if (fact.dueAt !== null) dueAt[at] = Date.parse(fact.dueAt)
    if (fact.heldSince !== undefined) heldSince[at] = Date.parse(fact.heldSince)
    if (fact.stopped) stopped[at] = 1
    if (fact.begun) begun[at] = 1
    if (fact.shared) shared[at] = 1
    if (fact.score !== null) {
      isScored[at] = 1
      gather(scores, at, fact.score)
    }
    for (const [row, value] of Object.entries(fact.rows)) {
      const cells = rows.get(row) ?? { at: [], value: [] }
      if (cells.at.length === 0) rows.set(row, cells)
      gather(cells, at, value)
    }
  }
  return {
    size,
    persons,
    placing: placingOf(facts.map(({ place }) => place)),
    states: states.names,
    state,
    stopped,
    begun,
    shared,
    dueAt,
    heldSince,
    predicates: predicates.names,
    predicate,
    score: columnOf(scores),
    isScored,
    rows: new Map([...rows].map(([row, cells]) => [row, columnOf(cells)])),
    waits: waitColumns(facts),
  }
}

function gather(into: Gathering, at: number, value: number): void {
  into.at.push(at)
  into.value.push(value)
}

function bytes(size: number): Uint8Array {
  return new Uint8Array(size)
}

/** Names as numbers, in the order in which they come. */
function numbering(): { readonly names: readonly string[]; readonly of: (name: string) => number } {
  const names: string[] = []
  const numbers = new Map<string, number>()
  return {
    names,
    of(name) {
      const found = numbers.get(name) ?? names.length
      if (found === names.length) {
        numbers.set(name, found)
        names.push(name)
      }
      return found
    },
  }
}
