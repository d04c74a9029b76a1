import { canonicalJson } from '../canonical-json.ts'
import { type Files, sortDocuments } from './documents.ts'
import type { Pack } from './model.ts'
import type { PackProblem } from './problem.ts'
import { type Judgement, judgePack } from './resolve.ts'
import { type CaseDocument, runCase } from './run-cases.ts'

/** Rows of cases that one publication may have: each is a scoring, and nobody waits for a million of them. */
const mostCases = 2_000

/**
 * Judges a pack as its publication does: its documents against each other and its base, and each of its cases run. A
 * case that fails keeps the pack back like any other fault, and is named.
 *
 * ```ts
 * judgePublication(kotabumi, [nasional]).problems // []
 * ```
 */
export function judgePublication(files: Files, bases: readonly Files[]): Judgement {
  const { pack, problems } = judgePack(files, bases)
  if (pack === null || problems.some(({ severity }) => severity !== 'warning')) return { pack, problems }
  // Their shapes have been judged before a pack comes out.
  const cases = sortDocuments(files).cases.map(({ file, json }) => ({
    file,
    document: json as unknown as CaseDocument,
  }))
  const rows = cases.reduce((sum, { document }) => sum + document.rows.length, 0)
  if (rows > mostCases) return { pack, problems: [...problems, tooMany(cases[0]?.file ?? '', rows)] }
  return { pack, problems: [...problems, ...cases.flatMap((each) => failuresOf(pack, each))] }
}

type Cases = { readonly file: string; readonly document: CaseDocument }

/**
 * The rows of a document of cases that do not come out as they should, each with what was expected and what came.
 * `failuresOf(pack, { file, document })` is `[]` where all hold.
 */
export function failuresOf(pack: Pack, { file, document }: Cases): readonly PackProblem[] {
  return document.rows.flatMap((row, index): readonly PackProblem[] => {
    const { expected, found } = runCase(pack, document, row)
    const [wanted, got] = [canonicalJson(expected), canonicalJson(found)]
    if (wanted === got) return []
    const text = {
      id: `“${row.title.id}”: diharapkan ${wanted}, hasilnya ${got}.`,
      en: `“${row.title.en}”: expected ${wanted}, but it is ${got}.`,
    }
    return [{ file, path: `/rows/${index}`, kind: 'case-failed', text }]
  })
}

function tooMany(file: string, rows: number): PackProblem {
  return {
    file,
    path: '/rows',
    kind: 'too-many-cases',
    text: {
      id: `Ada ${rows} kasus; paling banyak ${mostCases}. Hapus kasus yang menguji hal yang sama.`,
      en: `There are ${rows} cases; ${mostCases} is the most. Remove those that test the same thing.`,
    },
  }
}
