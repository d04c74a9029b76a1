import {
  askTokensSchema,
  followUpListSchema,
  issuedTokensSchema,
  needListSchema,
  programmeListSchema,
  rankingListSchema,
  talentListSchema,
} from '../../core/protocol/schemas/development.ts'
import { answer, body, operation, type Paths, pathId, problems, query, region } from './parts.ts'

const cycle = query('cycle', { type: 'string' }, 'A cycle; the newest without it.')

/** The part of the contract that is about what follows on results. */
export function developmentPaths(): Paths {
  const refused = problems(401, 403, 404, 410)
  return {
    '/v1/regions/{region}/follow-ups': {
      get: operation('readFollowUps', {
        summary: 'How far the follow-up of each result of a cycle is, for human resources.',
        parameters: [region, cycle],
        answers: { '200': answer('Those without a decision first.', 'FollowUpList'), ...refused },
      }),
    },
    '/v1/regions/{region}/training-needs': {
      get: operation('readTrainingNeeds', {
        summary:
          'What competencies people need: with names for human resources, figures of five or more for whoever leads somebody.',
        parameters: [region, cycle],
        answers: { '200': answer('The most needed first, or by their letters.', 'NeedList'), ...refused },
      }),
    },
    '/v1/regions/{region}/programmes': {
      get: operation('readProgrammes', {
        summary: 'Programmes, the catalogue of trainings and changes of policy, for human resources.',
        parameters: [
          region,
          query(
            'programme',
            { type: 'string' },
            'The one of which it is told what became of its participants.',
          ),
        ],
        answers: { '200': answer('The newest first.', 'ProgrammeList'), ...problems(401, 403, 404) },
      }),
    },
    '/v1/regions/{region}/talents': {
      get: operation('readTalents', {
        summary: 'Whoever was put forward, for human resources. Each look is in the log.',
        parameters: [region],
        answers: { '200': answer('By name.', 'TalentList'), ...problems(401, 403, 404) },
      }),
    },
    '/v1/regions/{region}/ranking': {
      get: operation('readRanking', {
        summary:
          'The results of a cycle that people have been told, for human resources where the region lets them see an order. Each look is in the log.',
        parameters: [region, cycle],
        answers: { '200': answer('The highest first.', 'RankingList'), ...refused },
      }),
    },
    '/v1/regions/{region}/surveys/{survey}/tokens': {
      post: operation('issueSurveyTokens', {
        summary:
          'Single-use tokens for the participants of a survey, told this once. They are of nobody in particular.',
        parameters: [region, pathId('survey', 'One that takes answers with a token alone.')],
        requestBody: body('AskTokens'),
        answers: {
          '200': answer('As many as were asked for.', 'IssuedTokens'),
          ...problems(400, 401, 403, 404, 409, 413, 415, 422),
        },
      }),
    },
  }
}

/** The shapes that it speaks in. */
export const developmentSchemas = {
  AskTokens: askTokensSchema,
  FollowUpList: followUpListSchema,
  IssuedTokens: issuedTokensSchema,
  NeedList: needListSchema,
  ProgrammeList: programmeListSchema,
  RankingList: rankingListSchema,
  TalentList: talentListSchema,
}
