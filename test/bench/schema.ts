/**
 * `node test/bench/schema.ts`: how fast the 60-field form is validated and prepared, against Ajv's generated code and
 * @cfworker/json-schema, in one run. Rounds take turns, so that a busy machine slows all alike; the best round counts.
 */
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

const ours = prepareOurs()
const ajv = prepareAjv()
const cfworker = await prepareCfworker()

report('validate, right answers', {
  ours: () => ours(rightAnswers),
  ajv: () => ajv(rightAnswers),
  ...(cfworker && { cfworker: () => cfworker(rightAnswers) }),
})
report('validate, three mistakes', {
  ours: () => ours(wrongAnswers),
  ajv: () => ajv(wrongAnswers),
  ...(cfworker && { cfworker: () => cfworker(wrongAnswers) }),
})
report('prepare', { ours: prepareOurs, ajv: prepareAjv })

function report(title: string, contestants: { readonly [name: string]: () => unknown }): void {
  const best = new Map<string, number>()
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(contestants)) {
      best.set(name, Math.max(best.get(name) ?? 0, perSecond(run)))
    }
  }
  const own = best.get('ours') ?? 0
  console.log(title)
  for (const [name, rate] of best) {
    const ratio = name === 'ours' ? '' : `ours is ${(own / rate).toFixed(2)} × ${name}`
    console.log(`  ${name.padEnd(10)}${Math.round(rate).toLocaleString('en').padStart(10)} /s  ${ratio}`)
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

async function prepareCfworker(): Promise<((answers: unknown) => unknown) | undefined> {
  // by a name in a variable: where the package is missing, the rest of the comparison still runs
  const name = process.env.TIMBANG_CFWORKER ?? '@cfworker/json-schema'
  try {
    const { Validator } = await import(name)
    const validator = new Validator(formSchema, '2020-12', false)
    return (answers) => validator.validate(answers)
  } catch {
    console.log(`${name} is not installed: compared with Ajv alone`)
    return undefined
  }
}
