import { answerIn } from '../answer-tree.ts'
import type { CompiledForm, ReadyCheck } from '../compile-form.ts'
import { canErr, errorOfCheck, errorsOfField } from '../field-errors.ts'
import { holds } from '../form-rule.ts'
import { placeOf, withoutHidden } from '../hidden-errors.ts'
import type { FormError } from '../model.ts'
import type { ControlPart } from '../parts.ts'
import { choicesOf, isRequiredAt } from './draw-spot.ts'
import { dataAt, type Judged, type Live, placesOf } from './live.ts'
import type { Spot } from './spot.ts'

/**
 * Every error, in the order of `validateForm`; only what has changed is judged again, and the list stays the very same
 * as long as it would hold the same. `judgeLive(live).length`.
 */
export function judgeLive(live: Live): readonly FormError[] {
  const isHidden = hiddenIn(live)
  const found = live.schema.validate(live.root.complete)
  const ofChecks = errorsOfChecks(live, isHidden)
  const before = live.judged
  const isSame =
    before !== null &&
    isSameList(before.found, found) &&
    isSameList(before.ofChecks, ofChecks) &&
    !isBlamedAnew(live, before)
  live.unjudged.clear()
  if (isSame) return before.errors
  const ofSchema = withoutHidden(found, isHidden)
  const blamed = new Set(ofSchema.map(placeOf))
  const ofControls = errorsOfControls(live, blamed)
  const erring = new Set(ofControls.keys())
  const errors = [...ofSchema, ...[...ofControls.values()].flat(), ...ofChecks]
  live.judged = { found, ofChecks, blamed, erring, errors }
  return errors
}

/** Whether a field that was touched has errors now, or had some. */
function isBlamedAnew(live: Live, { erring, blamed }: Judged): boolean {
  for (const spot of live.unjudged) {
    if (erring.has(spot) || ownErrors(live, spot, blamed).length > 0) return true
  }
  return false
}

function errorsOfControls(live: Live, blamed: ReadonlySet<string>): ReadonlyMap<Spot, readonly FormError[]> {
  const errors = new Map<Spot, readonly FormError[]>()
  const top = [live.root]
  for (const part of fallible(live.form)) {
    for (const place of part.repeat === null ? top : placesOf(live, part.repeat)) {
      const spot = place.spots.get(part)
      if (spot === undefined || spot.errors?.length === 0) continue
      const own = ownErrors(live, spot, blamed)
      if (own.length > 0) errors.set(spot, own)
    }
  }
  return errors
}

// A field that the schema already finds fault with is not blamed twice.
function ownErrors(live: Live, spot: Spot, blamed: ReadonlySet<string>): readonly FormError[] {
  const { part, place } = spot
  if (part.kind !== 'control' || !canErr(part) || !spot.isShown) return []
  if (blamed.has(place.pointer + part.tail)) return []
  return errorsAt(live, spot, part).filter((error) => !blamed.has(placeOf(error)))
}

function isSameList(a: readonly FormError[], b: readonly FormError[]): boolean {
  return a.length === b.length && a.every((error, index) => error === b[index])
}

const fallibleOf = new WeakMap<CompiledForm, readonly ControlPart[]>()

/** The fields that the layout can find fault with, in the order in which they are asked. */
function fallible(form: CompiledForm): readonly ControlPart[] {
  const known = fallibleOf.get(form)
  if (known !== undefined) return known
  const parts = form.order.filter((part): part is ControlPart => part.kind === 'control' && canErr(part))
  fallibleOf.set(form, parts)
  return parts
}

function errorsAt(live: Live, spot: Spot, part: ControlPart): readonly FormError[] {
  const { place } = spot
  spot.errors ??= errorsOfField({
    part,
    pointer: place.pointer,
    answer: answerIn(place.complete, part.names),
    isRequired: () => isRequiredAt(live, spot, part),
    choices: () => choicesOf(live, spot, part),
  })
  return spot.errors
}

const checkErrors = new WeakMap<ReadyCheck, FormError>()

function errorsOfChecks(live: Live, isHidden: (pointer: string) => boolean): readonly FormError[] {
  const data = dataAt(live, live.root, 'complete')
  return live.form.checks.flatMap((check) => {
    if (isHidden(check.tail)) return []
    const found = live.found.get(check) ?? holds(check.when, data)
    live.found.set(check, found)
    if (!found) return []
    const error = checkErrors.get(check) ?? errorOfCheck(check)
    checkErrors.set(check, error)
    return [error]
  })
}

// Fields, and the objects that group them, of which none is to be seen.
function hiddenIn(live: Live): (pointer: string) => boolean {
  let groups: ReadonlySet<string> | undefined
  return (pointer) => {
    const spot = live.byPath.get(pointer)
    if (spot !== undefined && !spot.isShown) return true
    groups ??= hiddenGroups(live)
    return groups.has(pointer)
  }
}

function hiddenGroups(live: Live): ReadonlySet<string> {
  const hidden = new Set<string>()
  for (const { repeat, parts, tail } of live.form.structures) {
    for (const { pointer, spots } of placesOf(live, repeat)) {
      if (!parts.some((part) => spots.get(part)?.isShown === true)) hidden.add(pointer + tail)
    }
  }
  return hidden
}
