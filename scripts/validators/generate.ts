import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { canonicalJson } from '../../core/canonical-json.ts'
import type { Json } from '../../core/json.ts'
import { dueBases } from './bases.ts'
import { type Contract, contracts } from './contracts.ts'

/**
 * Writes the validators of the fixed schemas, and the base packs for the worker, where they are missing or older than what they are made of, and gives
 * the modules that it wrote. It takes milliseconds when all is as it should be, so everything that builds, checks or
 * tests begins with it.
 */
export async function generateValidators(): Promise<readonly string[]> {
  const bases = dueBases()
  for (const { file, text } of bases) write(file, text)
  const due = contracts().filter((contract) => !isFresh(contract))
  if (due.length === 0) return bases.map(({ file }) => file)
  const { writeValidator } = await import('./write-validator.ts')
  for (const contract of due) {
    write(contract.module, `${stampOf(contract.schema)}\n${writeValidator(contract.schema)}`)
    write(contract.module.replace(/\.js$/, '.d.ts'), declaration)
  }
  return [...bases.map(({ file }) => file), ...due.map(({ module }) => module)]
}

/** The first line of a module: what it was made of. */
export function stampOf(schema: Json): string {
  const hash = createHash('sha256')
    .update(`${maker()}${canonicalJson(schema)}`)
    .digest('hex')
  return `// Made by \`npm run generate\` of ${hash}: change the schema, not this file.`
}

const declaration = `import type { GeneratedValidator } from '../../form/generated-validator.ts'

export declare const validate: GeneratedValidator
`

function isFresh({ module, schema }: Contract): boolean {
  if (!existsSync(module) || !existsSync(module.replace(/\.js$/, '.d.ts'))) return false
  return readFileSync(module, 'utf8').startsWith(`${stampOf(schema)}\n`)
}

let known: string | undefined

/** What else decides about the text: Ajv, and the file that has it written. */
function maker(): string {
  known ??= [
    createRequire(import.meta.url).resolve('ajv/package.json'),
    join(import.meta.dirname, 'write-validator.ts'),
  ]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  return known
}

/** Whole or not at all: two tests that start at once may both write it. */
function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  const beside = `${file}.${process.pid}`
  writeFileSync(beside, text)
  renameSync(beside, file)
}
