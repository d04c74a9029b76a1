import type { LayoutElement } from '../../form/model.ts'
import type { Json, JsonObject } from '../../json.ts'
import type { Text } from '../../text.ts'
import type { Named } from '../xpath/scope.ts'
import { type Answer, scopeIn } from './answers.ts'
import { translated } from './expressions.ts'
import { finding } from './findings.ts'
import { limitsOf } from './limits-of.ts'
import { kebabId, unused } from './names.ts'
import { expressionIn, type Reading, textIn, untold } from './reading.ts'
import { placeOfCell } from './sheet-table.ts'

/** What a constraint becomes: limits of the schema, words for the hint, or what is kept of it. */
export type Constraint = {
  readonly limits: JsonObject
  readonly hint: Text | null
  readonly kept: readonly LayoutElement[]
}

const none: Constraint = { limits: {}, hint: null, kept: [] }

/**
 * Reads `constraint` and `constraint_message`. Without a message, what JSON Schema can say becomes limits; with one, a
 * check between answers carries the message. `readConstraint(reading, answer, label)`.
 */
export function readConstraint(reading: Reading, answer: Answer, label: Text): Constraint {
  const { row } = answer.node
  const message = textIn(reading, row, 'constraint_message')
  const expression = expressionIn(reading, row, 'constraint')
  if (expression === null) return none
  const limits = limitsOf(expression, answer.is)
  if (limits && message === null) return { ...none, limits }
  if (answer.lists.length <= 1) {
    const inItem = answer.lists.length === 1
    const found = translated(
      expression,
      inItem ? itemScope(reading, answer) : scopeIn(reading.answers, [], answer),
      'sure-test',
    )
    // A rule that never reads the answer is no constraint of it, but holds all the same.
    if ('rule' in found && (!inItem || limits === undefined)) {
      addCheck(reading, answer, { rule: found.rule, message: message ?? genericMessage(label) })
      return none
    }
    if (!limits)
      return {
        ...none,
        kept: [untold(reading, row, { key: 'constraint', uses: 'uses' in found ? found.uses : '' })],
      }
  }
  if (!limits) return { ...none, kept: [untold(reading, row, { key: 'constraint', uses: '' })] }
  reading.findings.notices.push(
    finding('message-in-hint', placeOfCell(reading.table, row, 'constraint_message'), {
      id: 'Pesan kesalahan ini kini menjadi petunjuk di bawah label; kesalahannya sendiri dijelaskan oleh Timbang.',
      en: 'This error message is now a hint below the label; the error itself is explained by Timbang.',
    }),
  )
  return { limits, hint: message, kept: [] }
}

/** What a check says whose author wrote no message: `genericMessage({ id: 'Usia', en: 'Age' }).en`. */
export function genericMessage(label: Text): Text {
  const shown = (text: string) => text.slice(0, 200)
  return {
    id: `Periksa jawaban untuk “${shown(label.id)}”: belum memenuhi syaratnya.`,
    en: `Check the answer to “${shown(label.en)}”: it does not meet its condition.`,
  }
}

/** Inside `some`, an item's answers stand by their names, and the others one step out. */
function itemScope(reading: Reading, answer: Answer) {
  const scope = scopeIn(reading.answers, answer.lists, answer)
  const moved = (named: Named | undefined): Named | undefined => {
    if (named === undefined || named.variable === null) return named && { variable: null, is: named.is }
    const { variable } = named
    const isItem = variable.startsWith('item.')
    return { ...named, variable: isItem ? variable.slice('item.'.length) : `../${variable}` }
  }
  const self = moved(scope.self)
  return { answer: (name: string) => moved(scope.answer(name)), ...(self ? { self } : {}) }
}

function addCheck(
  { checks, findings, table }: Reading,
  answer: Answer,
  { rule, message }: { readonly rule: Json; readonly message: Text },
): void {
  const [list] = answer.lists
  const taken = new Set(checks.map(({ id }) => id))
  const id = unused(`${kebabId(answer.property, 'q')}-constraint`, taken, '-')
  const variable = list === undefined ? `answers.${answer.property}` : answer.property
  const there: Json =
    answer.is === 'choices' ? { '!!': [{ var: variable }] } : { isPresent: [{ var: variable }] }
  const broken: Json = { and: [there, { '!': [rule] }] }
  if (list === undefined) {
    checks.push({ id, when: broken, scope: `#/properties/${answer.property}`, message })
    return
  }
  checks.push({
    id,
    when: { some: [{ coalesce: [{ var: `answers.${list}` }, []] }, broken] },
    scope: `#/properties/${list}`,
    message,
  })
  findings.notices.push(
    finding('check-at-list', placeOfCell(table, answer.node.row, 'constraint'), {
      id: 'Syarat ini diperiksa sama, tetapi pesannya muncul pada daftarnya, bukan pada barisnya.',
      en: 'This condition is checked the same, but its message stands at the list, not at the row in it.',
    }),
  )
}
