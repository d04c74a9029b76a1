import type { Instant } from '../workflow/model.ts'

/** The answer of `GET /v1/regions/{region}/devices`: where a person is signed in, the last used first. */
export type DeviceList = {
  readonly protocol: number
  readonly devices: readonly OwnDevice[]
}

export type OwnDevice = {
  readonly id: string
  readonly name: string
  readonly addedAt: Instant
  /** To about ten minutes: when its session was last renewed. */
  readonly usedAt: Instant
  /** True of the device that asks. */
  readonly current: boolean
}

/** The answer of `POST /v1/regions/{region}/devices/codes`. */
export type DeviceCode = {
  readonly protocol: number
  readonly code: string
  readonly expiresAt: Instant
}
