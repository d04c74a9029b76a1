import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { importForm } from '../core/exchange/import-form.ts'
import { largestImport } from '../core/exchange/limits.ts'
import { type ExchangeProblem, sayExchangeProblem } from '../core/exchange/problem.ts'
import { err, ok, type Result } from '../core/result.ts'
import type { Language } from '../core/text.ts'
import { misused, type Outcome } from './outcome.ts'
import { misusedAs, readArguments } from './read-arguments.ts'

/** `timbang import <file>`: a form made of an XLSForm workbook or of JSON, and all that is not the same in it. */
export function importCommand(args: readonly string[]): Outcome {
  const options = { to: { type: 'string' }, lang: { type: 'string' }, json: { type: 'boolean' } } as const
  const asked = readArguments('import', args, options)
  if (asked.kind === 'err') return asked.error
  const { values, positionals } = asked.value
  const [path, ...more] = positionals
  const { to, json = false, lang = 'en' } = values
  if (path === undefined || more.length > 0) return misusedAs('import', 'Which file?')
  if (lang !== 'id' && lang !== 'en') return misusedAs('import', '--lang takes a language: id or en')
  const bytes = readBytes(path)
  if (bytes.kind === 'err') return misused(bytes.error)
  const imported = importForm(bytes.value, { name: basename(path) })
  if (imported.kind === 'err') {
    if (json) return { code: 1, text: asJson({ imported: false, problems: imported.error }) }
    return { code: 1, text: `${lines(imported.error, lang, 'error').join('\n')}\n${path} is not imported.\n` }
  }
  const { form, notices } = imported.value
  const written = to === undefined ? null : write(to, `${JSON.stringify(form, null, 2)}\n`)
  if (written?.kind === 'err') return misused(written.error)
  if (json) return { code: 0, text: asJson({ imported: true, form, notices }) }
  if (to === undefined) {
    const told = lines(notices, lang, 'notice').map((line) => `// ${line}`)
    return { code: 0, text: `${[...told, JSON.stringify(form, null, 2)].join('\n')}\n` }
  }
  const count = notices.length === 0 ? 'all of it' : `${notices.length} to look at`
  return {
    code: 0,
    text: `${[...lines(notices, lang, 'notice'), `${path} → ${to}: ${count}.`].join('\n')}\n`,
  }
}

function lines(problems: readonly ExchangeProblem[], language: Language, what: string): readonly string[] {
  return problems.map((problem) => `${what}  ${sayExchangeProblem(problem, language)}`)
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** A file too large is not even read. */
function readBytes(path: string): Result<Uint8Array, string> {
  try {
    const { size } = statSync(path)
    return ok(size > largestImport ? new Uint8Array(largestImport + 1) : readFileSync(path))
  } catch (cause) {
    return err(`${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}

/** Writes a file anew; one that is there already is left alone. */
export function write(path: string, content: string | Uint8Array): Result<null, string> {
  try {
    writeFileSync(path, content, { flag: 'wx' })
    return ok(null)
  } catch (cause) {
    return err(`${path} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}
