import { type Json, own } from '../json.ts'
import type { Text } from '../text.ts'
import type { CompiledForm } from './compile-form.ts'
import type { ControlPart } from './parts.ts'

/** How drafts of one version become drafts of another. Plain data, published with the newer version. */
export type MigrationPlan = {
  readonly from: { readonly id: string; readonly version: number }
  readonly to: { readonly id: string; readonly version: number }
  /** Fields that took another name: old path → new path. */
  readonly moves: { readonly [path: string]: string }
  /** What the fields of the newer version take, by path. */
  readonly fields: { readonly [path: string]: Place }
  /** What the fields of the older version were called. */
  readonly labels: { readonly [path: string]: Text }
  /** Fields that the older version calculated: nobody gave their answers. */
  readonly derived: readonly string[]
}

/** What a field takes: items of a repeat, a value per row of a matrix, a value, or nothing since it is calculated. */
export type Place =
  | { readonly kind: 'rows' }
  | { readonly kind: 'matrix'; readonly rows: readonly string[]; readonly choices: readonly Json[] }
  | {
      readonly kind: 'value'
      readonly types: readonly string[] | null
      readonly choices: readonly Json[] | null
    }
  | { readonly kind: 'calculated' }

/** The plan from one version to another, with the fields that moved. `planMigration(v1, v2, { hobi: 'hobby' })`. */
export function planMigration(
  before: CompiledForm,
  after: CompiledForm,
  moves: MigrationPlan['moves'],
): MigrationPlan {
  return {
    from: { id: before.document.id, version: before.document.version },
    to: { id: after.document.id, version: after.document.version },
    moves,
    fields: Object.fromEntries([...after.controls].map(([path, part]) => [path, placeOf(part)])),
    labels: Object.fromEntries([...before.controls].map(([path, { element }]) => [path, element.label])),
    derived: [...before.controls].filter(([, { calculate }]) => calculate !== null).map(([path]) => path),
  }
}

function placeOf({ element, schema, calculate }: ControlPart): Place {
  if (calculate !== null) return { kind: 'calculated' }
  if ('elements' in element) return { kind: 'rows' }
  const choices = 'choices' in element ? element.choices.map(({ value }) => value) : null
  if (element.kind === 'matrix') {
    return { kind: 'matrix', rows: element.rows.map(({ property }) => property), choices: choices ?? [] }
  }
  const fixed = own(schema, 'enum')
  return {
    kind: 'value',
    types: typesOf(own(schema, 'type')),
    choices: choices ?? (Array.isArray(fixed) ? fixed : null),
  }
}

function typesOf(declared: Json | undefined): readonly string[] | null {
  if (typeof declared === 'string') return [declared]
  return Array.isArray(declared) ? declared.map(String) : null
}
