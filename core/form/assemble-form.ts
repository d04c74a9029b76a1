import { isObject, own } from '../json.ts'
import { err, ok, type Result } from '../result.ts'
import { reachOf } from './answer-tree.ts'
import type { CompiledForm, ReadyCheck } from './compile-form.ts'
import { dependentsOf } from './dependents.ts'
import { compileFormRule, type FormTools } from './form-rule.ts'
import type { FormDocument } from './model.ts'
import { orderParts } from './order.ts'
import type { FormProblem } from './problem.ts'
import { readLayout } from './read-layout.ts'
import { namesOf, propertyOf } from './scope.ts'
import { readStructures } from './structure.ts'

const partLimit = 2000
const depthLimit = 32

type Ready = Pick<CompiledForm, 'schema' | 'whole' | 'needsRareWords'>

/**
 * Puts a form together from its opened schema and what its rules are compiled with, or says what keeps it from
 * running: `assembleForm(document, { schema, rules, authorChecks: null, files: null, whole: null, needsRareWords: false })`.
 */
export function assembleForm(
  document: FormDocument,
  { schema, whole, needsRareWords, ...tools }: FormTools & Ready,
): Result<CompiledForm, readonly FormProblem[]> {
  const past = pastLimits(document)
  if (past) return err([past])
  const problems: FormProblem[] = []
  const layout = readLayout(document, problems, tools)
  const order = orderParts(layout.parts)
  if (order.kind === 'err') problems.push(order.error)
  const checks = readChecks(document, problems, tools)
  const { authorChecks } = tools
  if (authorChecks) problems.push(...layout.parts.flatMap((part) => authorChecks.choices(part, schema)))
  if (problems.length > 0 || order.kind === 'err' || layout.root === null) return err(problems)
  const controls = new Map(
    layout.parts.filter((part) => part.kind === 'control').map((part) => [part.path.join('/'), part]),
  )
  return ok({
    document,
    schema,
    root: layout.root,
    order: order.value,
    controls,
    reach: reachOf([...controls.values()].map(({ path }) => path)),
    structures: readStructures(layout.parts, document.schema),
    checks,
    dependents: dependentsOf(layout.parts, checks),
    whole,
    needsRareWords,
  })
}

function readChecks(
  { schema, checks = [] }: FormDocument,
  problems: FormProblem[],
  tools: FormTools,
): ReadyCheck[] {
  return checks.flatMap((check, index) => {
    const at = `/checks/${index}`
    const names = namesOf(check.scope) ?? []
    if (propertyOf(schema, { schema, pointer: '' }, names) === undefined || names.length === 0) {
      problems.push({ kind: 'unknown-scope', at, scope: check.scope })
    }
    const when = compileFormRule(check.when, { ...tools, at: `${at}/when`, root: schema, item: null })
    if (when.kind === 'ok') return [{ check, at, names, tail: `/${names.join('/')}`, when: when.value }]
    problems.push(...when.error)
    return []
  })
}

type Placed = { readonly element: unknown; readonly index: number; readonly inside: Placed | null }

/** The first element past a limit. Measured without recursion, so that no nesting can exhaust the stack. */
function pastLimits({ layout }: FormDocument): FormProblem | null {
  let level: readonly Placed[] = [{ element: layout, index: 0, inside: null }]
  let count = 0
  for (let depth = 0; level.length > 0; depth++) {
    const [first] = level
    if (first && depth > depthLimit) return { kind: 'too-deep', at: pointerTo(first), limit: depthLimit }
    const over = level[partLimit - count]
    if (over) return { kind: 'too-large', at: pointerTo(over), limit: partLimit }
    count += level.length
    level = level.flatMap((inside) => {
      const { element } = inside
      const elements = isObject(element) ? own(element, 'elements') : undefined
      return Array.isArray(elements) ? elements.map((each, index) => ({ element: each, index, inside })) : []
    })
  }
  return null
}

function pointerTo({ inside, index }: Placed): string {
  let at = ''
  for (let [n, up] = [index, inside]; up !== null; [n, up] = [up.index, up.inside]) at = `/elements/${n}${at}`
  return `/layout${at}`
}
