import type { Json } from '../../../core/json.ts'
import type { Column } from '../../../core/studio/sheet/column.ts'
import { codeFrom } from '../../../core/studio/sheet/sheet.ts'
import { say } from '../../../core/text.ts'
import { readNumber } from '../../../ui/number/read-number.ts'
import { language, words } from '../../../ui/text/messages.ts'

/** What a cell shows: a choice by its words, a number as the language writes it. */
export function shownCell({ choices, is }: Column, value: Json | undefined): string {
  if (typeof value === 'number') return plainNumber(value)
  if (typeof value !== 'string') return ''
  const choice = is === 'choice' ? choices?.find((each) => each.value === value) : undefined
  return choice === undefined ? value : say(choice.label, language.value)
}

/** Without marks for thousands, so that what is shown can be typed on. */
function plainNumber(value: number): string {
  const text = String(value)
  return language.value === 'id' ? text.replace('.', ',') : text
}

export type CellReading =
  | { readonly kind: 'value'; readonly value: Json | undefined }
  /** What cannot be read, with what would be right. */
  | { readonly kind: 'wrong'; readonly why: string }

/** What somebody typed or pasted into a cell. */
export function readCell(column: Column, typed: string): CellReading {
  const text = typed.trim()
  if (text === '') return { kind: 'value', value: undefined }
  switch (column.is) {
    case 'number':
      return readFigure(column, text)
    case 'choice':
      return readChoice(column, text)
    case 'code':
      return readCode(text)
    default:
      // Rules pick rows by these, so they are codes too, however they are typed.
      return ['group', 'family', 'audience'].includes(column.key)
        ? readCode(text)
        : { kind: 'value', value: text }
  }
}

function readCode(text: string): CellReading {
  const code = codeFrom(text)
  return code === '' ? { kind: 'wrong', why: words.value.sheet.noCode } : { kind: 'value', value: code }
}

function readFigure({ key }: Column, text: string): CellReading {
  const read = readNumber(text.replace(/%$/, ''), language.value, { whole: key === 'range.places' })
  const says = words.value.rule
  switch (read.kind) {
    case 'number':
      return { kind: 'value', value: read.value }
    case 'ambiguous':
      return {
        kind: 'wrong',
        why: says.numberAmbiguous(plainNumber(read.whole), plainNumber(read.fraction)),
      }
    case 'too-precise':
      return { kind: 'wrong', why: says.numberTooPrecise }
    default:
      return { kind: 'wrong', why: says.numberUnreadable }
  }
}

function readChoice({ choices = [] }: Column, text: string): CellReading {
  const sought = text.toLowerCase()
  const found = choices.find(({ value, label }) =>
    [value, label.id, label.en].some((word) => word.toLowerCase() === sought),
  )
  if (found !== undefined) return { kind: 'value', value: found.value }
  const list = choices.map(({ label }) => say(label, language.value)).join('; ')
  return { kind: 'wrong', why: words.value.sheet.noChoice(list) }
}
