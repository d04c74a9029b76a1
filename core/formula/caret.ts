import type { Language } from '../text.ts'
import type { Definition } from './definition.ts'
import { functionNamed } from './functions.ts'

/** What is around a place in a formula that may be half typed. */
export type Caret = {
  /** The name that is being typed, from `from` up to the caret; empty where none is. */
  readonly word: string
  readonly from: number
  /** True inside a text between quotes, where nothing is offered. */
  readonly inText: boolean
  readonly call: OpenCall | null
  /** Lists whose items are at hand, the innermost last: the text of the list of each. */
  readonly lists: readonly string[]
}

/** A function that is open at the caret, and the number of the argument that the caret is in. */
export type OpenCall = { readonly definition: Definition; readonly argument: number }

type Open = {
  readonly definition: Definition | undefined
  argument: number
  readonly start: number
  firstEnd: number
}

/**
 * Looks at a formula up to the caret, whatever stands there: in `=JIKA(ha` the word is `ha` and the call is the first
 * argument of `if`. One pass over the text.
 */
export function caretAt(text: string, caret: number, language: Language): Caret {
  const before = text.slice(0, caret)
  const opened: Open[] = []
  let quote: { readonly closing: string; readonly at: number } | undefined
  const hasSemicolon = text.includes(';')
  for (let at = 0; at < before.length; at++) {
    const character = before[at] ?? ''
    if (quote !== undefined) {
      if (character === quote.closing) quote = undefined
    } else if (Object.hasOwn(closings, character)) quote = { closing: closings[character] ?? '', at }
    else if (character === '(' || character === '{') opened.push(opening(before, at))
    else if (character === ')' || character === '}') opened.pop()
    else if (separates(before, at, { hasSemicolon, language })) {
      const last = opened.at(-1)
      if (last && last.argument === 0) last.firstEnd = at
      if (last) last.argument++
    }
  }
  const calls = opened.filter(({ definition }) => definition !== undefined)
  const last = opened.at(-1)
  const call = last?.definition ? { definition: last.definition, argument: last.argument } : null
  const lists = calls.flatMap(({ definition, argument, start, firstEnd }) =>
    definition?.params[1]?.kind === 'item' && argument === 1 ? [before.slice(start, firstEnd).trim()] : [],
  )
  const isName = quote?.closing === "'" || quote?.closing === '’'
  const inText = quote !== undefined && !isName
  return { ...wordBefore(before, isName ? quote?.at : undefined), inText, call, lists }
}

const closings: { readonly [opening: string]: string } = { '"': '"', '“': '”', "'": "'", '‘': '’' }

function opening(before: string, at: number): Open {
  const name = /[\p{L}_][\p{L}\p{N}_.]*$/u.exec(before.slice(Math.max(0, at - 60), at))?.[0]
  const isCall = before[at] === '(' && name !== undefined
  return {
    definition: isCall ? functionNamed(name) : undefined,
    argument: 0,
    start: at + 1,
    firstEnd: at + 1,
  }
}

function separates(
  text: string,
  at: number,
  { hasSemicolon, language }: { readonly hasSemicolon: boolean; readonly language: Language },
): boolean {
  if (text[at] === ';') return true
  if (text[at] !== ',' || hasSemicolon) return false
  const isTight = /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '')
  return language === 'en' || !isTight
}

function wordBefore(before: string, quotedFrom: number | undefined) {
  // A quoted name is replaced as a whole, with its `@`.
  const plain = before.slice(0, quotedFrom ?? before.length)
  const nearby = plain.slice(-200)
  const word =
    (quotedFrom === undefined ? /@*(?:[\p{L}_][\p{L}\p{N}_.{}]*)?$/u : /@*$/u).exec(nearby)?.[0] ?? ''
  const from = plain.length - word.length
  return { word: before.slice(from), from }
}
