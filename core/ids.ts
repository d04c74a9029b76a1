declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type RegionId = Branded<'region'>
export type PersonId = Branded<'person'>
export type CycleId = Branded<'cycle'>
export type CaseId = Branded<'case'>
export type TaskId = Branded<'task'>
export type MutationId = Branded<'mutation'>

/** Ids are opaque and URL-safe, so that they can stand in a path and in a log line. */
const idPattern = /^[a-z0-9][a-z0-9-]{0,79}$/i

// The casts below are the only places where a plain string becomes an id.
/** The id of a region; throws where the text is none: `regionId('gayungan')`. */
export const regionId = (value: string): RegionId => checked(value) as RegionId
/** The id of a person; throws where the text is none: `personId('siti')`. */
export const personId = (value: string): PersonId => checked(value) as PersonId
/** The id of an appraisal cycle; throws where the text is none: `cycleId('2026-1')`. */
export const cycleId = (value: string): CycleId => checked(value) as CycleId
/** The id of one appraisal; throws where the text is none: `caseId('case-1')`. */
export const caseId = (value: string): CaseId => checked(value) as CaseId
/** The id of a task; throws where the text is none: `taskId('case-1-self')`. */
export const taskId = (value: string): TaskId => checked(value) as TaskId
/** The id of a change that is sent; throws where the text is none: `mutationId('m-1')`. */
export const mutationId = (value: string): MutationId => checked(value) as MutationId

/** True when a string may be used as an id of any kind. `isId('case-1')` is true, `isId('../x')` false. */
export function isId(value: string): boolean {
  return idPattern.test(value)
}

function checked(value: string): string {
  if (!isId(value)) throw new Error(`not an id: ${JSON.stringify(value.slice(0, 100))}`)
  return value
}
