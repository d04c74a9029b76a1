import { type Json, own } from '../json.ts'
import type { FormChange } from './change.ts'
import type { CompiledForm } from './compile-form.ts'
import { diffSchema } from './diff-schema.ts'
import type { CrossCheck } from './model.ts'
import type { ControlPart } from './parts.ts'
import { type MigrationPlan, planMigration } from './plan-migration.ts'
import { equal } from './schema/equal.ts'

export type FormDiff = { readonly changes: readonly FormChange[]; readonly plan: MigrationPlan }

/**
 * Compares two versions of a form: every change with what it means for drafts, and the plan that `migrate` follows.
 * A field that vanishes while one of the same label and kind appears is taken to have moved.
 * `diff(v1, v2).changes` is `[{ kind: 'field-removed', severity: 'lossy', path: 'hobby', … }]`.
 */
export function diff(before: CompiledForm, after: CompiledForm): FormDiff {
  const removed = outermost(before, after)
  const added = outermost(after, before)
  const moves = findMoves(removed, added)
  const moved = new Set([...moves.keys(), ...moves.values()])
  const changes: FormChange[] = [
    ...removed.filter((part) => !moved.has(part)).map(removal),
    ...added.filter((part) => !moved.has(part)).map(addition),
    ...[...moves].flatMap(([from, to]) => [movement(from, to), ...diffControl(from, to)]),
    ...[...before.controls].flatMap(([path, part]) => {
      const next = after.controls.get(path)
      return next === undefined ? [] : diffControl(part, next)
    }),
    ...diffSchema({ path: '', level: 'form' }, before.document.schema, after.document.schema),
    ...diffChecks(before.document.checks ?? [], after.document.checks ?? []),
  ]
  const pairs = [...moves].map(([from, to]) => [pathOf(from), pathOf(to)] as const)
  return { changes, plan: planMigration(before, after, Object.fromEntries(pairs)) }
}

/** Fields that the other version lacks, without those inside a repeat that it lacks as a whole. */
function outermost(form: CompiledForm, other: CompiledForm): ControlPart[] {
  return [...form.controls]
    .filter(([path]) => !other.controls.has(path))
    .map(([, part]) => part)
    .filter(({ repeat }) => repeat === null || other.controls.has(pathOf(repeat)))
}

function findMoves(
  removed: readonly ControlPart[],
  added: readonly ControlPart[],
): Map<ControlPart, ControlPart> {
  const moves = new Map<ControlPart, ControlPart>()
  for (const from of removed) {
    const matching = added.filter((to) => isSameField(from, to))
    const [to] = matching
    if (to !== undefined && matching.length === 1 && ![...moves.values()].includes(to)) moves.set(from, to)
  }
  return moves
}

function isSameField(from: ControlPart, to: ControlPart): boolean {
  const isSameList = (from.repeat && pathOf(from.repeat)) === (to.repeat && pathOf(to.repeat))
  return isSameList && from.element.kind === to.element.kind && equal(from.element.label, to.element.label)
}

function removal(part: ControlPart): FormChange {
  return { kind: 'field-removed', severity: 'lossy', path: pathOf(part), label: part.element.label }
}

function addition(part: ControlPart): FormChange {
  const required = part.requiredBySchema || part.requiredIf !== null
  const severity = required && part.calculate === null ? 'blocking' : 'safe'
  return { kind: 'field-added', severity, path: pathOf(part), label: part.element.label, required }
}

function movement(from: ControlPart, to: ControlPart): FormChange {
  return {
    kind: 'field-moved',
    severity: 'safe',
    path: pathOf(from),
    to: pathOf(to),
    label: to.element.label,
  }
}

function diffControl(before: ControlPart, after: ControlPart): FormChange[] {
  const path = pathOf(after)
  const changes: FormChange[] = []
  if (before.element.kind !== after.element.kind) {
    const kinds = { before: before.element.kind, after: after.element.kind }
    changes.push({ kind: 'kind-changed', severity: 'lossy', path, ...kinds })
  }
  if (!before.requiredBySchema && after.requiredBySchema) {
    changes.push({ kind: 'now-required', severity: 'blocking', path })
  }
  if (before.requiredBySchema && !after.requiredBySchema) {
    changes.push({ kind: 'no-longer-required', severity: 'safe', path })
  }
  changes.push(...diffChoices(path, before, after), ...diffRules(path, before, after))
  const level = after.itemSchema === null ? 'field' : 'rows'
  changes.push(...diffSchema({ path, level }, before.schema, after.schema))
  if (!equal(textsOf(before), textsOf(after))) changes.push({ kind: 'text-changed', severity: 'safe', path })
  return changes
}

function diffChoices(path: string, before: ControlPart, after: ControlPart): FormChange[] {
  const [was, is] = [allowedValues(before), allowedValues(after)]
  if (was === null || is === null) return []
  const missingFrom = (list: readonly Json[], value: Json) => !list.some((other) => equal(other, value))
  return [
    ...was
      .filter((value) => missingFrom(is, value))
      .map((value) => ({ kind: 'choice-removed', severity: 'lossy', path, value }) as const),
    ...is
      .filter((value) => missingFrom(was, value))
      .map((value) => ({ kind: 'choice-added', severity: 'safe', path, value }) as const),
  ]
}

/**
 * The answers that a field offers, or null when it offers no list.
 * `allowedValues(part)` is `['WIB', 'WITA', 'WIT']`.
 */
function allowedValues({ element, schema }: ControlPart): readonly Json[] | null {
  if ('choices' in element) return element.choices.map(({ value }) => value)
  const fixed = own(schema, 'enum')
  return Array.isArray(fixed) ? fixed : null
}

function diffRules(path: string, before: ControlPart, after: ControlPart): FormChange[] {
  const severities = { visibleIf: 'lossy', requiredIf: 'blocking', calculate: 'lossy' } as const
  return (['visibleIf', 'requiredIf', 'calculate'] as const).flatMap((rule) => {
    const [was, is] = [before.element[rule] ?? null, after.element[rule] ?? null]
    if (equal(was, is)) return []
    return [{ kind: 'rule-changed', severity: is === null ? 'safe' : severities[rule], path, rule } as const]
  })
}

function diffChecks(before: readonly CrossCheck[], after: readonly CrossCheck[]): FormChange[] {
  const ids = new Set([...before, ...after].map(({ id }) => id))
  return [...ids].flatMap((check): FormChange[] => {
    const was = before.find(({ id }) => id === check)
    const is = after.find(({ id }) => id === check)
    if (equal(was, is)) return []
    return [{ kind: 'check-changed', severity: is === undefined ? 'safe' : 'blocking', check }]
  })
}

function textsOf({ element }: ControlPart): unknown {
  const { label, hint } = element
  return 'choices' in element ? { label, hint, choices: element.choices } : { label, hint }
}

function pathOf({ path }: ControlPart): string {
  return path.join('/')
}
