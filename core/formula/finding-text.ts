import { describe } from '../logic/describe.ts'
import type { LogicProblem } from '../logic/problem.ts'
import type { Language, Text } from '../text.ts'
import { functions } from './functions.ts'

/**
 * A finding as who writes formulas would say it: of a `division-by-zero` the text names “BAGI.AMAN”, where `describe` has
 * “safeDiv”.
 */
export function describeFinding(problem: LogicProblem): Text {
  const said = describe(problem)
  const isName = (op: string) => 'variable' in problem && problem.variable === op
  const operators = ['op' in problem ? problem.op : '', 'safeDiv', 'coalesce'].filter((op) => !isName(op))
  const inFormula = (language: Language) =>
    operators.reduce((text, op) => text.replaceAll(`“${op}”`, `“${nameOf(op, language)}”`), said[language])
  return { id: inFormula('id'), en: inFormula('en') }
}

function nameOf(op: string, language: Language): string {
  const definition = functions.find((each) => each.op === op)
  return definition?.sign ?? definition?.name[language] ?? op
}
