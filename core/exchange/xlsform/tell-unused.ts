import { columnName } from '../workbook/column-name.ts'
import { finding } from './findings.ts'
import type { SurveyNode } from './read-survey.ts'
import type { Reading } from './reading.ts'

/** Columns that say something of a question here, but not of one of every type. */
const sometimes = [
  ...['hint', 'guidance_hint', 'constraint', 'constraint_message', 'required', 'calculation', 'default'],
  ...['choice_filter', 'repeat_count', 'parameters'],
]
const ofAnswers = ['hint', 'guidance_hint', 'constraint', 'required', 'calculation', 'default']
/** Of no group: for a question they are told where it is read. */
const ofQuestions = ['trigger', 'save_to', 'required_message']

/**
 * Tells of each cell that says nothing of a question of its type, so that it isn't left out without a word: the hint of a
 * note, the choice filter of a text, what is required of a group. `tellUnused(reading)`.
 */
export function tellUnused(reading: Reading): void {
  for (const { node } of reading.answers.of.values()) {
    // What is not asked for is told as a whole.
    if (node.type.kind === 'left-out') continue
    const used = new Set(usedBy(reading, node))
    const columns = node.type.kind === 'begin' ? [...sometimes, ...ofQuestions] : sometimes
    const unused = columns.filter((key) => !used.has(key))
    for (const column of reading.table.columns) {
      const text = node.row.cells.get(column.index) ?? ''
      if (text === '' || !unused.includes(column.key) || isToldElsewhere(column.key, text)) continue
      const { sheet } = reading.table
      reading.findings.notices.push(
        finding(
          'left-out',
          { kind: 'cell', sheet, row: node.row.number, column: columnName(column.index) },
          {
            id: `${column.title} “${text.slice(0, 80)}” tidak berlaku untuk jenis pertanyaan ini dan tidak ikut.`,
            en: `${column.title} “${text.slice(0, 80)}” says nothing of a question of this type and is left out.`,
          },
        ),
      )
    }
  }
}

/** Parameters that no question has here are told with the appearances. */
function isToldElsewhere(key: string, text: string): boolean {
  return key === 'parameters' && !/^\s*(start|end|step)\s*=/.test(text)
}

function usedBy({ table }: Reading, { type, row }: SurveyNode): readonly string[] {
  const has = (key: string) => table.columns.some((each) => each.key === key && row.cells.has(each.index))
  if (type.kind === 'begin')
    return type.what === 'repeat' ? ['hint', 'repeat_count'] : has('label') ? ['hint'] : []
  if (type.kind === 'asked' && type.as === 'note') return []
  return [
    ...ofAnswers.filter((key) => key !== 'guidance_hint' || !has('hint')),
    ...(has('constraint') ? ['constraint_message'] : []),
    ...(type.kind === 'select' ? ['choice_filter'] : []),
    ...(type.kind === 'asked' && type.as === 'range' ? ['parameters'] : []),
  ]
}
