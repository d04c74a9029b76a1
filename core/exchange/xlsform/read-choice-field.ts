import type { Choice, LayoutElement } from '../../form/model.ts'
import type { Json } from '../../json.ts'
import type { Expression } from '../xpath/model.ts'
import { type Answer, scopeIn } from './answers.ts'
import { translated } from './expressions.ts'
import { finding } from './findings.ts'
import type { ListedChoice } from './read-choices.ts'
import { expressionIn, nearIn, type Reading, untold } from './reading.ts'
import { placeOfCell } from './sheet-table.ts'

export const otherValue = 'other'
export const otherLabel = { id: 'Lainnya', en: 'Other' }

/** The choices of a select, each with its share of the choice filter: `readChoiceField(reading, answer, false, lists)`. */
export function readChoiceField(
  reading: Reading,
  answer: Answer,
  orOther: boolean,
): { readonly choices: readonly Choice[]; readonly kept: readonly LayoutElement[] } {
  const { row } = answer.node
  const filter = expressionIn(reading, row, 'choice_filter')
  const listed =
    orOther && !answer.choices.some(({ value }) => value === otherValue)
      ? [...answer.choices, { value: otherValue, label: otherLabel, columns: new Map<string, string>() }]
      : answer.choices
  const plain = merged(listed.map(({ value, label }) => ({ value, label })))
  if (filter === null) return { choices: plain, kept: [] }
  const filtered: Choice[] = []
  for (const choice of listed) {
    const found = filterOf(reading, answer, { filter, choice })
    if ('uses' in found) {
      return { choices: plain, kept: [untold(reading, row, { key: 'choice_filter', uses: found.uses })] }
    }
    if (found.rule === false) continue
    const { value, label } = choice
    filtered.push(found.rule === true ? { value, label } : { value, label, visibleIf: found.rule })
  }
  return { choices: merged(filtered), kept: [] }
}

type Filtering = { readonly filter: Expression; readonly choice: ListedChoice }

function filterOf(reading: Reading, answer: Answer, { filter, choice }: Filtering) {
  const asked = filled(filter, (name) => {
    if (name === 'name') return choice.value
    const column = reading.filterColumns.find((title) => title.toLowerCase() === name.toLowerCase())
    if (column !== undefined) reading.filtered.add(column.toLowerCase())
    return column === undefined ? undefined : (choice.columns.get(column.toLowerCase()) ?? '')
  })
  const found = translated(asked, scopeIn(reading.answers, answer.lists), 'test')
  if (choice.value === otherValue && choice.columns.size === 0) return { rule: true as Json }
  return found
}

/** The filter with the choice's own columns written in. */
function filled(expression: Expression, column: (name: string) => string | undefined): Expression {
  switch (expression.kind) {
    case 'name': {
      const text = column(expression.name)
      return text === undefined ? expression : { kind: 'text', text }
    }
    case 'call':
      return { ...expression, args: expression.args.map((arg) => filled(arg, column)) }
    case 'binary':
      return { ...expression, left: filled(expression.left, column), right: filled(expression.right, column) }
    case 'minus':
      return { ...expression, of: filled(expression.of, column) }
    default:
      return expression
  }
}

/** A choice that is listed for several cases is one choice that is there in each of them. */
function merged(choices: readonly Choice[]): readonly Choice[] {
  const found = new Map<Json, Choice>()
  for (const choice of choices) {
    const { value } = choice
    const first = found.get(value)
    if (first === undefined) found.set(value, choice)
    else if (first.visibleIf !== undefined && choice.visibleIf !== undefined) {
      found.set(value, { ...first, visibleIf: { or: [...alternatives(first.visibleIf), choice.visibleIf] } })
    } else found.set(value, { value, label: first.label })
  }
  return [...found.values()]
}

function alternatives(rule: Json): readonly Json[] {
  const isOr =
    typeof rule === 'object' && rule !== null && !Array.isArray(rule) && Object.keys(rule)[0] === 'or'
  const list = isOr ? (rule as { readonly or?: Json }).or : undefined
  return Array.isArray(list) ? list : [rule]
}

/** Tells that a list which a question names is not on the choices sheet: `checkList(reading, answer, names)`. */
export function checkList(reading: Reading, answer: Answer, lists: readonly string[]): void {
  const { type, row } = answer.node
  if (type.kind !== 'select' || answer.choices.length > 0) return
  const near = nearIn(reading.findings, type.list, lists)
  reading.findings.problems.push(
    finding('unknown-list', placeOfCell(reading.table, row, 'type'), {
      id: `Lembar choices tidak punya daftar “${type.list.slice(0, 80)}”.${near === undefined ? ' Tambahkan pilihannya di sana.' : ` Mungkin maksudnya “${near}”.`}`,
      en: `The choices sheet has no list “${type.list.slice(0, 80)}”.${near === undefined ? ' Add its choices there.' : ` Did you mean “${near}”?`}`,
    }),
  )
}
