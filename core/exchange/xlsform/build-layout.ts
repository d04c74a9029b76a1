import type { Category, LayoutElement } from '../../form/model.ts'
import type { JsonObject } from '../../json.ts'
import { scopeIn } from './answers.ts'
import { translated } from './expressions.ts'
import { labelOf, type Record, readField } from './read-field.ts'
import type { SurveyNode } from './read-survey.ts'
import { expressionIn, type Reading, ruleIn, textIn, untold, withRule } from './reading.ts'
import { cellOf } from './sheet-table.ts'

/** The elements of a list of rows, and their properties in `record`: `buildLayout(reading, survey.nodes, record)`. */
export function buildLayout(
  reading: Reading,
  nodes: readonly SurveyNode[],
  record: Record,
): readonly LayoutElement[] {
  return nodes.flatMap((node) => {
    const answer = reading.answers.of.get(node)
    if (answer === undefined) return []
    if (node.type.kind !== 'begin') return readField(reading, answer, record)
    return node.type.what === 'group' ? buildGroup(reading, node, record) : buildRepeat(reading, node, record)
  })
}

/** The record of a form or an item as a schema: `recordSchema({ properties: {}, required: [] })`. */
export function recordSchema({ properties, required }: Record): JsonObject {
  return {
    type: 'object',
    ...(required.length === 0 ? {} : { required }),
    properties,
    additionalProperties: false,
  }
}

/**
 * Where all that stands side by side are groups that fill a screen each, they are pages, with the notes that stand before
 * them; what comes after the last is in it. `asPages([])` is null, as there are none.
 */
export function asPages(elements: readonly LayoutElement[]): readonly LayoutElement[] | null {
  const pages: Category[] = []
  let notes: readonly LayoutElement[] = []
  for (const element of elements) {
    if (element.type === 'Note') notes = [...notes, element]
    else if (element.type === 'Group' && element.hint === undefined) {
      pages.push({ ...element, type: 'Category', elements: [...notes, ...element.elements] })
      notes = []
    } else return null
  }
  const last = pages.at(-1)
  if (pages.length < 2 || last === undefined) return null
  const whole = [...pages.slice(0, -1), { ...last, elements: [...last.elements, ...notes] }]
  return [{ type: 'Categorization', elements: whole }]
}

function buildGroup(reading: Reading, node: SurveyNode, record: Record): readonly LayoutElement[] {
  const answer = reading.answers.of.get(node)
  if (answer === undefined) return []
  const label = textIn(reading, node.row, 'label')
  const hint = textIn(reading, node.row, 'hint')
  const { rule, kept } = ruleIn(reading, answer, 'relevant')
  const elements = buildLayout(reading, node.children, record)
  const visible = withRule('visibleIf', rule)
  const group: LayoutElement =
    label === null
      ? { type: 'VerticalLayout', elements, ...visible }
      : { type: 'Group', label, ...(hint === null ? {} : { hint }), elements, ...visible }
  reading.rows.set(group, node.row)
  return [...kept, group]
}

function buildRepeat(reading: Reading, node: SurveyNode, record: Record): readonly LayoutElement[] {
  const answer = reading.answers.of.get(node)
  if (answer === undefined || node.children.length === 0) return []
  const label = labelOf(reading, answer)
  const hint = textIn(reading, node.row, 'hint')
  const { rule, kept } = ruleIn(reading, answer, 'relevant')
  const inside: Record = { properties: {}, required: [] }
  const elements = buildLayout(reading, node.children, inside)
  const count = countOf(reading, node)
  record.properties[answer.property] = { type: 'array', ...count.limits, items: recordSchema(inside) }
  const repeat: LayoutElement = {
    type: 'Control',
    kind: 'repeat',
    scope: `#/properties/${answer.property}`,
    label,
    ...(hint === null ? {} : { hint }),
    ...withRule('visibleIf', rule),
    elements,
  }
  reading.rows.set(repeat, node.row)
  return [...kept, ...count.kept, repeat]
}

function countOf(reading: Reading, { row, children }: SurveyNode) {
  const none = { limits: {}, kept: [] as readonly LayoutElement[] }
  if (cellOf(reading.table, row, 'repeat_count') === '') return none
  const expression = expressionIn(reading, row, 'repeat_count')
  if (expression === null || children.length === 0) return none
  const count = expression.kind === 'number' ? Number(expression.text) : Number.NaN
  if (Number.isInteger(count) && count > 0 && count <= 1000) {
    return { limits: { minItems: count, maxItems: count }, kept: [] as readonly LayoutElement[] }
  }
  const told = translated(expression, scopeIn(reading.answers, []), 'value')
  return {
    limits: {},
    kept: [untold(reading, row, { key: 'repeat_count', uses: 'uses' in told ? told.uses : '' })],
  }
}
