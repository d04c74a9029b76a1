import {
  surveyAnswerSchema,
  surveyFormSchema,
  surveyListSchema,
  surveyPlanSchema,
} from '../../core/protocol/schemas/surveys.ts'
import { answer, body, operation, type Paths, pathId, problems, region } from './parts.ts'
import { surveyAnswerKeptSchema } from './schemas.ts'

const survey = pathId('survey', 'Chosen by the device that plans it; whoever knows it may answer.')

/** The part of the contract that is about surveys of the public. */
export function surveyPaths(): Paths {
  const list = answer('The last to open first.', 'SurveyList')
  return {
    '/v1/regions/{region}/surveys': {
      get: operation('readSurveys', {
        summary: 'The surveys of the region, for human resources; of those that are over, what they came to.',
        parameters: [region],
        answers: { '200': list, ...problems(401, 403, 404) },
      }),
    },
    '/v1/regions/{region}/surveys/{survey}': {
      put: operation('planSurvey', {
        summary: 'Plans a survey, or changes its name and days. The same again changes nothing.',
        parameters: [region, survey],
        requestBody: body('SurveyPlan'),
        answers: { '200': list, ...problems(400, 401, 403, 404, 409, 413, 415, 422) },
      }),
    },
    '/v1/regions/{region}/surveys/{survey}/form': {
      get: operation('readSurveyForm', {
        summary: 'What a respondent’s page needs, for anybody.',
        security: [],
        parameters: [region, survey],
        answers: { '200': answer('The form.', 'SurveyForm'), ...problems(404) },
      }),
    },
    '/v1/regions/{region}/surveys/{survey}/answers/{answer}': {
      put: operation('answerSurvey', {
        summary:
          'One person’s answers, without a name. The same id asked again gives the same answer and changes nothing.',
        security: [],
        parameters: [region, survey, pathId('answer', 'Made up by the respondent’s page.')],
        requestBody: body('SurveyAnswer'),
        answers: {
          '200': answer('Kept.', 'SurveyAnswerKept'),
          ...problems(400, 404, 409, 413, 415, 429),
        },
      }),
    },
  }
}

/** The shapes that it speaks in. */
export const surveySchemas = {
  SurveyAnswer: surveyAnswerSchema,
  SurveyAnswerKept: surveyAnswerKeptSchema,
  SurveyForm: surveyFormSchema,
  SurveyList: surveyListSchema,
  SurveyPlan: surveyPlanSchema,
}
