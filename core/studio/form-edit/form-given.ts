import { isObject, type Json, type JsonObject } from '../../json.ts'
import { type FormRows, formRows } from '../../pack/form-rows.ts'
import { partFor } from '../../pack/parts-for.ts'
import { checkShape } from '../../pack/shapes.ts'
import { writeOutForm } from '../../pack/write-out.ts'
import type { Behaviour, Indicator } from '../../scoring/model.ts'
import { documentRef, type ProjectDocuments } from '../project.ts'

/** What forms are written out with: the rows that they repeat for, and the pack's policies. */
export type FormGiven = {
  readonly rows: FormRows
  readonly policies: JsonObject
  /** What `onlyIf` and `perPolicy` ask. */
  readonly asked: JsonObject
}

/**
 * What a project's forms are written out with. Documents that have not their shape at the moment give no rows.
 * `formGiven(documents).rows.indicators`.
 */
export function formGiven(documents: ProjectDocuments): FormGiven {
  const indicators = sound<{ indicators: readonly Indicator[] }>(documents, 'indicators')?.indicators ?? []
  const behaviours = sound<{ behaviours: readonly Behaviour[] }>(documents, 'behaviours')?.behaviours ?? []
  const sets = named<{ rows: readonly Behaviour[] }>(documents, 'set').map(
    ([id, { rows }]) => [id, rows] as const,
  )
  const tables = named<{ rows: readonly (JsonObject & { id: string })[] }>(documents, 'table')
  const manifest = documents.pack
  const policies = isObject(manifest?.policies) ? manifest.policies : {}
  return {
    rows: formRows({
      indicators,
      behaviours,
      sets: Object.fromEntries(sets),
      // Their shape has been judged.
      tables: Object.fromEntries(tables) as unknown as NonNullable<Parameters<typeof formRows>[0]['tables']>,
    }),
    policies,
    asked: { ...policies, indicators: indicators.length > 0 ? 'some' : 'none' },
  }
}

/** A form, or a part of one, as it is filled in: `writeOut(form, given)`; null where the policies leave it out. */
export function writeOut(json: Json, { rows, policies, asked }: FormGiven): Json {
  return writeOutForm(partFor(json, asked) ?? null, { rows, policies })
}

function sound<T>(documents: ProjectDocuments, name: string): T | undefined {
  const document = documents[name]
  const kind = documentRef(name)?.kind
  if (document === undefined || kind === undefined || checkShape(kind, name, document).length > 0)
    return undefined
  // checkShape has just found it to be of its kind.
  return document as unknown as T
}

function named<T>(documents: ProjectDocuments, kind: 'set' | 'table'): readonly (readonly [string, T])[] {
  return Object.keys(documents)
    .filter((name) => name.startsWith(`${kind}/`))
    .flatMap((name) => {
      const document = sound<T>(documents, name)
      return document === undefined ? [] : [[name.slice(kind.length + 1), document] as const]
    })
}
