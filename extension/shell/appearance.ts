import { effect, signal } from '@preact/signals'
import type { Language } from '../../core/text.ts'
import { type Extent, speak, language as spoken } from '../../ui/text/messages.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Light, dark, or as the system. */
export const theme = signal<Theme>('system')

/** What a page can say: at first the words of the shell, and then all that it may ever say. */
export type Words = { readonly first: Promise<void>; readonly all: Promise<void> }

/**
 * Language and theme of this device, shared by all its pages. They are kept in local storage and not in the
 * database, because a page needs them before it draws its first line.
 */
export function followAppearance(window: Window, extent: Extent): Words {
  const language = () => languageOf(window.localStorage.getItem('language'))
  const readTheme = () => {
    theme.value = themes.find((each) => each === window.localStorage.getItem('theme')) ?? 'system'
  }
  readTheme()
  const first = speak(language(), 'shell')
  const all = extent === 'shell' ? first : first.then(() => speak(language(), extent))
  window.addEventListener('storage', () => {
    readTheme()
    void speak(language(), extent)
  })
  const { documentElement } = window.document
  // At once: a dark page must not be light until the words are there.
  effect(() => {
    documentElement.dataset.theme = theme.value
    window.localStorage.setItem('theme', theme.value)
  })
  void first.then(() =>
    effect(() => {
      documentElement.lang = spoken.value
      window.localStorage.setItem('language', spoken.value)
    }),
  )
  return { first, all }
}

function languageOf(kept: string | null): Language {
  return kept === 'en' ? 'en' : 'id'
}
