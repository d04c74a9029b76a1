import type { JsonObject } from '../../json.ts'
import type { Run } from './error.ts'
import type { Matcher } from './matches.ts'
import type { Place, Registry } from './place.ts'
import type { Seen } from './seen.ts'

/** Judges one instance; `seen` collects what `unevaluated…` keywords further up need to know, if any does. */
export type Check = (value: unknown, run: Run, seen: Seen | null) => boolean

/** Holds a check that may still be under construction, so that references can be circular. */
export type Cell = { check: Check }

/** One schema object while its keywords are compiled. */
export type Site = {
  readonly schema: JsonObject
  readonly place: Place
  /** Path of a keyword of this schema, for errors: `at('minimum')` is `'#/properties/age/minimum'`. */
  readonly at: (keyword: string) => string
  /** The check of the subschema under a keyword: `child('items')`, `child('properties', 'age')`. */
  readonly child: (keyword: string, key?: string | number) => Check
  readonly target: (ref: string) => { readonly place: Place; readonly cell: Cell } | undefined
  readonly resources: Registry['resources']
  readonly cellOf: (place: Place) => Cell
  readonly pattern: (source: string) => Matcher
  readonly format: (name: string) => ((text: string) => boolean) | undefined
}

/** Compiles one keyword of a schema that has it; null when there is nothing to check. */
export type KeywordCompiler = (site: Site) => Check | null
export type KeywordCompilers = { readonly [keyword: string]: KeywordCompiler }
