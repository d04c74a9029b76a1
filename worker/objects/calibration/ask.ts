import type { Person } from '../../../core/case/model.ts'
import type { CaseId } from '../../../core/ids.ts'
import type {
  CalibrationEdit,
  CloseCalibration,
  GiveOpinion,
  PlanCalibration,
} from '../../../core/protocol/calibration.ts'

/** What may be asked about sessions of calibration. */
export type CalibrationAsk =
  | { readonly kind: 'list' }
  | { readonly kind: 'read'; readonly id: string }
  | { readonly kind: 'plan'; readonly id: string; readonly plan: PlanCalibration }
  | { readonly kind: 'edit'; readonly id: string; readonly case: CaseId; readonly edit: CalibrationEdit }
  | { readonly kind: 'opinion'; readonly id: string; readonly case: CaseId; readonly given: GiveOpinion }
  | { readonly kind: 'close'; readonly id: string; readonly close: CloseCalibration }

/** Somebody of the region who asks; `salt` is a fresh random text, for what the log must not tell. */
export type Asking<Kind extends CalibrationAsk['kind']> = {
  readonly by: Person
  readonly ask: Extract<CalibrationAsk, { readonly kind: Kind }>
  readonly salt: string
}
