import { readFileSync } from 'node:fs'
import { isObject, type JsonObject } from '../core/json.ts'
import type { Pack } from '../core/pack/model.ts'
import { type Explanation, explain } from '../core/scoring/explain.ts'
import type { ScoreResult } from '../core/scoring/model.ts'
import { sayValue } from '../core/scoring/say-value.ts'
import { score } from '../core/scoring/score.ts'
import type { Language } from '../core/text.ts'
import { openPack } from './open-pack.ts'
import { misused, type Outcome } from './outcome.ts'
import { misusedAs, readArguments } from './read-arguments.ts'

/** `timbang score <pack> --input file.json`: the result, and with `--explain` why it is so. */
export function scoreCommand(args: readonly string[]): Outcome {
  const asked = readArguments('score', args, {
    input: { type: 'string' },
    explain: { type: 'string' },
    json: { type: 'boolean' },
  })
  if (asked.kind === 'err') return asked.error
  const { values, positionals } = asked.value
  const [id, ...more] = positionals
  const { input: file, explain: language } = values
  if (id === undefined || more.length > 0) return misusedAs('score', 'Which pack?')
  if (file === undefined) return misusedAs('score', 'What was submitted? Say --input <file.json>.')
  if (language !== undefined && language !== 'id' && language !== 'en') {
    return misusedAs('score', `--explain takes a language, id or en, not “${language}”.`)
  }
  const input = readInput(file)
  if (typeof input === 'string') return misused(input)
  const opened = openPack(id, values)
  if (opened.kind === 'err') return opened.error
  const pack = opened.value
  const result = score(pack, input)
  const code = result.kind === 'scored' ? 0 : 1
  const why = language ? explain(result, pack, language) : undefined
  if (values.json) return { code, text: `${JSON.stringify(why ? { result, why } : result, null, 2)}\n` }
  return { code, text: `${why ? tree(why).join('\n') : figures(result, pack)}\n` }
}

/** What the file holds, or why it cannot be used. */
function readInput(file: string): JsonObject | string {
  try {
    const input: unknown = JSON.parse(readFileSync(file, 'utf8'))
    // What JSON.parse makes of an object is JSON.
    return isObject(input) ? (input as JsonObject) : `${file} does not hold an object.`
  } catch (cause) {
    return `${file} cannot be read as JSON: ${cause instanceof Error ? cause.message : String(cause)}`
  }
}

function figures(result: ScoreResult, { scoring }: Pack): string {
  if (result.kind === 'unscorable') {
    return result.problems.map(({ step, reason }) => `${step}: ${reason.en}`).join('\n')
  }
  const language: Language = 'en'
  const lines = Object.entries(result.outputs).map(
    ([name, value]) => `${name}: ${sayValue(value, { language, words: scoring.outcomes })}`,
  )
  const next = result.followUps.map(({ action, cause }) => `next: ${action.kind}: ${cause[language]}`)
  return [...lines, ...next].join('\n')
}

function tree({ title, value, sentence, formula, children }: Explanation, depth = 0): readonly string[] {
  const indent = '  '.repeat(depth)
  const head = `${indent}${title}: ${value}`
  const words = [sentence, ...(formula === null ? [] : [formula])].map((line) => `${indent}  ${line}`)
  return [head, ...words, ...children.flatMap((child) => tree(child, depth + 1))]
}
