import { isDate } from '../../form/formats/calendar.ts'
import type { LayoutElement } from '../../form/model.ts'
import type { Json, JsonObject } from '../../json.ts'
import type { Answer } from './answers.ts'
import { type Reading, untold } from './reading.ts'
import { cellOf } from './sheet-table.ts'

/** What an answer starts from, in its schema; what is worked out, or fits no such answer, is kept: `readDefault(reading, answer)`. */
export function readDefault(
  reading: Reading,
  answer: Answer,
): { readonly schema: JsonObject; readonly kept: readonly LayoutElement[] } {
  const { row } = answer.node
  const text = cellOf(reading.table, row, 'default')
  if (text === '') return { schema: {}, kept: [] }
  const value = defaultOf(text, answer)
  if (value !== undefined) return { schema: { default: value }, kept: [] }
  return { schema: {}, kept: [untold(reading, row, { key: 'default', uses: '' })] }
}

function defaultOf(text: string, { is, choices, node }: Answer): Json | undefined {
  const { type } = node
  const plain = text.replace(/^(['"])(.*)\1$/, '$2')
  switch (is) {
    case 'number':
      return /^-?\d{1,15}(\.\d{1,10})?$/.test(plain) ? Number(plain) : undefined
    case 'choice':
      return choices.some(({ value }) => value === plain) ? plain : undefined
    case 'choices': {
      const values = plain.split(/[\s,]+/)
      const known = values.every((each) => choices.some(({ value }) => value === each))
      return known ? [...new Set(values)] : undefined
    }
    case 'truth':
      return plain === 'true' || plain === 'false' ? plain === 'true' : undefined
    case 'date':
    case 'text': {
      if (/\$\{|\w\(/.test(plain)) return undefined
      const as = type.kind === 'asked' ? type.as : 'text'
      if (as === 'date' || as === 'date-time') return isDate(plain) ? plain : undefined
      if (as === 'time') return /^([01][0-9]|2[0-3]):[0-5][0-9]/.test(plain) ? plain.slice(0, 5) : undefined
      return plain
    }
    default:
      return undefined
  }
}
