import type { Again } from '../calibration/look-again.ts'
import type { OwnLine } from '../calibration/own-line.ts'
import type { CycleScreen } from '../calibration/screen.ts'
import type { CycleId } from '../ids.ts'
import type { Instant } from '../workflow/model.ts'

/** How somebody who is named in a screen is called today. */
export type NamedPerson = { readonly name: string; readonly post: string; readonly unit: string }

/** The answer of `GET` and `POST /v1/regions/{region}/fairness/{cycle}`. */
export type FairnessAnswer = {
  readonly protocol: number
  readonly cycle: { readonly id: CycleId; readonly name: string }
  /** Whose outcomes and rows these are: `kotabumi@3`. */
  readonly pack: string
  /** How far it is being worked out; null while it is not. */
  readonly run: { readonly done: number; readonly total: number } | null
  readonly looked: { readonly at: Instant; readonly screen: CycleScreen } | null
  /** Whether it may be worked out anew, and how many results are new since. */
  readonly again: Again
  readonly fresh: number
  readonly names: { readonly [person: string]: NamedPerson }
}

/** The answer of `GET /v1/regions/{region}/fairness/{cycle}/own`: how whoever asks has rated, as of `at`. */
export type OwnFairness = {
  readonly protocol: number
  readonly cycle: { readonly id: CycleId; readonly name: string }
  readonly at: Instant | null
  readonly line: OwnLine
}
