import type { Json } from '../json.ts'
import { defaultBudget, overSize } from '../logic/budget.ts'
import { err, ok, type Result } from '../result.ts'
import type { Language } from '../text.ts'
import { type Block, slotsOf } from './block.ts'
import { parse } from './parse.ts'
import { type FormulaProblem, isReadingStop, type Span } from './problem.ts'
import { located, slotAddress } from './to-rule.ts'
import { tokensOf } from './tokens.ts'

/** What a text says, and where in the text each part of the rule stands. */
export type Formula = {
  readonly rule: Json
  /** By JSON Pointer into the rule, as in `Places`. */
  readonly spans: ReadonlyMap<string, Span>
}

/** The most characters of a formula, as of a rule (L4). */
export const maxFormula = defaultBudget.size

/**
 * Reads a formula as in Excel: `readFormula('=JIKA(hari <= 24; 100; 0)', 'id')` has the rule
 * `{ if: [{ '<=': [{ var: 'hari' }, 24] }, 100, 0] }`. Names of functions are read in both languages; numbers and
 * separators by the language, and asked about where two people would read two things. It never throws.
 */
export function readFormula(text: string, language: Language): Result<Formula, FormulaProblem> {
  const whole = { start: 0, end: text.length }
  if (text.length > maxFormula) return err({ kind: 'too-long', max: maxFormula, ...whole })
  try {
    const { block, spans } = parse(tokensOf(text, language), text)
    const { rule, places } = located(block)
    const over = overSize(rule, defaultBudget)
    if (over?.kind === 'over-budget') {
      const kind = over.limit === 'depth' ? 'too-deep' : 'too-long'
      return err({ kind, max: over.max, ...whole })
    }
    return ok({ rule, spans: spansByPointer(block, spans, places) })
  } catch (thrown) {
    if (!isReadingStop(thrown)) throw thrown
    return err(thrown.formulaProblem)
  }
}

function spansByPointer(
  root: Block,
  spans: ReadonlyMap<Block, Span>,
  places: ReadonlyMap<string, string>,
): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>()
  const waiting: { readonly block: Block; readonly address: string }[] = [{ block: root, address: '' }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { block, address } = next
    const [span, pointer] = [spans.get(block), places.get(address)]
    if (span !== undefined && pointer !== undefined) found.set(pointer, span)
    waiting.push(
      ...slotsOf(block).map((slot, index) => ({ block: slot, address: slotAddress(address, index) })),
    )
  }
  return found
}

/**
 * The part of the text that a place of the rule comes from, or the nearest part around it:
 * `spanAt(formula, '/if/0/<=')`.
 */
export function spanAt({ spans }: Formula, pointer: string): Span | undefined {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const span = spans.get(at)
    if (span !== undefined) return span
    if (!at.includes('/')) return spans.get('') ?? widest(spans)
  }
}

function widest(spans: ReadonlyMap<string, Span>): Span | undefined {
  return [...spans.values()].sort((a, b) => b.end - b.start - (a.end - a.start))[0]
}
