import type { Person } from '../case/model.ts'
import type { PersonId, RegionId } from '../ids.ts'
import type { Pack } from '../pack/model.ts'

/** The body of `PUT /v1/regions/{region}` by the operator: a region's pack and its people. */
export type Provision = {
  readonly protocol: number
  readonly region: { readonly id: RegionId; readonly name: string }
  readonly pack: Pack
  readonly people: readonly Person[]
}

/** Its answer: a one-time activation code for each person who has no device yet. Codes are stored only hashed. */
export type Provisioned = {
  readonly protocol: number
  /** What the authors of a new pack should look at, as `timbang check` words it; none of it keeps the pack out. */
  readonly warnings: readonly string[]
  readonly codes: readonly { readonly person: PersonId; readonly code: string }[]
}
