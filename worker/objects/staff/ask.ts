import type { Person } from '../../../core/case/model.ts'
import type { PersonId } from '../../../core/ids.ts'
import type { PutMeasurements } from '../../../core/protocol/measurements.ts'
import type {
  ApplyImport,
  ImportPart,
  ImportRows,
  IssueCodes,
  OpenImport,
} from '../../../core/protocol/staff.ts'
import type { Page } from '../pull.ts'

/** What human resources asks about the people of the office. */
export type StaffAsk =
  | {
      readonly kind: 'list'
      readonly query: string
      readonly unit: string | null
      readonly gone: boolean
      /** Only those who can't sign in yet: neither a device nor a code. */
      readonly without: boolean
      readonly page: Page
    }
  | { readonly kind: 'read'; readonly person: PersonId }
  | { readonly kind: 'reveal'; readonly person: PersonId }
  | { readonly kind: 'units' }
  | { readonly kind: 'jobs' }
  | { readonly kind: 'steer-job'; readonly id: string; readonly to: 'stop' | 'resume' }
  | { readonly kind: 'cycles' }
  | { readonly kind: 'unit-needs' }
  | { readonly kind: 'open-import'; readonly opened: OpenImport }
  | {
      readonly kind: 'import-rows'
      readonly id: string
      readonly from: number
      readonly rows: ImportRows['rows']
    }
  | { readonly kind: 'review-import'; readonly id: string; readonly part: ImportPart; readonly page: Page }
  | { readonly kind: 'apply-import'; readonly id: string; readonly apply: ApplyImport }
  | { readonly kind: 'drop-import'; readonly id: string }
  | { readonly kind: 'list-measurements'; readonly page: Page }
  | { readonly kind: 'review-measurements' | 'put-measurements'; readonly put: PutMeasurements }
  | { readonly kind: 'codes'; readonly issue: IssueCodes; readonly codes: readonly string[] }

/** A question of somebody who may ask it. */
export type Asking<Kind extends StaffAsk['kind']> = {
  readonly by: Person
  readonly ask: Extract<StaffAsk, { readonly kind: Kind }>
}
