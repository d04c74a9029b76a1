import type { Json, JsonObject } from '../../core/json.ts'

/** What can be asked at addresses: `paths['/health'].get`. */
export type Paths = { readonly [path: string]: { readonly [method: string]: JsonObject } }

type Described = {
  readonly summary: string
  /** Token and proof without it. */
  readonly security?: Json
  readonly parameters?: readonly Json[]
  readonly requestBody?: Json
  readonly answers: JsonObject
}

/** One thing to ask for, by its name in generated clients. */
export function operation(operationId: string, { security, answers, ...described }: Described): JsonObject {
  return {
    operationId,
    ...described,
    security: security ?? [{ token: [], proof: [] }],
    responses: answers,
  }
}

/** An answer in one of the components' schemas. */
export function answer(description: string, schema: string, type = 'application/json'): JsonObject {
  return { description, content: { [type]: { schema: { $ref: `#/components/schemas/${schema}` } } } }
}

/** A JSON body in one of the components' schemas. */
export function body(schema: string): JsonObject {
  return {
    required: true,
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
  }
}

/** An id in the path. */
export function pathId(name: string, description: string): JsonObject {
  return {
    name,
    in: 'path',
    required: true,
    description,
    schema: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9-]{0,79}$' },
  }
}

/** Something that may follow the question mark. */
export function query(name: string, schema: JsonObject, description: string): JsonObject {
  return { name, in: 'query', required: false, description, schema }
}

/** The region in the path. */
export const region = pathId('region', 'The id of a region, as `GET /v1/regions` lists it.')

/** Which rows of many. */
export const page: readonly JsonObject[] = [
  query('cursor', { type: 'integer', minimum: 0, default: 0 }, 'Rows newer than this one.'),
  query('limit', { type: 'integer', minimum: 1, maximum: 1000, default: 500 }, 'At most so many rows.'),
]

/** The ways in which it may be refused. */
export function problems(...statuses: readonly number[]): JsonObject {
  const problem = answer('RFC 9457 problem details.', 'Problem', 'application/problem+json')
  return Object.fromEntries(statuses.map((status) => [String(status), problem]))
}
