import { isMediaType, nameOfType } from '../evidence/media-types.ts'
import { sizeText } from '../evidence/size-text.ts'
import { isObject, type JsonObject, own } from '../json.ts'
import type { Counted, ErrorWords } from './error-words.ts'
import { numberText } from './say-number.ts'

export type Finding = {
  readonly params: JsonObject
  readonly schema: JsonObject
  readonly label: string
  readonly words: ErrorWords
}
type Write = (finding: Finding) => string

/**
 * For a keyword that is not in the catalogue: what few forms can have wrong with them, if that has been read.
 * `rarely('not', { params: {}, schema: {}, label: 'Nama', words })` is `'Check the answer to “Nama”.'` before.
 */
export function rarely(keyword: string, { params, label, words }: Finding): string {
  const say = words.rare === null ? undefined : own(words.rare.keywords, keyword)
  if (say === undefined) return words.check(label)
  return say({
    params,
    label,
    written: (value) => written(value, words),
    size: (bytes) => sized(bytes, words),
  })
}

const missing: Write = ({ label, schema, words }) =>
  own(schema, 'enum') === undefined ? words.fill(label) : words.chooseOne(label)

const range: Write = ({ params, schema, label, words }) => {
  const low = bound(schema, 'minimum') ?? (params.comparison === '>=' ? params.limit : undefined)
  const high = bound(schema, 'maximum') ?? (params.comparison === '<=' ? params.limit : undefined)
  return low !== undefined && high !== undefined
    ? words.range(label, written(low, words), written(high, words))
    : words.bounded(label, String(params.comparison), written(params.limit, words))
}

const step: Write = ({ params, label, words }) => {
  const places = /^0?\.(0*)1$/.exec(String(params.multipleOf))?.[1]
  if (params.multipleOf === 1) return words.whole(label)
  return places === undefined
    ? words.multiple(label, written(params.multipleOf, words))
    : words.places(label, places.length + 1)
}

const type: Write = ({ params, label, words }) =>
  words.typed(label, (Array.isArray(params.type) ? params.type : [params.type]).map(String))

const length: Write = ({ params, schema, label, words }) => {
  const low = bound(schema, 'minLength')
  const high = bound(schema, 'maxLength')
  if (low !== undefined && high !== undefined && low > 0) {
    return words.lengths(label, written(low, words), written(high, words))
  }
  const say = params.limit === low ? words.shortest : words.longest
  return say(label, written(params.limit, words))
}

const least =
  (what: Counted): Write =>
  ({ params, label, words }) =>
    words.least(label, written(params.limit, words), what)

const most =
  (what: Counted): Write =>
  ({ params, label, words }) =>
    words.most(label, written(params.limit, words), what)

const options: Write = ({ params, label, words }) => {
  const values = Array.isArray(params.allowedValues) ? params.allowedValues : []
  return values.length === 0 || values.length > 8 || values.some((value) => typeof value === 'object')
    ? words.option(label)
    : words.options(
        label,
        values.map((value) => written(value, words)),
      )
}

const check: Write = ({ params: { text }, label, words }) => {
  const said = isObject(text) ? own(text, words.language) : undefined
  return typeof said === 'string' ? said : words.check(label)
}

const evidence: Write = ({ params, label, words }) => {
  const { file, rare } = words
  const name = String(params.name)
  const size = (bytes: unknown) => sized(bytes, words)
  switch (params.reason) {
    case 'type': {
      const accept = Array.isArray(params.accept) ? params.accept : []
      return file.type(label, name, accept.filter(isMediaType).map(nameOfType).join(', '))
    }
    case 'size':
      return file.size(name, size(params.limit), size(params.bytes))
    case 'twice':
      return file.twice(name)
    default: {
      const say = rare === null ? undefined : own(rare.files, String(params.reason))
      return say?.({ params, label, size, written: (value) => written(value, words) }) ?? file.again(label)
    }
  }
}

const tooMuch: Write = ({ words }) => words.tooMuch

/** What to say for each keyword: `catalogue.required?.({ params: {}, schema: {}, label: 'Nama', words })` is `'Isi “Nama”.'`. */
export const catalogue: Readonly<Record<string, Write>> = {
  required: missing,
  requiredIf: missing,
  type,
  minimum: range,
  maximum: range,
  exclusiveMinimum: range,
  exclusiveMaximum: range,
  multipleOf: step,
  minLength: length,
  maxLength: length,
  pattern: ({ label, words }) => words.pattern(label),
  format: ({ params, label, words }) => {
    const name = String(params.format)
    return words.format(
      label,
      own(words.formats, name) ?? (words.rare ? own(words.rare.formats, name) : undefined),
    )
  },
  enum: options,
  choice: options,
  const: ({ params: { allowedValue }, label, words }) => {
    if (allowedValue === true) return words.tick(label)
    return typeof allowedValue === 'object'
      ? words.check(label)
      : words.exactly(label, written(allowedValue, words))
  },
  minItems: least('items'),
  maxItems: most('items'),
  items: most('items'),
  minProperties: least('entries'),
  maxProperties: most('entries'),
  uniqueItems: ({ params, label, words }) => {
    const [i, j] = [Number(params.i), Number(params.j)]
    return words.alike(label, Math.min(i, j) + 1, Math.max(i, j) + 1)
  },
  additionalProperties: ({ params, words }) => words.unasked(String(params.additionalProperty)),
  check,
  evidence,
  maxDepth: tooMuch,
  maxSteps: tooMuch,
}

function sized(bytes: unknown, { language }: ErrorWords): string {
  return sizeText(Number(bytes))[language]
}

function written(value: unknown, { language }: ErrorWords): string {
  return numberText(value)[language]
}

function bound(schema: JsonObject, keyword: string): number | undefined {
  const value = own(schema, keyword)
  return typeof value === 'number' ? value : undefined
}
