import type { JsonObject } from '../../json.ts'
import { err, ok, type Result } from '../../result.ts'
import { valueAt } from '../edit.ts'
import { type At, isWithin, listAt, type Slot, withValue } from './at.ts'
import { followChecks, followRules, followScope, type Moved, movedPath } from './follow.ts'
import { freePath, wordsOf } from './names.ts'
import { type FormPart, findPart, holderOf, innerOf, mapParts, partsIn } from './parts.ts'
import type { Refusal } from './refusal.ts'
import { isRequired, putSchema, schemaOf, takeSchema, withRequired } from './schema-place.ts'

/** A form after a change, and where what was changed stands now. */
export type Changed = { readonly form: JsonObject; readonly at: At }

/**
 * Whether a part may stand in another one: pages among pages, all else elsewhere.
 * `mayStandIn({ type: 'Category' }, pages)` is true.
 */
export function mayStandIn(body: JsonObject, holder: FormPart): boolean {
  if (body.type === 'Categorization') return false
  return (body.type === 'Category') === (holder.body.type === 'Categorization')
}

/**
 * Puts a part elsewhere, with all that is in it. Into the items of a list or out of them, its answers move as well, and
 * rules go on reading them; where one could not, nothing is moved.
 * `movePart(form, ['layout', 'elements', 2], { list: ['layout', 'elements'], index: 0 })`.
 */
export function movePart(form: JsonObject, from: At, slot: Slot): Result<Changed, Refusal> {
  const part = findPart(form, from)
  const holder = holderOf(form, slot.list)
  if (part === undefined || holder === undefined || from.length < 2) return err({ kind: 'gone' })
  if (isWithin(slot.list, from)) return err({ kind: 'into-itself' })
  if (!mayStandIn(part.body, holder)) return err({ kind: 'not-here' })
  const start = innerOf(holder)?.start ?? []
  const moved = start.join('/') === part.start.join('/') ? ok(form) : rescoped(form, part, start)
  return moved.kind === 'err' ? moved : ok(spliced(moved.value, from, slot))
}

function rescoped(form: JsonObject, part: FormPart, start: readonly string[]): Result<JsonObject, Refusal> {
  const within = partsIn(form).filter(({ at }) => isWithin(at, part.at))
  const fields = within.filter((each) => each.path !== null && each.start.length === part.start.length)
  const taken = new Set<string>()
  const moved = fields.map(({ path }): Moved => {
    const from = path ?? []
    const wanted = [...start, ...from.slice(part.start.length)]
    const to = freePath(form, { path: wanted, start }, taken)
    taken.add(to.join('/'))
    return { from, to }
  })
  const lost: string[] = []
  const mapped = mapParts(form, (each) => {
    const isInside = isWithin(each.at, part.at)
    const isTop = isInside && each.start.length === part.start.length
    const newStart = isTop ? start : movedPath(each.start, moved)
    const following = { start: each.start, newStart, moved }
    const body = followRules(each.body, following, () => lost.push(wordsOf(each, 'id')))
    return isInside ? followScope({ body, path: each.path }, newStart, moved) : body
  })
  const checked = followChecks(mapped, moved, (check) => lost.push(check))
  if (lost.length > 0) return err({ kind: 'lost-rules', labels: lost })
  return ok(moveSchemas(checked, form, moved))
}

function moveSchemas(made: JsonObject, before: JsonObject, moved: readonly Moved[]): JsonObject {
  const taken = moved.reduce((form, { from }) => takeSchema(form, from), made)
  return moved.reduce((form, { from, to }) => {
    const put = putSchema(form, to, schemaOf(before, from) ?? {}, rowsOf(before, from))
    return isRequired(before, from) ? withRequired(put, to, true) : put
  }, taken)
}

/**
 * The set and filter that an answer is written out for, where it stands once for all rows.
 * `rowsOf(form, ['behaviours', '{each}'])` is `['behaviours', {}]`.
 */
export function rowsOf(form: JsonObject, path: readonly string[]): readonly (JsonObject | string)[] {
  const at = path.lastIndexOf('{each}')
  if (at < 0) return []
  const owner = schemaOf(form, path.slice(0, at))
  const each = owner && valueAt(owner, ['properties', 'each'])
  // What `each` holds before its item is a set's name and a filter.
  return Array.isArray(each) ? (each.slice(0, 2) as (JsonObject | string)[]) : []
}

/** Takes an element out of its list and puts it into another, or elsewhere in the same. */
function spliced(form: JsonObject, from: At, { list, index }: Slot): Changed {
  const source = from.slice(0, -1)
  const place = Number(from.at(-1))
  const element = valueAt(form, from) ?? null
  const left = withValue(form, source, listAt(form, source).toSpliced(place, 1))
  const isSame = isWithin(list, source) && list.length === source.length
  const passes = !isSame && isWithin(list, source) && Number(list[source.length]) > place
  const target = passes ? list.with(source.length, Number(list[source.length]) - 1) : list
  const at = isSame && index > place ? index - 1 : index
  const elements = listAt(left, target)
  const bounded = Math.max(0, Math.min(at, elements.length))
  return { form: withValue(left, target, elements.toSpliced(bounded, 0, element)), at: [...target, bounded] }
}
