import { err, ok, type Result } from '../../result.ts'

export type Matcher = (text: string) => boolean

/** A matcher for a JSON Schema pattern (ECMA-262 with the `u` flag, not anchored), or the reason it is refused. */
export function compilePattern(source: string): Result<Matcher, string> {
  try {
    const pattern = new RegExp(source, 'u')
    return ok((text) => pattern.test(text))
  } catch {
    return err('not a regular expression')
  }
}
