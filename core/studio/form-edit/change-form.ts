import { isObject, type Json, type JsonObject } from '../../json.ts'
import { err, ok, type Result } from '../../result.ts'
import { type Edit, valueAt } from '../edit.ts'
import type { ProjectDocuments } from '../project.ts'
import { listAt } from './at.ts'
import type { FormGiven } from './form-given.ts'
import { judgeForm } from './judge-form.ts'
import type { Refusal } from './refusal.ts'

/**
 * A change of a form that leaves it as sound as it was: one that would have more wrong with it is refused, and says what.
 * `keepSound(before, after, given)` is `after`, or an error of the kind `unfit`.
 */
export function keepSound(
  before: JsonObject,
  after: JsonObject,
  given: FormGiven,
): Result<JsonObject, Refusal> {
  if (isHarmless(before, after)) return ok(after)
  const [was, is] = [judgeForm(before, given), judgeForm(after, given)]
  if (is.length <= was.length) return ok(after)
  const known = new Set(was.map(({ kind, text }) => `${kind} ${text.id}`))
  const findings = is.filter(({ kind, text }) => !known.has(`${kind} ${text.id}`))
  return err({ kind: 'unfit', findings: findings.length > 0 ? findings : is })
}

/** Words alone, or elements of one list in another order, make nothing wrong: what takes long is left out for them. */
function isHarmless(before: JsonObject, after: JsonObject): boolean {
  return between(before, after, []).every(({ at, after: value }) => {
    const name = at.at(-1)
    if (name === 'id' || name === 'en')
      return at.length > 1 && isWords(value) && isWords(valueAt(before, at)) && wordy.has(String(at.at(-2)))
    if (wordy.has(String(name))) return isText(value) && isText(valueAt(before, at))
    if (name !== 'elements' || at[0] !== 'layout' || !Array.isArray(value)) return false
    const was = new Set(listAt(before, at))
    return was.size === value.length && value.every((element) => was.has(element))
  })
}

const wordy = new Set([
  'label',
  'hint',
  'text',
  'title',
  'intro',
  'itemLabel',
  'addLabel',
  'unit',
  'description',
  'message',
])

function isText(value: Json | undefined): boolean {
  return isObject(value) && Object.keys(value).length === 2 && isWords(value.id) && isWords(value.en)
}

/** A brace may begin a place that is filled from a row or a policy, and so be one that nothing fills. */
function isWords(value: Json | undefined): boolean {
  return (
    typeof value === 'string' &&
    value !== '' &&
    value.length <= 4000 &&
    !/[{}]/.test(value) &&
    value.isWellFormed()
  )
}

/** A place that differs, with what stands there then; undefined where nothing does. */
export type Place = Pick<Edit, 'document' | 'at'> & { readonly after: Json | undefined }

/**
 * The smallest places by which one state of a project becomes another; a list whose items came, went or moved is one.
 * `placesBetween({ a: { x: 1, y: 2 } }, { a: { x: 1, y: 3 } })` is `[{ document: 'a', at: ['y'], after: 3 }]`.
 */
export function placesBetween(before: ProjectDocuments, after: ProjectDocuments): readonly Place[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.flatMap((document) =>
    between(before[document], after[document], []).map((place) => ({ document, ...place })),
  )
}

type Found = Omit<Place, 'document'>

function between(before: Json | undefined, after: Json | undefined, at: Edit['at']): readonly Found[] {
  if (before === after) return []
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    const differing = before.flatMap((item, index) => (item === after[index] ? [] : [index]))
    // Items that change places are a change of the whole list.
    const isMoved = differing.some((index) => before.includes(after[index] ?? null))
    const whole = isMoved || after.some((item) => item === undefined)
    return whole
      ? [{ at, after }]
      : differing.flatMap((index) => between(before[index], after[index], [...at, index]))
  }
  if (!isObject(before) || !isObject(after)) return [{ at, after }]
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.flatMap((name) => between(before[name], after[name], [...at, name]))
}
