/**
 * `npm run bench:core`: what core promises in speed and size, measured in one run. Every speed is a ratio to a rival
 * on the same work, in turns, the best round counting; so a busy machine changes little. Exits with 1 on a miss.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { type CoreSize, coreSize } from './core-size.ts'
import { logicRates, type Rate } from './logic.ts'

type Line = {
  readonly what: string
  readonly measured: number
  readonly target: number
  readonly rule: 'at least' | 'at most'
  readonly unit: string
}

// It ends with 1 on a miss of its own, which is told here as well.
const schema = spawnSync(process.execPath, [join(import.meta.dirname, 'schema.ts')], {
  encoding: 'utf8',
}).stdout
const size = await coreSize()
const lines: readonly Line[] = [
  atLeast(0.6, 'validate 60 fields, right answers, to Ajv', schemaRatio('right answers', 'ajv')),
  atLeast(0.6, 'validate 60 fields, three mistakes, to Ajv', schemaRatio('three mistakes', 'ajv')),
  atLeast(8, 'validate, right answers, to @cfworker/json-schema', schemaRatio('right answers', 'cfworker')),
  atLeast(8, 'validate, three mistakes, to @cfworker/json-schema', schemaRatio('three mistakes', 'cfworker')),
  atLeast(10, 'prepare the form, to Ajv compiling it', schemaRatio('prepare', 'ajv')),
  atLeast(1, 'score with decimals and trace, to json-logic-js plain', traced(logicRates('decimals'))),
  atLeast(1, 'score with fractions and trace, to json-logic-js plain', traced(logicRates('fractions'))),
  { what: 'core in the extension', measured: kilobytes(size), target: 25, rule: 'at most', unit: 'KB gz' },
]

console.log(`${'what'.padEnd(56)}${'target'.padStart(16)}${'measured'.padStart(14)}`)
for (const line of lines) {
  const target = `${line.rule === 'at least' ? '≥' : '≤'} ${line.target} ${line.unit}`
  const measured = `${line.measured.toFixed(line.unit === '×' ? 2 : 1)} ${line.unit}`
  console.log(
    `${line.what.padEnd(56)}${target.padStart(16)}${measured.padStart(14)}  ${passes(line) ? 'pass' : 'MISS'}`,
  )
}
console.log(`\nminified bytes of core in the extension: ${size.minified}`)
for (const [folder, bytes] of size.folders) console.log(`  ${folder.padEnd(24)}${String(bytes).padStart(8)}`)
process.exitCode = lines.every(passes) ? 0 : 1

function atLeast(target: number, what: string, measured: number): Line {
  return { what, measured, target, rule: 'at least', unit: '×' }
}

function passes({ measured, target, rule }: Line): boolean {
  return rule === 'at least' ? measured >= target : measured <= target
}

function traced(rates: readonly Rate[]): number {
  return rates.find(({ name }) => name === 'exact, traced')?.ratio ?? Number.NaN
}

/** Reads `ajv … ours is 0.86 ×` from what the schema bench printed under a title; not a number where it is missing. */
function schemaRatio(title: string, rival: string): number {
  const section = schema.split(/\n(?! )/).find((text) => text.includes(title)) ?? ''
  const [, ratio] = new RegExp(`^ +${rival} .*ours is ([\\d.]+) ×`, 'm').exec(section) ?? []
  return ratio === undefined ? Number.NaN : Number(ratio)
}

function kilobytes({ gzipped }: CoreSize): number {
  return gzipped / 1024
}
