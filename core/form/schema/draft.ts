import type { JsonObject } from '../../json.ts'
import { any } from './any.ts'
import { arrays } from './arrays.ts'
import { combinators } from './combine.ts'
import { compilePattern } from './compile-pattern.ts'
import { type Dialect, ranked } from './dialect.ts'
import { dynamicReferences } from './dynamic.ts'
import { draftFormats } from './formats.ts'
import { names } from './names.ts'
import { numbers } from './numbers.ts'
import { objects } from './objects.ts'
import { pattern } from './pattern-keyword.ts'
import type { Place } from './place.ts'
import { references } from './references.ts'
import { strings } from './strings.ts'
import { tuples } from './tuples.ts'
import { unevaluated } from './unevaluated.ts'
import { keywords } from './vocabulary.ts'

const { format, ...lengths } = strings
const { uniqueItems, items, ...itemCounts } = arrays
const { properties, additionalProperties, required, ...propertyCounts } = objects

/** All of draft 2020-12, with its formats and `nip`. */
export const draft: Dialect = {
  first: ranked({
    ...references,
    ...dynamicReferences,
    ...any,
    ...numbers,
    ...lengths,
    pattern,
    format,
    ...combinators,
    dependentSchemas: names.dependentSchemas,
    ...itemCounts,
    prefixItems: tuples.prefixItems,
    items,
    contains: tuples.contains,
    uniqueItems,
    ...propertyCounts,
    required,
    dependentRequired: names.dependentRequired,
    propertyNames: names.propertyNames,
    properties,
    patternProperties: names.patternProperties,
    additionalProperties,
  }),
  last: ranked(unevaluated),
  formats: draftFormats,
  compilePattern,
  knows: (keyword) => keywords.has(keyword),
  activeKeywords,
}

// Keywords of a vocabulary that the meta-schema leaves out are as good as absent.
function activeKeywords({ resource }: Place, schema: JsonObject): JsonObject {
  const isActive = (keyword: string) => {
    const vocabulary = keywords.get(keyword)?.vocabulary
    return vocabulary === undefined || resource.vocabularies.has(vocabulary) || isFormat(keyword, resource)
  }
  const names = Object.keys(schema)
  if (names.every(isActive)) return schema
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => isActive(keyword)))
}

function isFormat(keyword: string, { vocabularies }: Place['resource']): boolean {
  return keyword === 'format' && vocabularies.has('format-assertion')
}
