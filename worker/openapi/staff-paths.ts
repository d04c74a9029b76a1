import { cycleListSchema, jobListSchema } from '../../core/protocol/schemas/office-work.ts'
import { ownErasureSchema, retentionViewSchema } from '../../core/protocol/schemas/retention.ts'
import {
  applyImportSchema,
  codesIssuedSchema,
  importAppliedSchema,
  importReviewSchema,
  importRowsSchema,
  importStatusSchema,
  issueCodesSchema,
  openImportSchema,
  revealedNipSchema,
  staffDetailSchema,
  staffPageSchema,
  unitListSchema,
} from '../../core/protocol/schemas/staff.ts'
import { unitNeedListSchema } from '../../core/protocol/schemas/unit-needs.ts'
import { answer, body, operation, type Paths, page, pathId, problems, query, region } from './parts.ts'

const person = pathId('person', 'Somebody of the region.')
const id = pathId('import', 'Chosen by the device.')
const status = answer('How many rows are here.', 'ImportStatus')

/** The part of the contract that is about the people of an office; all of it is for human resources. */
export function staffPaths(): Paths {
  const common = [400, 401, 403, 404]
  return {
    '/v1/regions/{region}/people': {
      get: operation('listPeople', {
        summary: 'Who is looked for, by unit and name; NIPs masked. `cursor` counts how many came before.',
        parameters: [
          region,
          ...page,
          query('query', { type: 'string', maxLength: 200 }, 'Words, or the last digits of a number.'),
          query('unit', { type: 'string' }, 'That unit and all below it.'),
          query('access', { enum: ['none'] }, 'Only those who can’t sign in yet.'),
          query('gone', { type: 'boolean', default: false }, 'Those who have left instead.'),
        ],
        answers: { '200': answer('A page.', 'StaffPage'), ...problems(...common) },
      }),
    },
    '/v1/regions/{region}/people/{person}': {
      get: operation('readPerson', {
        summary: 'One person with what has changed of them, by whom, why and from where.',
        parameters: [region, person],
        answers: { '200': answer('The person.', 'StaffDetail'), ...problems(...common) },
      }),
    },
    '/v1/regions/{region}/people/{person}/nip': {
      post: operation('revealNip', {
        summary: 'A NIP in full. Each time it is asked for, the log has a row.',
        parameters: [region, person],
        answers: { '200': answer('The number.', 'RevealedNip'), ...problems(...common) },
      }),
    },
    '/v1/regions/{region}/units': {
      get: operation('listUnits', {
        summary: 'The tree of units, from the top down.',
        parameters: [region],
        answers: { '200': answer('Each before what stands below it.', 'UnitList'), ...problems(...common) },
      }),
    },
    '/v1/regions/{region}/retention': {
      get: operation('readRetention', {
        summary:
          'When what is past its time, what is held, and who has asked to be erased; also for an auditor.',
        parameters: [region],
        answers: { '200': answer('The rule and what comes of it.', 'Retention'), ...problems(...common) },
      }),
    },
    '/v1/regions/{region}/retention/own': {
      get: operation('readOwnErasure', {
        summary: 'For how long things are kept, and one’s own requests to be erased.',
        parameters: [region],
        answers: { '200': answer('One’s own.', 'OwnErasure'), ...problems(...common) },
      }),
    },
    '/v1/regions/{region}/imports/{import}': {
      put: operation('openImport', {
        summary: 'Begins to take in a list of staff. Another one of the same person is thrown away.',
        parameters: [region, id],
        requestBody: body('OpenImport'),
        answers: { '200': status, ...problems(...common, 410, 413, 415) },
      }),
      get: operation('reviewImport', {
        summary:
          'What taking the list in would do: every fault by row and column, who is new, changed or gone.',
        parameters: [
          region,
          id,
          ...page,
          query(
            'part',
            { enum: ['faults', 'warnings', 'fresh', 'changed', 'gone'], default: 'faults' },
            'Which part of it.',
          ),
        ],
        answers: { '200': answer('A page of one part.', 'ImportReview'), ...problems(...common, 409, 410) },
      }),
      delete: operation('dropImport', {
        summary: 'Throws a list away that was not applied.',
        parameters: [region, id],
        answers: { '200': status, ...problems(...common, 410) },
      }),
    },
    '/v1/regions/{region}/imports/{import}/rows/{from}': {
      put: operation('putImportRows', {
        summary:
          'At most 1,000 rows, from that one on, counted from 0. The same place again is written over.',
        parameters: [
          region,
          id,
          { ...pathId('from', 'Counted from 0.'), schema: { type: 'integer', minimum: 0 } },
        ],
        requestBody: body('ImportRows'),
        answers: { '200': status, ...problems(...common, 409, 410, 413, 415) },
      }),
    },
    '/v1/regions/{region}/imports/{import}/apply': {
      post: operation('applyImport', {
        summary: 'Takes the list in, all of it or nothing.',
        parameters: [region, id],
        requestBody: body('ApplyImport'),
        answers: {
          '200': answer('It is done.', 'ImportApplied'),
          ...problems(...common, 409, 410, 413, 415, 422),
        },
      }),
    },
    '/v1/regions/{region}/jobs': {
      get: operation('listJobs', {
        summary: 'Work that goes on in batches, the newest first.',
        parameters: [region],
        answers: { '200': answer('How far each is.', 'JobList'), ...problems(...common) },
      }),
    },
    '/v1/regions/{region}/jobs/{job}/stop': {
      post: operation('stopJob', {
        summary: 'Stops a job where it is. What is done stays done.',
        parameters: [region, pathId('job', 'As the list names it.')],
        answers: { '200': answer('How far each is.', 'JobList'), ...problems(...common, 410) },
      }),
    },
    '/v1/regions/{region}/jobs/{job}/resume': {
      post: operation('resumeJob', {
        summary: 'Lets a stopped job go on.',
        parameters: [region, pathId('job', 'As the list names it.')],
        answers: { '200': answer('How far each is.', 'JobList'), ...problems(...common, 410) },
      }),
    },
    '/v1/regions/{region}/cycles': {
      get: operation('listCycles', {
        summary: 'How far each cycle is by stage and unit, and what to look at before the next.',
        parameters: [region],
        answers: { '200': answer('The newest first.', 'CycleList'), ...problems(...common) },
      }),
    },
    '/v1/regions/{region}/unit-needs': {
      get: operation('listUnitNeeds', {
        summary: 'What units were asked for coming cycles and what they wrote, and whom to ask.',
        parameters: [region],
        answers: { '200': answer('The newest period first.', 'UnitNeedList'), ...problems(...common) },
      }),
    },
    '/v1/regions/{region}/codes': {
      post: operation('issueCodes', {
        summary: 'Activation codes to be printed on slips; the only time that they are told.',
        parameters: [region],
        requestBody: body('IssueCodes'),
        answers: { '200': answer('The codes.', 'CodesIssued'), ...problems(...common, 413, 415) },
      }),
    },
  }
}

/** The shapes that it speaks in. */
export const staffSchemas = {
  ApplyImport: applyImportSchema,
  CodesIssued: codesIssuedSchema,
  CycleList: cycleListSchema,
  UnitNeedList: unitNeedListSchema,
  ImportApplied: importAppliedSchema,
  ImportReview: importReviewSchema,
  ImportRows: importRowsSchema,
  ImportStatus: importStatusSchema,
  IssueCodes: issueCodesSchema,
  JobList: jobListSchema,
  OpenImport: openImportSchema,
  OwnErasure: ownErasureSchema,
  Retention: retentionViewSchema,
  RevealedNip: revealedNipSchema,
  StaffDetail: staffDetailSchema,
  StaffPage: staffPageSchema,
  UnitList: unitListSchema,
}
