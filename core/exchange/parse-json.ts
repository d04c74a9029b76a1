import { isObject, type Json } from '../json.ts'
import { err, ok, type Result } from '../result.ts'
import { deepestJson } from './limits.ts'
import { type ExchangeProblem, wholeFile } from './problem.ts'
import { whereJsonBreaks } from './where-json-breaks.ts'

/**
 * JSON of somebody else's, or why it is not taken: no JSON, nested too deep, numbers past what a number holds, half a
 * character, or a key that other programs take for part of an object itself. `parseJson('{"a":1}')` is `ok({ a: 1 })`.
 */
export function parseJson(text: string): Result<Json, ExchangeProblem> {
  let value: Json
  try {
    // What JSON.parse gives is JSON; what must not be in it is looked for below.
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as Json
  } catch {
    return err(notJson(text))
  }
  const found = unfit(value)
  return found === null ? ok(value) : err(found)
}

const reserved = new Set(['__proto__', 'constructor', 'prototype'])

// Without recursion, so that no nesting can exhaust the stack.
function unfit(root: Json): ExchangeProblem | null {
  let level: { readonly value: Json; readonly path: string }[] = [{ value: root, path: '' }]
  for (let depth = 0; level.length > 0; depth++) {
    const next: typeof level = []
    for (const { value, path } of level) {
      if (depth > deepestJson) return tooDeep(path)
      if (typeof value === 'number' && !Number.isFinite(value)) return badValue(path)
      if (typeof value === 'string' && !value.isWellFormed()) return badValue(path)
      if (Array.isArray(value)) {
        for (const [index, item] of value.entries()) next.push({ value: item, path: `${path}/${index}` })
      }
      if (!isObject(value)) continue
      for (const [key, item] of Object.entries(value)) {
        if (reserved.has(key)) return badKey(path, key)
        if (!key.isWellFormed()) return badValue(path)
        next.push({ value: item, path: `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}` })
      }
    }
    level = next
  }
  return null
}

function notJson(text: string): ExchangeProblem {
  const { line, column } = whereJsonBreaks(text)
  return {
    kind: 'not-json',
    place: wholeFile,
    text: {
      id: `Berkas ini bukan JSON yang utuh: berhenti dapat dibaca pada baris ${line}, kolom ${column}. Periksa koma, kutip, dan kurung di sana.`,
      en: `This file is not whole JSON: it cannot be read from line ${line}, column ${column} on. Check commas, quotes and brackets there.`,
    },
  }
}

function badKey(path: string, key: string): ExchangeProblem {
  return {
    kind: 'reserved-key',
    place: { kind: 'pointer', path: path.slice(0, 300) },
    text: {
      id: `Nama “${key}” tidak dapat dipakai di sini; ganti namanya.`,
      en: `The name “${key}” cannot be used here; rename it.`,
    },
  }
}

function badValue(path: string): ExchangeProblem {
  return {
    kind: 'bad-value',
    place: { kind: 'pointer', path: path.slice(0, 300) },
    text: {
      id: 'Di sini ada angka yang terlalu besar atau huruf yang rusak.',
      en: 'Here is a number that is too large, or half a character.',
    },
  }
}

function tooDeep(path: string): ExchangeProblem {
  return {
    kind: 'too-deep',
    place: { kind: 'pointer', path: path.slice(0, 300) },
    text: {
      id: `Berkas ini bersarang lebih dari ${deepestJson} tingkat.`,
      en: `This file is nested deeper than ${deepestJson} levels.`,
    },
  }
}
