import { effect, signal } from '@preact/signals'
import type { Language } from '../../core/text.ts'
import { language } from '../../ui/text/messages.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Light, dark, or as the system. */
export const theme = signal<Theme>('system')

/**
 * Language and theme of this device, shared by all its pages. They are kept in local storage and not in the
 * database, because a page needs them before it draws its first line.
 */
export function followAppearance(window: Window): void {
  const read = () => {
    language.value = languageOf(window.localStorage.getItem('language'))
    theme.value = themes.find((each) => each === window.localStorage.getItem('theme')) ?? 'system'
  }
  read()
  window.addEventListener('storage', read)
  effect(() => {
    const { documentElement } = window.document
    documentElement.lang = language.value
    documentElement.dataset.theme = theme.value
    window.localStorage.setItem('language', language.value)
    window.localStorage.setItem('theme', theme.value)
  })
}

function languageOf(kept: string | null): Language {
  return kept === 'en' ? 'en' : 'id'
}
