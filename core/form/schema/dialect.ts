import type { JsonObject } from '../../json.ts'
import type { Result } from '../../result.ts'
import type { Matcher } from './matches.ts'
import type { Place } from './place.ts'
import type { KeywordCompiler, KeywordCompilers } from './site.ts'

export type Formats = { readonly [name: string]: (text: string) => boolean }

export type Ranked = ReadonlyMap<string, { readonly rank: number; readonly compile: KeywordCompiler }>

/** What schemas can be made of. */
export type Dialect = {
  /** The keywords that judge, in the order in which they run. */
  readonly first: Ranked
  /** Those that run on what the first have not seen. */
  readonly last: Ranked
  readonly formats: Formats
  readonly compilePattern: (source: string) => Result<Matcher, string>
  /** False for a keyword that may mean something which would not be judged. */
  readonly knows: (keyword: string) => boolean
  /** The keywords of a schema that hold where it stands. */
  readonly activeKeywords: (place: Place, schema: JsonObject) => JsonObject
}

/** Keywords in the order in which they run: `ranked({ type, minimum })`. */
export function ranked(compilers: KeywordCompilers): Ranked {
  return new Map(Object.entries(compilers).map(([keyword, compile], rank) => [keyword, { rank, compile }]))
}
