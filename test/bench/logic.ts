import jsonLogic from 'json-logic-js'
import type { Json } from '../../core/json.ts'
import { compile } from '../../core/logic/compile.ts'
import { evaluate } from '../../core/logic/evaluate.ts'
import { readTrace } from '../../core/logic/read-trace.ts'

/**
 * Scores one employee in JSON-Logic that any engine understands: 24 indicators with decimal weights in six
 * groups, a total and its predicate; then the same with three raters whose mean is a fraction. Prints runs per
 * second and ratios to json-logic-js, all in this one run.
 */
const indicators = Array.from({ length: 24 }, (_, index) => index)
const weightOf = (index: number) => [2.5, 3.75, 5, 5.25, 4.15][index % 5] ?? 5

function scoring(score: (index: number) => Json): Json {
  const weighted: Json[] = indicators.map((index) => ({
    '*': [weightOf(index), { '/': [score(index), 100] }],
  }))
  const groups: Json[] = Array.from({ length: 6 }, (_, at) => ({ '+': weighted.slice(at * 4, at * 4 + 4) }))
  const total: Json = { '+': groups }
  const steps: Json[] = [50, 70, 90, 110].map((bound) => ({ '<': [total, bound] }))
  const predicates = ['Sangat Kurang', 'Kurang', 'Cukup', 'Baik']
  return { if: [...steps.flatMap((step, at) => [step, predicates[at] ?? '']), 'Sangat Baik'] }
}

const plainScore = (index: number): Json => ({ var: `answers.i${index}` })
const meanOfThree = (index: number): Json => {
  const raters: Json[] = ['a', 'b', 'c'].map((rater) => ({ var: `raters.${rater}.i${index}` }))
  return { '/': [{ '+': raters }, 3] }
}
const answers = (shift: number) =>
  Object.fromEntries(indicators.map((index) => [`i${index}`, 70.25 + ((index * 7 + shift) % 30)]))
const data = { answers: answers(0), raters: { a: answers(0), b: answers(3), c: answers(11) } }

export type Rate = { readonly name: string; readonly perSecond: number; readonly ratio: number }

/** Runs per second of one scoring rule, plain in json-logic-js and in ours, the ratios to json-logic-js. */
export function logicRates(kind: 'decimals' | 'fractions'): readonly Rate[] {
  const rule = scoring(kind === 'decimals' ? plainScore : meanOfThree)
  const compiled = compile(rule)
  if (compiled.kind === 'err') throw new Error(JSON.stringify(compiled.error))
  const { run } = compiled.value
  const rates = race({
    'json-logic-js, plain': () => jsonLogic.apply(rule as jsonLogic.RulesLogic, data),
    exact: () => run(data),
    'exact, traced': () => run(data, { trace: true }),
    'exact, trace as JSON': () => {
      const { trace } = run(data, { trace: true })
      return trace && readTrace(trace)
    },
    'compile and run': () => evaluate(rule, data),
  })
  const base = rates[0]?.[1] ?? 1
  return rates.map(([name, perSecond]) => ({ name, perSecond, ratio: perSecond / base }))
}

if (import.meta.main) {
  report('decimals', logicRates('decimals'))
  report('fractions: the mean of three raters', logicRates('fractions'))
}

function report(title: string, rates: readonly Rate[]): void {
  console.log(`\n${title}`)
  for (const { name, perSecond, ratio } of rates) {
    const figure = Math.round(perSecond).toLocaleString('en').padStart(10)
    console.log(`  ${name.padEnd(24)} ${figure}/s ${ratio.toFixed(2).padStart(6)} ×`)
  }
}

/** Runs per second of each: the best of several rounds taken in turn, since other work on a machine only ever slows. */
function race(rivals: { readonly [name: string]: () => unknown }): readonly (readonly [string, number])[] {
  const rounds = Array.from({ length: 12 }, () => Object.values(rivals).map((work) => perSecond(work)))
  return Object.keys(rivals).map((name, index) => [
    name,
    Math.max(...rounds.map((round) => round[index] ?? 0)),
  ])
}

// In processor time of this thread, so that what else runs on the machine counts little.
function perSecond(work: () => unknown): number {
  const start = performance.now()
  const before = process.threadCpuUsage()
  let runs = 0
  while (performance.now() - start < 60) {
    for (let i = 0; i < 10; i++) work()
    runs += 10
  }
  const { user, system } = process.threadCpuUsage(before)
  return (runs * 1_000_000) / (user + system)
}
