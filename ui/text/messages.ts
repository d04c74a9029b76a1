import { computed, signal } from '@preact/signals'
import type { Language } from '../../core/text.ts'
import { en } from './en.ts'
import { id } from './id.ts'

/** The shape of the Indonesian texts, with any words in them. */
export type Messages = Loose<typeof id>

type Loose<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof T]: Loose<T[Key]> }

/** The reader's language; one per page, and everything that draws follows it. */
export const language = signal<Language>('id')

/** The words in the reader's language: `words.value.nav.inbox`. */
export const words = computed<Messages>(() => (language.value === 'id' ? id : en))
