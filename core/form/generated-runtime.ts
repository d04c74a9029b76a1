import { compilePattern } from './schema/compile-pattern.ts'

/** What generated validators lean on: our own formats, equality and patterns, so that both kinds judge alike. */
export { equal } from './schema/equal.ts'
export { draftFormats } from './schema/formats.ts'

/** Characters of a text as JSON Schema counts them, by code point: `characterCount('a😀')` is 2. */
export function characterCount(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/**
 * A pattern in linear time (F5), where generated code would make a RegExp: `linearPattern('^a+$').test('aa')` is true.
 */
export function linearPattern(source: string): { readonly test: (text: string) => boolean } {
  const compiled = compilePattern(source)
  if (compiled.kind === 'ok') return compiled.value
  throw new Error(`the pattern ${source} cannot be used: ${compiled.error}`)
}
