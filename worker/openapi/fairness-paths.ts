import {
  calibrationEditSchema,
  calibrationListSchema,
  calibrationViewSchema,
  closeCalibrationSchema,
  giveOpinionSchema,
  planCalibrationSchema,
} from '../../core/protocol/schemas/calibration.ts'
import { fairnessAnswerSchema, ownFairnessSchema } from '../../core/protocol/schemas/fairness.ts'
import { answer, body, operation, type Paths, pathId, problems, region } from './parts.ts'

const cycle = pathId('cycle', 'As `GET …/cycles` lists it.')
const calibration = pathId('calibration', 'Chosen by the device that plans it.')
const of = pathId('case', 'An appraisal of the session.')
const screen = answer('What is known, and how far it is.', 'FairnessAnswer')
const session = answer('The session as it is now.', 'CalibrationView')
const list = answer('The newest first.', 'CalibrationList')

/** The part of the contract that is about how people rate, and about calibration. */
export function fairnessPaths(): Paths {
  const common = [401, 403, 404]
  return {
    '/v1/regions/{region}/fairness/{cycle}': {
      get: operation('readFairness', {
        summary:
          'How a cycle was rated, for human resources: officials by id, of peers only figures over five or more.',
        parameters: [region, cycle],
        answers: { '200': screen, ...problems(...common, 410) },
      }),
      post: operation('workOutFairness', {
        summary: 'Works it out, in steps. Refused while fewer than five results are new.',
        parameters: [region, cycle],
        answers: { '200': screen, ...problems(...common, 409, 410) },
      }),
      delete: operation('stopFairness', {
        summary:
          'Stops working it out; what was found before stands. The same answer where nothing was going on.',
        parameters: [region, cycle],
        answers: { '200': screen, ...problems(...common, 410) },
      }),
    },
    '/v1/regions/{region}/fairness/{cycle}/own': {
      get: operation('readOwnFairness', {
        summary: 'How whoever asks has rated in a cycle, beside the other raters; nothing of anybody else.',
        parameters: [region, cycle],
        answers: {
          '200': answer('Their own line, or why there is none.', 'OwnFairness'),
          ...problems(...common, 410),
        },
      }),
    },
    '/v1/regions/{region}/calibrations': {
      get: operation('listCalibrations', {
        summary: 'The sessions that one takes part in, and what one is asked to say about others.',
        parameters: [region],
        answers: { '200': list, ...problems(...common) },
      }),
    },
    '/v1/regions/{region}/calibrations/{calibration}': {
      get: operation('readCalibration', {
        summary: 'A session with its results, for those who take part.',
        parameters: [region, calibration],
        answers: { '200': session, ...problems(...common, 410) },
      }),
      put: operation('planCalibration', {
        summary: 'Plans a session over units, or changes its name, officials and achievement.',
        parameters: [region, calibration],
        requestBody: body('PlanCalibration'),
        answers: { '200': session, ...problems(400, ...common, 409, 410, 413, 415) },
      }),
    },
    '/v1/regions/{region}/calibrations/{calibration}/cases/{case}': {
      put: operation('editCalibration', {
        summary:
          'Notes, raises, asks or proposes something about one result. Refused where somebody else was faster.',
        parameters: [region, calibration, of],
        requestBody: body('CalibrationEdit'),
        answers: { '200': session, ...problems(400, ...common, 409, 410, 413, 415) },
      }),
    },
    '/v1/regions/{region}/calibrations/{calibration}/cases/{case}/opinion': {
      put: operation('giveOpinion', {
        summary: 'What a second rater says, or that they step back.',
        parameters: [region, calibration, of],
        requestBody: body('GiveOpinion'),
        answers: { '200': list, ...problems(400, ...common, 409, 410, 413, 415) },
      }),
    },
    '/v1/regions/{region}/calibrations/{calibration}/close': {
      post: operation('closeCalibration', {
        summary:
          'Signs a session as it stands. The second signature, of the other side, closes it: what was proposed counts.',
        parameters: [region, calibration],
        requestBody: body('CloseCalibration'),
        answers: { '200': session, ...problems(400, ...common, 409, 410, 413, 415) },
      }),
    },
  }
}

/** The shapes that it speaks in. */
export const fairnessSchemas = {
  CalibrationEdit: calibrationEditSchema,
  CalibrationList: calibrationListSchema,
  CalibrationView: calibrationViewSchema,
  CloseCalibration: closeCalibrationSchema,
  FairnessAnswer: fairnessAnswerSchema,
  GiveOpinion: giveOpinionSchema,
  OwnFairness: ownFairnessSchema,
  PlanCalibration: planCalibrationSchema,
}
