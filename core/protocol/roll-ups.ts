import type { RollUp } from '../roll-up/roll-up.ts'
import type { Instant } from '../workflow/model.ts'

/** The body of `POST /v1/readers`: who may compare regions. */
export type MakeReader = {
  readonly protocol: number
  /** A province, the national agency. */
  readonly name: string
  /** Ids of the regions whose figures they read; null for all, those of later as well. */
  readonly regions: readonly string[] | null
  /** The last day on which the key counts, in UTC. */
  readonly expiresOn: string
}

export type ReaderLine = {
  readonly id: string
  readonly name: string
  readonly regions: readonly string[] | null
  readonly madeAt: Instant
  readonly expiresAt: Instant
}

/** The answer of `GET /v1/readers`, and of taking one back. */
export type ReaderList = { readonly protocol: number; readonly readers: readonly ReaderLine[] }

/** The answer of making one: the only time that its secret is told. */
export type ReaderMade = ReaderList & { readonly id: string; readonly secret: string }

/** The answer of `GET /v1/roll-ups`: by region's name, the newest cycle of each first. */
export type RollUpList = {
  readonly protocol: number
  readonly rollUps: readonly {
    readonly region: { readonly id: string; readonly name: string }
    readonly rollUp: RollUp
  }[]
}
