import type { CompiledForm } from '../../core/form/compile-form.ts'
import type { Json, JsonObject } from '../../core/json.ts'
import { storedAt, withAnswer } from './answer-pointer.ts'
import type { Refusal } from './draft-problems.ts'
import type { Entry } from './entry.ts'
import type { Rival } from './field-view.ts'

/** Where a draft was left, and who keeps what is written into it. */
export type DraftStart = {
  readonly form: CompiledForm
  readonly context: JsonObject
  /** What an untouched draft starts from. */
  readonly prefill: JsonObject
  readonly entries: readonly {
    readonly pointer: string
    readonly entry: Entry
    readonly rivals: readonly Rival[]
  }[]
  /** Why the last sending was refused. */
  readonly refusals: readonly Refusal[]
  /** Called with each change, to be kept; `settles` once the person has chosen between two entries. */
  readonly onEdit: (edit: {
    readonly pointer: string
    readonly before: Entry
    readonly entry: Entry
    readonly settles: boolean
    /** Rows were added, moved or removed, which is taken back apart from what was typed before. */
    readonly arranges?: boolean
  }) => void
}

/** The answers as they were given, on top of what an untouched draft starts from. */
export function answersOf({ prefill, entries }: DraftStart): JsonObject {
  let answers: JsonObject = prefill
  for (const { pointer, entry } of entries) {
    if (storedAt(pointer) !== pointer) continue
    const answer: Json | undefined = entry.kind === 'value' ? entry.value : undefined
    answers = withAnswer(answers, pointer, answer)
  }
  return answers
}

/** The texts that cannot be read yet, by their field. */
export function textsOf({ entries }: DraftStart): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap(({ pointer, entry }) => (entry.kind === 'unread' ? [[pointer, entry.text]] : [])),
  )
}

/** The fields in which several entries wait for the person’s choice. */
export function rivalsOf({ entries }: DraftStart): ReadonlyMap<string, readonly Rival[]> {
  return new Map(entries.flatMap(({ pointer, rivals }) => (rivals.length === 0 ? [] : [[pointer, rivals]])))
}
