import type { Person } from '../../../core/case/model.ts'
import type { Action } from '../../../core/case/permissions.ts'
import { assertNever, type Result } from '../../../core/result.ts'
import type { Now } from '../../clock.ts'
import type { Failure } from '../../failure.ts'
import type { Store } from '../../storage/store.ts'
import { admit, type Caller, stillIn } from '../admit.ts'
import { readJobs, steerJob } from '../jobs/read-jobs.ts'
import { listMeasurements, putMeasurements, reviewMeasurements } from '../measurements.ts'
import { permit } from '../permit.ts'
import { readUnitNeeds } from '../unit-needs/read-unit-needs.ts'
import type { StaffAsk } from './ask.ts'
import { issueCodes } from './issue-codes.ts'
import { dropImport, openImport, putImportRows } from './lists/hold-list.ts'
import { readCycles } from './read-cycles.ts'
import { listStaff, listUnits, readStaff, revealNip } from './read-staff.ts'

/** What is looked at and taken in at the desk for lists, for it takes long. */
export type ListAsk = Extract<StaffAsk, { readonly kind: 'review-import' | 'apply-import' }>

type Asked = {
  readonly caller: Caller
  readonly ask: StaffAsk
  /** It was let in when it began, with its proof: it still has to be somebody who may. */
  readonly isAgain?: true
}

/** Who asks about the people of the office, where they may. */
export function admitStaff(store: Store, { caller, ask, isAgain }: Asked, now: Now): Result<Person, Failure> {
  const admitted = isAgain ? stillIn(store, caller) : admit(store, caller, now)
  if (admitted.kind === 'err') return admitted
  const permitted = permit(
    store,
    { action: actionOf(ask), person: admitted.value, what: `people: ${ask.kind}` },
    now,
  )
  return permitted.kind === 'err' ? permitted : admitted
}

/** Answers a question about the people of the office as JSON text, to human resources alone. */
export function staff(
  store: Store,
  { caller, ask }: { readonly caller: Caller; readonly ask: Exclude<StaffAsk, ListAsk> },
  now: Now,
): Result<string, Failure> {
  const admitted = admitStaff(store, { caller, ask }, now)
  if (admitted.kind === 'err') return admitted
  const by = admitted.value
  switch (ask.kind) {
    case 'list':
      return listStaff(store, { by, ask }, now)
    case 'read':
      return readStaff(store, { by, ask }, now)
    case 'reveal':
      return revealNip(store, { by, ask }, now)
    case 'units':
      return listUnits(store)
    case 'jobs':
      return readJobs(store)
    case 'steer-job':
      return steerJob(store, { by, ask }, now)
    case 'cycles':
      return readCycles(store, now)
    case 'unit-needs':
      return readUnitNeeds(store)
    case 'open-import':
      return openImport(store, { by, ask }, now)
    case 'import-rows':
      return putImportRows(store, { by, ask })
    case 'drop-import':
      return dropImport(store, { by, ask })
    case 'list-measurements':
      return listMeasurements(store, ask.page)
    case 'review-measurements':
      return reviewMeasurements(store, ask.put, now)
    case 'put-measurements':
      return putMeasurements(store, { by: { kind: 'person', person: by.id }, put: ask.put }, now)
    case 'codes':
      return issueCodes(store, { by, ask }, now)
    default:
      return assertNever(ask)
  }
}

function actionOf(ask: StaffAsk): Action {
  switch (ask.kind) {
    case 'list':
    case 'read':
    case 'units':
      return 'people.read'
    case 'reveal':
      return 'nip.reveal'
    case 'codes':
      return 'code.issue'
    case 'list-measurements':
      return 'measurement.read'
    case 'review-measurements':
    case 'put-measurements':
      return 'measurement.put'
    case 'jobs':
    case 'cycles':
      return 'cycle.read'
    case 'unit-needs':
      return 'unit-needs.read'
    case 'steer-job':
      return 'cycle.steer'
    default:
      return 'people.import'
  }
}
