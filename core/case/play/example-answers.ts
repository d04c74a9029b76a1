import type { CompiledForm } from '../../form/compile-form.ts'
import { type ControlState, formState } from '../../form/form-state.ts'
import type { FormError } from '../../form/model.ts'
import type { ControlPart } from '../../form/parts.ts'
import { startingAnswers } from '../../form/starting-answers.ts'
import { validateForm } from '../../form/validate-form.ts'
import { isObject, type Json, type JsonObject } from '../../json.ts'
import { exampleValue } from './example-values.ts'

export type ExampleWish = {
  readonly context: JsonObject
  readonly prefill: JsonObject
  /** Answers that are given; all others may be anything. */
  readonly wanted: JsonObject
  readonly people: readonly string[]
}

/** How often a form is looked through again before its answers are left to a person. */
const mostRounds = 60

/**
 * Answers that a form takes, made up as far as none are given: for trying out a workflow. They may still be refused
 * where a form asks for what cannot be guessed, a pattern for one; then they are what a person goes on from.
 *
 * ```ts
 * exampleAnswers(form, { context: {}, prefill: {}, wanted: { decision: 'return' }, people: [] })
 * ```
 */
export function exampleAnswers(form: CompiledForm, wish: ExampleWish): JsonObject {
  const { context, prefill, wanted, people } = wish
  const turns = new Map<string, number>()
  const fixed = new Set(Object.keys(wanted).map((name) => `/${name}`))
  const next = (control: ControlState): Json | undefined => {
    const turn = turns.get(control.path) ?? 0
    turns.set(control.path, turn + 1)
    return exampleValue({ control, schema: schemaOf(form, control), people, turn })
  }
  let answers: JsonObject = { ...startingAnswers(form, prefill), ...wanted }
  for (let round = 0; round < mostRounds; round += 1) {
    const state = formState(form, { answers, context })
    const open = [...state.controls.values()].filter(
      ({ path, visible, readOnly }) => visible && !readOnly && !fixed.has(path),
    )
    const blank = open.find(({ required, value }) => required && isBlank(value))
    if (blank !== undefined) {
      answers = put(answers, blank.path, next(blank))
      continue
    }
    const errors = errorsOf(form, { answers, context })
    if (errors.length === 0) break
    const blamed = errors.flatMap((error) => blamedFor(open, error))
    // What is wrong with an answer that is given may come right by another one that nobody has to give.
    const spare = open.filter(({ value }) => isBlank(value)).slice(0, 1)
    if (blamed.length === 0 && spare.length === 0) break
    for (const control of blamed.length > 0 ? new Set(blamed) : spare)
      answers = put(answers, control.path, next(control))
  }
  return answers
}

function errorsOf(form: CompiledForm, input: Parameters<typeof validateForm>[1]): readonly FormError[] {
  const verdict = validateForm(form, input)
  return verdict.kind === 'invalid' ? verdict.errors : []
}

/** What may put an error right: fields within its place that nobody had to fill yet, else the nearest one around it. */
function blamedFor(
  open: readonly ControlState[],
  { instancePath, params }: FormError,
): readonly ControlState[] {
  const missing = typeof params.missingProperty === 'string' ? `/${params.missingProperty}` : ''
  const place = `${instancePath}${missing}`
  const within = open.filter(({ path, value }) => path.startsWith(`${place}/`) && isBlank(value))
  if (within.length > 0) return within
  const around = open.filter(({ path }) => place === path || place.startsWith(`${path}/`))
  return around.toSorted((a, b) => b.path.length - a.path.length).slice(0, 1)
}

function schemaOf(form: CompiledForm, { path }: ControlState): JsonObject {
  const template = path
    .slice(1)
    .split('/')
    .map((name) => (/^\d+$/.test(name) ? '*' : name))
    .join('/')
  const part: ControlPart | undefined = form.controls.get(template) ?? form.controls.get(path.slice(1))
  return part?.schema ?? {}
}

function isBlank(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return true
  return Array.isArray(value) && value.length === 0
}

function put(json: JsonObject, pointer: string, value: Json | undefined): JsonObject {
  const names = pointer
    .slice(1)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
  // The root of the answers is an object, and stays one.
  return within(json, names, value) as JsonObject
}

function within(json: Json | undefined, [name, ...rest]: readonly string[], value: Json | undefined): Json {
  if (name === undefined) return value ?? null
  if (Array.isArray(json)) return json.with(Number(name), within(json[Number(name)], rest, value))
  const known = isObject(json ?? null) ? (json as JsonObject) : {}
  if (rest.length === 0 && value === undefined) return known
  return { ...known, [name]: within(Object.hasOwn(known, name) ? known[name] : undefined, rest, value) }
}
