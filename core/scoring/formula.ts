import { escapePointer, type Json } from '../json.ts'
import type { Exact } from '../logic/exact.ts'
import { add, toDecimalString } from '../logic/exact-arithmetic.ts'
import type { TraceNode } from '../logic/read-trace.ts'
import type { Language } from '../text.ts'
import { sayValue } from './say-value.ts'

/**
 * The arithmetic that a trace did, with its numbers: `(105 × 50 + 99,41 × 50) ÷ 100 ≈ 102,21`. Null where a step
 * did none, or did what cannot be written so.
 */
export function formula(trace: TraceNode | null, language: Language): string | null {
  if (trace === null || typeof trace.value !== 'number') return null
  const written = write(trace, language)
  if (written === null || written.binds === alone) return null
  const isExact = written.isWhole && trace.op !== 'round' && isShownWhole(trace.value)
  return `${written.text} ${isExact ? '=' : '≈'} ${say(trace.value, language)}`
}

type Written = {
  /** How tightly the text holds together tells where it needs brackets. */
  readonly binds: number
  readonly text: string
  /** Whether every number in it is shown with all its decimals. */
  readonly isWhole: boolean
}

const [sum, product, call, alone] = [1, 2, 3, 4]

function write(node: TraceNode, language: Language): Written | null {
  switch (node.op) {
    case 'var':
      return typeof node.value === 'number' ? number(node.value, language) : null
    case 'mean':
      return weightedMean(node.inputs[0], null, language)
    case 'wmean':
      return weightedMean(node.inputs[0], node.inputs[1], language)
    case 'if':
    case 'coalesce':
    case 'let':
      return lastTaken(node, language)
    default:
      return writeArithmetic(node, language)
  }
}

function writeArithmetic(node: TraceNode, language: Language): Written | null {
  const args = node.inputs.map((input, index) => writeArgument(node, { input, index, language }))
  const parts = args.filter((arg) => arg !== null)
  const [a, b] = parts
  if (!a || parts.length < args.length) return null
  switch (node.op) {
    case '+':
      return joined(parts, ' + ', sum)
    case '-':
      return b ? whole([a, b], sum, `${a.text} − ${within(b, product)}`) : null
    case '*':
      return joined(parts, ' × ', product)
    case '/':
      return b ? divided(a, b) : null
    case 'pct':
      return b ? joined([divided(a, b), number(100, language)], ' × ', product) : null
    case 'min':
    case 'max':
      return whole(parts, call, `${node.op}(${parts.map(({ text }) => text).join('; ')})`)
    case 'round':
      return a
    default:
      return null
  }
}

type Argument = { readonly input: Json; readonly index: number; readonly language: Language }

/** An argument as its own arithmetic where it has some, else as its number. */
function writeArgument(node: TraceNode, { input, index, language }: Argument): Written | null {
  const child = node.children.find(({ path, op }) => {
    const name = escapePointer(op)
    return path === `${node.path}/${index}/${name}` || path === `${node.path}/${name}`
  })
  const written = child && write(child, language)
  if (written) return written
  return typeof input === 'number' ? number(input, language) : null
}

function number(value: number, language: Language): Written {
  return { binds: alone, text: say(value, language), isWhole: isShownWhole(value) }
}

function whole(parts: readonly Written[], binds: number, text: string): Written {
  return { binds, text, isWhole: parts.every(({ isWhole }) => isWhole) }
}

function joined(parts: readonly Written[], sign: string, binds: number): Written {
  const [only] = parts
  if (parts.length === 1 && only) return only
  return whole(parts, binds, parts.map((part) => within(part, binds)).join(sign))
}

function divided(top: Written, bottom: Written): Written {
  return whole([top, bottom], product, `${within(top, product)} ÷ ${within(bottom, call)}`)
}

function within({ binds, text }: Written, least: number): string {
  return binds < least ? `(${text})` : text
}

/** What is missing was left out together with its weight; without weights each counts once. */
function weightedMean(
  values: Json | undefined,
  weights: Json | undefined,
  language: Language,
): Written | null {
  if (!Array.isArray(values)) return null
  const used = values.flatMap((value: Json, index): { value: number; weight: number }[] => {
    const weight: Json | undefined = Array.isArray(weights) ? weights[index] : 1
    return typeof value === 'number' && typeof weight === 'number' ? [{ value, weight }] : []
  })
  const isWeighted = Array.isArray(weights)
  const terms = used.map(({ value, weight }) =>
    joined([number(value, language), ...(isWeighted ? [number(weight, language)] : [])], ' × ', product),
  )
  if (terms.length === 0) return null
  const total = used.reduce<Exact>((sum, { weight }) => add(sum, weight), 0)
  const bottom = { binds: alone, text: sayValue(total, { language, words: {} }), isWhole: true }
  return divided(joined(terms, ' + ', sum), bottom)
}

/** The arithmetic of the branch that gave the value. */
function lastTaken(node: TraceNode, language: Language): Written | null {
  const last = node.children.at(-1)
  if (last && last.value === node.value) return write(last, language)
  return typeof node.value === 'number' ? number(node.value, language) : null
}

function isShownWhole(value: number): boolean {
  return Number(toDecimalString(value, 2)) === value
}

function say(value: number, language: Language): string {
  return sayValue(value, { language, words: {} })
}
