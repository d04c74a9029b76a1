import { answerIn } from '../answer-tree.ts'
import type { CompiledForm, ReadyCheck } from '../compile-form.ts'
import { canErr, errorOfCheck, errorsOfField } from '../field-errors.ts'
import { holds } from '../form-rule.ts'
import { placeOf, withoutHidden } from '../hidden-errors.ts'
import type { FormError } from '../model.ts'
import type { ControlPart } from '../parts.ts'
import { choicesOf, isRequiredAt } from './draw-spot.ts'
import { dataAt, type Live, placesOf } from './live.ts'
import type { Spot } from './spot.ts'

/** Every error, in the order of `validateForm`; only what has changed is judged again. `judgeLive(live).length`. */
export function judgeLive(live: Live): readonly FormError[] {
  const isHidden = hiddenIn(live)
  const ofSchema = withoutHidden(live.schema.validate(live.root.complete), isHidden)
  return [...ofSchema, ...errorsOfControls(live, ofSchema), ...errorsOfChecks(live, isHidden)]
}

// A field that the schema already finds fault with is not blamed twice.
function errorsOfControls(live: Live, ofSchema: readonly FormError[]): readonly FormError[] {
  const errors: FormError[] = []
  const top = [live.root]
  let blamed: ReadonlySet<string> | undefined
  for (const part of fallible(live.form)) {
    for (const place of part.repeat === null ? top : placesOf(live, part.repeat)) {
      const spot = place.spots.get(part)
      if (spot === undefined || !spot.isShown || spot.errors?.length === 0) continue
      blamed ??= new Set(ofSchema.map(placeOf))
      if (blamed.has(place.pointer + part.tail)) continue
      for (const error of errorsAt(live, spot, part)) if (!blamed.has(placeOf(error))) errors.push(error)
    }
  }
  return errors
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
