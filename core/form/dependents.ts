import type { ReadyCheck } from './compile-form.ts'
import type { FormRule, Read } from './form-rule.ts'
import { overlap } from './order.ts'
import type { ControlPart, Part } from './parts.ts'

/** What a rule decides, at the part or for the check that has it. */
export type Use =
  | { readonly kind: 'visibleIf'; readonly part: Part }
  | { readonly kind: 'calculate' | 'requiredIf' | 'candidates' | 'choices'; readonly part: ControlPart }
  | { readonly kind: 'check'; readonly check: ReadyCheck }

/** A rule that reads a field, with the variable by which it does. */
export type Dependent = { readonly use: Use; readonly read: Read }

/** The rules that an answer decides over, by the field of the answer; known before there is any. */
export type Dependents = ReadonlyMap<ControlPart, readonly Dependent[]>

/**
 * Who has to be asked again when an answer changes.
 * `dependentsOf(parts, checks).get(score)?.map(({ use }) => use.kind)` is `['visibleIf', 'check']`.
 */
export function dependentsOf(parts: readonly Part[], checks: readonly ReadyCheck[]): Dependents {
  const controls = parts.filter((part) => part.kind === 'control')
  const byFirstName = new Map<string | undefined, ControlPart[]>()
  for (const control of controls) {
    // Node 20 has no Map.groupBy yet.
    const alike = byFirstName.get(control.path[0])
    if (alike === undefined) byFirstName.set(control.path[0], [control])
    else alike.push(control)
  }
  const found = new Map<ControlPart, Dependent[]>()
  for (const { use, rule } of [...parts.flatMap(rulesOf), ...checks.map(ruleOfCheck)]) {
    for (const read of rule.reads) {
      // A variable without a name is all answers.
      const near = read.template.length === 0 ? controls : (byFirstName.get(read.template[0]) ?? [])
      for (const control of near) {
        if (!overlap(control.path, read.template)) continue
        const known = found.get(control)
        if (known === undefined) found.set(control, [{ use, read }])
        else known.push({ use, read })
      }
    }
  }
  return found
}

type RuleInUse = { readonly use: Use; readonly rule: FormRule }

function rulesOf(part: Part): readonly RuleInUse[] {
  const found: RuleInUse[] = []
  if (part.visibleIf !== null) found.push({ use: { kind: 'visibleIf', part }, rule: part.visibleIf })
  if (part.kind !== 'control') return found
  for (const kind of ['calculate', 'requiredIf', 'candidates'] as const) {
    const rule = part[kind]
    if (rule !== null) found.push({ use: { kind, part }, rule })
  }
  for (const { visibleIf } of part.choices) {
    if (visibleIf !== null) found.push({ use: { kind: 'choices', part }, rule: visibleIf })
  }
  return found
}

function ruleOfCheck(check: ReadyCheck): RuleInUse {
  return { use: { kind: 'check', check }, rule: check.when }
}
