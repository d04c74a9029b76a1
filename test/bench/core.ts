/**
 * `npm run bench:core`: what core promises in speed and size, measured in one run. Every speed is a ratio to a rival
 * on the same work, in turns, the best round counting; so a busy machine changes little. Exits with 1 on a miss.
 */
import { spawnSync } from 'node:child_process'
import { basename, join } from 'node:path'
import { coreSize, type Weight } from './core-size.ts'
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
// The studio writes, imports and judges whole packs, and nobody fills in a form there.
const heaviest = size.screens.find(({ file }) => !/^(extension\/studio|ui\/rule|core\/exchange)\//.test(file))
const [filling] = size.filling
if (heaviest === undefined || filling === undefined) throw new Error('the extension has no page to fill')
const lines: readonly Line[] = [
  atLeast(0.6, 'validate 60 fields, right answers, to Ajv', schemaRatio('right answers', 'ajv')),
  atLeast(0.6, 'validate 60 fields, three mistakes, to Ajv', schemaRatio('three mistakes', 'ajv')),
  atLeast(8, 'validate, right answers, to @cfworker/json-schema', schemaRatio('right answers', 'cfworker')),
  atLeast(8, 'validate, three mistakes, to @cfworker/json-schema', schemaRatio('three mistakes', 'cfworker')),
  atLeast(10, 'prepare the form, to Ajv compiling it', schemaRatio('prepare', 'ajv')),
  atLeast(1, 'score with decimals and trace, to json-logic-js plain', traced(logicRates('decimals'))),
  atLeast(1, 'score with fractions and trace, to json-logic-js plain', traced(logicRates('fractions'))),
  atMost(25, 'core to fill in the heaviest form and check it', filling.weight),
  atMost(25, 'core in the screen beside the studio that has most of it', heaviest.atOnce),
]

console.log(`${'what'.padEnd(60)}${'target'.padStart(16)}${'measured'.padStart(14)}`)
for (const line of lines) {
  const target = `${line.rule === 'at least' ? '≥' : '≤'} ${line.target} ${line.unit}`
  const measured = `${line.measured.toFixed(line.unit === '×' ? 2 : 1)} ${line.unit}`
  console.log(
    `${line.what.padEnd(60)}${target.padStart(16)}${measured.padStart(14)}  ${passes(line) ? 'pass' : 'MISS'}`,
  )
}
console.log(`\n${'core in the extension'.padEnd(44)}${'at once'.padStart(18)}${'with the rest'.padStart(20)}`)
for (const { file, atOnce, atMost } of size.screens) {
  console.log(`  ${file.padEnd(42)}${sizeOf(atOnce).padStart(18)}${sizeOf(atMost).padStart(20)}`)
}
for (const { chunks, forms, weight } of size.filling) {
  const what = chunks.length === 0 ? 'nothing more' : chunks.map((chunk) => basename(chunk)).join(' and ')
  console.log(`  ${`filling in, ${forms} forms with ${what}`.padEnd(42)}${sizeOf(weight).padStart(18)}`)
}
console.log(`  ${'all that it can ever load'.padEnd(60)}${sizeOf(size.all).padStart(20)}`)
for (const [folder, bytes] of size.folders)
  console.log(`    ${folder.padEnd(24)}${String(bytes).padStart(8)} B`)
process.exitCode = lines.every(passes) ? 0 : 1

function atLeast(target: number, what: string, measured: number): Line {
  return { what, measured, target, rule: 'at least', unit: '×' }
}

function atMost(target: number, what: string, weight: Weight): Line {
  return { what, measured: kilobytes(weight), target, rule: 'at most', unit: 'KB gz' }
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

/** `70123 B 24.1 KB`: minified, and gzipped after that. */
function sizeOf(weight: Weight): string {
  return `${weight.minified} B ${kilobytes(weight).toFixed(1)} KB`
}

function kilobytes({ gzipped }: Weight): number {
  return gzipped / 1024
}
