import { partBytes } from '../../core/evidence/parts.ts'
import { evidenceStatusSchema, openEvidenceSchema } from '../../core/protocol/schemas/evidence.ts'
import { answer, body, operation, type Paths, pathId, problems, region } from './parts.ts'

const id = pathId('evidence', 'Chosen by the device, in lower case; the same as in the body and in answers.')
const status = answer('How far the file is.', 'EvidenceStatus')
const bytes = { type: 'string', format: 'binary' }

/** The part of the contract that is about files. */
export function evidencePaths(): Paths {
  const common = [400, 401, 403, 404]
  const parameters = [region, id]
  return {
    '/v1/regions/{region}/evidence/{evidence}': {
      put: operation('announceEvidence', {
        summary:
          'Announces a file for an appraisal. The same again changes nothing and tells which parts have come.',
        parameters,
        requestBody: body('OpenEvidence'),
        answers: { '200': status, ...problems(...common, 409, 413, 415, 422) },
      }),
      get: operation('showEvidence', {
        summary: 'How far a file of one’s own is.',
        parameters,
        answers: { '200': status, ...problems(...common) },
      }),
      delete: operation('dropEvidence', {
        summary: 'Takes back a file that no submission names.',
        parameters,
        answers: { '200': status, ...problems(...common) },
      }),
    },
    '/v1/regions/{region}/evidence/{evidence}/parts/{part}': {
      put: operation('putEvidencePart', {
        summary: `One part of ${partBytes} bytes, the last one shorter, with \`Content-Digest: sha-256=:…:\` (RFC 9530). The same again changes nothing.`,
        parameters: [
          ...parameters,
          { ...pathId('part', 'Counted from 0.'), schema: { type: 'integer', minimum: 0 } },
        ],
        requestBody: { required: true, content: { 'application/octet-stream': { schema: bytes } } },
        answers: { '200': status, ...problems(...common, 413, 422) },
      }),
    },
    '/v1/regions/{region}/evidence/{evidence}/finish': {
      post: operation('finishEvidence', {
        summary:
          'Joins the parts, if all are there: the whole has to have the hash and, by its content, the type that were announced.',
        parameters,
        answers: { '200': status, ...problems(...common) },
      }),
    },
    '/v1/regions/{region}/evidence/{evidence}/content': {
      get: operation('readEvidence', {
        summary: 'The file, for its owner and for whoever is shown an answer that names it; never as a page.',
        parameters,
        answers: {
          '200': { description: 'The bytes.', content: { 'application/octet-stream': { schema: bytes } } },
          ...problems(...common, 409, 503),
        },
      }),
    },
  }
}

/** The shapes that it speaks in. */
export const evidenceSchemas = {
  EvidenceStatus: evidenceStatusSchema,
  OpenEvidence: openEvidenceSchema,
}
