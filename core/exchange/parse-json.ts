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

/** A list or an object that is being looked through, and how far. */
type Within = { readonly items: readonly Json[]; readonly names: readonly string[] | null; at: number }

// Without recursion, so that no nesting can exhaust the stack, and with no more in memory than what stands around.
function unfit(root: Json): ExchangeProblem | null {
  const around: Within[] = []
  const enter = (value: Json): ExchangeProblem | null => {
    if (typeof value === 'number' && !Number.isFinite(value)) return badValue(pathOf(around))
    if (typeof value === 'string' && !value.isWellFormed()) return badValue(pathOf(around))
    if (typeof value !== 'object' || value === null) return null
    if (around.length > deepestJson) return tooDeep(pathOf(around))
    const names = isObject(value) ? Object.keys(value) : null
    const wrong = names?.find((name) => reserved.has(name) || !name.isWellFormed())
    if (wrong !== undefined) {
      return reserved.has(wrong) ? badKey(pathOf(around), wrong) : badValue(pathOf(around))
    }
    around.push({ items: Array.isArray(value) ? value : Object.values(value), names, at: -1 })
    return null
  }
  let found = enter(root)
  for (let inner = around.at(-1); found === null && inner !== undefined; inner = around.at(-1)) {
    inner.at += 1
    const item = inner.items[inner.at]
    if (item === undefined) around.pop()
    else found = enter(item)
  }
  return found
}

function pathOf(around: readonly Within[]): string {
  const steps = around.map(({ names, at }) => names?.[at] ?? String(at))
  return steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
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
