import { signal } from '@preact/signals'
import type { PersonId } from '../../../core/ids.ts'

/** For whom slips are wanted, as another page has said; empty for whoever has no access yet. */
export const chosenForSlips = signal<readonly PersonId[]>([])

/** Remembers for whom slips are wanted. */
export function chooseForSlips(people: readonly PersonId[]): void {
  chosenForSlips.value = people
}
