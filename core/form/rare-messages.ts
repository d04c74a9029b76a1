import type { ErrorWords } from './error-words.ts'
import type { Found, RareMessages, RareWords } from './rare-words.ts'

/**
 * Makes the words ready for `messageOf`: `{ ...errorWordsId, rare: rareMessages(rareWordsId, errorWordsId) }` has words for
 * everything that can be wrong.
 */
export function rareMessages(rare: RareWords, usual: ErrorWords): RareMessages {
  const words = { ...usual, ...rare }
  const alternatives = ({ label }: Found) => words.alternatives(label)
  return {
    keywords: {
      anyOf: alternatives,
      oneOf: alternatives,
      not: ({ label }) => words.notAllowed(label),
      if: ({ label }) => words.disagrees(label),
      'false schema': ({ label }) => words.leaveEmpty(label),
      contains: ({ params: { minContains, maxContains }, label, written }) =>
        words.contained(label, written(minContains), maxContains === undefined ? null : written(maxContains)),
      dependentRequired: ({ params }) =>
        words.fillAsWell(String(params.missingProperty), String(params.property)),
      person: ({ label }) => words.person(label),
      unevaluatedItems: ({ params, label, written }) => words.most(label, written(params.limit), 'items'),
      unevaluatedProperties: ({ params }) => words.unasked(String(params.unevaluatedProperty)),
      propertyNames: ({ params }) => words.unasked(String(params.propertyName)),
    },
    files: {
      foreign: ({ params }) => words.foreign(String(params.name)),
      room: ({ params, size }) => words.room(String(params.name), String(params.files), size(params.limit)),
    },
    formats: words.formats,
  }
}
