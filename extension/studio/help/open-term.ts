import { signal } from '@preact/signals'
import type { TermId } from './terms.ts'

/** Whether the glossary stands open, and at which word; null while it is closed. */
export const glossary = signal<{ readonly at: TermId | null } | null>(null)

/** Opens the glossary, at a word where one is asked for: `openTerm('kuorum')`. */
export function openTerm(at: TermId | null = null): void {
  glossary.value = { at }
}
