import type { CaseView, PackView } from '../core/case/view.ts'
import { type Explanation, explain } from '../core/scoring/explain.ts'
import type { Language } from '../core/text.ts'

/** A result as its person reads it, with its reasons: one line a step, indented under what it explains. */
export function resultLines(view: CaseView, pack: PackView, language: Language): readonly string[] {
  if (view.result === null) return []
  const { result } = view.result
  const why = explain(result, pack, language)
  const lines = [why.title, why.sentence, ...why.children.flatMap((child) => tree(child, 1))]
  if (result.kind === 'unscorable') return lines
  const followUps = result.followUps.map(({ cause }) => `  • ${cause[language]}`)
  return [...lines, '', language === 'id' ? 'Tindak lanjut' : 'Follow-up', ...followUps]
}

function tree({ title, value, sentence, formula, children }: Explanation, depth: number): readonly string[] {
  const indent = '  '.repeat(depth)
  const reckoned = formula === null ? [] : [`${indent}  ${formula}`]
  return [
    `${indent}${title}: ${value}`,
    `${indent}  ${sentence}`,
    ...reckoned,
    ...children.flatMap((child) => tree(child, depth + 1)),
  ]
}
