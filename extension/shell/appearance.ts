import { effect, signal } from '@preact/signals'
import type { Language } from '../../core/text.ts'
import { type Extent, language, speak } from '../../ui/text/messages.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Light, dark, or as the system. */
export const theme = signal<Theme>('system')

/**
 * Language and theme of this device, shared by all its pages. They are kept in local storage and not in the
 * database, because a page needs them before it draws its first line. Ends when the words of the language are read.
 */
export async function followAppearance(window: Window, extent: Extent): Promise<void> {
  const read = async () => {
    theme.value = themes.find((each) => each === window.localStorage.getItem('theme')) ?? 'system'
    await speak(languageOf(window.localStorage.getItem('language')), extent)
  }
  const first = read()
  window.addEventListener('storage', () => void read())
  const { documentElement } = window.document
  // At once: a dark page must not be light until the words are there.
  effect(() => {
    documentElement.dataset.theme = theme.value
    window.localStorage.setItem('theme', theme.value)
  })
  await first
  effect(() => {
    documentElement.lang = language.value
    window.localStorage.setItem('language', language.value)
  })
}

function languageOf(kept: string | null): Language {
  return kept === 'en' ? 'en' : 'id'
}
