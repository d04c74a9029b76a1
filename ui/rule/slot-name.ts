import type { Block } from '../../core/formula/block.ts'
import { paramAt } from '../../core/formula/definition.ts'
import { functionOf } from '../../core/formula/functions.ts'
import type { Language } from '../../core/text.ts'
import { words } from '../text/messages.ts'

/** What a slot of a block is for, in a word or two. */
export function slotName(parent: Block, index: number, language: Language): string {
  const { rule } = words.value
  switch (parent.kind) {
    case 'list':
      return String(index + 1)
    case 'let':
      return parent.names[index]?.name ?? rule.result
    case 'pair':
      return index === 0 ? rule.value : rule.weight
    case 'call': {
      if (parent.id === 'if') return branchName(index, parent.args.length)
      const definition = functionOf(parent.id)
      const name = paramAt(definition, index)?.name[language] ?? String(index + 1)
      // Left and right of a sign say themselves.
      return /^[a-c]$/.test(name) ? '' : name
    }
    default:
      return ''
  }
}

function branchName(index: number, count: number): string {
  const { rule } = words.value
  if (index % 2 === 1) return rule.thenSlot
  return index === count - 1 ? rule.otherwise : rule.condition
}
