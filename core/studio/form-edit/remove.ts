import type { Json, JsonObject } from '../../json.ts'
import { isObject } from '../../json.ts'
import { err, ok, type Result } from '../../result.ts'
import { type At, isWithin, listAt, withValue } from './at.ts'
import { findPart, mapParts, partsIn } from './parts.ts'
import { doesRead, isAbout, readersInForm } from './readers.ts'
import type { Refusal } from './refusal.ts'
import { bindingsOf, mapRules } from './rules.ts'
import { takeSchema } from './schema-place.ts'

/** The answers that a part asks for, those inside of its items left out: `answersIn(form, at)` is `[['score']]`. */
export function answersIn(form: JsonObject, at: At): readonly (readonly string[])[] {
  const within = partsIn(form).filter((part) => isWithin(part.at, at))
  const top = within[0]?.start.length ?? 0
  return within.flatMap(({ path, start }) => (path !== null && start.length === top ? [path] : []))
}

/**
 * Takes a part away, with its answers. Where a rule that stays reads them it is refused, and told who does; with
 * `andRules` those rules go as well: what was shown under a condition is shown then, and what was worked out is empty.
 * `removePart(form, { at: ['layout', 'elements', 0], andRules: false })`.
 */
export function removePart(
  form: JsonObject,
  { at, andRules }: { readonly at: At; readonly andRules: boolean },
): Result<JsonObject, Refusal> {
  const part = findPart(form, at)
  if (part === undefined || at.length < 2) return err({ kind: 'gone' })
  const paths = answersIn(form, at)
  const readers = readersInForm(`form/${String(form.id)}`, form, { paths, except: at })
  if (readers.length > 0 && !andRules) return err({ kind: 'read', readers })
  const free = readers.length === 0 ? form : withoutRules(form, paths)
  const list = at.slice(0, -1)
  const left = withValue(free, list, listAt(free, list).toSpliced(Number(at.at(-1)), 1))
  return ok(paths.reduce((made, path) => takeSchema(made, path), left))
}

function withoutRules(form: JsonObject, paths: readonly (readonly string[])[]): JsonObject {
  const made = mapParts(form, (part) =>
    mapRules(part.body, ({ rule }) => (doesRead(rule, bindingsOf(part), paths) ? undefined : rule)),
  )
  const checks: readonly Json[] = Array.isArray(made.checks) ? made.checks : []
  const kept = checks.filter((check) => !isObject(check) || !isAbout(check, paths))
  if (kept.length === checks.length) return made
  return withValue(made, ['checks'], kept.length > 0 ? kept : undefined)
}
