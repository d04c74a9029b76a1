/**
 * `node test/bench/schema.ts`: how fast the 60-field form is validated and prepared, against Ajv's generated code and
 * @cfworker/json-schema, in one run. Rounds take turns, so that a busy machine slows all alike; the best round
 * counts. Ends with 1 where a target is missed.
 */
import { Validator } from '@cfworker/json-schema'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { isNip } from '../../core/form/formats/nip.ts'
import { compileSchema } from '../../core/form/json-schema.ts'
import { formSchema, rightAnswers, wrongAnswers } from './schema-form.ts'

const rounds = 15
const roundMilliseconds = 60

const ajvOptions = { ownProperties: true, multipleOfPrecision: 9, allErrors: true, strict: false }

function prepareAjv() {
  const ajv = new Ajv2020(ajvOptions)
  addFormats.default(ajv)
  ajv.addFormat('nip', isNip)
  return ajv.compile(formSchema)
}

function prepareOurs() {
  const compiled = compileSchema(formSchema, { strict: true })
  if (compiled.kind === 'err') throw new Error(JSON.stringify(compiled.error))
  return compiled.value
}

function prepareCfworker() {
  const validator = new Validator(formSchema as object, '2020-12', false)
  return (answers: unknown) => validator.validate(answers)
}

const ours = prepareOurs()
const ajv = prepareAjv()
const cfworker = prepareCfworker()

for (const [title, answers] of [
  ['validate, right answers', rightAnswers],
  ['validate, three mistakes', wrongAnswers],
] as const) {
  report(title, {
    contestants: { ours: () => ours(answers), ajv: () => ajv(answers), cfworker: () => cfworker(answers) },
    targets: { ajv: 0.6, cfworker: 8 },
  })
}
report('prepare', { contestants: { ours: prepareOurs, ajv: prepareAjv }, targets: { ajv: 10 } })

type Comparison = {
  readonly contestants: { readonly [name: string]: () => unknown }
  /** How many times as fast as each we mean to be. */
  readonly targets: { readonly [name: string]: number }
}

function report(title: string, { contestants, targets }: Comparison): void {
  const best = new Map<string, number>()
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(contestants)) {
      best.set(name, Math.max(best.get(name) ?? 0, perSecond(run)))
    }
  }
  const own = best.get('ours') ?? 0
  console.log(title)
  for (const [name, rate] of best) {
    const perSecondText = Math.round(rate).toLocaleString('en').padStart(10)
    const target = targets[name]
    if (target === undefined) {
      console.log(`  ${name.padEnd(10)}${perSecondText} /s`)
      continue
    }
    const isMet = own / rate >= target
    if (!isMet) process.exitCode = 1
    const verdict = isMet ? 'met' : 'MISSED'
    console.log(
      `  ${name.padEnd(10)}${perSecondText} /s  ours is ${(own / rate).toFixed(2)} × (target ${target}: ${verdict})`,
    )
  }
}

// Measured in processor time of this thread, so that what else runs on the machine counts little.
function perSecond(run: () => unknown): number {
  const start = performance.now()
  const before = process.threadCpuUsage()
  let count = 0
  while (performance.now() - start < roundMilliseconds) {
    for (let i = 0; i < 4; i++) run()
    count += 4
  }
  const { user, system } = process.threadCpuUsage(before)
  return (count * 1_000_000) / (user + system)
}
