import type { FieldKind } from '../../form/model.ts'
import type { KnownVariable } from '../../formula/known-variable.ts'
import { isObject, type Json, type JsonObject } from '../../json.ts'
import type { Text } from '../../text.ts'
import { wordsOf } from './names.ts'
import { type FormPart, partsIn } from './parts.ts'

/** An answer that a rule of a part may read, by the name it has there. */
export type AnswerName = {
  readonly name: string
  readonly label: Text
  readonly kind: FieldKind
  readonly choices: readonly { readonly value: Json; readonly label: Text }[]
}

/**
 * The answers that the rules of a part may read: of the whole form, and inside of a list those of the same item.
 * `answerNames(form, []).map(({ name }) => name)` is `['answers.score']`.
 */
export function answerNames(form: JsonObject, start: readonly string[]): readonly AnswerName[] {
  const all = partsIn(form).flatMap((part) => {
    const name = nameFor(part, start)
    return name === null || part.path?.includes('{each}') ? [] : [answerName(part, name)]
  })
  // Of the same item first: they are what one mostly means there.
  return all.toSorted((a, b) => Number(b.name.startsWith('item.')) - Number(a.name.startsWith('item.')))
}

function nameFor({ path }: FormPart, start: readonly string[]): string | null {
  if (path === null) return null
  if (!path.includes('*')) return ['answers', ...path].join('.')
  const isHere = start.length > 0 && start.every((name, index) => name === path[index])
  const own = path.slice(start.length)
  return isHere && !own.includes('*') ? ['item', ...own].join('.') : null
}

/** The answer of a field, by the name that it is read by: `answerName(part, 'answers.score').label`. */
export function answerName(part: FormPart, name: string): AnswerName {
  const choices: readonly Json[] = Array.isArray(part.body.choices) ? part.body.choices : []
  return {
    name,
    label: textOf(part),
    // A control's kind is one of them; the form is judged elsewhere.
    kind: part.body.kind as FieldKind,
    choices: choices.flatMap((choice) =>
      isObject(choice) && isText(choice.label) ? [{ value: choice.value ?? null, label: choice.label }] : [],
    ),
  }
}

function textOf(part: FormPart): Text {
  return { id: wordsOf(part, 'id'), en: wordsOf(part, 'en') }
}

function isText(json: Json | undefined): json is JsonObject & Text {
  return isObject(json) && typeof json.id === 'string' && typeof json.en === 'string'
}

/** The same as the editor of rules offers them, with what the course hands to the form (`context`). */
export function ruleVariables(
  form: JsonObject,
  start: readonly string[],
  context: readonly string[],
): readonly KnownVariable[] {
  const answers = partsIn(form).flatMap((part): readonly KnownVariable[] => {
    const name = nameFor(part, start)
    if (name === null) return []
    const items = itemsOf(form, part)
    const variable = { name, type: typeOf(part.body.kind as FieldKind), label: textOf(part) }
    return [items.length > 0 ? { ...variable, items } : variable]
  })
  const handed = context.map(
    (name): KnownVariable => ({
      name: `context.${name}`,
      type: 'any',
      label: { id: `Dari tahap sebelumnya: ${name}`, en: `From an earlier stage: ${name}` },
    }),
  )
  return [...answers, ...handed]
}

function itemsOf(form: JsonObject, { path, body }: FormPart): readonly KnownVariable[] {
  if (path === null || !Array.isArray(body.elements)) return []
  const start = [...path, '*']
  return partsIn(form).flatMap((part): readonly KnownVariable[] => {
    const isInside = part.start.join('/') === start.join('/') && part.path !== null
    const own = part.path?.slice(start.length) ?? []
    if (!isInside) return []
    return [{ name: own.join('.'), type: typeOf(part.body.kind as FieldKind), label: textOf(part) }]
  })
}

function typeOf(kind: FieldKind): KnownVariable['type'] {
  switch (kind) {
    case 'integer':
    case 'decimal':
    case 'percentage':
    case 'rupiah':
    case 'duration':
    case 'rating':
      return 'number'
    case 'text':
    case 'long-text':
    case 'month':
    case 'time':
    case 'person':
      return 'text'
    case 'date':
      return 'date'
    case 'yes-no':
    case 'acknowledgement':
      return 'boolean'
    case 'choices':
    case 'people':
    case 'repeat':
    case 'indicator-table':
    case 'file':
      return 'list'
    default:
      return 'any'
  }
}
