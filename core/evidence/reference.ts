import { isDateTime } from '../form/formats/calendar.ts'
import { isObject, type Json, own } from '../json.ts'
import { largestFile, mediaTypes } from './media-types.ts'
import type { EvidenceRef } from './model.ts'

type Tests = { readonly [name: string]: (value: unknown) => boolean }

/**
 * What a reference to evidence has. A name holds no path and nothing that a terminal or a header would act on. Written
 * out and not as a schema, because every page reads this, and few read forms; the test holds it to the schema.
 */
const required: Tests = {
  id: text(80, /^[a-z0-9][a-z0-9-]*$/),
  sha256: text(64, /^[0-9a-f]{64}$/),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a name must not have
  name: text(200, /^[^\u0000-\u001f\u007f/\\]+$/),
  type: (value) => mediaTypes.some((type) => type === value),
  bytes: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= largestFile,
}

const address: Tests = {
  address: text(2000, /^https?:\/\//),
  title: text(300),
  at: (value) => text(30)(value) && isDateTime(String(value)),
}

const page = allOf(address, { selection: text(2000, /./su) })
const reference = allOf(required, { captured: page })

/** True for what answers call evidence: `isEvidenceRef({ id: 'e1' })` is false. */
export function isEvidenceRef(value: unknown): value is EvidenceRef {
  return reference(value)
}

/**
 * Every reference that lies anywhere in a value, in its order: `referencesIn(view.context).map(({ id }) => id)`.
 */
export function referencesIn(value: unknown): readonly EvidenceRef[] {
  if (isEvidenceRef(value)) return [value]
  const parts: readonly unknown[] = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : []
  return parts.flatMap(referencesIn)
}

/** The reference as an answer: `answerOf(reference)` is the same, as JSON. */
export function answerOf(reference: EvidenceRef): Json {
  // A reference holds texts and numbers alone.
  return reference as unknown as Json
}

/** An object that has all of the first, may have the second, and has nothing else. */
function allOf(needed: Tests, possible: Tests): (value: unknown) => boolean {
  const names = Object.entries(needed)
  return (value) =>
    isObject(value) &&
    names.every(([name, test]) => test(own(value, name))) &&
    Object.entries(value).every(([name, part]) => (own(needed, name) ?? own(possible, name))?.(part) === true)
}

/** A text of so many characters at most, counted as JSON Schema does. */
function text(most: number, pattern = /^/): (value: unknown) => boolean {
  return (value) =>
    typeof value === 'string' && value.length <= 2 * most && [...value].length <= most && pattern.test(value)
}
