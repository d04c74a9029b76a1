import { functions } from '../../core/formula/functions.ts'
import type { KnownVariable } from '../../core/formula/known-variable.ts'
import { type Language, say } from '../../core/text.ts'
import { jsonContext } from './json-context.ts'

/** Something that may be written at the caret of a rule's JSON. */
export type JsonOption = {
  readonly label: string
  readonly detail: string
  /** What takes the place of the text from `from` on. */
  readonly insert: string
}

export type JsonOffer = { readonly from: number; readonly options: readonly JsonOption[] }

/** Operators where one is named, and the names of data where a `var` reads one. */
export function offerJson(
  text: string,
  caret: number,
  { variables, language }: { readonly variables: readonly KnownVariable[]; readonly language: Language },
): JsonOffer | null {
  const context = jsonContext(text, caret)
  if (context === null) return null
  const quoted = (word: string) => (context.isQuoted ? word : `"${word}"`)
  if (context.kind === 'key') {
    const closes = context.isQuoted && text[caret] === '"'
    const follow = closes ? '' : context.isQuoted ? '": []' : ': []'
    return {
      from: context.from,
      options: operators.map((op) => ({
        label: op,
        detail: detailOf(op, language),
        insert: `${quoted(op)}${follow}`,
      })),
    }
  }
  const isName = (context.key === 'var' && context.index === 0) || context.key === 'missing'
  if (!isName) return null
  return {
    from: context.from,
    options: variables.map(({ name, label }) => ({
      label: name,
      detail: say(label, language),
      insert: quoted(name) + (context.isQuoted && text[caret] !== '"' ? '"' : ''),
    })),
  }
}

/** Each operator once, though formulas have several ways to write some. */
const operators = [...new Set(functions.map(({ op }) => op))]

function detailOf(op: string, language: Language): string {
  const definition = functions.find((each) => each.op === op)
  return definition === undefined ? '' : definition.name[language]
}
