import type { CycleId, PersonId } from '../ids.ts'

/** A training that is held for named people, and who of them took part. */
export type Programme = {
  readonly id: string
  readonly title: string
  /** A course of the catalogue, or a training of the pack. */
  readonly course: string
  readonly competency: string
  /** The cycle whose results it answers; null where a change of policy asks for it. */
  readonly cycle: CycleId | null
  /** Local dates, both included. */
  readonly from: string
  readonly to: string
  readonly place: string
  readonly capacity: number
  readonly participants: readonly Participant[]
}

export type Participant = {
  readonly person: PersonId
  /** Null until it is recorded. */
  readonly attended: boolean | null
  readonly hours: number
  /** Its number, blank without one. */
  readonly certificate: string
}

/** Why a programme is not kept. */
export type ProgrammeFault =
  | 'backwards'
  | 'over-capacity'
  | 'twice'
  | 'unknown-person'
  | 'unknown-course'
  | 'early'

/**
 * What is wrong with a programme, null for nothing: its days the wrong way round, more people than places, somebody
 * twice or not of this office, a course that is not there, attendance before it began (`today` is a local date).
 * `programmeFault(programme, { people: new Set(['ani']), courses: new Set(['apel']), today: '2026-01-05' })`.
 */
export function programmeFault(
  { from, to, capacity, participants, course }: Programme,
  known: {
    readonly people: ReadonlySet<string>
    readonly courses: ReadonlySet<string>
    readonly today: string
  },
): ProgrammeFault | null {
  if (to < from) return 'backwards'
  if (!known.courses.has(course)) return 'unknown-course'
  if (participants.length > capacity) return 'over-capacity'
  if (new Set(participants.map(({ person }) => person)).size < participants.length) return 'twice'
  if (participants.some(({ person }) => !known.people.has(person))) return 'unknown-person'
  return known.today < from && participants.some(({ attended }) => attended !== null) ? 'early' : null
}
