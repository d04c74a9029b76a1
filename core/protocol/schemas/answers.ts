import { atLeast, id, instant, listOf, protocol, text } from './parts.ts'

const words = { type: 'string' }

/** The 200 answer to a mutation. */
export const receiptSchema = atLeast({
  protocol,
  mutation: id,
  appliedAt: instant,
  audit: words,
  'signed?': atLeast({ jws: words, salt: words }),
})

/** The answer of `GET /v1/regions`. */
export const regionListSchema = atLeast({ protocol, regions: listOf(atLeast({ id, name: words })) })

/** RFC 9457 details, of any status. */
export const problemSchema = atLeast({
  type: words,
  title: words,
  status: { type: 'integer', minimum: 400, maximum: 599 },
  detail: words,
  text: atLeast({ title: text, detail: text }),
  'errors?': listOf(
    atLeast({
      instancePath: words,
      schemaPath: words,
      keyword: words,
      params: { type: 'object' },
      message: words,
      text,
    }),
  ),
})
