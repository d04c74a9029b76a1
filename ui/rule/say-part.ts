import type { Block } from '../../core/formula/block.ts'
import { functionOf } from '../../core/formula/functions.ts'
import type { KnownVariable } from '../../core/formula/known-variable.ts'
import { writeDigits } from '../../core/formula/number-text.ts'
import type { Json } from '../../core/json.ts'
import { type Language, say } from '../../core/text.ts'
import { words } from '../text/messages.ts'
import type { Came } from './read-rule.ts'

/** A block in a few words, as its row in the tree is called. */
export function sayPart(block: Block, language: Language, variables: readonly KnownVariable[]): string {
  const { rule } = words.value
  switch (block.kind) {
    case 'number':
      return writeDigits(block.value, language)
    case 'text':
      return `“${block.value}”`
    case 'boolean':
      return block.value ? rule.isTrue : rule.isFalse
    case 'nothing':
      return rule.nothing
    case 'variable':
      return sayName(block, language, variables)
    case 'list':
      return rule.listOf(block.items.length)
    case 'table':
      return rule.table
    case 'pair':
      return rule.pair
    case 'let':
      return `LET ${block.names.map(({ name }) => name).join(', ')}`
    case 'advanced':
      return rule.advanced
    case 'call': {
      const { name, sign } = functionOf(block.id)
      return sign === undefined ? name[language] : `${sign}  ${name[language]}`
    }
  }
}

function sayName(
  { path, out }: Extract<Block, { readonly kind: 'variable' }>,
  language: Language,
  variables: readonly KnownVariable[],
): string {
  if (out !== null) return `${'@'.repeat(out + 1)}${path}`
  const known = variables.find(({ name }) => name === path)
  if (known) return say(known.label, language)
  return path === '' ? words.value.rule.chooseName : path
}

/** A value as a person reads it, with all its decimals. */
export function sayJson(value: Json, language: Language): string {
  const { rule } = words.value
  if (value === null) return rule.nothing
  if (typeof value === 'number') return writeDigits(value, language)
  if (typeof value === 'boolean') return value ? rule.isTrue : rule.isFalse
  if (typeof value === 'string') return `“${value}”`
  const text = Array.isArray(value)
    ? `[${value.map((item: Json) => sayJson(item, language)).join('; ')}]`
    : `{${Object.entries(value)
        .map(([key, item]) => `${key}: ${sayJson(item, language)}`)
        .join('; ')}}`
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

/** What a part came to, one value per item where it stands in a list. */
export function sayCame(came: readonly Came[], language: Language): string {
  return came.map(({ value, isExact }) => `${isExact ? '' : '≈ '}${sayJson(value, language)}`).join(' · ')
}
