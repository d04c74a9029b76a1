import { signal } from '@preact/signals'
import type { Subject } from '../../core/case/view.ts'

/** What a new programme starts from: a need, with its people. */
export type ProgrammeStart = {
  readonly competency: string
  readonly cycle: string
  readonly people: readonly Subject[]
}

/** Taken along from the page of needs to that of programmes, in this tab. */
export const programmeStart = signal<ProgrammeStart | null>(null)

/** The next new programme is for these people. */
export function startProgramme(start: ProgrammeStart): void {
  programmeStart.value = start
}
