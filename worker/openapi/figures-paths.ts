import {
  decideFiguresSchema,
  figurePreviewSchema,
  proposeFiguresSchema,
  publicationListSchema,
} from '../../core/protocol/schemas/figures.ts'
import { answer, body, operation, type Paths, pathId, problems, query, region } from './parts.ts'

const cycle = pathId('cycle', 'A cycle that is closed.')

/** The part of the contract that is about figures for the public, as human resources decide about them. */
export function figuresPaths(): Paths {
  const list = answer('The newest first.', 'PublicationList')
  return {
    '/v1/regions/{region}/figures': {
      get: operation('readFigures', {
        summary: 'What was published of the region’s results, and what waits for somebody to agree.',
        parameters: [region],
        answers: { '200': list, ...problems(401, 403, 404) },
      }),
    },
    '/v1/regions/{region}/figures/{cycle}/preview': {
      get: operation('previewFigures', {
        summary: 'What would be published of a cycle, with why each count is withheld; or why nothing is.',
        parameters: [
          region,
          cycle,
          query(
            'grouping',
            { enum: ['unit', 'post', 'none'], default: 'unit' },
            'What people are grouped by.',
          ),
        ],
        answers: { '200': answer('The preview.', 'FigurePreview'), ...problems(401, 403, 404, 409, 410) },
      }),
    },
    '/v1/regions/{region}/figures/{cycle}': {
      put: operation('proposeFigures', {
        summary:
          'Proposes what was looked at, or publishes it where nobody else has to agree. `mark` is that of the preview.',
        parameters: [region, cycle],
        requestBody: body('ProposeFigures'),
        answers: { '200': list, ...problems(400, 401, 403, 404, 409, 410, 413, 415, 422) },
      }),
    },
    '/v1/regions/{region}/figures/{cycle}/decision': {
      post: operation('decideFigures', {
        summary: 'Publishes, rejects or withdraws a proposal, or retracts what is published.',
        parameters: [region, cycle],
        requestBody: body('DecideFigures'),
        answers: { '200': list, ...problems(400, 401, 403, 404, 409, 410, 413, 415, 422) },
      }),
    },
  }
}

/** The shapes that it speaks in. */
export const figuresSchemas = {
  DecideFigures: decideFiguresSchema,
  FigurePreview: figurePreviewSchema,
  ProposeFigures: proposeFiguresSchema,
  PublicationList: publicationListSchema,
}
