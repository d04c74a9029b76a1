import type { Pack } from '../../../core/pack/model.ts'
import { type CaseDocument, runCase } from '../../../core/pack/run-cases.ts'
import type { Project } from '../../../core/studio/project.ts'
import { type Language, say } from '../../../core/text.ts'
import { caseNames, casesIn, firstCases } from '../cases/own-cases.ts'
import { resultWords } from '../result-words.ts'

/** An example employee of the pack, and what comes of them under the rules as they are. */
export type TourExample = { readonly who: string; readonly result: string }

/** The first case of the pack, or of its base, worked out; undefined where there is none that can be. */
export function tourExample(pack: Pack, project: Project, language: Language): TourExample | undefined {
  const [name] = caseNames(project.documents)
  const known = name === undefined ? undefined : casesIn(project.documents[name])
  const cases = known ?? casesIn(firstCases(project) ?? undefined)
  const row = cases?.rows[0]
  if (cases === undefined || row === undefined) return undefined
  return { who: say(row.title, language), result: resultOf(pack, cases, row, language) }
}

function resultOf(
  pack: Pack,
  cases: CaseDocument,
  row: CaseDocument['rows'][number],
  language: Language,
): string {
  const { result } = runCase(pack, cases, row)
  return result.kind === 'scored' ? resultWords(pack, result.outputs, language) : '–'
}
