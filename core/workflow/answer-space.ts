import type { FormDocument } from '../form/model.ts'
import { isObject, type Json, type JsonObject, own } from '../json.ts'
import type { Guard } from './model.ts'
import { readyRule } from './rule.ts'

const mostCombinations = 64

/**
 * The answers that matter to some guards, as far as the form says what they can be: each combination of the
 * values of those properties that are a choice or a yes-no. One empty combination where nothing can be told.
 * For a guard on `answers.decision`: `[{ decision: 'approve' }, { decision: 'return' }]`.
 */
export function answerSpace(form: FormDocument | undefined, guards: readonly Guard[]): readonly JsonObject[] {
  const properties = form && own(form.schema, 'properties')
  if (!isObject(properties)) return [{}]
  let space: JsonObject[] = [{}]
  for (const name of new Set(guards.flatMap(answersRead))) {
    const values = valuesOf(own(properties, name))
    if (!values) continue
    space = space.flatMap((answers) => values.map((value) => ({ ...answers, [name]: value })))
    if (space.length > mostCombinations) return [{}]
  }
  return space
}

function answersRead(guard: Guard): readonly string[] {
  const ready = readyRule(guard)
  if (ready.kind === 'err') return []
  return ready.value.reads.paths.flatMap((path) => {
    const [root, name, ...deeper] = path.split('.')
    return root === 'answers' && name !== undefined && deeper.length === 0 ? [name] : []
  })
}

function valuesOf(schema: Json | undefined): readonly Json[] | null {
  if (!isObject(schema)) return null
  if (Array.isArray(schema.enum)) return schema.enum
  if (Object.hasOwn(schema, 'const')) return [schema.const ?? null]
  if (schema.type === 'boolean') return [true, false]
  const choices = schema.oneOf ?? schema.anyOf
  if (!Array.isArray(choices)) return null
  const values = choices.map((choice) => valuesOf(choice))
  return values.every((some) => some !== null) ? values.flat() : null
}
