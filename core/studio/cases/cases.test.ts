import { describe, expect, test } from 'vitest'
import { readPack, readPackFiles } from '../../../cli/read-pack.ts'
import type { TraceNode } from '../../logic/read-trace.ts'
import type { CaseDocument } from '../../pack/run-cases.ts'
import { runCase } from '../../pack/run-cases.ts'
import type { ScoreResult } from '../../scoring/model.ts'
import { branchesOf } from './branches.ts'
import { mutantsOf } from './mutants.ts'
import { proposeCase } from './propose-case.ts'
import { holds, tryCases, withScoring } from './try-cases.ts'

const pack = readPack('kotabumi')
const all = Object.entries(readPackFiles('kotabumi')).find(([path]) => path.endsWith('.cases.json'))?.[1]
// It is the cases of a pack that is sound.
const cases = all as unknown as CaseDocument

/** A case on the very edge of a training, and some around it. */
const edge = 'Services under 90 percent: information technology training'
const few: CaseDocument = { ...cases, rows: cases.rows.filter(({ title }, n) => n < 4 || title.en === edge) }

describe('trying the cases of a scoring', () => {
  test('[Z5] counts every way that a scoring can go: answers of conditions, bands, cells, follow-ups', () => {
    const branches = branchesOf(pack.scoring)
    const kinds = branches.map(({ at }) => String(at[0]))
    const cells = Object.values(pack.scoring.matrices).flatMap((rows) =>
      Object.values(rows).flatMap(Object.keys),
    )
    const bands = Object.values(pack.scoring.bands).flat()
    expect(kinds.filter((kind) => kind === 'matrices')).toHaveLength(cells.length)
    expect(kinds.filter((kind) => kind === 'bands')).toHaveLength(bands.length)
    expect(branches.filter(({ way }) => way.en === 'applies')).toHaveLength(pack.scoring.followUps.length)
  })

  test('[Z5] names the ways that no case goes, and none that a case goes', () => {
    const none = tryCases(pack, { ...cases, rows: [] })
    expect(none.unreached).toHaveLength(none.branches.length)
    const report = tryCases(pack, few)
    const ways = report.unreached.map(({ part, way }) => `${part.en}: ${way.en}`)
    expect(report.tried.every((each) => each.holds)).toBe(true)
    expect(report.unreached.length).toBeLessThan(report.branches.length)
    expect(ways).not.toContain('Follow-up digital-services: applies')
    // One cell for each pair of ratings that came out in one of these cases, and no other.
    const pairs = new Set(report.tried.map(({ outcome }) => pairOf(outcome.result)))
    const cells = report.branches.filter(({ at }) => at[0] === 'matrices')
    const gone = cells.filter((cell) => !report.unreached.includes(cell))
    expect(new Set(gone.map(({ way }) => way.en))).toEqual(pairs)
  })

  test('[Z6] makes each small mistake by itself, and keeps the rest as it is', () => {
    const mutants = mutantsOf(pack.scoring)
    expect(new Set(mutants.map(({ changed }) => JSON.stringify(changed))).size).toBe(mutants.length)
    const moved = mutants.find(({ at }) => at[0] === 'weights')
    expect(
      Object.values(moved?.changed.weights ?? {}).map((set) => Object.values(set).reduce((a, b) => a + b)),
    ).toEqual(Object.values(pack.scoring.weights).map(() => 100))
  })

  test('[Z6] says on which mistakes no case fails, and proposes one that does', () => {
    const { survivors } = tryCases(pack, few)
    const found = survivors.filter(({ at }) => at[0] === 'followUps').slice(0, 3)
    expect(found.length).toBeGreaterThan(0)
    const proposals = found.map((mutant) => ({ mutant, row: proposeCase(pack, few, mutant) }))
    const real = proposals.filter(({ row }) => row !== null)
    expect(real.length).toBeGreaterThan(0)
    for (const { mutant, row } of real) {
      if (row === null) continue
      expect(holds(runCase(pack, few, row))).toBe(true)
      expect(holds(runCase(withScoring(pack, mutant.changed), few, row))).toBe(false)
    }
  })

  test('[Z6] tells nothing of mistakes while a case fails already', () => {
    const [first] = few.rows
    if (first === undefined) throw new Error('there are no cases')
    const wrong = { ...first, expect: { outputs: { score: -1 } } }
    const report = tryCases(pack, { ...few, rows: [wrong] })
    expect([report.tried[0]?.holds, report.mutants]).toEqual([false, []])
  })

  test('[Z5] tells how much of the work is done', () => {
    const steps: number[] = []
    tryCases(pack, { ...cases, rows: few.rows.slice(0, 1) }, (done) => steps.push(done))
    expect(steps.at(-1)).toBe(1)
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
  })
})

/** Row and column of the predicate's matrix that a result was read at. */
function pairOf(result: ScoreResult): string {
  const step = result.steps.find(({ trace }) => trace !== null && matrixIn(trace) !== undefined)
  const matrix = step?.trace ? matrixIn(step.trace) : undefined
  return `${String(matrix?.inputs[0])} × ${String(matrix?.inputs[1])}`
}

function matrixIn(trace: TraceNode): TraceNode | undefined {
  return trace.op === 'matrix' ? trace : trace.children.map(matrixIn).find((found) => found !== undefined)
}
