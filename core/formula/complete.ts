import type { Language, Text } from '../text.ts'
import { caretAt } from './caret.ts'
import type { Definition } from './definition.ts'
import { functions } from './functions.ts'
import type { KnownVariable } from './known-variable.ts'
import { parameterNames, signatureOf } from './signature.ts'
import { isPlainName } from './token.ts'

/** Something that may be put in at the caret. */
export type Completion = {
  readonly kind: 'variable' | 'function' | 'word'
  /** What replaces the text from `from` to `to`. */
  readonly insert: string
  readonly label: string
  readonly detail: Text
}

export type Completions = {
  readonly from: number
  readonly to: number
  readonly options: readonly Completion[]
}

export type Asking = {
  readonly text: string
  readonly caret: number
  readonly language: Language
  readonly variables: readonly KnownVariable[]
}

/** More than these nobody reads; a letter more narrows them down. */
const most = 40

/**
 * What may come at the caret, the likeliest first: at the end of `=BUL` it is the function `BULATKAN`, which puts in
 * `BULATKAN(`. Variables come before functions; both are found by any of their words, variables by their label too.
 */
export function complete({ text, caret, language, variables }: Asking): Completions {
  const { word, from, inText, lists, call } = caretAt(text, caret, language)
  const none = { from: caret, to: caret, options: [] }
  if (inText) return none
  const ats = /^@*/.exec(word)?.[0].length ?? 0
  const sought = word.slice(ats).replace(/^'/, '').toLowerCase()
  const names = ats === 0 ? variables : itemsOf(lists.at(-ats), variables)
  const wantsName = call !== null && isNameOnly(call.definition, call.argument)
  const found = [
    ...names.map((variable) => offerVariable(variable, ats, language)),
    ...(ats > 0 || wantsName ? [] : functions.map((definition) => offerFunction(definition, language))),
    ...(ats > 0 || wantsName ? [] : words[language]),
  ]
  const ranked = found
    .map((option, index) => ({ option, index, rank: rankOf(option, sought) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.index - b.index)
  return { from, to: caret, options: ranked.slice(0, most).map(({ option }) => option.completion) }
}

/**
 * The text with an offer put in, and where the caret goes then: `BULATKAN(` in `=BUL|(x)` makes `=BULATKAN(|x)`. What
 * already stands behind the caret of what is put in, its bracket or the end of its name, is not written twice.
 */
export function putIn(
  text: string,
  { from, to }: Completions,
  { insert }: Completion,
): { readonly text: string; readonly caret: number } {
  const isCall = insert.endsWith('(')
  const name = isCall ? insert.slice(0, -1) : insert
  const behind = text.slice(to)
  const wholeName = insert.endsWith("'") ? /^[^';,()\n]*'/ : /^[\p{L}\p{N}_.]+/u
  const [ending = ''] = wholeName.exec(behind) ?? []
  const isOwn = name.toLowerCase().endsWith(ending.toLowerCase())
  const rest = isOwn ? behind.slice(ending.length) : behind
  const put = isCall && rest.startsWith('(') ? name : insert
  return { text: text.slice(0, from) + put + rest, caret: from + insert.length }
}

type Offer = { readonly completion: Completion; readonly soughtBy: readonly string[] }

function isNameOnly({ params }: Definition, argument: number): boolean {
  return params[Math.min(argument, params.length - 1)]?.kind === 'name'
}

/** What an item of the list that is gone through has, where the list is a variable that is known. */
function itemsOf(list: string | undefined, variables: readonly KnownVariable[]): readonly KnownVariable[] {
  const name = list?.replace(/^'|'$/g, '')
  return variables.find((variable) => variable.name === name)?.items ?? []
}

function offerVariable(variable: KnownVariable, ats: number, language: Language): Offer {
  const { name, label } = variable
  const written = isPlainName(name) ? name : `'${name.replaceAll("'", "''")}'`
  return {
    completion: {
      kind: 'variable',
      insert: '@'.repeat(ats) + written,
      label: '@'.repeat(ats) + name,
      detail: label,
    },
    soughtBy: [name, ...name.split(/[.\s_-]+/), label[language], ...label[language].split(/\s+/)],
  }
}

function offerFunction(definition: Definition, language: Language): Offer {
  const { name, aliases, gives } = definition
  return {
    completion: {
      kind: 'function',
      insert: `${name[language]}(`,
      label: signatureOf(definition, language),
      detail: gives,
    },
    // Who learnt the other language's names finds them too.
    soughtBy: [name[language], ...name[language].split('.'), name.id, name.en, ...aliases],
  }
}

const fixed: readonly (readonly [word: Text, detail: Text])[] = [
  [
    { id: 'BENAR', en: 'TRUE' },
    { id: 'nilai benar', en: 'the value true' },
  ],
  [
    { id: 'SALAH', en: 'FALSE' },
    { id: 'nilai salah', en: 'the value false' },
  ],
  [
    { id: 'KOSONG', en: 'NULL' },
    { id: 'tanpa nilai', en: 'no value' },
  ],
]

const words = { id: fixed.map(offerWord('id')), en: fixed.map(offerWord('en')) }

function offerWord(language: Language) {
  return ([word, detail]: readonly [Text, Text]): Offer => ({
    completion: { kind: 'word', insert: word[language], label: word[language], detail },
    soughtBy: [word[language], word.id, word.en],
  })
}

/** 0 where it begins with the letters sought, 1 where a word of it does, 2 where they are in it. */
function rankOf({ soughtBy }: Offer, sought: string): number | null {
  if (sought === '') return 0
  const [first = '', ...rest] = soughtBy.map((each) => each.toLowerCase())
  if (first.startsWith(sought)) return 0
  if (rest.some((each) => each.startsWith(sought))) return 1
  return first.includes(sought) ? 2 : null
}

/** The function that the caret is in, as it is written, and which of its parameters is being filled. */
export type SignatureHelp = {
  readonly name: string
  readonly parameters: readonly string[]
  /** The index in `parameters`; past the last one the last that repeats. */
  readonly active: number
  readonly gives: Text
}

/** Help for the function around the caret: in `=BULATKAN(x; ` it is `BULATKAN`, with the second parameter active. */
export function signatureHelp({ text, caret, language }: Omit<Asking, 'variables'>): SignatureHelp | null {
  const { call, inText } = caretAt(text, caret, language)
  if (call === null || inText) return null
  const { definition, argument } = call
  const { params, repeats, name, gives } = definition
  const first = params.length - repeats
  const active =
    argument < params.length ? argument : repeats > 0 ? first + ((argument - first) % repeats) : -1
  return { name: name[language], parameters: parameterNames(definition, language), active, gives }
}
