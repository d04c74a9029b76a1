import type { JsonObject } from '../../core/json.ts'
import { operation, type Paths, pathId, problems, query, region } from './parts.ts'

const security = [{ operator: [] }]
const json = (description: string): JsonObject => ({
  description,
  content: { 'application/json': { schema: { type: 'object' } } },
})
const sends = (properties: JsonObject): JsonObject => ({
  required: true,
  content: { 'application/json': { schema: { type: 'object', properties } } },
})
const erased: JsonObject = {
  type: 'array',
  items: {
    type: 'object',
    properties: { person: { type: 'string' }, at: { type: 'string', format: 'date-time' } },
    required: ['person', 'at'],
  },
}
const key = [pathId('hash', 'As the list of files names it.'), pathId('file', 'Of the file.')]

/** The part of the contract that is for the operator of a server: a whole region at once. */
export function carePaths(): Paths {
  const at = { security, parameters: [region] }
  const common = [400, 401, 404]
  const file = (operationId: string, parameters: readonly JsonObject[]) => ({
    get: operation(`read${operationId}`, {
      summary: 'The bytes of a file, while the region is suspended.',
      security,
      parameters: [region, ...parameters],
      answers: { '200': { description: 'The bytes.' }, ...problems(...common, 409) },
    }),
    put: operation(`restore${operationId}`, {
      summary: 'Puts the bytes of a file back, before the region’s rows are.',
      security,
      parameters: [region, ...parameters],
      answers: { '200': json('They are kept.'), ...problems(...common, 409, 413) },
    }),
  })
  return {
    '/v1/regions/{region}/suspend': {
      post: operation('suspendRegion', {
        summary: 'Lets nobody in until the region goes on; what people fill in waits on their devices.',
        ...at,
        answers: { '200': json('Suspended.'), ...problems(...common) },
      }),
    },
    '/v1/regions/{region}/resume': {
      post: operation('resumeRegion', {
        summary: 'Lets a suspended region go on.',
        ...at,
        answers: { '200': json('It goes on.'), ...problems(...common) },
      }),
    },
    '/v1/regions/{region}/export': {
      post: operation('exportRegion', {
        summary: 'A page of all rows of a suspended region, as lines; `from` is `next` of the page before.',
        ...at,
        requestBody: sends({ from: {} }),
        answers: { '200': json('Lines, and where to go on.'), ...problems(...common, 409, 413, 415) },
      }),
    },
    '/v1/regions/{region}/people/{person}/erasure': {
      post: operation('erasePerson', {
        summary: 'Takes away who somebody was (Law 27/2022); the log stays whole.',
        security,
        parameters: [region, pathId('person', 'Somebody of whom nothing is open.')],
        answers: { '200': json('Erased.'), ...problems(...common, 409) },
      }),
    },
    '/v1/regions/{region}/erasures': {
      get: operation('listErasures', {
        summary:
          'Who was erased in a region, by ids that lead to nobody, whether the region is there or not; `since` is null for one that was never on this server.',
        ...at,
        answers: { '200': json('The list.'), ...problems(...common) },
      }),
      post: operation('eraseAgain', {
        summary:
          'Erases anew whom an older database has brought back: those that the server knows of, and those in `erased`.',
        ...at,
        requestBody: sends({ erased }),
        answers: { '200': json('How many they were.'), ...problems(...common, 413, 415) },
      }),
    },
    '/v1/regions/{region}/metrics': {
      get: operation('measureRegion', {
        summary:
          'Figures of a region: how much there is, what waits, requests and errors. Nothing of anybody.',
        ...at,
        answers: { '200': json('Figures.'), ...problems(...common) },
      }),
    },
    '/v1/regions/{region}/files': {
      get: operation('listFiles', {
        summary: 'Where the bytes of a suspended region’s files lie, in order.',
        security,
        parameters: [region, query('after', { type: 'string' }, 'Keys after this one.')],
        answers: { '200': json('Keys.'), ...problems(...common, 409) },
      }),
    },
    '/v1/regions/{region}/files/{hash}/{file}': file('File', key),
    '/v1/regions/{region}/files/{hash}/{file}/{part}': file('Part', [
      ...key,
      pathId('part', 'Of a part that waits for the others.'),
    ]),
    '/v1/regions/{region}/restore': {
      post: operation('restoreRegion', {
        summary: 'Puts a piece of an export into a region that is not there, in order; with the last it is.',
        ...at,
        requestBody: sends({
          n: { type: 'integer' },
          lines: { type: 'array', items: { type: 'string' } },
          last: { type: 'boolean' },
          erased,
        }),
        answers: { '200': json('Taken.'), ...problems(...common, 409, 413, 415, 422) },
      }),
    },
  }
}
