const vocabularies = [
  'core',
  'applicator',
  'unevaluated',
  'validation',
  'meta-data',
  'format-annotation',
  'format-assertion',
  'content',
] as const

export type Vocabulary = (typeof vocabularies)[number]

/** What a keyword's value must be. The three `schema…` shapes also say where subschemas live. */
export type Shape =
  | 'schema'
  | 'schema-list'
  | 'schema-map'
  | 'any'
  | 'boolean'
  | 'string'
  | 'number'
  | 'positive-number'
  | 'count'
  | 'list'
  | 'names'
  | 'names-map'
  | 'types'
  | 'pattern'
  | 'booleans'

export type Keyword = { readonly vocabulary: Vocabulary; readonly shape: Shape }

const prefix = 'https://json-schema.org/draft/2020-12/vocab/'

/** The vocabulary behind a URI, or undefined: `vocabularyOf('https://json-schema.org/draft/2020-12/vocab/core')` is `'core'`. */
export function vocabularyOf(uri: string): Vocabulary | undefined {
  const name = uri.startsWith(prefix) ? uri.slice(prefix.length) : ''
  return vocabularies.find((known) => known === name)
}

const rows: readonly (readonly [Vocabulary, Shape, string])[] = [
  ['core', 'string', '$schema $id $ref $anchor $dynamicRef $dynamicAnchor $comment'],
  ['core', 'booleans', '$vocabulary'],
  ['core', 'schema-map', '$defs'],
  ['applicator', 'schema-list', 'allOf anyOf oneOf prefixItems'],
  ['applicator', 'schema', 'not if then else items contains additionalProperties propertyNames'],
  ['applicator', 'schema-map', 'dependentSchemas properties patternProperties'],
  ['unevaluated', 'schema', 'unevaluatedItems unevaluatedProperties'],
  ['validation', 'types', 'type'],
  ['validation', 'any', 'const'],
  ['validation', 'list', 'enum'],
  ['validation', 'positive-number', 'multipleOf'],
  ['validation', 'number', 'maximum exclusiveMaximum minimum exclusiveMinimum'],
  ['validation', 'count', 'maxLength minLength maxItems minItems maxContains minContains'],
  ['validation', 'count', 'maxProperties minProperties'],
  ['validation', 'pattern', 'pattern'],
  ['validation', 'boolean', 'uniqueItems'],
  ['validation', 'names', 'required'],
  ['validation', 'names-map', 'dependentRequired'],
  ['meta-data', 'string', 'title description'],
  ['meta-data', 'any', 'default'],
  ['meta-data', 'boolean', 'deprecated readOnly writeOnly'],
  ['meta-data', 'list', 'examples'],
  ['format-annotation', 'string', 'format'],
  ['content', 'string', 'contentEncoding contentMediaType'],
  ['content', 'schema', 'contentSchema'],
]

/** Every keyword of draft 2020-12: `keywords.get('minimum')` is `{ vocabulary: 'validation', shape: 'number' }`. */
export const keywords: ReadonlyMap<string, Keyword> = new Map(
  rows.flatMap(([vocabulary, shape, names]) =>
    names.split(' ').map((name): [string, Keyword] => [name, { vocabulary, shape }]),
  ),
)

/** The vocabularies that hold where a schema names no other meta-schema. */
export const draftVocabularies: ReadonlySet<Vocabulary> = new Set(
  vocabularies.filter((name) => name !== 'format-assertion'),
)
