import { failuresOf } from '../core/pack/judge-publication.ts'
import { sayProblem } from '../core/pack/problem.ts'
import { judgePack } from '../core/pack/resolve.ts'
import type { CaseDocument } from '../core/pack/run-cases.ts'
import { findPack } from './find-pack.ts'
import { misused, type Outcome } from './outcome.ts'
import { misusedAs, readArguments } from './read-arguments.ts'

/** `timbang check <pack>`: everything that is wrong with a pack, and every case that does not come out as it should. */
export function checkCommand(args: readonly string[]): Outcome {
  const asked = readArguments('check', args, { json: { type: 'boolean' } })
  if (asked.kind === 'err') return asked.error
  const { values, positionals } = asked.value
  const [id, ...more] = positionals
  if (id === undefined || more.length > 0) return misusedAs('check', 'Which pack?')
  const found = findPack(id)
  if (found.kind === 'err') return misused(found.error)
  const { files, bases } = found.value
  const { pack, problems } = judgePack(files, bases)
  const documents = Object.entries(files).filter(([path]) => path.endsWith('.cases.json'))
  // checkShape has judged the cases before a pack comes out.
  const cases = documents.map(([file, json]) => ({ file, document: json as unknown as CaseDocument }))
  const failures = pack ? cases.flatMap((each) => failuresOf(pack, each)) : []
  const all = [...problems, ...failures]
  const rows = cases.reduce((sum, { document }) => sum + document.rows.length, 0)
  const code = all.some(({ severity }) => severity !== 'warning') ? 1 : 0
  if (values.json)
    return { code, text: `${JSON.stringify({ pack: id, problems: all, cases: rows }, null, 2)}\n` }
  const lines = all.map((problem) => `${problem.severity ?? 'error'}  ${sayProblem(problem, 'en')}`)
  const last =
    all.length === 0
      ? `${id}: sound, and ${rows} cases come out as they should.`
      : `${id}: ${all.length} to look at.`
  return { code, text: `${[...lines, last].join('\n')}\n` }
}
