import { answerIn } from '../answer-tree.ts'
import { canErr, errorOfCheck, errorsOfField } from '../field-errors.ts'
import { holds } from '../form-rule.ts'
import { placeOf, withoutHidden } from '../hidden-errors.ts'
import type { FormError } from '../model.ts'
import { choicesOf, isRequiredAt } from './draw-spot.ts'
import { dataAt, type Live, placesOf } from './live.ts'
import type { Spot } from './spot.ts'

/**
 * Every error, in the order of `validateForm`; only what has changed is judged again, and the list stays the very same
 * while nothing that changes is at fault. `judgeLive(live).length`.
 */
export function judgeLive(live: Live): readonly FormError[] {
  const { judged, unjudged } = live
  const found = live.schema.validate(live.root.complete)
  const isNew = found.length !== judged?.found.length || found.some((error, at) => error !== judged.found[at])
  const isOther = isNew || unjudged.some((spot) => errorsAt(live, spot).length)
  unjudged.length = 0
  if (!isOther) return judged.errors
  const groups = hiddenGroups(live)
  const isHidden = (pointer: string) => live.byPath.get(pointer)?.isShown === false || groups.has(pointer)
  const ofSchema = withoutHidden(found, isHidden)
  const errors = [...ofSchema, ...errorsOfControls(live, ofSchema), ...errorsOfChecks(live, isHidden)]
  live.judged = { found, errors }
  return errors
}

// A field that the schema already finds fault with is not blamed twice.
function errorsOfControls(live: Live, ofSchema: readonly FormError[]): readonly FormError[] {
  const blamed = new Set(ofSchema.map(placeOf))
  return live.form.order.flatMap((part) =>
    placesOf(live, part.repeat).flatMap(({ pointer, spots }) => {
      const spot = spots.get(part)
      if (!spot || part.kind !== 'control' || blamed.has(pointer + part.tail)) return []
      return errorsAt(live, spot).filter((error) => !blamed.has(placeOf(error)))
    }),
  )
}

function errorsAt(live: Live, spot: Spot): readonly FormError[] {
  const { part, place } = spot
  if (part.kind !== 'control' || !spot.isShown || !canErr(part)) return []
  spot.errors ??= errorsOfField({
    part,
    pointer: place.pointer,
    answer: answerIn(place.complete, part.names),
    isRequired: () => isRequiredAt(live, spot, part),
    choices: () => choicesOf(live, spot, part),
  })
  return spot.errors
}

function errorsOfChecks(live: Live, isHidden: (pointer: string) => boolean): readonly FormError[] {
  const data = dataAt(live, live.root, 'complete')
  return live.form.checks.flatMap((check) => {
    if (isHidden(check.tail)) return []
    const found = live.found.get(check) ?? holds(check.when, data)
    live.found.set(check, found)
    return found ? [errorOfCheck(check)] : []
  })
}

/** The objects that group fields of which none is to be seen. */
function hiddenGroups(live: Live): ReadonlySet<string> {
  return new Set(
    live.form.structures.flatMap(({ repeat, parts, tail }) =>
      placesOf(live, repeat).flatMap(({ pointer, spots }) =>
        parts.some((part) => spots.get(part)?.isShown) ? [] : [pointer + tail],
      ),
    ),
  )
}
