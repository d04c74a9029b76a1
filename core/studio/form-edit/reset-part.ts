import { isObject, type Json, type JsonObject } from '../../json.ts'
import type { Change } from '../../pack/overlay/change.ts'
import { resetChanges } from '../reset.ts'
import { type At, isWithin } from './at.ts'
import { type FormPart, findPart, partsIn } from './parts.ts'
import { rowName } from './schema-place.ts'

type Layered = { readonly form: JsonObject; readonly below: JsonObject }

/**
 * A form in which the base counts again for one part: its words, conditions and place, what its answer may be. What is
 * in it stays as it is. Undefined where the part is not one of the base's.
 * `resetPart('form/self', { form, below }, ['layout', 'elements', 0])`.
 */
export function resetPart(name: string, { form, below }: Layered, at: At): JsonObject | undefined {
  const part = findPart(form, at)
  const id = part?.body.id
  const base = partsIn(below).find(({ body }) => body.id === id && body.type === part?.body.type)
  if (part === undefined || base === undefined || typeof id !== 'string') return undefined
  const names = namesTo(form, at)
  if (names === undefined) return undefined
  const paths = [part.path, base.path].flatMap((path) => (path ? [path] : []))
  return resetChanges(name, { document: form, below }, (change) => {
    const [first] = change.at
    if (first === 'schema') return paths.some((path) => isAbout(change, path))
    const isPut = change.edit.kind === 'add' || change.edit.kind === 'remove'
    if (first === 'layout' && isPut && change.at.at(-1) === id) return true
    const isInside = names.every((step, index) => step === change.at[index])
    return isInside && !change.at.slice(names.length).includes('elements')
  })
}

/**
 * A form with a part of the base again that it did without, and with all that is in it:
 * `restorePart('form/self', { form, below }, part)`.
 */
export function restorePart(name: string, { form, below }: Layered, part: FormPart): JsonObject {
  const within = partsIn(below).filter(({ at }) => isWithin(at, part.at))
  const ids = new Set(within.map(({ body }) => body.id))
  const paths = within.flatMap(({ path }) => (path ? [path] : []))
  return resetChanges(name, { document: form, below }, ({ at, edit, path }) => {
    if (edit.kind !== 'remove') return false
    if (at[0] === 'layout') return ids.has(at.at(-1))
    return at[0] === 'schema' && paths.some((each) => isAbout({ at, edit, path }, each, true))
  })
}

/** Whether a change is about what an answer may be, or about whether it is required. */
function isAbout({ at }: Change, path: readonly string[], withOwner = false): boolean {
  const schema = schemaNames(path)
  const leads = (names: readonly string[]) => names.every((name, index) => name === at[index])
  if (leads(schema)) return !at.slice(schema.length).includes('items')
  const owner = [...schema.slice(0, -2), 'required']
  if (leads(owner) && at.at(-1) === (path.at(-1) ?? '')) return true
  // What was taken away along with its last answer.
  return (
    withOwner &&
    at.every((name, index) => name === schema[index] || (at[index - 1] === 'required' && path.includes(name)))
  )
}

function schemaNames(path: readonly string[]): readonly string[] {
  return [
    'schema',
    ...path.flatMap((name) => (name === '*' ? ['items'] : ['properties', name === rowName ? 'each' : name])),
  ]
}

/** The way to a part with the ids of the elements around it; undefined where one of them has none. */
function namesTo(form: JsonObject, at: At): readonly string[] | undefined {
  const names: string[] = []
  let json: Json = form
  for (const step of at) {
    const next: Json = Array.isArray(json)
      ? (json[Number(step)] ?? null)
      : isObject(json)
        ? (json[String(step)] ?? null)
        : null
    if (Array.isArray(json)) {
      if (!isObject(next) || typeof next.id !== 'string') return undefined
      names.push(next.id)
    } else names.push(String(step))
    json = next
  }
  return names
}
