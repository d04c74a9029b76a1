import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ErrorWords } from '../../core/form/error-words.ts'
import type { RareMessages } from '../../core/form/rare-words.ts'
import type { Language } from '../../core/text.ts'
import { grouped } from './grouped.ts'
import type { id } from './id.ts'
import type { idForm } from './id-form.ts'
import type { idShell } from './id-shell.ts'

/** The shape of the Indonesian texts, with any words in them. */
type Loose<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof T]: Loose<T[Key]> }

export type ShellMessages = Loose<typeof idShell>
export type FormMessages = Loose<typeof idForm>
export type PageMessages = Loose<typeof id>
export type Messages = ShellMessages & FormMessages & PageMessages

/**
 * The toolbar's window says what the shell says and no more, a public page what a form says; a tab may come to say all.
 */
export type Extent = 'shell' | 'form' | 'whole'

type Spoken = { readonly words: Messages; readonly errors: ErrorWords | null }

const spoken = signal<(Spoken & { readonly language: Language }) | undefined>(undefined)
let asked: Language | undefined

/** The reader's language; one per page, and everything that draws follows it. */
export const language: ReadonlySignal<Language> = computed(() => spoken.value?.language ?? 'id')

/** The words in the reader's language: `words.value.nav.inbox`. Throws before `speak` has read any. */
export const words: ReadonlySignal<Messages> = computed(() => {
  if (spoken.value === undefined) throw new Error('no language is spoken yet')
  return spoken.value.words
})

/** How core says in the reader's language what is wrong with an answer: for `messageOf`. A tab alone has read it. */
export const errorWords: ReadonlySignal<ErrorWords> = computed(() => {
  const errors = spoken.value?.errors ?? null
  if (errors === null) throw new Error('no words for errors have been read')
  return { ...errors, rare: rareWords.value?.[errors.language] ?? null }
})

const rareWords = signal<Readonly<Record<Language, RareMessages | null>> | undefined>(undefined)

/**
 * Reads the words of a language, and then says everything in them; nothing changes before they are there. The other
 * language stays unread: most people never switch. Asked twice, the later wins.
 * `await speak('id', 'whole')`, then `words.value.nav.inbox` is `Tugas`.
 */
export async function speak(to: Language, extent: Extent): Promise<void> {
  asked = to
  const read = await readers[to][extent]()
  if (asked === to) spoken.value = { language: to, ...read, words: grouped(read.words, to) }
}

/** Reads what few forms can have wrong with them, in both languages; what is shown is said anew. `await speakRarely()`. */
export async function speakRarely(): Promise<void> {
  if (rareWords.peek() !== undefined) return
  const { everyErrorWords } = await import('../../core/form/every-error-words.ts')
  rareWords.value = { id: everyErrorWords.id.rare, en: everyErrorWords.en.rare }
}

const readers: Readonly<Record<Language, Readonly<Record<Extent, () => Promise<Spoken>>>>> = {
  id: {
    shell: async () => onlyShell((await import('./id-shell.ts')).idShell),
    form: async () => {
      const [form, errors] = await Promise.all([
        import('./id-form.ts'),
        import('../../core/form/error-words-id.ts'),
      ])
      return onlyForm(form.idForm, errors.errorWordsId)
    },
    whole: async () => {
      const [shell, form, pages, errors] = await Promise.all([
        import('./id-shell.ts'),
        import('./id-form.ts'),
        import('./id.ts'),
        import('../../core/form/error-words-id.ts'),
      ])
      return { words: { ...shell.idShell, ...form.idForm, ...pages.id }, errors: errors.errorWordsId }
    },
  },
  en: {
    shell: async () => onlyShell((await import('./en-shell.ts')).enShell),
    form: async () => {
      const [form, errors] = await Promise.all([
        import('./en-form.ts'),
        import('../../core/form/error-words-en.ts'),
      ])
      return onlyForm(form.enForm, errors.errorWordsEn)
    },
    whole: async () => {
      const [shell, form, pages, errors] = await Promise.all([
        import('./en-shell.ts'),
        import('./en-form.ts'),
        import('./en.ts'),
        import('../../core/form/error-words-en.ts'),
      ])
      return { words: { ...shell.enShell, ...form.enForm, ...pages.en }, errors: errors.errorWordsEn }
    },
  },
}

// `extents.test.ts` holds what the toolbar's window imports to the sections of the shell, and public pages to the form's.
function onlyShell(shell: ShellMessages): Spoken {
  return { words: shell as Messages, errors: null }
}

function onlyForm(form: FormMessages, errors: ErrorWords): Spoken {
  return { words: form as Messages, errors }
}
