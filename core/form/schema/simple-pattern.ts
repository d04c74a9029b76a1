import { err, ok, type Result } from '../../result.ts'
import type { Matcher } from './matches.ts'

const atom = '(?:\\[(?:A-Z|a-z|0-9|\\w| )+\\]|\\\\d|[\\w /-])(?:\\{[1-9]\\d?\\})?'
const simple = new RegExp(`^\\^?(?:${atom})+\\$?$`)
const longest = 100

/**
 * A matcher for a pattern that leaves nothing open, such as `^[A-Z]{3}-\d{4}$`: characters and plain classes, each so
 * many times, between anchors. A text of it has one length, so the engine's own matcher never goes back in it. What
 * is not of this kind is refused here, and left to `compilePattern`, which answers alike and at the same cost (F5).
 * `compileSimplePattern('^\\d{4}$')` takes `'2026'`.
 */
export function compileSimplePattern(source: string): Result<Matcher, string> {
  if (source.length > longest || !simple.test(source)) return err('not a simple pattern')
  // One step for each character of the text that it stands for, for each anchor, and for the match itself.
  const cost = source
    .replace(/\[[^\]]*\]|\\d/g, 'x')
    .replace(/.\{(\d+)\}/g, (_, times: string) => 'x'.repeat(Number(times))).length
  const pattern = new RegExp(source, 'u')
  return ok({ test: (text) => pattern.test(text), cost: cost + 1 })
}
