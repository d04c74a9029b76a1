import type { Json } from '../json.ts'
import { compileFormRule, type FormRule, type FormTools } from './form-rule.ts'
import type { Choice, Control, FormDocument, LayoutElement } from './model.ts'
import type { ControlPart, Part, ReadyChoice } from './parts.ts'
import type { FormProblem } from './problem.ts'
import { isName, itemsOf, namesOf, propertyOf, type Subschema } from './scope.ts'
import { isRequiredIn } from './structure.ts'

export type Layout = { readonly root: Part | null; readonly parts: readonly Part[] }

type Reading = {
  readonly tools: FormTools
  readonly document: FormDocument
  readonly parts: Part[]
  readonly problems: FormProblem[]
  readonly asked: Set<string>
}

type Where = {
  readonly at: string
  readonly parent: Part | null
  readonly repeat: ControlPart | null
  /** The schema that scopes start from: the form's, or an item's. */
  readonly start: Subschema
}

/**
 * Reads a layout into parts, in document order, and reports what does not fit the schema.
 * `readLayout(document, problems, { rules, authorChecks: null, files: null }).parts`.
 */
export function readLayout(document: FormDocument, problems: FormProblem[], tools: FormTools): Layout {
  const reading: Reading = { tools, document, parts: [], problems, asked: new Set() }
  const start = { schema: document.schema, pointer: '' }
  const root = readElement(document.layout, { at: '/layout', parent: null, repeat: null, start }, reading)
  return { root, parts: reading.parts }
}

function readElement(element: LayoutElement, where: Where, reading: Reading): Part | null {
  if (element.type === 'Control') return readControl(element, where, reading)
  const { at, parent, repeat } = where
  const visibleIf = readRule(element.visibleIf, `${at}/visibleIf`, where, reading)
  const index = reading.parts.length
  const part: Part = { kind: 'container', index, at, parent, repeat, visibleIf, element, parts: [] }
  reading.parts.push(part)
  if (element.type !== 'Note') readChildren(element.elements, part, { ...where, parent: part }, reading)
  return part
}

function readChildren(elements: readonly LayoutElement[], into: Part, where: Where, reading: Reading): void {
  for (const [index, element] of elements.entries()) {
    const child = readElement(element, { ...where, at: `${where.at}/elements/${index}` }, reading)
    if (child !== null) into.parts.push(child)
  }
}

function readControl(element: Control, where: Where, reading: Reading): Part | null {
  const { at, parent, repeat, start } = where
  const { problems, asked } = reading
  const root = reading.document.schema
  const names = namesOf(element.scope) ?? []
  const unreachable = names.find((name) => !isName(name))
  const found = names.length > 0 ? propertyOf(root, start, names) : undefined
  if (unreachable !== undefined) problems.push({ kind: 'bad-name', at, name: unreachable })
  else if (found === undefined) problems.push({ kind: 'unknown-scope', at, scope: element.scope })
  if (found === undefined || unreachable !== undefined) return null
  const path = [...(repeat === null ? [] : [...repeat.path, '*']), ...names]
  if (asked.has(path.join('/'))) problems.push({ kind: 'asked-twice', at, scope: element.scope })
  asked.add(path.join('/'))
  problems.push(...(reading.tools.authorChecks?.kind(element, found.schema, at) ?? []))
  const takesFiles = element.kind === 'file' && element.calculate === undefined
  if (takesFiles && reading.tools.files === null) {
    problems.push({
      kind: 'bad-schema',
      at,
      problem: { kind: 'unknown-keyword', path: at, keyword: 'evidence' },
    })
  }
  const rule = (json: Json | undefined, name: string) => readRule(json, `${at}/${name}`, where, reading)
  const part: ControlPart = {
    kind: 'control',
    index: reading.parts.length,
    at,
    parent,
    repeat,
    element,
    names,
    tail: `/${names.join('/')}`,
    path,
    schema: found.schema,
    pointer: found.pointer,
    requiredBySchema: isRequiredIn(start.schema, names, root),
    files: takesFiles ? reading.tools.files : null,
    itemSchema: 'elements' in element ? (itemsOf(root, found)?.schema ?? null) : null,
    visibleIf: rule(element.visibleIf, 'visibleIf'),
    requiredIf: rule(element.requiredIf, 'requiredIf'),
    calculate: rule(element.calculate, 'calculate'),
    candidates: 'candidates' in element ? rule(element.candidates, 'candidates') : null,
    choices: 'choices' in element ? readChoices(element.choices, where, reading) : [],
    parts: [],
  }
  reading.parts.push(part)
  if ('elements' in element) readItems(part, element.elements, found, { where, reading })
  return part
}

type Around = { readonly where: Where; readonly reading: Reading }

function readItems(
  part: ControlPart,
  elements: readonly LayoutElement[],
  list: Subschema,
  { where, reading }: Around,
): void {
  const items = itemsOf(reading.document.schema, list)
  if (items === undefined) {
    reading.problems.push({ kind: 'unknown-scope', at: where.at, scope: `${part.element.scope}/items` })
    return
  }
  readChildren(elements, part, { at: where.at, parent: part, repeat: part, start: items }, reading)
}

function readChoices(choices: readonly Choice[], where: Where, reading: Reading): ReadyChoice[] {
  return choices.map((choice, index) => {
    const at = `${where.at}/choices/${index}/visibleIf`
    return { choice, visibleIf: readRule(choice.visibleIf, at, where, reading) }
  })
}

function readRule(rule: Json | undefined, at: string, where: Where, reading: Reading): FormRule | null {
  if (rule === undefined) return null
  const item = where.repeat === null ? null : { path: where.repeat.path, schema: where.start.schema }
  const { document, tools } = reading
  const compiled = compileFormRule(rule, { ...tools, at, root: document.schema, item })
  if (compiled.kind === 'ok') return compiled.value
  reading.problems.push(...compiled.error)
  return null
}
