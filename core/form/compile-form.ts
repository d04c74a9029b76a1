import { isObject, own } from '../json.ts'
import { err, ok, type Result } from '../result.ts'
import { type Reach, reachOf } from './answer-tree.ts'
import { compileFormRule, type FormRule } from './form-rule.ts'
import { type OpenSchema, openSchema } from './json-schema.ts'
import type { CrossCheck, FormDocument } from './model.ts'
import { orderParts } from './order.ts'
import type { ControlPart, Part } from './parts.ts'
import type { FormProblem } from './problem.ts'
import { readLayout } from './read-layout.ts'
import { namesOf, propertyOf } from './scope.ts'
import { readStructures, type Structure } from './structure.ts'

/** A form made ready to run: `formState`, `effectiveAnswers` and `validateForm` take it. */
export type CompiledForm = {
  readonly document: FormDocument
  readonly schema: OpenSchema
  readonly root: Part
  /** Every part, each after all that decides over it. */
  readonly order: readonly Part[]
  /** The fields by template path: names joined by slashes, a star for the items of a repeat. */
  readonly controls: ReadonlyMap<string, ControlPart>
  readonly reach: Reach
  readonly structures: readonly Structure[]
  readonly checks: readonly ReadyCheck[]
}

export type ReadyCheck = {
  readonly check: CrossCheck
  readonly at: string
  readonly names: readonly string[]
  readonly tail: string
  readonly when: FormRule
}

const partLimit = 2000
const depthLimit = 32

/**
 * Makes a form ready, or says everything that keeps it from being published: a schema that breaks rules F1, F2 or
 * F5, a scope or a variable that the schema does not have, a rule that does not compile, fields in a circle.
 *
 * ```ts
 * const compiled = compileForm(document)
 * if (compiled.kind === 'ok') validateForm(compiled.value, { answers, context: {} })
 * ```
 */
export function compileForm(document: FormDocument): Result<CompiledForm, readonly FormProblem[]> {
  const opened = openSchema(document.schema, { strict: true })
  if (opened.kind === 'err') {
    return err(opened.error.map((problem) => ({ kind: 'bad-schema', at: `/schema${problem.path}`, problem })))
  }
  if (isTooLarge(document)) return err([{ kind: 'too-large', at: '/layout', limit: partLimit }])
  const problems: FormProblem[] = []
  const layout = readLayout(document, problems)
  const order = orderParts(layout.parts)
  if (order.kind === 'err') problems.push(order.error)
  const checks = readChecks(document, problems)
  problems.push(...layout.parts.flatMap((part) => checkChoices(part, opened.value)))
  if (problems.length > 0 || order.kind === 'err' || layout.root === null) return err(problems)
  const structures = readStructures(layout.parts, document.schema)
  const controls = new Map(
    layout.parts.filter((part) => part.kind === 'control').map((part) => [part.path.join('/'), part]),
  )
  return ok({
    document,
    schema: opened.value,
    root: layout.root,
    order: order.value,
    controls,
    reach: reachOf([...controls.values()].map(({ path }) => path)),
    structures,
    checks,
  })
}

function readChecks({ schema, checks = [] }: FormDocument, problems: FormProblem[]): ReadyCheck[] {
  return checks.flatMap((check, index) => {
    const at = `/checks/${index}`
    const names = namesOf(check.scope) ?? []
    if (propertyOf(schema, { schema, pointer: '' }, names) === undefined || names.length === 0) {
      problems.push({ kind: 'unknown-scope', at, scope: check.scope })
    }
    const when = compileFormRule(check.when, { at: `${at}/when`, root: schema, item: null })
    if (when.kind === 'ok') return [{ check, at, names, tail: `/${names.join('/')}`, when: when.value }]
    problems.push(...when.error)
    return []
  })
}

// Every choice must be an answer that the schema takes, or nobody could ever submit it.
function checkChoices(part: Part, schema: OpenSchema): FormProblem[] {
  if (part.kind !== 'control') return []
  const { kind, scope } = part.element
  const pointers =
    kind === 'choices'
      ? [`${part.pointer}/items`]
      : kind === 'matrix'
        ? part.element.rows.map(({ property }) => `${part.pointer}/properties/${property}`)
        : [part.pointer]
  return part.choices.flatMap(({ choice }, index) => {
    const refused = pointers.some((pointer) => (schema.at(pointer)?.(choice.value) ?? []).length > 0)
    return refused ? [{ kind: 'choice-refused', at: `${part.at}/choices/${index}`, scope } as const] : []
  })
}

// Measured without recursion, so that no nesting can exhaust the stack.
function isTooLarge({ layout }: FormDocument): boolean {
  let level: readonly unknown[] = [layout]
  let count = 0
  for (let depth = 0; level.length > 0; depth++) {
    count += level.length
    if (count > partLimit || depth > depthLimit) return true
    level = level.flatMap((element) => (isObject(element) ? (own(element, 'elements') ?? []) : []))
  }
  return false
}
