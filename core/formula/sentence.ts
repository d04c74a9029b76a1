import { isObject, type Json } from '../json.ts'
import { assertNever } from '../result.ts'
import type { Language } from '../text.ts'
import { type Block, type Call, slotsOf } from './block.ts'
import { paramAt } from './definition.ts'
import { functionOf } from './functions.ts'
import { writeDigits } from './number-text.ts'
import { sentenceWords } from './sentence-words.ts'
import { slotAddress } from './to-rule.ts'

/** A piece of a sentence: words, or the words of one block, which its address leads to. */
export type Phrase =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'part'; readonly address: string; readonly phrases: readonly Phrase[] }

export type Naming = {
  readonly language: Language
  /** The reader's words for a variable's path, where there are any. */
  readonly labelOf: (path: string) => string | undefined
}

/**
 * A rule in plain words, each phrase with the block that it says: `sentenceOf(block, naming)`; `plainSentence` makes
 * one text of it.
 */
export function sentenceOf(block: Block, naming: Naming): Phrase {
  return part(block, { address: '', naming, isWhole: true })
}

/**
 * The text of a phrase: “bila “hari” paling banyak 24, maka 100; selain itu 0” for
 * `plainSentence(sentenceOf(block, naming))`.
 */
export function plainSentence(phrase: Phrase): string {
  return phrase.kind === 'words' ? phrase.text : phrase.phrases.map(plainSentence).join('')
}

type At = { readonly address: string; readonly naming: Naming; readonly isWhole: boolean }

function part(block: Block, at: At): Phrase {
  const phrases = phrasesOf(block, at)
  const isHeld = at.isWhole
  return {
    kind: 'part',
    address: at.address,
    phrases: isHeld ? phrases : [words('('), ...phrases, words(')')],
  }
}

/** Where a phrase of several words would run into the words of what is around it. */
function isLoose(block: Block, around: Block): boolean {
  if (block.kind === 'let') return true
  if (block.kind !== 'call' || block.args.length < 2) return false
  return bindingOf(block) <= bindingOf(around)
}

const comparisons = new Set(['==', '!=', '===', '!==', '<', '<=', '>', '>=', 'in'])

/** "a dan b" holds comparisons, and these hold all else, without brackets. */
function bindingOf(block: Block): number {
  if (block.kind !== 'call') return 2
  if (block.id === 'and' || block.id === 'or') return 0
  return comparisons.has(block.id) ? 1 : 2
}

function words(text: string): Phrase {
  return { kind: 'words', text }
}

function phrasesOf(block: Block, at: At): readonly Phrase[] {
  const { naming } = at
  const { language } = naming
  switch (block.kind) {
    case 'number':
    case 'text':
    case 'boolean':
      return [words(sayConstant(block.value, language))]
    case 'table':
      return [words(sayTable(block.value, language))]
    case 'nothing':
      return [words(language === 'id' ? 'kosong' : 'nothing')]
    case 'variable':
      return [words(sayVariable(block, naming))]
    case 'list':
      return block.items.length === 0
        ? [words(language === 'id' ? 'daftar kosong' : 'an empty list')]
        : listed(slots(block, at), language)
    case 'pair': {
      const [value, weight] = slots(block, at)
      return [value ?? words(''), words(language === 'id' ? ' berbobot ' : ' weighing '), weight ?? words('')]
    }
    case 'let':
      return sayLet(block, at)
    case 'call':
      return block.id === 'if' ? sayIf(block, at) : sayCall(block, at)
    case 'advanced':
      return [words(language === 'id' ? 'aturan lanjutan (JSON)' : 'an advanced rule (JSON)')]
    default:
      return assertNever(block)
  }
}

function slots(block: Block, { address, naming }: At): readonly Phrase[] {
  return slotsOf(block).map((slot, index) => {
    // What follows a colon runs into nothing.
    const isLast =
      block.kind === 'let' || (block.kind === 'call' && paramAt(functionOf(block.id), index)?.kind === 'item')
    return part(slot, {
      address: slotAddress(address, index),
      naming,
      isWhole: isLast || !isLoose(slot, block),
    })
  })
}

function sayConstant(value: number | string | boolean, language: Language): string {
  if (typeof value === 'number') return writeDigits(value, language)
  if (typeof value === 'string') return `“${value}”`
  return language === 'id' ? (value ? 'benar' : 'salah') : value ? 'true' : 'false'
}

function sayTable(value: Json, language: Language): string {
  const count = isObject(value) ? Object.keys(value).length : Array.isArray(value) ? value.length : 1
  if (isObject(value) && count === 0) return language === 'id' ? 'semuanya' : 'all of them'
  return language === 'id' ? `tabel ${count} baris` : `a table of ${count} rows`
}

function sayVariable({ path, out }: Extract<Block, { readonly kind: 'variable' }>, naming: Naming): string {
  const { language, labelOf } = naming
  if (out === null && path === '') return language === 'id' ? 'seluruh data' : 'all of the data'
  if (out === null) return `“${labelOf(path) ?? path}”`
  const items = language === 'id' ? ['butir ini', 'butir di luarnya'] : ['this item', 'the item around it']
  const item = items[Math.min(out, 1)] ?? ''
  if (path === '') return item
  return language === 'id' ? `“${path}” pada ${item}` : `“${path}” of ${item}`
}

function sayLet(block: Extract<Block, { readonly kind: 'let' }>, at: At): readonly Phrase[] {
  const { language } = at.naming
  const parts = slots(block, at)
  const named = block.names.flatMap(({ name }, index) => [
    words(`${index === 0 ? (language === 'id' ? 'dengan ' : 'with ') : ', '}“${name}” = `),
    parts[index] ?? words(''),
  ])
  return [...named, words(': '), parts[block.names.length] ?? words('')]
}

function sayIf(block: Call, at: At): readonly Phrase[] {
  const isId = at.naming.language === 'id'
  const parts = block.args.map((arg, index) =>
    // What stands between "bila" and "maka" runs into nothing.
    part(arg, {
      address: slotAddress(at.address, index),
      naming: at.naming,
      isWhole: arg.kind !== 'call' || arg.id !== 'if',
    }),
  )
  const said: Phrase[] = []
  for (let index = 0; index + 1 < parts.length; index += 2) {
    said.push(words(`${index === 0 ? '' : '; '}${isId ? 'bila ' : 'if '}`), parts[index] ?? words(''))
    said.push(words(isId ? ', maka ' : ', then '), parts[index + 1] ?? words(''))
  }
  const last = parts.length % 2 === 1 ? parts.at(-1) : undefined
  return last === undefined ? said : [...said, words(isId ? '; selain itu ' : '; otherwise '), last]
}

function sayCall(block: Call, at: At): readonly Phrase[] {
  const { language } = at.naming
  const [only] = block.args
  if (block.id === '!' && only?.kind === 'call' && only.id === 'isPresent') return sayMissing(only, at)
  const parts = slots(block, at)
  const isPercent = block.id === '/' && block.args[1]?.kind === 'number' && block.args[1].value === 100
  if (isPercent && block.args[0]?.kind === 'number') return [...parts.slice(0, 1), words('%')]
  const template = sentenceWords(block.id, block.args.length)?.[language] ?? '{*}'
  return template.split(/(\{[^}]*\})/).flatMap((piece): readonly Phrase[] => {
    if (piece === '') return []
    if (!piece.startsWith('{')) return [words(piece)]
    if (piece === '{*}') return listed(parts, language)
    if (piece === '{~}') return listed(parts.slice(1), language)
    if (piece.startsWith('{+')) return joined(parts, () => piece.slice(2, -1))
    return parts.slice(Number(piece.slice(1, -1)), Number(piece.slice(1, -1)) + 1)
  })
}

function sayMissing(isPresent: Call, at: At): readonly Phrase[] {
  const address = slotAddress(at.address, 0)
  const ending = words(at.naming.language === 'id' ? ' belum terisi' : ' is not filled in')
  return [{ kind: 'part', address, phrases: [...slots(isPresent, { ...at, address }), ending] }]
}

function listed(parts: readonly Phrase[], language: Language): readonly Phrase[] {
  const last = language === 'id' ? ' dan ' : ' and '
  return joined(parts, (index) => (index === parts.length - 1 ? last : ', '))
}

function joined(parts: readonly Phrase[], between: (index: number) => string): readonly Phrase[] {
  return parts.flatMap((phrase, index) => (index === 0 ? [phrase] : [words(between(index)), phrase]))
}
